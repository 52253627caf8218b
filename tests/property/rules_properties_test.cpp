// What must hold for the rules that come with the program, all of them together.

#include "property/random_assessment.h"
#include "support/builders.h"

#include <catch2/catch.hpp>

namespace charter::test {

namespace {

Evaluation judged_by_all(const Assessment& assessment) {
  const Bundle& bundle = shipped();
  return evaluate({bundle.charter, bundle.scale, bundle.rules}, assessment, {assessment.assessed_on});
}

/// How good an outcome is: nothing done yet, begun, done. What is set aside has no place among them.
int rank(Outcome outcome) {
  switch (outcome) {
    case Outcome::Unanswered:
    case Outcome::Unknown:
    case Outcome::Open:
      return 0;
    case Outcome::Partial:
      return 1;
    case Outcome::Satisfied:
      return 2;
    case Outcome::NotApplicable:
      return 3;
  }
  return 3;
}

}  // namespace

TEST_CASE("with all rules at work, a better answer never lowers a score, caps included") {
  const Pick pick = dice(20260504);
  const Scale& scale = shipped().scale;
  const auto actions = static_cast<int>(shipped().charter.actions.size());
  int capped = 0;
  for (int i = 0; i < CHARTER_RANDOM_ASSESSMENTS; ++i) {
    INFO("assessment " << i);
    Assessment assessment = random_assessment(shipped().charter, scale, pick);
    const Evaluation before = judged_by_all(assessment);
    const auto action = static_cast<Index>(pick(0, actions - 1));
    if (rank(before.actions[action].outcome) > 1) {
      continue;
    }
    assessment.answers[action].status = scale.satisfied;
    const Evaluation after = judged_by_all(assessment);
    for (std::size_t p = 0; p < before.principles.size(); ++p) {
      capped += before.principles[p].capped_by ? 1 : 0;
      REQUIRE(before.principles[p].standing.score <= after.principles[p].standing.score);
      REQUIRE(before.principles[p].standing.evidenced <= after.principles[p].standing.evidenced);
      REQUIRE(after.principles[p].standing.evidenced <= after.principles[p].standing.score);
    }
    REQUIRE(before.overall.score <= after.overall.score);
    REQUIRE(before.level.level <= after.level.level);
  }
  CHECK(capped > CHARTER_RANDOM_ASSESSMENTS / 100);  // or the caps were never at work
}

TEST_CASE("no rule ends in an error on any assessment") {
  const Pick pick = dice(20260505);
  for (int i = 0; i < CHARTER_RANDOM_ASSESSMENTS / 10; ++i) {
    const Evaluation evaluation = judged_by_all(random_assessment(shipped().charter, shipped().scale, pick));
    for (const Finding& finding : evaluation.findings) {
      INFO(finding.detail);
      REQUIRE(finding.rule != static_cast<Index>(OwnRule::RuleError));
    }
  }
}

TEST_CASE("every principle is served by rules, and every cap names a principle and an action") {
  const Bundle& bundle = shipped();
  std::vector<int> rules(bundle.charter.principles.size(), 0);
  for (const RuleInfo& rule : bundle.rules.infos) {
    if (rule.principle) {
      ++rules[*rule.principle];
    }
    if (rule.cap) {
      INFO(rule.id);
      CHECK(rule.principle.has_value());
      CHECK(rule.action.has_value());
      CHECK(rule.severity == Severity::Critical);
    }
  }
  for (std::size_t i = 0; i < rules.size(); ++i) {
    INFO(bundle.charter.principles[i].id);
    CHECK(rules[i] >= 3);
  }
}

}  // namespace charter::test
