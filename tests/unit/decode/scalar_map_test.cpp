// A mistake inside an expression points into the YAML file, whatever way the expression is written there.

#include "decode/yaml/scalar_map.h"

#include <catch2/catch.hpp>

#include <string>

namespace charter {

namespace {

struct Place {
  std::size_t line = 1;
  std::size_t column = 1;  ///< in bytes
  bool operator==(const Place& other) const = default;
};

std::ostream& operator<<(std::ostream& out, const Place& place) {
  return out << place.line << ':' << place.column;
}

Place place_of(std::string_view file, std::size_t offset) {
  Place out;
  for (std::size_t i = 0; i < offset; ++i) {
    out = file[i] == '\n' ? Place{out.line + 1, 1} : Place{out.line, out.column + 1};
  }
  return out;
}

std::vector<std::size_t> marks_in(std::string_view text) {
  std::vector<std::size_t> out;
  for (std::size_t at = text.find("zzz"); at != std::string_view::npos; at = text.find("zzz", at + 1)) {
    out.push_back(at);
  }
  return out;
}

/// Each zzz of the value is found where the file has it: the value is that of `require`.
void check(const std::string& file) {
  INFO(file);
  Mistakes mistakes{10};
  const auto root = read_yaml(file, {}, {mistakes, 0});
  REQUIRE(root);
  REQUIRE(mistakes.empty());
  const DocumentNode* scalar = find(*root, "require");
  REQUIRE(scalar != nullptr);
  const ScalarMap map(file, *scalar);
  const auto in_value = marks_in(scalar->value);
  const auto in_file = marks_in(file);
  REQUIRE_FALSE(in_value.empty());
  REQUIRE(in_value.size() == in_file.size());
  for (std::size_t i = 0; i < in_value.size(); ++i) {
    const Span found = map.in_file({static_cast<std::uint32_t>(in_value[i]), 3});
    CHECK(place_of(file, found.offset) == place_of(file, in_file[i]));
    CHECK(found.length == 3);
  }
}

}  // namespace

TEST_CASE("places in plain scalars") {
  check("require: zzz && zzz  # no mark here\n");
  check("require: zzz &&\n  zzz ||\n\n  zzz\n");
  check("require:\n    zzz\n    && zzz\n");
  check("require: a == 'é😀日本' && zzz\n");
  check("\xEF\xBB\xBFrequire: zzz\n");
  check("require: &anchor zzz\n");
  check("require: !!str zzz\nother: 1\n");
}

TEST_CASE("places in quoted scalars") {
  check("require: 'zzz == ''a'' && zzz'\n");
  check("require: 'zzz &&\n  b == ''é''\n  && zzz'\n");
  check("require: \"zzz && zzz\"\n");
  check("require: \"a == '\\\\n\\u00e9\\x41\\U0001F600\\_\\N\\/' && zzz\"\n");
  check("require: \"zzz &&   \n   zzz &&\n\n  zzz\"\n");
  check("require: \"zzz \\n && zzz \\t&& zzz\"\n");
}

TEST_CASE("places after a line that goes on with a backslash") {
  check("require: \"zzz \\\n  && zzz \\\n\n  \\\n  && zzz\"\n");
  check("require: \"zzz\\\n  && zzz\\\n  && zzz \\\r\n  && zzz\"\n");
}

TEST_CASE("places in block scalars") {
  for (const char* const style : {"|", "|-", "|+", ">", ">-", ">+"}) {
    const std::string open = std::string("require: ") + style;
    check(open + "\n  zzz &&\n  zzz ||\n    zzz\n");
    check(open + "\n\n  zzz &&\n\n\n  zzz\n\nother: 1\n");
    check(open + "  # a comment\n  zzz\n  && a == 'é😀' && zzz\n  // é\n  \t&& zzz\n");
    check(open + "\r\n  zzz &&\r\n  zzz\r\n");
  }
  check("require: |2\n    zzz &&\n  zzz\n");
  check("require: >-2\n    zzz &&\n  zzz\n");
  check("require: |\n  a == '\\\\n' && zzz");
}

TEST_CASE("the escapes of a no-break space and of a next line are characters") {
  Mistakes mistakes{10};
  const auto root = read_yaml("text: \"Attention\\_! \\N \\xE9\"\n", {}, {mistakes, 0});
  REQUIRE(root);
  CHECK(find(*root, "text")->value == "Attention\u00A0! \u0085 é");
}

}  // namespace charter
