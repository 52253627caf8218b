#include "evaluation/gaps.h"

#include "support/made_up_findings.h"

#include <catch2/catch.hpp>

#include <algorithm>
#include <random>
#include <tuple>

using namespace charter;
using namespace charter::test;

namespace {

using Ids = std::vector<std::string>;

Ids order(const Charter& charter, const Assessment& assessment, const Ids& critical = {}) {
  std::vector<MadeUpFinding> findings;
  for (const std::string& id : critical) {
    const Index action = find_action(charter, id).value();
    findings.push_back({charter.actions[action].principle, action, {}, Severity::Critical});
  }
  return ids_of(charter, judged(charter, assessment, findings).evaluation.gaps);
}

Ids order_of_all(const Charter& charter, const Ids& critical = {}) {
  return order(charter, an_assessment(charter), critical);
}

}  // namespace

TEST_CASE("gaps are what applies and is not done") {
  const Charter charter = a_charter()
                              .with_fact("ai")
                              .with({.id = "P-01"})
                              .with({.id = "P-02"})
                              .with({.id = "P-03"})
                              .with({.id = "P-04", .only_if = {"ai"}})
                              .with({.id = "P-05"});
  const Assessment assessment = an_assessment(charter)
                                    .with_fact("ai", false)
                                    .with("P-01", "implemented")
                                    .with("P-02", "unknown")
                                    .with("P-03", "not_applicable");
  CHECK(order(charter, assessment) == Ids{"P-02", "P-03", "P-05"});
}

TEST_CASE("tier first, then gain per hour, then id") {
  const Charter charter = a_charter()
                              .with({.id = "P-05", .tier = kLeading, .weight = 9})
                              .with({.id = "P-04", .tier = kEstablished, .weight = 9})
                              .with({.id = "P-03", .weight = 2, .hours = 2})
                              .with({.id = "P-02", .weight = 1, .hours = 1})
                              .with({.id = "P-01", .weight = 5, .hours = 6})
                              .with({.id = "P-06", .weight = 2, .hours = 1});
  // Per hour: P-06 2, P-02 and P-03 1 each (id decides), P-01 5/6.
  CHECK(order_of_all(charter) == Ids{"P-06", "P-02", "P-03", "P-01", "P-04", "P-05"});
}

