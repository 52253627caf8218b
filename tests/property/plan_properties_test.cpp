// What must hold for every plan.

#include "property/random_assessment.h"
#include "support/builders.h"

#include <charter/plan.h>

#include <catch2/catch.hpp>

#include <algorithm>
#include <map>
#include <set>

using namespace charter;
using namespace charter::test;

namespace {

struct Case {
  Charter charter;
  Assessment assessment;
};

Case random_case(const Pick& pick) {
  Case out{random_charter(pick), {}};
  out.assessment = random_assessment(out.charter, the_scale(), pick);
  return out;
}

/// Nothing when the plan keeps every promise, else the one it breaks.
std::string broken_promise(const Framework& framework, const Plan& plan) {
  const Charter& charter = framework.charter;
  std::set<Index> wanted;
  for (const Gap& gap : plan.start.gaps) {
    wanted.insert(gap.action);
  }
  std::set<Index> done;
  std::map<std::int32_t, std::int64_t> hours;
  std::int32_t last_month = 0;
  Date last_begin = plan.starts_on;
  std::optional<Score> score = plan.start.overall.score;
  for (const PlanStep& step : plan.steps) {
    for (const Index before : charter.actions[step.action].prerequisites) {
      if (wanted.count(before) > 0 && done.count(before) == 0) {
        return "a step comes before what it waits for";
      }
    }
    std::int64_t total = 0;
    for (const MonthShare& share : step.months) {
      hours[share.month] += share.centihours;
      total += share.centihours;
    }
    if (total != step.half_hours * 50) {
      return "the months of a step do not hold its hours";
    }
    if (step.months.front().month < last_month || step.begins < last_begin) {
      return "steps are not one after the other";
    }
    last_month = step.months.back().month;
    last_begin = step.begins;
    if (step.after.score < score) {
      return "the score falls along the plan";
    }
    score = step.after.score;
    if (!done.insert(step.action).second) {
      return "a step is there twice";
    }
  }
  for (const auto& [month, centihours] : hours) {
    if (centihours > plan.centihours_per_month) {
      return "a month holds more than its hours";
    }
  }
  for (const Gap& gap : plan.later) {
    if (!done.insert(gap.action).second) {
      return "an action is a step and left for later";
    }
  }
  if (!plan.target && done != wanted) {
    return "the plan is not a permutation of the gaps";
  }
  return std::includes(wanted.begin(), wanted.end(), done.begin(), done.end()) ? "" : "a step is no gap";
}

}  // namespace

TEST_CASE("every plan keeps its promises") {
  for (unsigned seed = 0; seed < 2000; ++seed) {
    const Pick pick = dice(seed);
    const Case random = random_case(pick);
    const Framework framework{random.charter, the_scale(), embedded().rules};
    PlanOptions options{.as_of = random.assessment.assessed_on,
                        .centihours_per_month = pick(1, 1000),
                        .months = pick(1, kMostMonths)};
    if (pick(0, 2) == 0) {
      options.target = static_cast<Index>(pick(1, 3));
    }
    const Plan plan = make_plan(framework, random.assessment, options);
    INFO("seed " << seed);
    REQUIRE(broken_promise(framework, plan) == "");
    REQUIRE(plan.guarantee == Guarantee::Optimal);
  }
}

TEST_CASE("plans of the shipped charter and rules keep their promises too") {
  for (unsigned seed = 0; seed < 100; ++seed) {
    const Pick pick = dice(seed);
    const Assessment assessment = random_assessment(shipped().charter, shipped().scale, pick);
    const Framework framework{shipped().charter, shipped().scale, shipped().rules};
    const Plan plan = make_plan(
        framework, assessment, {.as_of = assessment.assessed_on, .centihours_per_month = 5000, .months = 12});
    INFO("seed " << seed);
    REQUIRE(broken_promise(framework, plan) == "");
    REQUIRE(plan.guarantee == Guarantee::Optimal);
  }
}

TEST_CASE("more hours are never later") {
  for (unsigned seed = 0; seed < 500; ++seed) {
    const Pick pick = dice(seed);
    const Case random = random_case(pick);
    const Framework framework{random.charter, the_scale(), embedded().rules};
    const std::int32_t few = pick(50, 500);
    const std::int32_t more = few + pick(0, 500);
    const auto plan_with = [&](std::int32_t centihours) {
      return make_plan(framework, random.assessment,
                       {.as_of = random.assessment.assessed_on,
                        .centihours_per_month = centihours,
                        .months = kMostMonths});
    };
    const Plan slow = plan_with(few);
    const Plan quick = plan_with(more);
    INFO("seed " << seed);
    REQUIRE(quick.steps.size() >= slow.steps.size());
    for (std::size_t i = 0; i < slow.steps.size(); ++i) {
      REQUIRE(slow.steps[i].action == quick.steps[i].action);
      REQUIRE(quick.steps[i].months.back().month <= slow.steps[i].months.back().month);
    }
  }
}

TEST_CASE("the next steps are the first of the plan, whatever the hours") {
  for (unsigned seed = 0; seed < 500; ++seed) {
    const Pick pick = dice(seed);
    const Case random = random_case(pick);
    const Framework framework{random.charter, the_scale(), embedded().rules};
    const Plan plan = make_plan(framework, random.assessment,
                                {.as_of = random.assessment.assessed_on,
                                 .centihours_per_month = kMostCentihours,
                                 .months = kMostMonths});
    const std::vector<Gap> next = next_steps(framework, plan.today);
    INFO("seed " << seed);
    REQUIRE(next.size() == std::min<std::size_t>(3, plan.steps.size()));
    for (std::size_t i = 0; i < next.size(); ++i) {
      REQUIRE(next[i].action == plan.steps[i].action);
    }
  }
}

TEST_CASE("a target that is reached is reached by the last step, and by no plan with a step less") {
  for (unsigned seed = 0; seed < 1000; ++seed) {
    const Pick pick = dice(seed);
    const Case random = random_case(pick);
    const Framework framework{random.charter, the_scale(), embedded().rules};
    const auto target = static_cast<Index>(pick(1, 3));
    const Plan plan = make_plan(framework, random.assessment,
                                {.as_of = random.assessment.assessed_on,
                                 .centihours_per_month = kMostCentihours,
                                 .months = kMostMonths,
                                 .target = target});
    INFO("seed " << seed);
    if (plan.start.level.level >= target) {
      REQUIRE(plan.steps.empty());
      continue;
    }
    REQUIRE_FALSE(plan.steps.empty());
    REQUIRE(plan.steps.back().level_after >= target);
    for (const PlanStep& left_out : plan.steps) {
      std::vector<WhatIf> others;
      for (const PlanStep& step : plan.steps) {
        if (step.action != left_out.action) {
          others.push_back({step.action, the_scale().satisfied});
        }
      }
      const Assessment without = with_answers(the_scale(), random.assessment, others);
      const bool still = evaluate(framework, without, {.as_of = plan.as_of}).level.level >= target;
      const bool waited_for = std::any_of(plan.steps.begin(), plan.steps.end(), [&](const PlanStep& step) {
        const auto& before = random.charter.actions[step.action].prerequisites;
        return std::find(before.begin(), before.end(), left_out.action) != before.end();
      });
      REQUIRE((!still || waited_for));
    }
  }
}
