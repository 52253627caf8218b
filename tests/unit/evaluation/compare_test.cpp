#include "evaluation/compare_kinds.h"
#include "support/builders.h"

#include <charter/compare.h>

#include <catch2/catch.hpp>

using namespace charter;
using namespace charter::test;

namespace {

const Charter& small_charter() {
  static const Charter charter = a_charter()
                                     .with_fact("ai")
                                     .with({.id = "P-01", .evidence_months = 12})
                                     .with({.id = "P-02", .only_if = {"ai"}})
                                     .build();
  return charter;
}

Comparison compared(const Assessment& before, const Assessment& after) {
  const Framework framework{small_charter(), the_scale(), embedded().rules};
  const Evaluation was = evaluate(framework, before, {.as_of = before.assessed_on});
  const Evaluation is = evaluate(framework, after, {.as_of = after.assessed_on});
  return compare(framework, {before, was}, {after, is});
}

/// What became of P-01 between two answers; an empty one is no answer.
Move move_between(const char* before, const char* after) {
  const auto assessment = [](const char* status) {
    AssessmentBuilder builder = an_assessment(small_charter());
    return *status == '\0' ? builder.build() : builder.with("P-01", status).build();
  };
  return compared(assessment(before), assessment(after)).actions[0].move;
}

}  // namespace

TEST_CASE("what became of an action") {
  CHECK(move_between("partial", "implemented") == Move::Resolved);
  CHECK(move_between("", "implemented") == Move::Resolved);
  CHECK(move_between("not_started", "partial") == Move::Improved);
  CHECK(move_between("unknown", "partial") == Move::Improved);
  CHECK(move_between("not_started", "planned") == Move::Changed);
  CHECK(move_between("", "not_started") == Move::Changed);
  CHECK(move_between("implemented", "partial") == Move::Slipped);
  CHECK(move_between("partial", "planned") == Move::Slipped);
  CHECK(move_between("implemented", "") == Move::Slipped);
  CHECK(move_between("partial", "unknown") == Move::Slipped);
  for (const char* status : {"", "unknown", "not_started", "planned", "partial", "implemented"}) {
    CHECK(move_between(status, status) == Move::Unchanged);
  }
}

TEST_CASE("what does not apply any more is never resolved, what applies now is new") {
  const Assessment with = an_assessment(small_charter()).with("P-02", "not_started");
  const Assessment without =
      an_assessment(small_charter()).with_fact("ai", false).with("P-02", "not_started");
  CHECK(compared(with, without).actions[1].move == Move::BecameNotApplicable);
  CHECK(compared(without, with).actions[1].move == Move::New);
  CHECK(compared(without, without).actions[1].move == Move::Unchanged);
  const Assessment done = an_assessment(small_charter()).with("P-02", "implemented");
  CHECK(compared(without, done).actions[1].move == Move::New);
  CHECK(compared(done, without).actions[1].move == Move::BecameNotApplicable);
}

TEST_CASE("proof goes stale, is withdrawn or is gained") {
  const auto assessment = [](const char* assessed_on, const char* proof) {
    AssessmentBuilder builder = an_assessment(small_charter()).with("P-01", "implemented");
    Assessment built = *proof == '\0' ? builder.build() : builder.with_evidence("P-01", proof).build();
    built.assessed_on = day(assessed_on);
    return built;
  };
  const Assessment fresh = assessment("2026-01-01", "2025-12-01");
  CHECK(compared(fresh, assessment("2027-01-01", "2025-12-01")).actions[0].proof == ProofMove::WentStale);
  CHECK(compared(fresh, assessment("2026-02-01", "")).actions[0].proof == ProofMove::Withdrawn);
  CHECK(compared(fresh, assessment("2026-11-30", "2025-12-01")).actions[0].proof == ProofMove::Same);
  CHECK(compared(assessment("2026-01-01", ""), fresh).actions[0].proof == ProofMove::Gained);
  // Each is judged on its own day, and the answer itself did not move.
  CHECK(compared(fresh, assessment("2027-01-01", "2025-12-01")).actions[0].move == Move::Unchanged);
}

TEST_CASE("findings that are gone and findings that have come") {
  const Assessment given = an_assessment(small_charter());
  const Assessment not_given = an_assessment(small_charter()).with_fact("ai", std::nullopt);
  const Comparison lost = compared(given, not_given);
  CHECK(lost.gone.empty());
  REQUIRE(lost.come.size() == 1);
  CHECK(embedded().rules.infos[lost.come[0].rule].id == "APP-04");
  CHECK(compared(not_given, given).gone.size() == 1);
  CHECK(compared(not_given, not_given).come.empty());
}

TEST_CASE("a regression is an action that slipped, or a score that fell or is gone") {
  const Assessment nothing = an_assessment(small_charter());
  const Assessment partly = an_assessment(small_charter()).with("P-01", "partial");
  const Assessment done = an_assessment(small_charter()).with("P-01", "implemented");
  CHECK_FALSE(is_regression(compared(nothing, done)));
  CHECK_FALSE(is_regression(compared(done, done)));
  CHECK(is_regression(compared(done, partly)));
  // P-02 applies now and is open: no action slipped, the score fell.
  const Assessment narrow = an_assessment(small_charter()).with_fact("ai", false).with("P-01", "implemented");
  const Comparison wider = compared(narrow, done);
  CHECK(wider.actions[1].move == Move::New);
  CHECK(is_regression(wider));
}

TEST_CASE("one charter and one edition") {
  CHECK_FALSE(why_not_comparable("a@1", "a@1"));
  CHECK(why_not_comparable("a@1", "a@2")->kind == &kDifferentEditions);
  CHECK(why_not_comparable("a@1", "b@1")->kind == &kDifferentCharters);
  CHECK(message_of(*why_not_comparable("a@1", "b@1"), Language::En) ==
        "these two assessments answer different charters: ‘a@1’ and ‘b@1’");
  CHECK(message_of(*why_not_comparable("a@1", "a@2"), Language::Fr) ==
        "ces deux évaluations répondent à des éditions différentes de la charte\u00a0: «\u00a0a@1\u00a0» et "
        "«\u00a0a@2\u00a0»");
}
