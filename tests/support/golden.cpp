#include "support/golden.h"

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <sstream>

namespace charter::test {

std::string read_text(const std::string& path) {
  std::ifstream file{path, std::ios::binary};
  return {std::istreambuf_iterator<char>{file}, {}};
}

std::vector<std::string> lines_of(const std::string& text) {
  std::istringstream stream{text};
  std::vector<std::string> lines;
  for (std::string line; std::getline(stream, line);) {
    lines.push_back(line);
  }
  return lines;
}

namespace {

/// A page without its style sheet and the hash of it: they are the same in all pages, and formats_test holds
/// them.
std::string without_style(std::string page) {
  const auto put = [&page](std::string_view before, std::string_view after, std::string_view instead) {
    const std::size_t begin = page.find(before);
    const std::size_t end = page.find(after, begin);
    if (begin != std::string::npos && end != std::string::npos) {
      page.replace(begin + before.size(), end - begin - before.size(), instead);
    }
  };
  put("<style>", "</style>", "…");
  put("style-src &#39;", "&#39;;", "…");
  return page;
}

}  // namespace

std::string golden_difference(const std::string& name, const std::string& whole_text) {
  const std::string text = name.ends_with(".html") ? without_style(whole_text) : whole_text;
  const std::filesystem::path path = std::filesystem::path{CHARTER_SOURCE_DIR} / "tests/golden" / name;
  if (std::getenv("UPDATE_GOLDEN") != nullptr) {  // NOLINT(concurrency-mt-unsafe): one thread
    std::filesystem::create_directories(path.parent_path());
    std::ofstream{path, std::ios::binary} << text;
    return {};
  }
  const std::string expected = read_text(path.string());
  if (expected == text) {
    return {};
  }
  if (expected.empty()) {
    return path.string() + " does not exist; UPDATE_GOLDEN=1 writes it";
  }
  const auto before = lines_of(expected);
  const auto after = lines_of(text);
  std::size_t line = 0;
  while (line < before.size() && line < after.size() && before[line] == after[line]) {
    ++line;
  }
  return path.string() + ":" + std::to_string(line + 1) + ":\n  expected " +
         (line < before.size() ? before[line] : "the end") + "\n  got      " +
         (line < after.size() ? after[line] : "the end") + "\nUPDATE_GOLDEN=1 rewrites it.";
}

}  // namespace charter::test
