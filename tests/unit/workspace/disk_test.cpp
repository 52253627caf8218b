#include "workspace/disk.h"

#include "unit/workspace/temporary_folder.h"

#include <catch2/catch.hpp>

#include <sys/stat.h>
#include <unistd.h>

using charter::Language;
using charter::read_charter_folder;
using charter::read_file;
using charter::ReadLimits;

namespace {

std::string refusal(const std::string& path, Language language = Language::En) {
  const auto read = read_file(path, {});
  return read ? "" : message_of(read.error(), language);
}

}  // namespace

TEST_CASE("a file is read whole and byte for byte") {
  const TemporaryFolder folder;
  const std::string bytes = std::string{"a\0b\r\n\xFF", 6} + std::string(200'000, 'x');
  put(folder / "a", bytes);
  const auto read = read_file(folder / "a", {});
  REQUIRE(read);
  CHECK(read->text == bytes);
  CHECK(read->name == folder / "a");
}

TEST_CASE("of a file past the limit only one byte more is read") {
  const TemporaryFolder folder;
  put(folder / "a", std::string(1000, 'x'));
  CHECK(read_file(folder / "a", {.bytes = 1000})->text.size() == 1000);
  CHECK(read_file(folder / "a", {.bytes = 999})->text.size() == 1000);
  CHECK(read_file(folder / "a", {.bytes = 10})->text.size() == 11);
  CHECK(read_file("/dev/zero", {.bytes = 100'000})->text.size() == 100'001);  // a file that never ends
}

TEST_CASE("what cannot be read is said in both languages") {
  const TemporaryFolder folder;
  put(folder / "file", "x");
  const std::string missing = folder / "missing";
  CHECK(refusal(missing) == "cannot read ‘" + missing + "’: there is no such file");
  CHECK(refusal(missing, Language::Fr) ==
        "impossible de lire «\u00a0" + missing + "\u00a0»\u00a0: ce fichier n’existe pas");
  CHECK_THAT(refusal(folder / "."), Catch::EndsWith("it is a folder"));
  CHECK_THAT(refusal(folder / "file/x"), Catch::EndsWith("part of the path is not a folder"));
  CHECK_THAT(refusal(folder / std::string(300, 'n')), Catch::EndsWith("the name is too long"));
  std::filesystem::create_symlink("loop", folder.path() / "loop");
  CHECK_THAT(refusal(folder / "loop", Language::Fr), Catch::EndsWith("ses liens tournent en rond"));
}

TEST_CASE("a file of somebody else is refused") {
  const TemporaryFolder folder;
  put(folder / "secret", "x");
  ::chmod((folder / "secret").c_str(), 0);
  const bool administrator = ::geteuid() == 0;
  if (administrator && ::seteuid(65534) != 0) {
    WARN("skipped: an administrator may read everything, and cannot become somebody else here");
    return;
  }
  ::chmod(folder.path().c_str(), 0755);
  const std::string message = refusal(folder / "secret");
  if (administrator) {
    REQUIRE(::seteuid(0) == 0);
  }
  CHECK_THAT(message, Catch::EndsWith("permission denied"));
}

TEST_CASE("a charter folder is charter.yaml and its principles by name") {
  const TemporaryFolder folder;
  std::filesystem::create_directory(folder.path() / "principles");
  put(folder / "charter.yaml", "c");
  put(folder / "principles/b.yaml", "b");
  put(folder / "principles/a.yml", "a");
  put(folder / "principles/notes.txt", "n");
  const auto read = read_charter_folder(folder.path().string(), {});
  REQUIRE(read.ok());
  REQUIRE(read.value->size() == 3);
  CHECK((*read.value)[0].text == "c");
  CHECK((*read.value)[1].text == "a");
  CHECK((*read.value)[2].text == "b");
}

TEST_CASE("a folder that is no charter is refused") {
  const TemporaryFolder folder;
  const auto code = [](const std::string& path) {
    const auto read = read_charter_folder(path, {});
    return read.ok() ? "" : std::string{read.diagnostics.front().kind->code};
  };
  CHECK(code(folder.path().string()) == "E0603");
  CHECK(code(folder / "missing") == "E0603");
  put(folder / "charter.yaml", "c");
  CHECK(code(folder.path().string()) == "E0603");  // no principles
  CHECK(code(folder / "charter.yaml") == "E0603");
  std::filesystem::create_directories(folder.path() / "principles" / "folder.yaml");
  CHECK(code(folder.path().string()) == "E0601");  // a folder where a file should be
}
