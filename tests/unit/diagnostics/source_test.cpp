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

TEST_CASE("a byte order mark takes no column") {
  const LineIndex lines{
      "\xEF\xBB\xBF"
      "ab\ncd"};
  CHECK(lines.at(0) == Position{1, 1});
  CHECK(lines.at(3) == Position{1, 1});
  CHECK(lines.at(4) == Position{1, 2});
  CHECK(lines.at(6) == Position{2, 1});
  CHECK(lines.line_text(1) == "ab");
  CHECK(LineIndex{"\xEF\xBB\xBF"}.at(3) == Position{1, 1});
}

TEST_CASE("a column far into a long line is as good as one at its start") {
  std::string text(5000, 'a');
  text += "\n";
  for (int i = 0; i < 3000; ++i) {
    text += "é";
  }
  const LineIndex lines{text};
  CHECK(lines.at(4999) == Position{1, 5000});
  CHECK(lines.at(5001) == Position{2, 1});
  CHECK(lines.at(5001 + 2 * 1500) == Position{2, 1501});
  CHECK(lines.at(static_cast<std::uint32_t>(text.size())) == Position{2, 3001});
}

TEST_CASE("an empty text has one empty line") {
  const LineIndex lines{""};
  CHECK(lines.at(0) == Position{1, 1});
  CHECK(lines.line_text(1).empty());
}
