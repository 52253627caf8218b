// Plans of small charters, worked out by hand.

#include "support/made_up_findings.h"

#include <charter/decode.h>
#include <charter/plan.h>

#include <catch2/catch.hpp>

#include <algorithm>
#include <fstream>
#include <iterator>

using namespace charter;
using namespace charter::test;

namespace {

using Ids = std::vector<std::string>;

Ids ids_of(const Charter& charter, const std::vector<PlanStep>& steps) {
  Ids ids;
  for (const PlanStep& step : steps) {
    ids.push_back(charter.actions[step.action].id);
  }
  return ids;
}

Framework framework_of(const Charter& charter) {
  return {charter, the_scale(), embedded().rules};
}

Plan planned(const Charter& charter, const Assessment& assessment, PlanOptions options = {}) {
  options.as_of = assessment.assessed_on;
  return make_plan(framework_of(charter), assessment, options);
}

Assessment food_bank() {
  std::ifstream file{std::string{CHARTER_SOURCE_DIR} + "/examples/food-bank-starting.json", std::ios::binary};
  const std::string text{std::istreambuf_iterator<char>{file}, {}};
  return decode_assessment(text, shipped().charter, shipped().scale).value.value();
}

Framework shipped_framework() {
  return {shipped().charter, shipped().scale, shipped().rules};
}

}  // namespace

TEST_CASE("a step that opens the way to a rich one comes before what greed would take") {
  // P-01 brings little by itself, and with P-03 more for each hour than P-02. The gaps keep their greedy
  // order.
  const Charter charter = a_charter()
                              .with({.id = "P-01", .weight = 1, .hours = 1})
                              .with({.id = "P-02", .weight = 2, .hours = 1})
                              .with({.id = "P-03", .weight = 10, .hours = 1, .needs = {"P-01"}});
  const Plan plan = planned(charter, an_assessment(charter));
  CHECK(ids_of(charter, plan.steps) == Ids{"P-01", "P-03", "P-02"});
  CHECK(ids_of(charter, plan.start.gaps) == Ids{"P-02", "P-01", "P-03"});
  CHECK(plan.steps[0].why_now == WhyNow::OpensTheWay);
  CHECK(charter.actions[plan.steps[0].opens.value()].id == "P-03");
  CHECK(plan.steps[1].why_now == WhyNow::MostPerHour);
  CHECK_FALSE(plan.steps[1].opens);
}

TEST_CASE("foundations come first, with what they wait for, then tier by tier") {
  const Charter charter =
      a_charter()
          .with({.id = "P-01", .tier = kEstablished, .weight = 100})
          .with({.id = "P-02", .tier = kLeading})
          .with({.id = "P-03", .tier = kFoundation, .weight = 1, .hours = 9, .needs = {"P-02"}});
  const Plan plan = planned(charter, an_assessment(charter));
  CHECK(ids_of(charter, plan.steps) == Ids{"P-02", "P-03", "P-01"});
  CHECK(plan.steps[0].why_now == WhyNow::OpensTheWay);
}

TEST_CASE("months: a step spans as many as its hours take, and no month holds more than its hours") {
  const Charter charter = a_charter().with({.id = "P-01", .hours = 1}).with({.id = "P-02", .hours = 3});
  const Plan plan = planned(charter, an_assessment(charter), {.centihours_per_month = 150, .months = 2});
  CHECK(to_string(plan.starts_on) == "2026-05-01");  // assessed on the first of the month: that month counts
  REQUIRE(plan.steps.size() == 2);
  REQUIRE(plan.steps[0].months.size() == 1);
  CHECK(plan.steps[0].months[0].centihours == 100);
  REQUIRE(plan.steps[1].months.size() == 3);
  CHECK(plan.steps[1].months[0].centihours == 50);
  CHECK(plan.steps[1].months[1].centihours == 150);
  CHECK(plan.steps[1].months[2].centihours == 100);
  CHECK(to_string(plan.steps[1].begins) == "2026-05-21");  // after two thirds of 31 days
  CHECK(ends_in_time(plan, plan.steps[0]));
  CHECK_FALSE(ends_in_time(plan, plan.steps[1]));
}

