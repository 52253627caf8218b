#pragma once
/// What to do first: the gaps of an assessment as steps, month by month, within the hours there are.
/// docs/planning.md says how the order is found and how good it is.
///
///     const Plan plan = make_plan(framework, assessment, {.as_of = day, .centihours_per_month = 150});
///     plan.steps.front().after.score;    // the overall score once that step is done
///
/// Pure: the same inputs give the same plan, on any thread.

#include <charter/evaluation.h>

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace charter {

/// How near an order is to the best one.
enum class Guarantee {
  Optimal,      ///< no order raises the score earlier
  WithinTwice,  ///< the sum of gain times waiting is at most twice the least possible
};

/// What speaks for a step at its place. The first that fits.
enum class WhyNow {
  ClearsCritical,  ///< a critical finding names the action
  OpensTheWay,     ///< a later step, `PlanStep::opens`, waits for it and is the reason for this place
  MostPerHour,     ///< of what can begin then among its equals, it raises the score most for each hour
  TurnOfTier,      ///< its tier's turn has come
};

/// Work of a step in one month.
struct MonthShare {
  std::int32_t month = 0;  ///< 0 is the first month of the plan
  std::int32_t centihours = 0;
};

struct PlanStep {
  Index action = 0;
  Score gain;  ///< rise of the uncapped overall score
  std::int32_t half_hours = 0;
  std::vector<MonthShare> months;  ///< never empty; the last one is when the step is done
  Date begins;                     ///< a day of its first month, in proportion to the hours before it
  WhyNow why_now = WhyNow::TurnOfTier;
  std::optional<Index> opens;  ///< an action
  std::vector<Finding>
      clears;             ///< findings that are gone once it is done, where they are of Warning or graver
  Standing after;         ///< the whole, once this step and those before it are done
  Index level_after = 0;  ///< into Scale::levels
};

/// An answer to think through: what if this action had that status?
struct WhatIf {
  Index action = 0;
  Index status = 0;  ///< into Scale::statuses
};

inline constexpr std::int32_t kMostMonths = 120;
inline constexpr std::int32_t kMostCentihours = 74400;  ///< all hours of a month

struct PlanOptions {
  Date as_of = {};
  std::int32_t centihours_per_month = 100;  ///< from 1 to kMostCentihours
  std::int32_t months = 12;                 ///< from 1 to kMostMonths
  std::optional<Index> target = {};         ///< into Scale::levels: stop once it is reached
  std::vector<WhatIf> what_if = {};
};

struct Plan {
  Date as_of;
  Date starts_on;  ///< the first day of the first full month, as_of itself included
  std::int32_t centihours_per_month = 0;
  std::int32_t months = 0;
  std::optional<Index> target;
  std::vector<WhatIf> what_if;
  Evaluation today;             ///< of the assessment as it is
  Evaluation start;             ///< with `what_if`; the same as today without
  std::vector<PlanStep> steps;  ///< those that begin within the months; the last one may end after them
  std::vector<Gap> later;       ///< what is wanted too and begins after the months, in order
  Guarantee guarantee = Guarantee::Optimal;
};

/// Values of `options` outside their bounds are taken as the nearest bound.
[[nodiscard]] Plan make_plan(const Framework& framework, const Assessment& assessment,
                             const PlanOptions& options);

/// Whether the step is done within the months of the plan.
[[nodiscard]] bool ends_in_time(const Plan& plan, const PlanStep& step);

/// The first `count` steps of the plan, whatever the hours: each can begin once those before it are done.
[[nodiscard]] std::vector<Gap> next_steps(const Framework& framework, const Evaluation& evaluation,
                                          std::size_t count = 3);

/// The assessment with other answers.
[[nodiscard]] Assessment with_answers(const Scale& scale, Assessment assessment,
                                      std::span<const WhatIf> changes);

[[nodiscard]] std::string_view to_string(WhyNow why);
[[nodiscard]] std::string_view to_string(Guarantee guarantee);

}  // namespace charter
