#pragma once
/// Collects the mistakes of a document, or of the files of a folder, up to a limit; the others are only
/// counted.

#include <charter/diagnostic.h>

#include <cstddef>
#include <cstdint>
#include <vector>

namespace charter {

class Mistakes {
 public:
  explicit Mistakes(std::uint32_t limit) : limit_(limit) {}

  /// Whether `add` only counts from now on: what is costly to say, such as a suggestion, need not be made.
  [[nodiscard]] bool full() const { return told_.size() >= limit_; }
  [[nodiscard]] bool empty() const { return found_ == 0; }
  [[nodiscard]] std::size_t found() const { return found_; }

  void add(Diagnostic mistake);
  /// Those that `others` only counted are counted here too.
  void add_all(Mistakes&& others);
  void count_one() { ++found_; }

  /// File by file in reading order, as an editor would list them; a last note says how many were only
  /// counted.
  [[nodiscard]] std::vector<Diagnostic> take() &&;

 private:
  std::size_t limit_;
  std::size_t found_ = 0;
  std::vector<Diagnostic> told_;
};

}  // namespace charter
