#include "plan/schedule.h"

#include <algorithm>

namespace charter {

namespace {

/// Months after which no date exists any more: plus_months saturates there.
constexpr std::int64_t kFarMonth = 12 * 9999;

}  // namespace

std::vector<MonthShare> month_shares(std::int64_t before, std::int64_t centihours, std::int32_t per_month) {
  std::vector<MonthShare> shares;
  const std::int64_t end = before + centihours;
  for (std::int64_t month = before / per_month; month * per_month < end; ++month) {
    const std::int64_t from = std::max(before, month * per_month);
    const std::int64_t to = std::min(end, (month + 1) * per_month);
    shares.push_back({static_cast<std::int32_t>(month), static_cast<std::int32_t>(to - from)});
  }
  return shares;
}

Date first_month(Date as_of) {
  const CalendarDay day = calendar_day(as_of);
  const Date first{as_of.days - static_cast<std::int32_t>(day.day) + 1};
  return day.day == 1 ? first : plus_months(first, 1);
}

Date day_after_work(Date starts_on, std::int64_t before, std::int32_t per_month) {
  const auto month = static_cast<int>(std::min(before / per_month, kFarMonth));
  const Date start = plus_months(starts_on, month);
  const std::int64_t days = plus_months(starts_on, month + 1).days - start.days;
  return {start.days + static_cast<std::int32_t>(before % per_month * days / per_month)};
}

}  // namespace charter
