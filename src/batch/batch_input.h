#pragma once
/// The folders, files and streams of a batch as one row of blocks, in the order they were named.

#include "batch/input_block.h"
#include "batch/line_blocks.h"
#include "batch/passed_over.h"
#include "workspace/folder_walk.h"

#include <charter/limits.h>

#include <atomic>
#include <deque>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace charter {

class BatchInput {
 public:
  /// "-" is standard input. `stop` may be set at any time by anyone, and ends the row.
  BatchInput(std::vector<std::string> paths, const ReadLimits& limits, const std::atomic<bool>& stop);

  /// The next piece; false at the end. One caller at a time.
  [[nodiscard]] bool next(InputBlock& block);

  /// Of the folders gone through so far. Not while another thread asks for the next piece.
  [[nodiscard]] const PassedOver& passed_over() const { return passed_over_; }

 private:
  /// A file, or why there is none.
  struct Entry {
    BatchFile file;
    std::optional<Diagnostic> problem;
  };

  [[nodiscard]] std::optional<Entry> next_entry();
  [[nodiscard]] std::optional<Diagnostic> open(const BatchFile& file);

  std::deque<std::string> paths_;
  ReadLimits limits_;
  const std::atomic<bool>& stop_;
  std::optional<FolderWalk> walk_;
  std::string walked_;       ///< the folder that is walked
  bool walk_found_ = false;  ///< anything that may be an assessment in it
  PassedOver passed_over_;
  std::optional<Entry> put_back_;  ///< what comes after a block of files
  std::unique_ptr<LineBlocks> lines_;
  Origin lines_origin_ = Origin::Named;
};

/// Whether a file found in a folder is read at all: by the end of its name.
[[nodiscard]] bool is_read_in_folders(std::string_view path);

}  // namespace charter
