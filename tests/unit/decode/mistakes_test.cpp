#include "decode/mistakes.h"

#include "decode/assessment_kinds.h"
#include "decode/words.h"

#include <catch2/catch.hpp>

using charter::Mistakes;

namespace {

charter::Diagnostic at(std::uint32_t source, std::uint32_t offset) {
  return {.kind = &charter::kEmptyText,
          .span = {offset, 1},
          .args = {std::string{"x"}},
          .suggestion = {},
          .source = source};
}

}  // namespace

TEST_CASE("mistakes come file by file, in the order one reads") {
  Mistakes mistakes{10};
  mistakes.add(at(1, 5));
  mistakes.add(at(0, 9));
  mistakes.add(at(0, 2));
  CHECK(mistakes.found() == 3);
  const auto sorted = std::move(mistakes).take();
  REQUIRE(sorted.size() == 3);
  CHECK(sorted[0].span.offset == 2);
  CHECK(sorted[1].span.offset == 9);
  CHECK(sorted[2].source == 1);
}

TEST_CASE("past the limit mistakes are counted") {
  Mistakes mistakes{2};
  CHECK(mistakes.empty());
  CHECK_FALSE(mistakes.full());
  for (std::uint32_t i = 0; i < 4; ++i) {
    mistakes.add(at(0, i));
  }
  mistakes.count_one();
  CHECK(mistakes.full());
  const auto told = std::move(mistakes).take();
  REQUIRE(told.size() == 3);
  CHECK(told[2].kind->code == "E0121");
  CHECK(told[2].source == charter::kUnplaced);
  CHECK(message_of(told[2], charter::Language::En) == "5 mistakes in all; the first 2 are shown");
  CHECK(message_of(told[2], charter::Language::Fr) ==
        "5 erreurs en tout\u00a0; les 2 premières sont montrées");
}

TEST_CASE("a long list of words is cut") {
  CHECK(charter::joined({}).empty());
  CHECK(charter::joined({"a", "b"}) == "a, b");
  const std::string cut = charter::joined(std::vector<std::string_view>(21, "x"));
  CHECK_THAT(cut, Catch::EndsWith("x, …"));
  CHECK(std::count(cut.begin(), cut.end(), 'x') == 20);
  CHECK_THAT(charter::joined(std::vector<std::string_view>(20, "x")), Catch::EndsWith("x, x"));
}
