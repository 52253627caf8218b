// One Evaluator for many assessments gives each what a fresh evaluation gives it.

#include "property/random_assessment.h"
#include "support/builders.h"

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

}  // namespace charter::test
