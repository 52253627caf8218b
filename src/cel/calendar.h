#pragma once
/// Instants and lengths of time as text, and the calendar (proleptic Gregorian, UTC).
///
///     parse_timestamp("2009-02-13T23:31:30Z");  parse_duration("1h30m");
///
/// Pure; safe from any thread.

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace charter::cel {

/// Whole seconds rounded down, and 0 to 999,999,999 nanoseconds on top.
struct Instant {
  std::int64_t seconds = 0;
  std::uint32_t nanos = 0;
};

/// 0001-01-01T00:00:00Z to 9999-12-31T23:59:59.999999999Z.
inline constexpr std::int64_t kMinTimestamp = -62'135'596'800;
inline constexpr std::int64_t kMaxTimestamp = 253'402'300'799;
/// CEL's durations are what 64 bits of nanoseconds hold, about 290 years either way:
/// -9223372036.854775808s to 9223372036.854775807s, here rounded down to whole seconds and what is above
/// them.
inline constexpr std::int64_t kMaxDuration = 9'223'372'036;
inline constexpr std::uint32_t kMaxDurationNanos = 854'775'807;
inline constexpr std::int64_t kMinDuration = -9'223'372'037;
inline constexpr std::uint32_t kMinDurationNanos = 145'224'192;

[[nodiscard]] constexpr bool in_timestamp_range(std::int64_t seconds) {
  return seconds >= kMinTimestamp && seconds <= kMaxTimestamp;
}
[[nodiscard]] constexpr bool in_duration_range(Instant length) {
  const bool not_long =
      length.seconds < kMaxDuration || (length.seconds == kMaxDuration && length.nanos <= kMaxDurationNanos);
  const bool not_far_back =
      length.seconds > kMinDuration || (length.seconds == kMinDuration && length.nanos >= kMinDurationNanos);
  return not_long && not_far_back;
}

/// The sum, or difference, of two normalised instants; seconds must not be near the limits of int64.
[[nodiscard]] Instant add(Instant a, Instant b);
[[nodiscard]] Instant subtract(Instant a, Instant b);

enum class TimeFault : std::uint8_t { Malformed, OutOfRange };

struct ParsedTime {
  std::optional<Instant> value;
  TimeFault fault = TimeFault::Malformed;  ///< when there is no value
};

[[nodiscard]] ParsedTime parse_timestamp(std::string_view rfc3339);
/// "1h30m", "-1.5s", "100ms"; units h, m, s, ms, us, µs, ns.
[[nodiscard]] ParsedTime parse_duration(std::string_view text);

[[nodiscard]] std::string timestamp_text(Instant instant);
[[nodiscard]] std::string duration_text(Instant length);  ///< "1.5s"

struct CalendarFields {
  std::int64_t year = 1970;
  std::int32_t month = 0;        ///< from 0
  std::int32_t day = 1;          ///< of the month, from 1
  std::int32_t day_of_week = 4;  ///< from 0, Sunday
  std::int32_t day_of_year = 0;  ///< from 0
  std::int32_t hour = 0;
  std::int32_t minute = 0;
  std::int32_t second = 0;
};

[[nodiscard]] CalendarFields calendar_fields(std::int64_t seconds);

/// "+05:30", "-2:00", "02:00": seconds east of UTC. Absent when it is not such an offset.
[[nodiscard]] std::optional<std::int32_t> parse_offset(std::string_view text);

}  // namespace charter::cel
