#include "workspace/repository.h"

#include "workspace/disk.h"

#include <algorithm>
#include <filesystem>
#include <system_error>

namespace charter {

namespace {

namespace fs = std::filesystem;

}  // namespace

std::string whole_path(const std::string& path) {
  std::error_code error;
  const fs::path whole = fs::absolute(path, error);
  return (error ? fs::path{path} : whole).lexically_normal().generic_string();
}

std::string seen_from(const std::string& path, const std::string& folder) {
  const fs::path seen = fs::path{path}.lexically_relative(folder);
  return seen.empty() ? path : seen.generic_string();
}

std::string shown_path(const std::string& path) {
  const std::string seen = seen_from(path, whole_path("."));
  return seen.size() < path.size() ? seen : path;
}

std::string local_path(const std::string& path) {
  const std::string seen = seen_from(whole_path(path), whole_path("."));
  return seen.starts_with("..") || seen.starts_with('/') ? path : seen;
}

std::string folder_of(const std::string& path) {
  return fs::path{path}.parent_path().generic_string();
}

std::optional<std::string> repository_root(const std::string& folder) {
  for (fs::path at = folder; !at.empty(); at = at.parent_path()) {
    if (file_exists((at / ".git").string())) {
      return at.generic_string();
    }
    if (at == at.root_path()) {
      break;
    }
  }
  return std::nullopt;
}

std::vector<std::string> nearest_configs(const std::string& folder) {
  for (fs::path at = folder; !at.empty(); at = at.parent_path()) {
    std::vector<std::string> found;
    for (const char* name : {".charter.yaml", ".charter.yml"}) {
      if (file_exists((at / name).string())) {
        found.push_back((at / name).generic_string());
      }
    }
    if (!found.empty() || file_exists((at / ".git").string()) || at == at.root_path()) {
      return found;
    }
  }
  return {};
}

bool lies_in(const std::string& path, const std::string& folder) {
  std::error_code error;
  const fs::path root = fs::weakly_canonical(folder, error);
  if (error) {
    return false;
  }
  const fs::path whole = fs::weakly_canonical(path, error);
  const auto [end, ignored] = std::mismatch(root.begin(), root.end(), whole.begin(), whole.end());
  return !error && end == root.end();
}

}  // namespace charter
