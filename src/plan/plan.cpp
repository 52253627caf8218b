#include <charter/plan.h>

#include "evaluation/findings.h"
#include "plan/schedule.h"
#include "plan/step_order.h"
#include "plan/target.h"

#include <charter/evaluator.h>

#include <algorithm>
#include <limits>

namespace charter {

namespace {

constexpr std::int64_t kCentihoursPerHalfHour = 50;
constexpr std::size_t kAll = std::numeric_limits<std::size_t>::max();

/// What is graver than a note and is not there any more.
std::vector<Finding> cleared(const RuleSet& rules, const std::vector<Finding>& before,
                             const std::vector<Finding>& after) {
  std::vector<Finding> gone = findings_only_in(before, after);
  gone.erase(std::remove_if(gone.begin(), gone.end(),
                            [&](const Finding& finding) {
                              return rules.infos[finding.rule].severity < Severity::Warning;
                            }),
             gone.end());
  return gone;
}

bool waits_for(const RankedGap& step, Index action) {
  return std::find(step.waits_for.begin(), step.waits_for.end(), action) != step.waits_for.end();
}

/// Whether gain per hour of `steps[at]` is the highest of what could begin then among those of its rank.
bool is_most_per_hour(const std::vector<RankedGap>& steps, std::size_t at) {
  const RankedGap& step = steps[at];
  for (std::size_t i = at + 1; i < steps.size() && steps[i].rank == step.rank; ++i) {
    const bool could_begin =
        std::none_of(steps.begin() + static_cast<std::ptrdiff_t>(at), steps.end(),
                     [&](const RankedGap& open) { return waits_for(steps[i], open.gap.action); });
    const Fraction mine{step.gain.numerator, step.gain.denominator * step.gap.half_hours};
    const Fraction other{steps[i].gain.numerator, steps[i].gain.denominator * steps[i].gap.half_hours};
    if (could_begin && compare(mine, other) == std::strong_ordering::less) {
      return false;
    }
  }
  return true;
}

void say_why(const Charter& charter, const std::vector<RankedGap>& steps, std::size_t at, PlanStep& step) {
  const RankedGap& ranked = steps[at];
  const auto opened =
      std::find_if(steps.begin() + static_cast<std::ptrdiff_t>(at), steps.end(),
                   [&](const RankedGap& later) { return waits_for(later, ranked.gap.action); });
  if (opened != steps.end()) {
    step.opens = opened->gap.action;
  }
  const std::pair<int, Index> own{ranked.gap.clears_critical ? 0 : 1,
                                  charter.actions[ranked.gap.action].tier};
  const bool opens_an_equal = opened != steps.end() && opened->rank == ranked.rank;
  if (ranked.gap.clears_critical) {
    step.why_now = WhyNow::ClearsCritical;
  } else if (own != ranked.rank) {
    step.why_now = WhyNow::OpensTheWay;
  } else if (is_most_per_hour(steps, at)) {
    step.why_now = WhyNow::MostPerHour;
  } else {
    step.why_now = opens_an_equal ? WhyNow::OpensTheWay : WhyNow::TurnOfTier;
  }
}

StepOrder steps_for(const Framework& framework, const Evaluation& start, std::optional<Index> target) {
  if (!target) {
    return order_steps(framework, start, std::vector<bool>(start.actions.size(), true), kAll);
  }
  StepOrder order = order_steps(framework, start, wanted_for(framework, start, *target), kAll);
  keep_what_the_level_needs(framework, start, *target, order.steps);
  return order;
}

void lay_out(const Framework& framework, Assessment assessment, const std::vector<RankedGap>& steps,
             Plan& plan) {
  std::vector<Finding> before = plan.start.findings;
  Evaluator evaluator{framework};
  std::int64_t spent = 0;
  for (std::size_t i = 0; i < steps.size(); ++i) {
    const Gap& gap = steps[i].gap;
    if (spent / plan.centihours_per_month >= plan.months) {
      plan.later.push_back(gap);
      continue;
    }
    PlanStep step;
    step.action = gap.action;
    step.gain = gap.gain;
    step.half_hours = gap.half_hours;
    step.begins = day_after_work(plan.starts_on, spent, plan.centihours_per_month);
    step.months = month_shares(spent, gap.half_hours * kCentihoursPerHalfHour, plan.centihours_per_month);
    spent += gap.half_hours * kCentihoursPerHalfHour;
    say_why(framework.charter, steps, i, step);
    assessment.answers[gap.action].status = framework.scale.satisfied;
    const Evaluation& after = evaluator.evaluate(assessment, {.as_of = plan.as_of});
    step.after = after.overall;
    step.level_after = after.level.level;
    step.clears = cleared(framework.rules, before, after.findings);
    plan.steps.push_back(std::move(step));
    before = after.findings;
  }
}

}  // namespace

Plan make_plan(const Framework& framework, const Assessment& assessment, const PlanOptions& options) {
  Plan plan;
  plan.as_of = options.as_of;
  plan.starts_on = first_month(options.as_of);
  plan.centihours_per_month = std::clamp(options.centihours_per_month, 1, kMostCentihours);
  plan.months = std::clamp(options.months, 1, kMostMonths);
  plan.target = options.target;
  plan.what_if = options.what_if;
  plan.today = evaluate(framework, assessment, {.as_of = options.as_of});
  const Assessment changed = with_answers(framework.scale, assessment, options.what_if);
  plan.start = evaluate(framework, changed, {.as_of = options.as_of});
  const StepOrder order = steps_for(framework, plan.start, options.target);
  plan.guarantee = order.guarantee;
  lay_out(framework, changed, order.steps, plan);
  return plan;
}

bool ends_in_time(const Plan& plan, const PlanStep& step) {
  return step.months.back().month < plan.months;
}

std::vector<Gap> next_steps(const Framework& framework, const Evaluation& evaluation, std::size_t count) {
  const StepOrder order =
      order_steps(framework, evaluation, std::vector<bool>(evaluation.actions.size(), true), count);
  std::vector<Gap> steps;
  for (const RankedGap& ranked : order.steps) {
    if (steps.size() < count) {
      steps.push_back(ranked.gap);
    }
  }
  return steps;
}

Assessment with_answers(const Scale& scale, Assessment assessment, std::span<const WhatIf> changes) {
  for (const WhatIf& change : changes) {
    Answer& answer = assessment.answers[change.action];
    answer.status = change.status;
    // "Does not apply" needs a reason; to think it through is one. The charter's leave is still asked for.
    if (scale.statuses[change.status].role == StatusRole::NotApplicable && answer.reason.empty()) {
      answer.reason = "what-if";
    }
  }
  return assessment;
}

std::string_view to_string(WhyNow why) {
  switch (why) {
    case WhyNow::ClearsCritical:
      return "clears_critical";
    case WhyNow::OpensTheWay:
      return "opens_the_way";
    case WhyNow::MostPerHour:
      return "most_per_hour";
    case WhyNow::TurnOfTier:
      return "turn_of_tier";
  }
  return {};
}

std::string_view to_string(Guarantee guarantee) {
  switch (guarantee) {
    case Guarantee::Optimal:
      return "optimal";
    case Guarantee::WithinTwice:
      return "within_twice";
  }
  return {};
}

}  // namespace charter
