#include <charter/source.h>

#include <catch2/catch.hpp>

using charter::code_points;
using charter::LineIndex;
using charter::Position;

TEST_CASE("an offset becomes a 1-based line and column") {
  const LineIndex lines{"ab\ncd\n"};
  CHECK(lines.at(0) == Position{1, 1});
  CHECK(lines.at(2) == Position{1, 3});
  CHECK(lines.at(3) == Position{2, 1});
  CHECK(lines.at(6) == Position{3, 1});
  CHECK(lines.at(99) == Position{3, 1});
}

TEST_CASE("columns count code points, not bytes") {
  const LineIndex lines{"é€😀x"};
  CHECK(lines.at(9) == Position{1, 4});
  CHECK(code_points("é€😀x") == 4);
}

TEST_CASE("a line comes without its break, CRLF included") {
  const LineIndex lines{"one\r\ntwo"};
  CHECK(lines.line_text(1) == "one");
  CHECK(lines.line_text(2) == "two");
  CHECK(lines.line_text(3).empty());
  CHECK(lines.line_text(0).empty());
}
