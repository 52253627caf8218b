#pragma once
/// A piece of the input that is judged at one go.

#include <charter/diagnostic.h>

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace charter {

/// Bytes that keep their room from one use to the next; what is new in them is not set to zero first.
class Buffer {
 public:
  [[nodiscard]] std::string_view text() const { return {bytes_.get(), size_}; }
  [[nodiscard]] std::size_t size() const { return size_; }
  /// At least `count` bytes to write to after the text; `add` says how many were.
  [[nodiscard]] char* room(std::size_t count);
  void add(std::size_t count) { size_ += count; }
  void cut(std::size_t size) { size_ = size; }
  void append(std::string_view text);

 private:
  std::unique_ptr<char[]> bytes_;
  std::size_t size_ = 0;
  std::size_t capacity_ = 0;
};

/// How a file came into the batch.
enum class Origin {
  Named,  ///< the person named it: it has to be an assessment
  Found,  ///< in a folder, where other JSON files may lie about
};

struct BatchFile {
  std::string path;
  Origin origin = Origin::Named;
};

struct InputBlock {
  enum class Kind {
    Lines,       ///< `text`: whole lines of `file`, one document each
    Document,    ///< `text`: the whole of `file`
    Files,       ///< `files`, not read yet
    Unreadable,  ///< `file` could not be read: `problem`
  };

  std::uint64_t number = 0;  ///< 0, 1, 2 … in the order of the input
  Kind kind = Kind::Lines;
  BatchFile file;
  std::uint64_t first_line = 1;
  Buffer text;
  std::vector<BatchFile> files;
  std::optional<Diagnostic> problem;
};

}  // namespace charter
