// One Evaluator for many assessments gives each what a fresh evaluation gives it.

#include "cel/allocation_count.h"
#include "property/random_assessment.h"
#include "support/builders.h"

#include <charter/evaluator.h>

#include <catch2/catch.hpp>

namespace charter::test {

TEST_CASE("nothing of one assessment is left over for the next") {
  const Pick pick = dice(20260506);
  const Bundle& bundle = shipped();
  const Framework framework{bundle.charter, bundle.scale, bundle.rules};
  Evaluator evaluator{framework};
  for (int i = 0; i < CHARTER_RANDOM_ASSESSMENTS / 10; ++i) {
    INFO("assessment " << i);
    const Assessment assessment = random_assessment(bundle.charter, bundle.scale, pick);
    const EvaluationOptions options{.as_of = Date{assessment.assessed_on.days + pick(-400, 400)}};
    REQUIRE(evaluator.evaluate(assessment, options) == evaluate(framework, assessment, options));
  }
}

TEST_CASE("a headline holds the figures of the evaluation") {
  const Pick pick = dice(20261128);
  const Bundle& bundle = shipped();
  const Framework framework{bundle.charter, bundle.scale, bundle.rules};
  Evaluator evaluator{framework};
  Evaluator other{framework};
  int waived = 0;
  int capped = 0;
  for (int i = 0; i < CHARTER_RANDOM_ASSESSMENTS; ++i) {
    INFO("assessment " << i);
    Assessment assessment = random_assessment(bundle.charter, bundle.scale, pick);
    if (i % 2 == 0) {
      assessment.waivers.clear();  // with waivers a headline is taken from a whole evaluation
    }
    const EvaluationOptions options{.as_of = Date{assessment.assessed_on.days + pick(-400, 400)}};
    Headline expected;
    find_headline(framework, other.evaluate(assessment, options), expected);
    REQUIRE(evaluator.headline(assessment, options) == expected);
    waived += expected.findings.waived > 0 ? 1 : 0;
    capped += expected.overall.uncapped ? 1 : 0;
  }
  CHECK(waived > 20);
  CHECK(capped > 20);
}

TEST_CASE("an evaluator that has seen documents of their size allocates nothing for the next ones") {
  const Pick pick = dice(20260510);
  const Bundle& bundle = shipped();
  const Framework framework{bundle.charter, bundle.scale, bundle.rules};
  std::vector<Assessment> assessments;
  for (int i = 0; i < 50; ++i) {
    assessments.push_back(random_assessment(bundle.charter, bundle.scale, pick));
  }
  Evaluator evaluator{framework};
  std::size_t findings = 0;
  const auto evaluate_all = [&] {
    for (const Assessment& assessment : assessments) {
      findings += evaluator.evaluate(assessment, {assessment.assessed_on}).findings.size();
      findings += evaluator.headline(assessment, {assessment.assessed_on}).findings.by_severity[0];
    }
  };
  evaluate_all();
  const std::size_t before = allocation_count();
  evaluate_all();
  CHECK(allocation_count() == before);
  CHECK(findings > 100);
}

}  // namespace charter::test
