#pragma once
/// Steps laid out over months of so many hours, one after the other.

#include <charter/plan.h>

#include <cstdint>
#include <vector>

namespace charter {

/// Where work of `centihours` falls that begins after `before` centihours of other work.
[[nodiscard]] std::vector<MonthShare> month_shares(std::int64_t before, std::int64_t centihours,
                                                   std::int32_t per_month);

/// The first day of the first full month: `as_of` itself where it is one.
[[nodiscard]] Date first_month(Date as_of);

/// The day after `before` centihours of work, which are spread evenly over the days of each month.
[[nodiscard]] Date day_after_work(Date starts_on, std::int64_t before, std::int32_t per_month);

}  // namespace charter