TEST_CASE("what begins after the months is left for later") {
  const Charter charter = a_charter().with({.id = "P-01", .hours = 2}).with({.id = "P-02", .hours = 3});
  const Plan plan = planned(charter, an_assessment(charter), {.centihours_per_month = 100, .months = 2});
  CHECK(ids_of(charter, plan.steps) == Ids{"P-01"});
  CHECK(ids_of(charter, plan.later) == Ids{"P-02"});
}

TEST_CASE("the plan begins with the first full month") {
  const Charter charter = a_charter().with({.id = "P-01"});
  Assessment assessment = an_assessment(charter);
  assessment.assessed_on = day("2026-12-02");
  CHECK(to_string(planned(charter, assessment).starts_on) == "2027-01-01");
}

TEST_CASE("the score after a step is that of the assessment with the step done") {
  const Charter charter =
      a_charter().with({.id = "P-01"}).with({.id = "P-02"}).with({.id = "Q-01", .weight = 5});
  const Plan plan = planned(charter, an_assessment(charter).with("P-02", "partial"));
  CHECK(ids_of(charter, plan.steps) == Ids{"Q-01", "P-01", "P-02"});  // per half hour: 50/2, 25/2, 12.5/1
  CHECK(plan.start.overall.score->basis_points == 1250);
  CHECK(plan.steps[0].after.score->basis_points == 6250);
  CHECK(plan.steps[1].after.score->basis_points == 8750);
  CHECK(plan.steps[2].after.score->basis_points == 10000);
}

TEST_CASE("a target keeps what the level needs and stops there") {
  const Charter charter = a_charter()
                              .with({.id = "P-01", .weight = 9})
                              .with({.id = "P-02", .weight = 8, .needs = {"P-01"}})
                              .with({.id = "P-03", .weight = 1})
                              .with({.id = "P-04", .weight = 1})
                              .with({.id = "Q-01", .tier = kEstablished})
                              .with({.id = "Q-02", .tier = kLeading});
  const Assessment nothing = an_assessment(charter);
  const Plan half = planned(charter, nothing, {.target = 1});
  CHECK(ids_of(charter, half.steps) == Ids{"P-01", "P-02"});
  CHECK(half.steps[1].level_after == 1);
  CHECK(ids_of(charter, planned(charter, nothing, {.target = 2}).steps) ==
        Ids{"P-01", "P-02", "P-03", "P-04"});
  CHECK(ids_of(charter, planned(charter, nothing, {.target = 3}).steps) ==
        Ids{"P-01", "P-02", "P-03", "P-04", "Q-01"});
}

TEST_CASE("a target takes along a prerequisite of a higher tier, and leaves one whose action is not needed") {
  const Charter charter = a_charter()
                              .with({.id = "Q-01", .tier = kLeading})
                              .with({.id = "Q-02", .tier = kLeading})
                              .with({.id = "P-01", .weight = 9, .needs = {"Q-01"}})
                              .with({.id = "P-02", .weight = 1, .hours = 9, .needs = {"Q-02"}});
  CHECK(ids_of(charter, planned(charter, an_assessment(charter), {.target = 1}).steps) ==
        Ids{"Q-01", "P-01"});
}

TEST_CASE("a level that is reached already needs no step") {
  const Charter charter = a_charter().with({.id = "P-01"}).with({.id = "P-02"});
  const Plan plan = planned(charter, an_assessment(charter).with("P-01", "implemented"), {.target = 1});
  CHECK(plan.steps.empty());
  CHECK(plan.start.level.level == 1);
}