TEST_CASE("gain per hour is compared exactly, not as shown") {
  // In a principle of 100 001 points both gains round to nought; 3 points for two hours beat 1 for one.
  const Charter charter = a_charter()
                              .with({.id = "P-01", .weight = 1, .hours = 1})
                              .with({.id = "P-02", .weight = 3, .hours = 2})
                              .with({.id = "P-03", .weight = 100'000});
  const Assessment assessment = an_assessment(charter).with("P-03", "implemented");
  CHECK(evaluated(charter, assessment).gaps[0].gain == Score{0});
  CHECK(order(charter, assessment) == Ids{"P-02", "P-01"});
}

TEST_CASE("what clears a critical finding comes first, whatever its tier") {
  const Charter charter = a_charter()
                              .with({.id = "P-01"})
                              .with({.id = "P-02", .tier = kEstablished})
                              .with({.id = "P-03", .tier = kLeading});
  CHECK(order_of_all(charter) == Ids{"P-01", "P-02", "P-03"});
  CHECK(order_of_all(charter, {"P-03"}) == Ids{"P-03", "P-01", "P-02"});
  CHECK(order_of_all(charter, {"P-03", "P-02"}) == Ids{"P-02", "P-03", "P-01"});
}

TEST_CASE("a critical finding without an action, or on what is done, changes nothing") {
  const Charter charter = a_charter().with({.id = "P-01"}).with({.id = "P-02", .tier = kEstablished});
  CHECK(ids_of(charter,
               judged(charter, an_assessment(charter), {{0, {}, {}, Severity::Critical}}).evaluation.gaps) ==
        Ids{"P-01", "P-02"});
  CHECK(order(charter, an_assessment(charter).with("P-02", "implemented"), {"P-02"}) == Ids{"P-01"});
}

TEST_CASE("a finding of lesser severity makes nothing urgent") {
  const Charter charter = a_charter().with({.id = "P-01"}).with({.id = "P-02", .tier = kEstablished});
  const auto evaluation = judged(charter, an_assessment(charter), {{0, 1U, {}, Severity::Error}}).evaluation;
  CHECK(ids_of(charter, evaluation.gaps) == Ids{"P-01", "P-02"});
  CHECK_FALSE(evaluation.gaps[1].clears_critical);
}

TEST_CASE("prerequisites come before what waits for them") {
  const Charter charter = a_charter()
                              .with({.id = "P-02", .hours = 9})
                              .with({.id = "P-01", .weight = 9, .needs = {"P-02"}})
                              .with({.id = "P-03"});
  // P-01 gains most per hour and waits; P-02, slow, comes after P-03 as its own figures say.
  CHECK(order_of_all(charter) == Ids{"P-03", "P-02", "P-01"});
}

TEST_CASE("a prerequisite that is done or does not apply is met") {
  const Charter charter = a_charter()
                              .with({.id = "P-09", .may_be_na = true})
                              .with({.id = "P-08"})
                              .with({.id = "P-01", .needs = {"P-09", "P-08"}});
  AssessmentBuilder answers = an_assessment(charter);
  answers.with("P-09", "not_applicable").with_reason("P-09", "No sensors").with("P-08", "implemented");
  const Evaluation met = evaluated(charter, answers);
  CHECK(ids_of(charter, met.gaps) == Ids{"P-01"});
  CHECK(met.gaps[0].ready);
  answers.with("P-08", "partial");
  const Evaluation waiting = evaluated(charter, answers);
  CHECK(ids_of(charter, waiting.gaps) == Ids{"P-08", "P-01"});
  CHECK_FALSE(waiting.gaps[1].ready);
}

TEST_CASE(
    "what an urgent gap waits for takes its rank, through a whole chain, and is not itself called urgent") {
  const Charter charter = a_charter()
                              .with({.id = "P-01"})
                              .with({.id = "P-02", .tier = kEstablished})
                              .with({.id = "P-03", .tier = kEstablished, .needs = {"P-02"}})
                              .with({.id = "P-04", .tier = kEstablished, .needs = {"P-03"}});
  CHECK(order_of_all(charter, {"P-04"}) == Ids{"P-02", "P-03", "P-04", "P-01"});
  const auto gaps =
      judged(charter, an_assessment(charter), {{0, 3U, {}, Severity::Critical}}).evaluation.gaps;
  CHECK_FALSE(gaps[0].clears_critical);
  CHECK(gaps[2].clears_critical);
}

TEST_CASE("an action of an earlier tier lends its rank to a later one that it waits for") {
  const Charter charter = a_charter()
                              .with({.id = "P-01", .tier = kLeading})
                              .with({.id = "P-02", .needs = {"P-01"}})
                              .with({.id = "P-03", .tier = kEstablished});
  CHECK(order_of_all(charter) == Ids{"P-01", "P-02", "P-03"});
}

TEST_CASE("gain and effort of what is half done are half") {
  const Charter charter = a_charter()
                              .with({.id = "P-01", .weight = 1, .hours = 3})
                              .with({.id = "P-02", .weight = 3, .hours = 2})
                              .with({.id = "Q-01"});
  const Evaluation evaluation =
      evaluated(charter, an_assessment(charter).with("P-01", "partial").with("Q-01", "implemented"));
  REQUIRE(ids_of(charter, evaluation.gaps) == Ids{"P-02", "P-01"});
  CHECK(evaluation.gaps[0].gain == Score{3750});
  CHECK(evaluation.gaps[0].half_hours == 4);
  CHECK(evaluation.gaps[1].gain == Score{625});
  CHECK(evaluation.gaps[1].half_hours == 3);
}

TEST_CASE("gain is what the overall score would rise by, without any cap") {
  const Charter charter = a_charter().with({.id = "P-01"}).with({.id = "P-02"}).with({.id = "Q-01"});
  const Assessment before = an_assessment(charter).with("P-01", "implemented");
  const Assessment after = an_assessment(charter).with("P-01", "implemented").with("P-02", "implemented");
  const auto capped = judged(charter, before, {{0, {}, 10, Severity::Error}}).evaluation;
  CHECK(evaluated(charter, after).overall.score->basis_points -
            evaluated(charter, before).overall.score->basis_points ==
        2500);
  REQUIRE(capped.overall.uncapped);
  for (const Gap& gap : capped.gaps) {
    CHECK(gap.gain.basis_points == (charter.actions[gap.action].id == "P-02" ? 2500 : 5000));
  }
}

TEST_CASE("gain per hour decides the same for small numbers as for large ones") {
  std::mt19937 dice{20261125};
  // With the last of these, gain and effort no longer fit into one number together.
  for (const auto& [weight, hours, actions] : {std::tuple{2, 4, 30}, {100, 40, 60}, {100, 1000, 90}}) {
    CharterBuilder builder = a_charter();
    for (int i = 10; i < 10 + actions; ++i) {
      builder.with({.id = "P-" + std::to_string(i),
                    .weight = 1 + static_cast<int>(dice() % static_cast<unsigned>(weight)),
                    .hours = 1 + static_cast<int>(dice() % static_cast<unsigned>(hours))});
    }
    const Charter charter = builder;
    std::vector<Action> expected = charter.actions;
    std::sort(expected.begin(), expected.end(), [](const Action& a, const Action& b) {
      const int left = a.weight * b.hours;
      const int right = b.weight * a.hours;
      return left != right ? left > right : a.id < b.id;
    });
    Ids ids;
    for (const Action& action : expected) {
      ids.push_back(action.id);
    }
    CHECK(order_of_all(charter) == ids);
  }
}
