#pragma once
/// An ISO 8601 duration of whole units: P24M, P1Y6M, P2W, PT72H. No fractions, no sign.
///
///     parse_period("P2Y")->months;     // 24

#include <charter/date.h>

#include <cstdint>
#include <optional>
#include <string_view>

namespace charter {

struct Period {
  std::int32_t months = 0;   ///< years are twelve
  std::int64_t seconds = 0;  ///< weeks, days, hours, minutes and seconds
};

/// Nothing for any other notation, for a duration without a part, and for more than 9,999,999 of a unit.
[[nodiscard]] std::optional<Period> parse_period(std::string_view text);

/// The day after whole months and whole days; the hours of a day are cut off.
[[nodiscard]] Date plus(Date date, Period period);

/// For comparing: a month is a twelfth of the Gregorian mean year of 365.2425 days, exact in seconds.
inline constexpr std::int64_t kSecondsADay = 86'400;
inline constexpr std::int64_t kSecondsAMonth = 2'629'746;
[[nodiscard]] constexpr std::int64_t seconds_of(Period period) {
  return period.months * kSecondsAMonth + period.seconds;
}

}  // namespace charter
