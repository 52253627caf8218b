// The engine and the naive scorer, written from docs/scoring.md alone, must come to the same figures.

#include "property/naive_scorer.h"
#include "property/random_assessment.h"
#include "property/sheet.h"
#include "support/builders.h"
#include "support/made_up_findings.h"

#include <catch2/catch.hpp>

using namespace charter;
using namespace charter::test;

namespace {

void check_agreement(const Charter& charter, const Pick& pick) {
  const Assessment assessment = random_assessment(charter, the_scale(), pick);
  const Date as_of = assessment.assessed_on;
  const std::string engine = sheet(charter, evaluated(charter, assessment));
  const std::string page = sheet(charter, naive::score(charter, the_scale(), assessment, as_of, {}, {}));
  REQUIRE(difference(engine, page) == "");
}

void check_agreement_with_findings(const Charter& charter, const Pick& pick) {
  const Assessment assessment = random_assessment(charter, the_scale(), pick);
  std::vector<MadeUpFinding> findings;
  std::vector<naive::Cap> caps;
  std::vector<Index> critical;
  for (int i = pick(0, 4); i > 0; --i) {
    MadeUpFinding finding;
    finding.principle = static_cast<Index>(pick(0, static_cast<int>(charter.principles.size()) - 1));
    if (!charter.actions.empty() && pick(0, 1) == 0) {
      finding.action = static_cast<Index>(pick(0, static_cast<int>(charter.actions.size()) - 1));
      finding.principle = charter.actions[*finding.action].principle;
    }
    finding.severity = pick(0, 1) == 0 ? Severity::Critical : Severity::Error;
    if (finding.severity == Severity::Critical && finding.action) {
      critical.push_back(*finding.action);
    }
    if (pick(0, 2) != 0) {
      finding.cap = pick(0, 10) * 10;
      caps.push_back({finding.principle, *finding.cap});
    }
    findings.push_back(finding);
  }
  const Evaluation engine = judged(charter, assessment, findings).evaluation;
  const naive::Result page =
      naive::score(charter, the_scale(), assessment, assessment.assessed_on, caps, critical);
  REQUIRE(difference(sheet(charter, engine), sheet(charter, page)) == "");
}

}  // namespace

TEST_CASE("two scorers agree on random assessments of the charter that comes with the program") {
  const Pick pick = dice(20260501);
  for (int i = 0; i < CHARTER_RANDOM_ASSESSMENTS; ++i) {
    INFO("assessment " << i);
    check_agreement(embedded().charter, pick);
  }
}

TEST_CASE("two scorers agree on random assessments of random charters, with caps and critical findings") {
  const Pick pick = dice(20260502);
  for (int i = 0; i < CHARTER_RANDOM_ASSESSMENTS; ++i) {
    INFO("assessment " << i);
    check_agreement_with_findings(random_charter(pick), pick);
  }
}

TEST_CASE("two scorers agree on caps and critical findings of the charter that comes with the program") {
  const Pick pick = dice(20260503);
  for (int i = 0; i < CHARTER_RANDOM_ASSESSMENTS / 10; ++i) {
    INFO("assessment " << i);
    check_agreement_with_findings(embedded().charter, pick);
  }
}
