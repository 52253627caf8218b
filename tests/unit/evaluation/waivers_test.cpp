#include "evaluation/waivers.h"

#include "support/made_up_findings.h"

#include <catch2/catch.hpp>

using namespace charter;
using namespace charter::test;

namespace {

/// Two actions wrongly set aside: two findings of APP-01.
const Charter& charter_of_two() {
  static const Charter charter = a_charter().with({.id = "P-01"}).with({.id = "P-02"});
  return charter;
}

AssessmentBuilder set_aside() {
  AssessmentBuilder answers = an_assessment(charter_of_two());
  answers.with("P-01", "not_applicable").with("P-02", "not_applicable");
  return answers;
}

/// Which findings are waived, in order, and what became of the waivers. The day is 2026-05-01.
std::vector<bool> waived(const Evaluation& evaluation) {
  std::vector<bool> out;
  for (const Finding& finding : evaluation.findings) {
    out.push_back(finding.waiver.has_value());
  }
  return out;
}

void check(const WaiverWords& waiver, const std::vector<bool>& accepted, WaiverUse use) {
  INFO(waiver.rule << " until " << waiver.until);
  const Evaluation evaluation = evaluated(charter_of_two(), set_aside().with_waiver(waiver));
  CHECK(waived(evaluation) == accepted);
  CHECK(evaluation.waivers == std::vector<WaiverUse>{use});
}

}  // namespace

TEST_CASE("a waiver without an action accepts the rule everywhere") {
  check({"APP-01", "2026-12-31"}, {true, true}, WaiverUse::Used);
}

TEST_CASE("a waiver for one action leaves the others alone") {
  check({"APP-01", "2026-12-31", "P-02"}, {false, true}, WaiverUse::Used);
}

TEST_CASE("a waiver that accepts nothing is unused") {
  check({"APP-02", "2026-12-31"}, {false, false}, WaiverUse::Unused);
  check({"NOT-A-RULE", "2026-12-31"}, {false, false}, WaiverUse::Unused);
}

TEST_CASE("a waiver ends after its last day") {
  check({"APP-01", "2026-05-01"}, {true, true}, WaiverUse::Used);
  check({"APP-01", "2026-04-30"}, {false, false}, WaiverUse::Expired);
}

TEST_CASE("a date that cannot be read makes a waiver expired") {
  check({"APP-01", "next year"}, {false, false}, WaiverUse::Expired);
  check({"APP-01", "2026-02-30"}, {false, false}, WaiverUse::Expired);
  check({"APP-02", "2026-04-30"}, {false, false}, WaiverUse::Expired);
}

TEST_CASE("where two waivers accept the same finding, the first one is named and both are used") {
  const Evaluation evaluation = evaluated(
      charter_of_two(),
      set_aside().with_waiver({"APP-01", "2026-12-31", "P-01"}).with_waiver({"APP-01", "2026-12-31"}));
  CHECK(evaluation.findings[0].waiver == 0U);
  CHECK(evaluation.findings[1].waiver == 1U);
  CHECK(evaluation.waivers == std::vector<WaiverUse>{WaiverUse::Used, WaiverUse::Used});
}

TEST_CASE("an accepted finding still caps, and still makes its action urgent") {
  RuleSet rules;
  rules.infos.resize(1);
  rules.infos[0].id = "CAP-01";
  rules.infos[0].severity = Severity::Critical;
  rules.infos[0].cap = 10;
  const Assessment assessment =
      an_assessment(charter_of_two()).with("P-01", "implemented").with_waiver({"CAP-01", "2026-12-31"});
  Evaluation evaluation = evaluated(charter_of_two(), assessment);
  evaluation.findings.assign(1, {});
  evaluation.findings[0].principle = 0;
  evaluation.findings[0].action = 1;
  apply_waivers(rules, assessment.waivers, day("2026-05-01"), evaluation.findings, evaluation.waivers);
  CHECK(evaluation.waivers == std::vector<WaiverUse>{WaiverUse::Used});
  REQUIRE(evaluation.findings[0].waiver);
  const Framework framework{charter_of_two(), the_scale(), rules};
  const FindingTally tally{framework, evaluation.findings};
  Scorer{framework}.score(tally, evaluation);
  CHECK(evaluation.overall.score == Score{1000});
  GapFinder{framework}.order(evaluation.actions, tally, evaluation.gaps);
  CHECK(evaluation.gaps.at(0).clears_critical);
}
