#pragma once
/// A file that is written piece by piece and takes its place whole, or not at all.
///
///     NewFile file{"results.jsonl"};
///     if (auto problem = file.write(line)) { … }
///     if (auto problem = file.finish()) { … }      // without it, nothing is left behind

#include <charter/result.h>

#include <optional>
#include <string>
#include <string_view>

namespace charter {

class NewFile {
 public:
  /// Opens nothing yet. A stream, a pipe or a device cannot be replaced: it is written to as it is.
  explicit NewFile(std::string path);
  NewFile(const NewFile&) = delete;
  NewFile& operator=(const NewFile&) = delete;
  ~NewFile();

  [[nodiscard]] std::optional<Diagnostic> write(std::string_view content);

  /// Flushes the content to the disk and puts it in place, with the owner and the rights of the file it
  /// replaces, if there is one.
  [[nodiscard]] std::optional<Diagnostic> finish();

 private:
  [[nodiscard]] std::optional<Diagnostic> open();
  [[nodiscard]] int settle();
  void abandon();

  std::string path_;
  std::string target_;     ///< through a link, the file it points at
  std::string temporary_;  ///< beside the target; empty for what is written to as it is
  int descriptor_ = -1;
};

}  // namespace charter
