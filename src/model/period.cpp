#include "model/period.h"

#include <algorithm>

namespace charter {

namespace {

constexpr std::size_t kMostDigits = 7;

struct Unit {
  char letter;
  std::int32_t months;
  std::int64_t seconds;
};

/// In the order they may come in; each at most once.
constexpr Unit kDateUnits[] = {{'Y', 12, 0}, {'M', 1, 0}, {'W', 0, 7 * kSecondsADay}, {'D', 0, kSecondsADay}};
constexpr Unit kTimeUnits[] = {{'H', 0, 3600}, {'M', 0, 60}, {'S', 0, 1}};

std::optional<std::int32_t> take_number(std::string_view& text) {
  std::int32_t value = 0;
  std::size_t digits = 0;
  while (digits < text.size() && text[digits] >= '0' && text[digits] <= '9') {
    if (digits == kMostDigits) {
      return std::nullopt;
    }
    value = value * 10 + (text[digits++] - '0');
  }
  text.remove_prefix(digits);
  return digits == 0 ? std::nullopt : std::optional{value};
}

template <std::size_t Size>
bool take_units(std::string_view& text, const Unit (&units)[Size], Period& period) {
  const Unit* next = std::begin(units);
  while (!text.empty() && text.front() != 'T') {
    const auto number = take_number(text);
    const Unit* unit =
        number && !text.empty()
            ? std::find_if(next, std::end(units), [&](const Unit& one) { return one.letter == text.front(); })
            : std::end(units);
    if (unit == std::end(units)) {
      return false;
    }
    text.remove_prefix(1);
    period.months += *number * unit->months;
    period.seconds += *number * unit->seconds;
    next = unit + 1;
  }
  return true;
}

}  // namespace

std::optional<Period> parse_period(std::string_view text) {
  Period period;
  if (!text.starts_with('P') || text.size() < 3) {
    return std::nullopt;
  }
  text.remove_prefix(1);
  if (!take_units(text, kDateUnits, period)) {
    return std::nullopt;
  }
  if (text.empty()) {
    return period;
  }
  text.remove_prefix(1);  // T
  if (text.empty() || !take_units(text, kTimeUnits, period) || !text.empty()) {
    return std::nullopt;
  }
  return period;
}

Date plus(Date date, Period period) {
  const std::int64_t latest = date_from(9999, 12, 31)->days;
  const std::int64_t days = plus_months(date, period.months).days + period.seconds / kSecondsADay;
  return {static_cast<std::int32_t>(std::min(days, latest))};
}

}  // namespace charter