TEST_CASE("what-if changes the plan and the figures it starts from, not today's") {
  const Charter charter = a_charter().with({.id = "P-01"}).with({.id = "P-02", .may_be_na = true});
  const Assessment assessment = an_assessment(charter);
  const Plan done = planned(charter, assessment, {.what_if = {{0, the_scale().satisfied}}});
  CHECK(done.today.overall.score->basis_points == 0);
  CHECK(done.start.overall.score->basis_points == 5000);
  CHECK(ids_of(charter, done.steps) == Ids{"P-02"});
  const auto not_applicable = static_cast<Index>(the_scale().statuses.size() - 1);
  REQUIRE(the_scale().statuses[not_applicable].role == StatusRole::NotApplicable);
  const Plan set_aside = planned(charter, assessment, {.what_if = {{1, not_applicable}}});
  CHECK(ids_of(charter, set_aside.steps) == Ids{"P-01"});
  CHECK_FALSE(assessment.answers[0].status);  // the assessment itself is as it was
}

TEST_CASE("hours and months out of bounds are taken as the nearest bound") {
  const Charter charter = a_charter().with({.id = "P-01"});
  const Plan plan = planned(charter, an_assessment(charter), {.centihours_per_month = 0, .months = 0});
  CHECK(plan.centihours_per_month == 1);
  CHECK(plan.months == 1);
  CHECK(
      planned(charter, an_assessment(charter), {.centihours_per_month = 100'000'000, .months = 999}).months ==
      kMostMonths);
}

TEST_CASE("next steps are the first of the plan, and each can begin once those before it are done") {
  const Charter charter = a_charter()
                              .with({.id = "P-01"})
                              .with({.id = "P-02", .weight = 5, .needs = {"P-01"}})
                              .with({.id = "P-03"})
                              .with({.id = "P-04"});
  const Evaluation evaluation = evaluated(charter, an_assessment(charter));
  CHECK(ids_of(charter, next_steps(framework_of(charter), evaluation)) == Ids{"P-01", "P-02", "P-03"});
  CHECK(ids_of(charter, next_steps(framework_of(charter), evaluation, 1)) == Ids{"P-01"});
  CHECK(next_steps(framework_of(charter), evaluation, 0).empty());
}

TEST_CASE("what is critical comes first, with what it waits for") {
  const Charter charter = a_charter()
                              .with({.id = "P-01", .weight = 100})
                              .with({.id = "P-02", .tier = kLeading, .hours = 9, .needs = {}})
                              .with({.id = "P-03", .tier = kLeading, .hours = 9, .needs = {"P-02"}});
  const Judged judged = test::judged(charter, an_assessment(charter),
                                     {{.principle = 0, .action = 2, .severity = Severity::Critical}});
  const Framework framework{charter, the_scale(), judged.rules};
  CHECK(ids_of(charter, next_steps(framework, judged.evaluation)) == Ids{"P-02", "P-03", "P-01"});
}

TEST_CASE("with one hour a month the food bank's first three steps are things it can finish") {
  const Assessment assessment = food_bank();
  const Plan plan = make_plan(shipped_framework(), assessment, {.as_of = assessment.assessed_on});
  REQUIRE(plan.centihours_per_month == 100);
  REQUIRE(plan.steps.size() >= 3);
  for (std::size_t i = 0; i < 3; ++i) {
    CHECK(plan.steps[i].half_hours <= 4);          // an afternoon, not a project
    CHECK(plan.steps[i].months.back().month < 6);  // all three within half a year
    CHECK_FALSE(shipped().charter.actions[plan.steps[i].action].how.empty());
  }
  CHECK(plan.steps[0].months.back().month == 0);  // the first one this month
  CHECK(plan.guarantee == Guarantee::Optimal);
}

TEST_CASE("a step says which findings it clears") {
  const Assessment assessment = food_bank();
  const Plan plan = make_plan(shipped_framework(), assessment, {.as_of = assessment.assessed_on});
  const auto found = std::find_if(plan.steps.begin(), plan.steps.end(), [](const PlanStep& step) {
    return step.why_now == WhyNow::ClearsCritical;
  });
  REQUIRE(found != plan.steps.end());
  CHECK(std::any_of(found->clears.begin(), found->clears.end(), [&](const Finding& finding) {
    return finding.action == found->action &&
           shipped().rules.infos[finding.rule].severity == Severity::Critical;
  }));
}
