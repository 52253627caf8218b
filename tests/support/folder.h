#pragma once
/// A folder on disk for one test, gone at its end.

#include <catch2/catch.hpp>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <string>

namespace charter::test {

class Folder {
 public:
  Folder() {
    std::string pattern = (std::filesystem::temp_directory_path() / "charter-test-XXXXXX").string();
    REQUIRE(mkdtemp(pattern.data()) != nullptr);
    path = std::filesystem::canonical(pattern).string();
  }
  Folder(const Folder&) = delete;
  Folder& operator=(const Folder&) = delete;
  ~Folder() { std::filesystem::remove_all(path); }

  /// With the folders on the way.
  void write(const std::string& name) const {
    const std::filesystem::path file = std::filesystem::path{path} / name;
    std::filesystem::create_directories(file.parent_path());
    std::ofstream{file} << "x: 1\n";
  }

  std::string path;
};

}  // namespace charter::test
