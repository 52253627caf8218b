#include "cel/calendar.h"
#include "cel/decimal.h"
#include "cel/utf8.h"
#include "cel/value.h"

#include <rapidcheck.h>
#include <rapidcheck/catch.h>
#include <catch2/catch.hpp>

#include <cmath>
#include <cstdlib>
#include <cstring>

namespace charter::cel {

namespace {

double from_bits(std::uint64_t bits) {
  double out = 0;
  std::memcpy(&out, &bits, sizeof out);
  return out;
}

}  // namespace

TEST_CASE("decimals that are hard to read are read right") {
  // The test runs in the "C" locale, where strtod is right.
  for (const char* text : {"0",
                           "-0.0",
                           "1",
                           "0.1",
                           "123.456",
                           "1e22",
                           "1e23",
                           "8.988466e307",
                           "1.7976931348623157e308",
                           "1.7976931348623158e308",
                           "2.2250738585072011e-308",
                           "2.2250738585072014e-308",
                           "4.9406564584124654e-324",
                           "2.4703282292062327e-324",
                           "2.4703282292062328e-324",
                           "9007199254740993",
                           "9007199254740992.5",
                           "9007199254740993.0000000001",
                           "179769313486231580793728971405301e276",
                           "1e-400",
                           "1e400",
                           "0.000000000000000000000000000000000000001e40",
                           "6929495644600919.5",
                           "3.08984926168550152811e-32",
                           "18446744073709551615",
                           "36028797018963969"}) {
    INFO(text);
    const auto parsed = parse_double(text);
    REQUIRE(parsed.has_value());
    CHECK(*parsed == std::strtod(text, nullptr));
    CHECK(std::signbit(*parsed) == std::signbit(std::strtod(text, nullptr)));
  }
}

TEST_CASE("what is no decimal is refused") {
  for (const char* text :
       {"", "-", ".", "e5", "1e", "1e+", "1.5x", " 1", "1 ", "0x10", "1,5", "--1", "NaN", "inf"}) {
    INFO(text);
    CHECK_FALSE(parse_double(text).has_value());
  }
  CHECK_FALSE(parse_int("9223372036854775808").has_value());
  CHECK(parse_int("-9223372036854775808") == INT64_MIN);
  CHECK_FALSE(parse_uint("18446744073709551616").has_value());
  CHECK_FALSE(parse_uint("-1").has_value());
}

TEST_CASE("doubles survive being written and read") {
  rc::prop("any double", [](std::uint64_t bits) {
    const double value = from_bits(bits);
    RC_PRE(std::isfinite(value));
    RC_ASSERT(*parse_double(shortest(value)) == value);
    RC_ASSERT(*parse_double(shortest_fixed(value)) == value);
    RC_ASSERT(*parse_double(scientific(value, 17)) == value);
  });
}

TEST_CASE("random decimals agree with strtod") {
  rc::prop("digits and exponent", [](std::uint64_t digits, std::uint32_t more) {
    const int exponent = *rc::gen::inRange(-345, 330);
    const std::string text = std::to_string(digits) + std::to_string(more) + "e" + std::to_string(exponent);
    RC_ASSERT(*parse_double(text) == std::strtod(text.c_str(), nullptr));
  });
}

TEST_CASE("doubles are written short") {
  CHECK(shortest(1.0) == "1");
  CHECK(shortest(0.1) == "0.1");
  CHECK(shortest(-0.0) == "-0");
  CHECK(shortest(1e20) == "100000000000000000000");
  CHECK(shortest(1e21) == "1e+21");
  CHECK(shortest(1.5e300) == "1.5e+300");
  CHECK(shortest(0.000001) == "0.000001");
  CHECK(shortest(0.0000001) == "1e-07");
  CHECK(shortest(123456.789) == "123456.789");
  CHECK(shortest_fixed(1e-7) == "0.0000001");
  CHECK(fixed(2.5, 0) == "2");
  CHECK(fixed(1.2345, 3) == "1.234");
  CHECK(scientific(1052.032911275, 6) == "1.052033e+03");
}

TEST_CASE("timestamps survive being written and read") {
  rc::prop("any instant of the range", [](std::uint32_t nanos) {
    const auto seconds = *rc::gen::inRange<std::int64_t>(kMinTimestamp, kMaxTimestamp + 1);
    const Instant at{seconds, nanos % 1'000'000'000};
    const ParsedTime read = parse_timestamp(timestamp_text(at));
    RC_ASSERT(read.value.has_value());
    RC_ASSERT(read.value->seconds == at.seconds);
    RC_ASSERT(read.value->nanos == at.nanos);
  });
  rc::prop("any duration of the range", [](std::uint32_t nanos) {
    const auto seconds = *rc::gen::inRange<std::int64_t>(kMinDuration + 1, kMaxDuration);
    const Instant length{seconds, nanos % 1'000'000'000};
    const ParsedTime read = parse_duration(duration_text(length));
    RC_ASSERT(read.value.has_value());
    RC_ASSERT(read.value->seconds == length.seconds);
    RC_ASSERT(read.value->nanos == length.nanos);
  });
}

TEST_CASE("times that are not as RFC 3339 writes them are refused") {
  for (const char* text :
       {"", "2026", "2026-01-01", "2026-01-01T00:00:00", "2026-13-01T00:00:00Z", "2026-02-29T00:00:00Z",
        "2026-01-01T24:00:00Z", "2026-01-01T00:60:00Z", "2026-01-01 00:00:00Z", "2026-01-01T00:00:00.Z",
        "2026-01-01T00:00:00+1:00", "2026-01-01T00:00:00ZZ", "0000-12-31T00:00:00Z"}) {
    INFO(text);
    CHECK_FALSE(parse_timestamp(text).value.has_value());
  }
  for (const char* text : {"", "1", "s", "1x", "1h 2m", "--1s", "1.s.", "-"}) {
    INFO(text);
    CHECK_FALSE(parse_duration(text).value.has_value());
  }
  CHECK(parse_duration("0").value.has_value());
  CHECK(parse_duration("9223372036.854775807s").value.has_value());
  CHECK_FALSE(parse_duration("9223372036.854775808s").value.has_value());
  CHECK(parse_duration("-9223372036.854775808s").value.has_value());
  CHECK_FALSE(parse_duration("-9223372036.854775809s").value.has_value());
  CHECK_FALSE(parse_duration("9999999999999h").value.has_value());
  CHECK(parse_timestamp("2024-02-29T00:00:00Z").value.has_value());
}

TEST_CASE("calendar fields agree with known days") {
  const CalendarFields epoch = calendar_fields(0);
  CHECK(epoch.year == 1970);
  CHECK(epoch.day_of_week == 4);
  const CalendarFields leap = calendar_fields(parse_timestamp("2024-12-31T23:59:59Z").value->seconds);
  CHECK(leap.day_of_year == 365);
  CHECK(leap.month == 11);
  CHECK(leap.day == 31);
  CHECK(calendar_fields(kMinTimestamp).year == 1);
  CHECK(calendar_fields(kMaxTimestamp).year == 9999);
  CHECK(parse_offset("-03:30") == -12'600);
  CHECK(parse_offset("02:00") == 7'200);
  CHECK_FALSE(parse_offset("2").has_value());
  CHECK_FALSE(parse_offset("+24:00").has_value());
}

TEST_CASE("UTF-8 is counted in code points and checked") {
  CHECK(count_code_points("héllo€😀") == 7);
  CHECK(is_utf8("héllo€😀"));
  for (const char* bad : {"\xff", "\xc3", "\xc0\x80", "\xed\xa0\x80", "\xf4\x90\x80\x80", "\xe2\x82"}) {
    CHECK_FALSE(is_utf8(bad));
  }
  CHECK(byte_of_code_point("é€x", 1) == 2);
  CHECK(byte_of_code_point("é€x", 2) == 5);
  CHECK(byte_of_code_point("é€x", 9) == 6);
}

}  // namespace charter::cel
