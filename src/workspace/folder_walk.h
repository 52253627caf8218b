#pragma once
/// The files of a folder and of the folders in it, one after the other, in the order of their names.
///
/// Holds the names of the folders on the way only, however many files there are. What begins with a dot is
/// left out. Links are followed, and no folder is entered twice, so that links in a circle end.

#include <charter/result.h>

#include <cstdint>
#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

namespace charter {

class FolderWalk {
 public:
  explicit FolderWalk(std::string folder);

  /// The path of the next regular file, or why a folder could not be read. Nothing at the end.
  [[nodiscard]] std::optional<Result<std::string>> next();

 private:
  struct Entry {
    std::string name;
    bool is_folder = false;
  };
  struct Level {
    std::string folder;
    std::vector<Entry> entries;  ///< last first
  };

  [[nodiscard]] std::optional<Diagnostic> enter(std::string folder);

  std::vector<Level> levels_;
  std::set<std::pair<std::uint64_t, std::uint64_t>> entered_;  ///< device and number of each folder
  std::optional<std::string> root_;                            ///< until the first call
};

}  // namespace charter
