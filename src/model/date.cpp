#include <charter/date.h>

#include "model/day_number.h"

#include <array>
#include <chrono>

namespace charter {

namespace {

using std::chrono::months;
using std::chrono::sys_days;
using std::chrono::year_month_day;

/// `YYYY-MM-`, the first byte lowest: one load, when it is written without a loop.
std::uint64_t first_eight(std::string_view date) {
  const auto byte = [date](unsigned i) {
    return std::uint64_t{static_cast<unsigned char>(date[i])} << (8 * i);
  };
  return byte(0) | byte(1) | byte(2) | byte(3) | byte(4) | byte(5) | byte(6) | byte(7);
}

struct Month {
  std::int32_t before = 0;  ///< days of the year before it
  unsigned days = 0;
};

constexpr std::array<Month, 13> months_of(unsigned days_of_february) {
  std::array<Month, 13> all{};
  std::int32_t before = 0;
  for (unsigned m = 1; m <= 12; ++m) {
    const unsigned days = m == 2 ? days_of_february : 30 + ((m + m / 8) & 1U);
    all[m] = {before, days};
    before += static_cast<std::int32_t>(days);
  }
  return all;
}

/// By whether the year is a leap year, then by month, from 1.
constexpr std::array kMonths{months_of(28), months_of(29)};

year_month_day ymd_of(Date date) {
  return year_month_day{sys_days{std::chrono::days{date.days}}};
}

void append_padded(std::string& out, unsigned value, int width) {
  std::string text = std::to_string(value);
  out.append(
      static_cast<std::size_t>(width) > text.size() ? static_cast<std::size_t>(width) - text.size() : 0, '0');
  out += text;
}

// By tables, since nothing can foresee which month comes: <chrono> asks twice whether it is February.
std::int32_t day_number(int y, unsigned m, unsigned d) {
  constexpr std::int32_t kFrom1To1970 = 719'162;
  if (y < 1 || y > 9999 || m < 1 || m > 12) {
    return kNoDay;
  }
  const bool leap = (y & (y % 100 == 0 ? 15 : 3)) == 0;
  const Month& month = kMonths[leap ? 1 : 0][m];
  if (d < 1 || d > month.days) {
    return kNoDay;
  }
  const unsigned whole = static_cast<unsigned>(y) - 1;  // years that are over
  const unsigned before = whole * 365 + whole / 4 - whole / 100 + whole / 400;
  return static_cast<std::int32_t>(before + d - 1) + month.before - kFrom1To1970;
}

std::optional<Date> date_of(std::int32_t days) {
  return days == kNoDay ? std::nullopt : std::optional{Date{days}};
}

}  // namespace

std::optional<Date> date_from(int year, unsigned month, unsigned day) {
  return date_of(day_number(year, month, day));
}

std::optional<Date> parse_date(std::string_view text) {
  return date_of(day_number(text));
}

// A batch reads some sixty dates a document. All digits are looked at together: seven branches fewer.
std::int32_t day_number(std::string_view text) {
  constexpr std::uint64_t kPattern = 0x2D30302D30303030U;  // "0000-00-"
  constexpr std::uint64_t kToTop = 0x7F76767F76767676U;    // what brings 10, or 1 for a hyphen, to kTops
  constexpr std::uint64_t kTops = 0x8080808080808080U;
  if (text.size() != 10) {
    return kNoDay;
  }
  const std::uint64_t digits = first_eight(text) ^ kPattern;
  const auto tens = static_cast<unsigned>(static_cast<unsigned char>(text[8])) - '0';
  const auto ones = static_cast<unsigned>(static_cast<unsigned char>(text[9])) - '0';
  // Only a byte that has its top bit already carries over into the next one.
  if ((((digits + kToTop) | digits) & kTops) != 0 || tens > 9 || ones > 9) {
    return kNoDay;
  }
  const std::uint64_t pairs = digits * 10 + (digits >> 8U);  // a byte and the one after it, as one number
  const auto pair = [pairs](unsigned first) { return static_cast<unsigned>(pairs >> (8 * first) & 0xFFU); };
  return day_number(static_cast<int>(pair(0) * 100 + pair(2)), pair(5), tens * 10 + ones);
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
