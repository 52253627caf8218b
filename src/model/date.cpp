#include <charter/date.h>

#include <chrono>

namespace charter {

namespace {

using std::chrono::day;
using std::chrono::month;
using std::chrono::months;
using std::chrono::sys_days;
using std::chrono::year;
using std::chrono::year_month_day;

std::optional<int> digits(std::string_view text) {
  int value = 0;
  for (const char c : text) {
    if (c < '0' || c > '9') {
      return std::nullopt;
    }
    value = value * 10 + (c - '0');
  }
  return value;
}

year_month_day ymd_of(Date date) {
  return year_month_day{sys_days{std::chrono::days{date.days}}};
}

void append_padded(std::string& out, unsigned value, int width) {
  std::string text = std::to_string(value);
  out.append(
      static_cast<std::size_t>(width) > text.size() ? static_cast<std::size_t>(width) - text.size() : 0, '0');
  out += text;
}

}  // namespace

std::optional<Date> date_from(int y, unsigned m, unsigned d) {
  const year_month_day ymd{year{y}, month{m}, day{d}};
  if (y < 1 || y > 9999 || !ymd.ok()) {
    return std::nullopt;
  }
  return Date{static_cast<std::int32_t>(sys_days{ymd}.time_since_epoch().count())};
}

std::optional<Date> parse_date(std::string_view text) {
  if (text.size() != 10 || text[4] != '-' || text[7] != '-') {
    return std::nullopt;
  }
  const auto y = digits(text.substr(0, 4));
  const auto m = digits(text.substr(5, 2));
  const auto d = digits(text.substr(8, 2));
  if (!y || !m || !d) {
    return std::nullopt;
  }
  return date_from(*y, static_cast<unsigned>(*m), static_cast<unsigned>(*d));
}

CalendarDay calendar_day(Date date) {
  const year_month_day ymd = ymd_of(date);
  return {static_cast<int>(ymd.year()), static_cast<unsigned>(ymd.month()), static_cast<unsigned>(ymd.day())};
}

std::string to_string(Date date) {
  const CalendarDay value = calendar_day(date);
  std::string out;
  append_padded(out, static_cast<unsigned>(value.year), 4);
  out += '-';
  append_padded(out, value.month, 2);
  out += '-';
  append_padded(out, value.day, 2);
  return out;
}

Date plus_months(Date date, int count) {
  const Date last = *date_from(9999, 12, 31);
  const year_month_day ymd = ymd_of(date);
  const int index =
      static_cast<int>(ymd.year()) * 12 + static_cast<int>(static_cast<unsigned>(ymd.month())) - 1;
  if (count > 9999 * 12 || index + count >= 10000 * 12) {
    return last;
  }
  const year_month_day moved = ymd + months{count};
  if (moved.ok()) {
    return Date{static_cast<std::int32_t>(sys_days{moved}.time_since_epoch().count())};
  }
  const year_month_day clipped{moved.year() / moved.month() / std::chrono::last};
  return Date{static_cast<std::int32_t>(sys_days{clipped}.time_since_epoch().count())};
}

}  // namespace charter
