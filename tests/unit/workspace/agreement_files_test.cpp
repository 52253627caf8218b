#include "workspace/agreement_files.h"

#include "unit/workspace/temporary_folder.h"

#include <catch2/catch.hpp>

#include <filesystem>

namespace {

/// The names of what was read, from `folder` on; then what could not be.
std::string read(const TemporaryFolder& folder, const std::string& name) {
  const std::string path = folder / name;
  const auto files = charter::read_agreement_files(path, {});
  const std::string root = path.substr(0, path.size() - name.size());
  std::string out;
  for (const charter::Source& source : files.sources) {
    out += (source.name.starts_with(root) ? source.name.substr(root.size()) : source.name) + "\n";
  }
  for (const charter::Diagnostic& diagnostic : files.diagnostics) {
    out += message_of(diagnostic, charter::Language::En) + "\n";
  }
  return out;
}

std::string importing(const std::string& file) {
  return "charter: agreement/v1\nimports:\n- file: " + file + "\n  as: odrl\n";
}

}  // namespace

TEST_CASE("an agreement is read with what it imports") {
  const TemporaryFolder folder;
  std::filesystem::create_directories(folder / "a/sub");
  put(folder / "a/x.yaml", importing("sub/p.json"));
  put(folder / "a/sub/p.json", "{}");
  CHECK(read(folder, "a/x.yaml") == "a/x.yaml\na/sub/p.json\n");
}

TEST_CASE("an agreement in UTF-16 comes as UTF-8") {
  const TemporaryFolder folder;
  put(folder / "x.json", std::string{"\xFF\xFE{\0\xE9\0}\0", 8});
  const auto files = charter::read_agreement_files(folder / "x.json", {});
  REQUIRE(files.sources.size() == 1);
  CHECK(files.sources.front().text == "{é}");
}

TEST_CASE("the line ends of old Macs are line ends, and nothing moves") {
  const TemporaryFolder folder;
  put(folder / "a.yaml", "a: 1\rb: 2\r\nc: 3\r");
  const auto files = charter::read_agreement_files(folder / "a.yaml", {});
  REQUIRE(files.sources.size() == 1);
  CHECK(files.sources[0].text == "a: 1\nb: 2\r\nc: 3\n");
}

TEST_CASE("imports stay in the repository, or in the folder where there is none") {
  const TemporaryFolder folder;
  std::filesystem::create_directories(folder / "repository/a");
  put(folder / "outside.json", "{}");
  put(folder / "repository/shared.json", "{}");
  put(folder / "repository/a/x.yaml", importing("../shared.json"));
  CHECK(read(folder, "repository/a/x.yaml") ==
        "repository/a/x.yaml\n‘../shared.json’ cannot be imported: it leads out of the repository\n");
  std::filesystem::create_directories(folder / "repository/.git");
  CHECK(read(folder, "repository/a/x.yaml") == "repository/a/x.yaml\nrepository/a/../shared.json\n");
  put(folder / "repository/a/x.yaml", importing("../../outside.json"));
  CHECK(read(folder, "repository/a/x.yaml") ==
        "repository/a/x.yaml\n‘../../outside.json’ cannot be imported: it leads out of the repository\n");
}

TEST_CASE("a link out of the repository is followed before it is judged") {
  const TemporaryFolder folder;
  std::filesystem::create_directories(folder / "repository/.git");
  put(folder / "outside.json", "{}");
  std::filesystem::create_symlink(folder / "outside.json", folder / "repository/p.json");
  put(folder / "repository/x.yaml", importing("p.json"));
  CHECK(read(folder, "repository/x.yaml") ==
        "repository/x.yaml\n‘p.json’ cannot be imported: it leads out of the repository\n");
}

TEST_CASE("what is not there, or is no file, is told where it is named") {
  const TemporaryFolder folder;
  std::filesystem::create_directories(folder / "sub");
  put(folder / "x.yaml", importing("gone.json"));
  CHECK(read(folder, "x.yaml") == "x.yaml\nthe imported file ‘gone.json’ could not be read\n");
  put(folder / "x.yaml", importing("sub"));
  CHECK(read(folder, "x.yaml") == "x.yaml\nthe imported file ‘sub’ could not be read\n");
  CHECK(charter::read_agreement_files(folder / "none.yaml", {}).sources.empty());
}

TEST_CASE("names that start from the current folder are told the same") {
  const TemporaryFolder folder;
  put(folder / "x.yaml", importing("gone.json"));
  const auto before = std::filesystem::current_path();
  std::filesystem::current_path(folder / "");
  const auto files = charter::read_agreement_files("x.yaml", {});
  std::filesystem::current_path(before);
  REQUIRE(files.diagnostics.size() == 1);
  CHECK(message_of(files.diagnostics.front(), charter::Language::En) ==
        "the imported file ‘gone.json’ could not be read");
}
