#include "report/calendar_lines.h"

#include <catch2/catch.hpp>

using namespace charter;

TEST_CASE("text values are escaped") {
  CHECK(calendar_text("a, b; c\\d\ne") == "a\\, b\\; c\\\\d\\ne");
  CHECK(calendar_text("") == "");
  CHECK(calendar_text("end\n") == "end\\n");
  CHECK(calendar_text("BEGIN:VEVENT\r\nEND:VEVENT") == "BEGIN:VEVENT \\nEND:VEVENT");
  CHECK(calendar_text("a\x07"
                      "b\xE2\x80\xAE"
                      "c") == "a b c");
}

TEST_CASE("lines fold after 75 octets") {
  CHECK(calendar_line("A:b") == "A:b\r\n");
  const std::string full(75, 'x');
  CHECK(calendar_line(full) == full + "\r\n");
  CHECK(calendar_line(full + "y") == full + "\r\n y\r\n");
  CHECK(calendar_line(full + std::string(75, 'y')) == full + "\r\n " + std::string(74, 'y') + "\r\n y\r\n");
}

TEST_CASE("a character is never cut") {
  for (std::size_t lead = 70; lead < 76; ++lead) {
    for (const std::string letter : {"é", "’", "🚲"}) {
      const std::string folded = calendar_line(std::string(lead, 'x') + letter + letter);
      std::size_t from = 0;
      for (std::size_t end = folded.find("\r\n"); end != std::string::npos; end = folded.find("\r\n", from)) {
        CHECK(end - from <= 75);
        // A line that begins inside a character would begin with a continuation byte after its space.
        CHECK((static_cast<unsigned char>(folded[from == 0 ? 0 : from + 1]) & 0xC0U) != 0x80U);
        from = end + 2;
      }
      CHECK(from == folded.size());
    }
  }
}
