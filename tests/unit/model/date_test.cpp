#include <charter/date.h>

#include <catch2/catch.hpp>

using charter::calendar_day;
using charter::Date;
using charter::parse_date;
using charter::plus_months;
using charter::to_string;

TEST_CASE("only ISO 8601 calendar days that exist are dates") {
  CHECK(parse_date("1970-01-01") == Date{0});
  CHECK(parse_date("2000-03-01") == Date{11017});
  CHECK(to_string(*parse_date("2024-02-29")) == "2024-02-29");
  for (const auto* bad : {"", "2026-02-29", "2026-13-01", "2026-00-10", "2026-1-1", "26-01-01", "0000-01-01",
                          "2026/01/01", "2026-01-01T00:00:00Z", " 2026-01-01", "2026-01-0x", "+026-01-01"}) {
    INFO(bad);
    CHECK_FALSE(parse_date(bad));
  }
}

TEST_CASE("adding months clips the day to the month's end") {
  const auto check = [](const char* from, int months, const char* to) {
    INFO(from << " + " << months);
    CHECK(to_string(plus_months(*parse_date(from), months)) == to);
  };
  check("2026-01-31", 1, "2026-02-28");
  check("2024-01-31", 1, "2024-02-29");
  check("2026-03-12", 12, "2027-03-12");
  check("2024-02-29", 12, "2025-02-28");
  check("2026-11-30", 3, "2027-02-28");
  check("2026-05-15", 0, "2026-05-15");
  check("2026-01-15", -1, "2025-12-15");
  check("9999-06-01", 12, "9999-12-31");
  check("2026-06-01", 2'000'000'000, "9999-12-31");
}

TEST_CASE("every day of a leap cycle survives a round trip") {
  for (std::int32_t days = -800; days < 900; ++days) {
    const auto text = to_string(Date{days});
    CHECK(parse_date(text) == Date{days});
  }
  CHECK(calendar_day(*parse_date("2026-05-01")).month == 5);
}
