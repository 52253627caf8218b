// Every file of the JSON Parsing Test Suite (Nicolas Seriot) through the reader of agreements: y_ has to give
// a tree, n_ an error as JSON, and none is taken for an agreement.
#include "decode/json/document.h"
#include "unit/agreement/imported.h"

#include <catch2/catch.hpp>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>

namespace {

const std::filesystem::path kFolder = CHARTER_SOURCE_DIR "/../shared/schemas/JSONTestSuite/test_parsing";

std::string read(const std::filesystem::path& path) {
  std::ifstream file{path, std::ios::binary};
  return {std::istreambuf_iterator<char>{file}, {}};
}

}  // namespace

TEST_CASE("The JSON parsing test suite through the reader of agreements") {
  if (!std::filesystem::exists(kFolder)) {
    WARN("skipped: there is no " << kFolder);
    return;
  }
  int count = 0;
  for (const auto& entry : std::filesystem::directory_iterator{kFolder}) {
    const std::string name = entry.path().filename().string();
    const std::string text = read(entry.path());
    INFO(name);
    charter::Mistakes mistakes{100};
    const bool is_json = charter::read_json_document(text, {}, {mistakes, 0}).has_value();
    if (!name.starts_with("i_")) {
      CHECK(is_json == name.starts_with("y_"));
    }
    CHECK(imported(text).starts_with("E0"));
    ++count;
  }
  CHECK(count > 300);
}
