#pragma once
/// Where a file lies: its repository, the configuration that holds for it, how it is called from elsewhere.
/// Paths are compared as written, links not followed: a link has the name that people gave it.

#include <optional>
#include <string>
#include <vector>

namespace charter {

/// From the root of the file system, without `.` and `..`.
[[nodiscard]] std::string whole_path(const std::string& path);

/// `path` seen from `folder`, with `/`; both are whole paths.
[[nodiscard]] std::string seen_from(const std::string& path, const std::string& folder);

/// `path` seen from the folder you are in, where that is shorter.
[[nodiscard]] std::string shown_path(const std::string& path);

/// `path` seen from the folder you are in where it lies under it, as it is elsewhere: an address that a
/// service can follow leads out of no folder.
[[nodiscard]] std::string local_path(const std::string& path);

/// The folder of a whole path.
[[nodiscard]] std::string folder_of(const std::string& path);

/// The nearest folder upward, `folder` included, that holds .git.
[[nodiscard]] std::optional<std::string> repository_root(const std::string& folder);

/// .charter.yaml or .charter.yml of the nearest folder upward that holds one, no further than the root of the
/// repository; both where both are there, none where there is none.
[[nodiscard]] std::vector<std::string> nearest_configs(const std::string& folder);

/// Whether `path` lies in `folder`, links followed.
[[nodiscard]] bool lies_in(const std::string& path, const std::string& folder);

}  // namespace charter
