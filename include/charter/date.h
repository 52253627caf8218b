#pragma once
/// A calendar day, ISO 8601 `YYYY-MM-DD` only, proleptic Gregorian, years 0001 to 9999.
///
///     const auto date = parse_date("2026-01-31");
///     plus_months(*date, 1);             // 2026-02-28: the day is clipped to the month's end

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace charter {

/// Days since 1970-01-01: one integer, so that comparing dates costs nothing.
struct Date {
  std::int32_t days = 0;

  auto operator<=>(const Date&) const = default;
};

/// Nothing for any other notation and for days that do not exist (2026-02-30).
[[nodiscard]] std::optional<Date> parse_date(std::string_view text);

[[nodiscard]] std::optional<Date> date_from(int year, unsigned month, unsigned day);

[[nodiscard]] std::string to_string(Date date);

/// The same day `months` later; where that month is shorter, its last day. Saturates at 9999-12-31.
[[nodiscard]] Date plus_months(Date date, int months);

struct CalendarDay {
  int year;
  unsigned month;
  unsigned day;
};
[[nodiscard]] CalendarDay calendar_day(Date date);

}  // namespace charter
