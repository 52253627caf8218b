#include "workspace/folder_walk.h"

#include "workspace/disk.h"

#include <sys/stat.h>

#include <algorithm>
#include <cerrno>
#include <filesystem>
#include <system_error>

namespace charter {

FolderWalk::FolderWalk(std::string folder) : root_(std::move(folder)) {}

std::optional<Diagnostic> FolderWalk::enter(std::string folder) {
  struct stat facts {};
  if (::stat(folder.c_str(), &facts) != 0) {
    return disk_failure(kCannotRead, folder, errno);
  }
  if (!entered_.emplace(facts.st_dev, facts.st_ino).second) {
    return std::nullopt;
  }
  Level level;
  std::error_code error;
  std::filesystem::directory_iterator entry{folder, error};
  for (const std::filesystem::directory_iterator end; !error && entry != end; entry.increment(error)) {
    std::string name = entry->path().filename().string();
    std::error_code gone;  // a file that was just taken away
    const bool is_folder = entry->is_directory(gone);
    // A link to nothing is handed out, so that whoever reads it can tell that a document is missing.
    const bool leads_nowhere = entry->is_symlink(gone) && !entry->exists(gone);
    if (!name.starts_with('.') && (is_folder || entry->is_regular_file(gone) || leads_nowhere)) {
      level.entries.push_back({std::move(name), is_folder});
    }
  }
  if (error) {
    return disk_failure(kCannotRead, folder, error.value());
  }
  std::sort(level.entries.begin(), level.entries.end(),
            [](const Entry& a, const Entry& b) { return b.name < a.name; });
  level.folder = std::move(folder);
  if (!level.folder.ends_with('/')) {
    level.folder += '/';
  }
  levels_.push_back(std::move(level));
  return std::nullopt;
}

std::optional<Result<std::string>> FolderWalk::next() {
  if (root_) {
    if (auto problem = enter(*std::exchange(root_, std::nullopt))) {
      return tl::unexpected(std::move(*problem));
    }
  }
  while (!levels_.empty()) {
    Level& level = levels_.back();
    if (level.entries.empty()) {
      levels_.pop_back();
      continue;
    }
    const Entry entry = std::move(level.entries.back());
    level.entries.pop_back();
    std::string path = level.folder + entry.name;
    if (!entry.is_folder) {
      return path;
    }
    if (auto problem = enter(std::move(path))) {
      return tl::unexpected(std::move(*problem));
    }
  }
  return std::nullopt;
}

}  // namespace charter
