#include "report/layout.h"

#include "report/columns.h"

#include <catch2/catch.hpp>

#include <algorithm>
#include <sstream>

using charter::columns;
using charter::fitted;
using charter::wrapped;

namespace {

int widest(const std::string& text) {
  int width = 0;
  std::istringstream in{text};
  for (std::string line; std::getline(in, line);) {
    width = std::max(width, columns(line));
  }
  return width;
}

}  // namespace

TEST_CASE("lines break at spaces, and the first has its own margin") {
  CHECK(wrapped("one two three four", "- ", "  ", 10) == "- one two\n  three\n  four\n");
  CHECK(wrapped("one two", "", "", 7) == "one two\n");
  CHECK(wrapped("one two", "", "", 6) == "one\ntwo\n");
  CHECK(wrapped("", "  ", "  ", 10) == "  \n");
  CHECK(wrapped("one   two", "", "", 10) == "one two\n");
}

TEST_CASE("widths count letters, not bytes") {
  CHECK(wrapped("été été", "", "", 7) == "été été\n");
  CHECK(wrapped("été été", "", "", 6) == "été\nété\n");
}

TEST_CASE("a line never breaks at a no-break space") {
  CHECK(wrapped("le « mot » dit", "", "", 9) == "le « mot\n» dit\n");
  CHECK(wrapped("le «\u00a0mot\u00a0» dit", "", "", 9) == "le\n«\u00a0mot\u00a0»\ndit\n");
  CHECK(wrapped("37,5\u00a0% ou 40\u00a0%", "", "", 8) == "37,5\u00a0%\nou 40\u00a0%\n");
}

TEST_CASE("a word longer than the line is cut, and keeps its letters whole") {
  CHECK(wrapped("see https://example.org/a/b", "", "", 10) == "see\nhttps://ex\nample.org/\na/b\n");
  CHECK(wrapped("ééééé", "", "", 2) == "éé\néé\né\n");
  // A margin wider than the line still gives one letter a line, and ends.
  CHECK(wrapped("abc", "      ", "      ", 4) == "      a\n      b\n      c\n");
}

TEST_CASE("control characters of a person's text become spaces") {
  CHECK(wrapped("a\u009bb", "", "", 40) == "a b\n");
  CHECK(wrapped("one\r\ntwo\033[2J", "", "", 40) == "one two [2J\n");
  CHECK(fitted("a\nb", 5) == "a b  ");
}

TEST_CASE("a text is cut with an ellipsis or filled up") {
  CHECK(fitted("Privacy", 9) == "Privacy  ");
  CHECK(fitted("Privacy", 7) == "Privacy");
  CHECK(fitted("Privacy", 5) == "Priv…");
  CHECK(fitted("Équité", 6) == "Équité");
  CHECK(fitted("", 3) == "   ");
}

TEST_CASE("a terminal shows some letters two columns wide and some in none") {
  CHECK(columns("abc") == 3);
  CHECK(columns("été") == 3);
  CHECK(columns("e\u0301") == 1);
  CHECK(columns("社區中心") == 8);
  CHECK(columns("한글") == 4);
  CHECK(columns("🚲") == 2);
  CHECK(columns("ᐃᓄᒃᑎᑐᑦ") == 6);
  CHECK(columns("█·–…’“”«»→") == 10);
  CHECK(columns("") == 0);
}

TEST_CASE("wide text stays within the line too") {
  std::string text;
  for (int i = 0; i < 60; ++i) {
    text += i % 7 == 0 ? "社區中心 🚲 " : "社區";
  }
  CHECK(widest(wrapped(text, "  - ", "    ", 80)) <= 80);
  CHECK(widest(wrapped(std::string(500, 'x'), "  - ", "    ", 80)) == 80);
  CHECK(columns(fitted("社區中心社區", 7)) == 7);
  CHECK(fitted("社區中心社區", 6) == "社區… ");
  CHECK(fitted("社區", 6) == "社區  ");
}
