#pragma once
/// The files of the JSON Parsing Test Suite (Nicolas Seriot), where ../shared holds them.

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

inline const std::filesystem::path kJsonSuite =
    CHARTER_SOURCE_DIR "/../shared/schemas/JSONTestSuite/test_parsing";

inline std::string read_bytes(const std::filesystem::path& path) {
  std::ifstream file{path, std::ios::binary};
  return {std::istreambuf_iterator<char>{file}, {}};
}

inline std::vector<std::filesystem::path> json_suite_cases() {
  std::vector<std::filesystem::path> paths;
  if (std::filesystem::exists(kJsonSuite)) {
    for (const auto& entry : std::filesystem::directory_iterator{kJsonSuite}) {
      paths.push_back(entry.path());
    }
  }
  std::sort(paths.begin(), paths.end());
  return paths;
}
