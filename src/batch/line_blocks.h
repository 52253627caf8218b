#pragma once
/// A file or a stream of JSON Lines, read in blocks of whole lines, so that memory stays flat however long it
/// is.

#include "batch/input_block.h"

#include <charter/limits.h>

#include <atomic>
#include <cstdint>
#include <string>

namespace charter {

/// Whether a text is one document or one a line.
enum class Notation {
  JsonLines,
  Document,
  ByContent,    ///< what its first lines look like
  LinesByName,  ///< lines, unless the first one is plainly the beginning of a longer document
};

class LineBlocks {
 public:
  /// `descriptor` is closed at the end. `stop` ends a wait for more input.
  LineBlocks(int descriptor, std::string name, Notation notation, const ReadLimits& limits,
             const std::atomic<bool>& stop);
  LineBlocks(const LineBlocks&) = delete;
  LineBlocks& operator=(const LineBlocks&) = delete;
  ~LineBlocks();

  /// The next whole lines, or the whole document. False at the end. A line longer than the limit is cut just
  /// past it, which is enough to refuse it.
  [[nodiscard]] bool next(InputBlock& block);

 private:
  enum class More { Yes, End, Failed };

  [[nodiscard]] More read_more(InputBlock& block);
  void decide(InputBlock& block);
  [[nodiscard]] bool whole_document(InputBlock& block);
  [[nodiscard]] bool skip_line(InputBlock& block);
  [[nodiscard]] bool next_lines(InputBlock& block);
  [[nodiscard]] bool hand_over(InputBlock& block, std::size_t size);

  int descriptor_;
  std::string name_;
  Notation notation_;
  std::size_t limit_;
  const std::atomic<bool>& stop_;
  bool is_file_ = false;
  bool at_end_ = false;
  bool handed_over_ = false;  ///< the one document
  bool skipping_ = false;     ///< the rest of a line that is too long
  std::uint64_t line_ = 1;
  std::string rest_;  ///< the beginning of a line
};

/// Whether a text that begins so is one document a line, rather than one document over many lines.
[[nodiscard]] bool looks_like_lines(std::string_view beginning);

/// Whether a text that begins so is one document over many lines, whatever its name says. A first line that
/// was broken off is not taken for that.
[[nodiscard]] bool goes_on_over_lines(std::string_view beginning);

}  // namespace charter
