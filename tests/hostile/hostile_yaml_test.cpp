#include "hostile/run_limited.h"
#include "unit/workspace/temporary_folder.h"

#include <catch2/catch.hpp>

namespace {

std::string repeated(std::string_view text, std::size_t count) {
  std::string out;
  out.reserve(text.size() * count);
  for (std::size_t i = 0; i < count; ++i) {
    out += text;
  }
  return out;
}

/// `text` as the charter.yaml of a folder given with --charter.
void check(const std::string& text, const std::string& code) {
  if (!hostile_tests_skipped().empty()) {
    WARN("skipped: " << hostile_tests_skipped());
    return;
  }
  const TemporaryFolder folder;
  std::filesystem::create_directory(folder.path() / "principles");
  put(folder / "charter.yaml", text);
  put(folder / "principles/a.yaml", "id: A\n");
  const std::string example = CHARTER_SOURCE_DIR "/examples/food-bank-starting.json";
  const LimitedRun run = run_limited({"assess", example, "--charter", folder.path().string()});
  INFO(run.err.substr(0, 500));
  CHECK(run.exit_code == 2);
  CHECK(run.out.empty());
  CHECK_THAT(run.err, Catch::Contains("[" + code + "]"));
  CHECK(run.seconds < 10);
}

/// Each line repeats the one before nine times.
std::string billion_laughs() {
  std::string text = "a: &a [x,x,x,x,x,x,x,x,x]\n";
  for (char name = 'b'; name <= 'u'; ++name) {
    const std::string before = std::string{"*"} + static_cast<char>(name - 1) + ",";
    text += std::string{name} + ": &" + name + " [" + repeated(before, 9) + "]\n";
  }
  return text;
}

std::string nested_anchors(const std::string& inside) {
  std::string text;
  for (int i = 0; i < 120; ++i) {
    text += "&a" + std::to_string(i) + " [";
  }
  return text + inside + repeated("]", 120);
}

}  // namespace

TEST_CASE("aliases that repeat too much") {
  check(billion_laughs(), "E0135");
  check("a: &a [" + repeated("x,", 9000) + "]\nb: [" + repeated("*a,", 1000) + "]\n",
        "E0135");  // wide, not nested
  check("a: &a x\nb: [" + repeated("*a,", 150'000) + "]\n", "E0135");
  check("a: &a " + std::string(1'000'000, 'x') + "\nb: [" + repeated("*a,", 9000) + "]\n", "E0135");
  check(nested_anchors(repeated("x,", 100'000)), "E0106");
  check(nested_anchors(std::string(10'000'000, 'x')), "E0106");
}

TEST_CASE("YAML that is nested too deep") {
  check(repeated("[", 100'000), "E0105");
  check(repeated("[", 100'000) + repeated("]", 100'000), "E0105");
  check(repeated("{a: ", 100'000), "E0105");
  check(repeated("{a: ", 100'000) + repeated("}", 100'000), "E0105");
  check(repeated("- ", 100'000) + "x", "E0105");
  std::string block;
  for (std::size_t i = 0; i < 5000; ++i) {
    block += std::string(i, ' ') + "a:\n";
  }
  check(block, "E0105");
  check(repeated("[\n", 100'000), "E0140");
}

TEST_CASE("YAML of more tokens than the parser could keep") {
  check("[" + repeated(",", 5'000'000), "E0106");
  check("[" + repeated("[],", 5'000'000), "E0106");
  check("[" + repeated("'' ", 5'000'000), "E0106");
  check("[" + repeated("? ", 590'000), "E0140");
  check("[" + repeated(",", 590'000), "E0140");
  check(repeated("- x\n", 250'000), "E0106");
}

TEST_CASE("YAML with mistakes by the hundred thousand") {
  check(repeated("a: 1\n", 95'000), "E0121");
  check(repeated("a: 1\n", 100'000), "E0106");  // the root, and two values a line: one past the limit
  std::string keys;
  for (int i = 0; i < 95'000; ++i) {
    keys += "k" + std::to_string(i) + ": 1\n";
  }
  check(keys, "E0121");
  std::string languages = "languages: [";
  for (int i = 0; i < 100'000; ++i) {
    languages += "l" + std::to_string(i) + ",";
  }
  check(languages + "]\n", "E0308");
}

TEST_CASE("YAML that is large, or no text") {
  check(std::string(200UL * 1024UL * 1024UL, ' '), "E0104");
  check("id: " + std::string(16'000'000, 'x'), "E0303");
  check("id: |\n" + repeated("  xxxxxxx\n", 1'600'000), "E0303");
  check(std::string(16'000'000, '\n') + "a", "E0301");
  check(repeated("# x\n", 4'000'000), "E0301");
  check(std::string(1'000'000, 'x') + ": 1\n", "E0131");
  check("id: caf\xE9\n", "E0101");
  check(std::string{"\xFF\xFEi\0d\0", 6}, "E0102");
  check(std::string{"id: \0\n", 6}, "E0103");
  check("id: a\x04\n", "E0111");
  check("", "E0107");
  check(repeated("---\n", 1'000'000), "E0134");
}
