#include "cel/calendar.h"
#include "cel/library.h"
#include "cel/zones.h"

#include <array>
#include <optional>

namespace charter::cel {

namespace {

using Arguments = std::span<const Value>;

/// Seconds east of UTC of a zone written as a name or an offset.
std::optional<std::int32_t> offset_of(std::string_view zone, std::int64_t seconds) {
  const auto fixed = parse_offset(zone);
  return fixed ? fixed : zone_offset(zone, seconds);
}

/// The calendar in UTC, or in the zone of the second argument.
template <class Field>
Value calendar(CallContext& context, Arguments arguments, Field field) {
  if (arguments[0].kind != Kind::Timestamp) {
    return no_overload();
  }
  std::int64_t seconds = arguments[0].i;
  if (arguments.size() > 1) {
    if (arguments[1].kind != Kind::String) {
      return no_overload();
    }
    const auto offset = offset_of(arguments[1].as_text(), seconds);
    if (!offset) {
      return fail(context, ErrorKind::BadTimeZone, {arguments[1]});
    }
    seconds += *offset;
  }
  return Value::integer(field(calendar_fields(seconds)));
}

Value full_year(CallContext& context, Arguments arguments) {
  return calendar(context, arguments, [](const CalendarFields& at) { return at.year; });
}
Value month(CallContext& context, Arguments arguments) {
  return calendar(context, arguments, [](const CalendarFields& at) { return at.month; });
}
Value date(CallContext& context, Arguments arguments) {
  return calendar(context, arguments, [](const CalendarFields& at) { return at.day; });
}
Value day_of_month(CallContext& context, Arguments arguments) {
  return calendar(context, arguments, [](const CalendarFields& at) { return at.day - 1; });
}
Value day_of_week(CallContext& context, Arguments arguments) {
  return calendar(context, arguments, [](const CalendarFields& at) { return at.day_of_week; });
}
Value day_of_year(CallContext& context, Arguments arguments) {
  return calendar(context, arguments, [](const CalendarFields& at) { return at.day_of_year; });
}

/// Whole units of a duration, cut towards zero.
Value in_units(const Value& duration, std::int64_t seconds_each) {
  const std::int64_t seconds = duration.i + (duration.i < 0 && duration.extra > 0 ? 1 : 0);
  return Value::integer(seconds / seconds_each);
}

Value hours(CallContext& context, Arguments arguments) {
  if (arguments[0].kind == Kind::Duration && arguments.size() == 1) {
    return in_units(arguments[0], 3600);
  }
  return calendar(context, arguments, [](const CalendarFields& at) { return at.hour; });
}
Value minutes(CallContext& context, Arguments arguments) {
  if (arguments[0].kind == Kind::Duration && arguments.size() == 1) {
    return in_units(arguments[0], 60);
  }
  return calendar(context, arguments, [](const CalendarFields& at) { return at.minute; });
}
Value seconds(CallContext& context, Arguments arguments) {
  if (arguments[0].kind == Kind::Duration && arguments.size() == 1) {
    return in_units(arguments[0], 1);
  }
  return calendar(context, arguments, [](const CalendarFields& at) { return at.second; });
}

Value milliseconds(CallContext& context, Arguments arguments) {
  const Value& v = arguments[0];
  if (v.kind == Kind::Duration && arguments.size() == 1) {
    // The part below a second, with the sign of the whole.
    const Instant magnitude = v.i < 0 ? subtract({}, {v.i, v.extra}) : Instant{v.i, v.extra};
    const auto part = static_cast<std::int64_t>(magnitude.nanos / 1'000'000);
    return Value::integer(v.i < 0 ? -part : part);
  }
  return calendar(context, arguments, [&](const CalendarFields&) { return v.extra / 1'000'000; });
}

constexpr std::string_view kOfTimestamp = "timestamp.() -> int; timestamp.(string) -> int";
constexpr std::string_view kOfBoth = "timestamp.() -> int; timestamp.(string) -> int; duration.() -> int";

constexpr std::array<NativeRow, 10> kRows{{{"getFullYear", kOfTimestamp, full_year},
                                           {"getMonth", kOfTimestamp, month},
                                           {"getDate", kOfTimestamp, date},
                                           {"getDayOfMonth", kOfTimestamp, day_of_month},
                                           {"getDayOfWeek", kOfTimestamp, day_of_week},
                                           {"getDayOfYear", kOfTimestamp, day_of_year},
                                           {"getHours", kOfBoth, hours},
                                           {"getMinutes", kOfBoth, minutes},
                                           {"getSeconds", kOfBoth, seconds},
                                           {"getMilliseconds", kOfBoth, milliseconds}}};

}  // namespace

std::span<const NativeRow> time_rows() {
  return kRows;
}

}  // namespace charter::cel
