#include <charter/date.h>

#include <catch2/catch.hpp>

#include <string>

using charter::calendar_day;
using charter::CalendarDay;
using charter::Date;
using charter::date_from;
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

TEST_CASE("dates are the days of the calendar, all of them and no others") {
  // Days and the other way round are worked out in different ways.
  const Date last = *parse_date("9999-12-31");
  bool same = true;
  for (Date date = *parse_date("0001-01-01"); date <= last; ++date.days) {
    const CalendarDay day = calendar_day(date);
    same = same && date_from(day.year, day.month, day.day) == date;
  }
  CHECK(same);
  std::int32_t days = 0;
  for (int year = -1; year <= 10'001; ++year) {
    for (unsigned month = 0; month <= 13; ++month) {
      for (unsigned day = 0; day <= 32; ++day) {
        days += date_from(year, month, day) ? 1 : 0;
      }
    }
  }
  CHECK(days == last.days - parse_date("0001-01-01")->days + 1);
  for (const unsigned huge : {256U, 257U, 0x10001U, UINT32_MAX}) {
    CHECK_FALSE(date_from(2026, huge, 1));
    CHECK_FALSE(date_from(2026, 1, huge));
  }
  CHECK_FALSE(date_from(INT32_MIN, 1, 1));
  CHECK_FALSE(date_from(INT32_MAX, 1, 1));
}

TEST_CASE("no byte but a digit or a hyphen stands in a date, each at its place") {
  const std::string good = "2022-12-11";
  for (std::size_t at = 0; at < good.size(); ++at) {
    for (int byte = 0; byte < 256; ++byte) {
      std::string text = good;
      text[at] = static_cast<char>(byte);
      const bool hyphen = at == 4 || at == 7;
      const bool fits = hyphen ? byte == '-' : byte >= '0' && byte <= '9';
      // Up to the twelfth month and the 31st day.
      const bool exists = (at != 5 || byte <= '1') && (at != 6 || byte <= '2') && (at != 8 || byte <= '3');
      const auto date = parse_date(text);
      INFO(text);
      CHECK(date.has_value() == (fits && exists));
      CHECK((!date || to_string(*date) == text));
    }
  }
}
