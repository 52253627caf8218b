#include "cel/calendar.h"

#include <array>

namespace charter::cel {

namespace {

constexpr std::uint32_t kNanos = 1'000'000'000;
constexpr std::int64_t kDay = 86'400;

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

/// Days since 1970-01-01; eras of 400 years that begin on 1 March, so the leap day comes last.
std::int64_t days_from_civil(std::int64_t year, std::int64_t month, std::int64_t day) {
  year -= month <= 2 ? 1 : 0;
  const std::int64_t era = (year >= 0 ? year : year - 399) / 400;
  const std::int64_t year_of_era = year - era * 400;
  const std::int64_t day_of_year = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1;
  const std::int64_t day_of_era = year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year;
  return era * 146'097 + day_of_era - 719'468;
}

bool is_leap(std::int64_t year) {
  return (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
}

std::int64_t days_in_month(std::int64_t year, std::int64_t month) {
  constexpr std::array<std::int64_t, 12> kDays{31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  return month == 2 && is_leap(year) ? 29 : kDays[static_cast<std::size_t>(month - 1)];
}

class Reader {
 public:
  explicit Reader(std::string_view text) : text_(text) {}

  std::optional<std::int64_t> digits(std::size_t count) {
    if (text_.size() - pos_ < count) {
      return std::nullopt;
    }
    std::int64_t out = 0;
    for (std::size_t i = 0; i < count; ++i) {
      if (!is_digit(text_[pos_ + i])) {
        return std::nullopt;
      }
      out = out * 10 + (text_[pos_ + i] - '0');
    }
    pos_ += count;
    return out;
  }
  bool take(std::string_view any_of) {
    const bool found = pos_ < text_.size() && any_of.find(text_[pos_]) != std::string_view::npos;
    pos_ += found ? 1U : 0U;
    return found;
  }
  bool at(char c) const { return pos_ < text_.size() && text_[pos_] == c; }
  bool at_digit() const { return pos_ < text_.size() && is_digit(text_[pos_]); }
  char next() { return text_[pos_++]; }
  bool at_end() const { return pos_ == text_.size(); }
  std::string_view rest() const { return text_.substr(pos_); }
  void skip(std::size_t count) { pos_ += count; }

 private:
  std::string_view text_;
  std::size_t pos_ = 0;
};

/// Digits after a point as nanoseconds; more than nine are cut off.
std::optional<std::uint32_t> fraction(Reader& in) {
  if (!in.at_digit()) {
    return std::nullopt;
  }
  std::uint32_t nanos = 0;
  std::uint32_t unit = kNanos / 10;
  while (in.at_digit()) {
    nanos += static_cast<std::uint32_t>(in.next() - '0') * unit;
    unit /= 10;
  }
  return nanos;
}

std::optional<std::int64_t> zone_seconds(Reader& in) {
  if (in.take("Zz")) {
    return 0;
  }
  const bool minus = in.at('-');
  if (!in.take("+-")) {
    return std::nullopt;
  }
  const auto hours = in.digits(2);
  if (!hours || !in.take(":")) {
    return std::nullopt;
  }
  const auto minutes = in.digits(2);
  if (!minutes || *hours > 23 || *minutes > 59) {
    return std::nullopt;
  }
  const std::int64_t offset = *hours * 3600 + *minutes * 60;
  return minus ? -offset : offset;
}

std::string two(std::int64_t n) {
  return {static_cast<char>('0' + n / 10), static_cast<char>('0' + n % 10)};
}

std::string fraction_text(std::uint32_t nanos) {
  if (nanos == 0) {
    return {};
  }
  std::string digits = std::to_string(kNanos + nanos).substr(1);
  digits.erase(digits.find_last_not_of('0') + 1);
  return "." + digits;
}

struct Unit {
  std::string_view name;
  std::uint64_t nanos;
};
constexpr std::array<Unit, 8> kUnits{{{"ns", 1},
                                      {"us", 1'000},
                                      {"\xC2\xB5s", 1'000},
                                      {"\xCE\xBCs", 1'000},
                                      {"ms", 1'000'000},
                                      {"h", 3'600'000'000'000},
                                      {"m", 60'000'000'000},
                                      {"s", 1'000'000'000}}};

const Unit* unit_at(std::string_view text) {
  for (const Unit& unit : kUnits) {
    if (text.substr(0, unit.name.size()) == unit.name) {
      return &unit;
    }
  }
  return nullptr;
}

/// One "1.5h": its length, always positive.
ParsedTime duration_part(Reader& in) {
  const bool starts_with_digit = in.at_digit();
  std::uint64_t whole = 0;
  bool too_large = false;
  while (in.at_digit()) {
    whole = whole * 10 + static_cast<std::uint64_t>(in.next() - '0');
    too_large = too_large || whole > 1'000'000'000'000'000'000U / 10;
    whole = too_large ? 0 : whole;
  }
  std::uint32_t part = 0;
  if (in.take(".")) {
    const auto digits = fraction(in);
    if (!digits && !starts_with_digit) {
      return {};
    }
    part = digits.value_or(0);
  } else if (!starts_with_digit) {
    return {};
  }
  const Unit* unit = unit_at(in.rest());
  if (unit == nullptr) {
    return {};
  }
  in.skip(unit->name.size());
  if (too_large) {
    return {.value = {}, .fault = TimeFault::OutOfRange};
  }
  // whole * unit in seconds and nanoseconds without overflow: units divide, or are divided by, one second.
  Instant out;
  if (unit->nanos >= kNanos) {
    const std::uint64_t seconds = unit->nanos / kNanos;
    if (whole > static_cast<std::uint64_t>(kMaxDuration)) {
      return {.value = {}, .fault = TimeFault::OutOfRange};
    }
    const std::uint64_t part_nanos = static_cast<std::uint64_t>(part) * seconds;
    out.seconds = static_cast<std::int64_t>(whole * seconds + part_nanos / kNanos);
    out.nanos = static_cast<std::uint32_t>(part_nanos % kNanos);
  } else {
    const std::uint64_t per_second = kNanos / unit->nanos;
    out.seconds = static_cast<std::int64_t>(whole / per_second);
    const std::uint64_t nanos = (whole % per_second) * unit->nanos + part * unit->nanos / kNanos;
    out.nanos = static_cast<std::uint32_t>(nanos);
  }
  return {.value = out, .fault = {}};
}

}  // namespace

Instant add(Instant a, Instant b) {
  const std::uint32_t nanos = a.nanos + b.nanos;
  return {a.seconds + b.seconds + (nanos >= kNanos ? 1 : 0), nanos % kNanos};
}

Instant subtract(Instant a, Instant b) {
  const bool borrow = a.nanos < b.nanos;
  return {a.seconds - b.seconds - (borrow ? 1 : 0), (borrow ? kNanos : 0) + a.nanos - b.nanos};
}

ParsedTime parse_timestamp(std::string_view rfc3339) {
  Reader in(rfc3339);
  const auto year = in.digits(4);
  const auto month = year && in.take("-") ? in.digits(2) : std::nullopt;
  const auto day = month && in.take("-") ? in.digits(2) : std::nullopt;
  const auto hour = day && in.take("Tt") ? in.digits(2) : std::nullopt;
  const auto minute = hour && in.take(":") ? in.digits(2) : std::nullopt;
  const auto second = minute && in.take(":") ? in.digits(2) : std::nullopt;
  if (!second) {
    return {};
  }
  std::uint32_t nanos = 0;
  if (in.take(".")) {
    const auto digits = fraction(in);
    if (!digits) {
      return {};
    }
    nanos = *digits;
  }
  const auto zone = zone_seconds(in);
  if (!zone || !in.at_end() || *month < 1 || *month > 12 || *day < 1 || *day > days_in_month(*year, *month) ||
      *hour > 23 || *minute > 59 || *second > 59) {
    return {};
  }
  const std::int64_t seconds =
      days_from_civil(*year, *month, *day) * kDay + *hour * 3600 + *minute * 60 + *second - *zone;
  if (!in_timestamp_range(seconds)) {
    return {.value = {}, .fault = TimeFault::OutOfRange};
  }
  return {.value = Instant{seconds, nanos}, .fault = {}};
}

ParsedTime parse_duration(std::string_view text) {
  Reader in(text);
  const bool minus = in.at('-');
  in.take("+-");
  if (in.rest() == "0") {
    return {.value = Instant{}, .fault = {}};
  }
  Instant total;
  bool any = false;
  while (!in.at_end()) {
    const ParsedTime part = duration_part(in);
    if (!part.value) {
      return part;
    }
    total = add(total, *part.value);
    any = true;
    if (total.seconds > kMaxDuration + 1) {
      return {.value = {}, .fault = TimeFault::OutOfRange};
    }
  }
  if (!any) {
    return {};
  }
  const Instant length = minus ? subtract(Instant{}, total) : total;
  if (!in_duration_range(length)) {
    return {.value = {}, .fault = TimeFault::OutOfRange};
  }
  return {.value = length, .fault = {}};
}

std::string timestamp_text(Instant instant) {
  const CalendarFields at = calendar_fields(instant.seconds);
  std::string year = std::to_string(at.year);
  year.insert(0, year.size() < 4 ? 4 - year.size() : 0, '0');
  return year + "-" + two(at.month + 1) + "-" + two(at.day) + "T" + two(at.hour) + ":" + two(at.minute) +
         ":" + two(at.second) + fraction_text(instant.nanos) + "Z";
}

std::string duration_text(Instant length) {
  const bool negative = length.seconds < 0;
  const Instant magnitude = negative ? subtract(Instant{}, length) : length;
  return (negative ? "-" : "") + std::to_string(magnitude.seconds) + fraction_text(magnitude.nanos) + "s";
}

CalendarFields calendar_fields(std::int64_t seconds) {
  std::int64_t days = seconds / kDay;
  std::int64_t rest = seconds % kDay;
  if (rest < 0) {
    rest += kDay;
    --days;
  }
  const std::int64_t shifted = days + 719'468;
  const std::int64_t era = (shifted >= 0 ? shifted : shifted - 146'096) / 146'097;
  const std::int64_t day_of_era = shifted - era * 146'097;
  const std::int64_t year_of_era =
      (day_of_era - day_of_era / 1460 + day_of_era / 36'524 - day_of_era / 146'096) / 365;
  const std::int64_t march_day = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
  const std::int64_t march_month = (5 * march_day + 2) / 153;
  const std::int64_t month = march_month < 10 ? march_month + 3 : march_month - 9;
  CalendarFields out;
  out.year = year_of_era + era * 400 + (month <= 2 ? 1 : 0);
  out.month = static_cast<std::int32_t>(month - 1);
  out.day = static_cast<std::int32_t>(march_day - (153 * march_month + 2) / 5 + 1);
  out.day_of_week = static_cast<std::int32_t>(((days % 7) + 11) % 7);
  out.day_of_year = static_cast<std::int32_t>(days - days_from_civil(out.year, 1, 1));
  out.hour = static_cast<std::int32_t>(rest / 3600);
  out.minute = static_cast<std::int32_t>(rest / 60 % 60);
  out.second = static_cast<std::int32_t>(rest % 60);
  return out;
}

std::optional<std::int32_t> parse_offset(std::string_view text) {
  Reader in(text);
  const bool minus = in.at('-');
  in.take("+-");
  std::int32_t hours = 0;
  std::size_t digits = 0;
  for (; in.at_digit() && digits < 2; ++digits) {
    hours = hours * 10 + (in.next() - '0');
  }
  const auto minutes = digits > 0 && in.take(":") ? in.digits(2) : std::nullopt;
  if (!minutes || !in.at_end() || hours > 23 || *minutes > 59) {
    return std::nullopt;
  }
  const std::int32_t offset = hours * 3600 + static_cast<std::int32_t>(*minutes) * 60;
  return minus ? -offset : offset;
}

}  // namespace charter::cel
