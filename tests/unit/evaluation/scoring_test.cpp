#include "evaluation/scoring.h"

#include "support/made_up_findings.h"

#include <catch2/catch.hpp>

using namespace charter;
using namespace charter::test;

namespace {

/// P: 3 of 4 done with evidence for all of it; Q: half done, no evidence.
const Charter& two_principles() {
  static const Charter charter = a_charter()
                                     .with_principle("P", "A")
                                     .with_principle("Q", "B")
                                     .with({.id = "P-01", .weight = 3})
                                     .with({.id = "P-02", .weight = 1})
                                     .with({.id = "Q-01"});
  return charter;
}

Assessment answers() {
  return an_assessment(two_principles())
      .with("P-01", "implemented")
      .with_undated_evidence("P-01")
      .with("Q-01", "partial");
}

MadeUpFinding cap(Index principle, std::int32_t percent) {
  return {principle, {}, percent, Severity::Critical};
}

}  // namespace

TEST_CASE("a cap holds the score and what is backed by evidence, not what could be reached") {
  const auto [rules, capped] = judged(two_principles(), answers(), {cap(0, 40)});
  const Standing& p = capped.principles[0].standing;
  CHECK(p.score == Score{4000});
  CHECK(p.evidenced == Score{4000});
  CHECK(p.high == Score{10000});
  CHECK(p.coverage == Score{7500});
  CHECK(p.uncapped == Score{7500});
  REQUIRE(capped.principles[0].capped_by);
  CHECK(rules.infos[capped.findings[*capped.principles[0].capped_by].rule].id == "MADE-01");
  CHECK(capped.overall.score == Score{4500});
  CHECK(capped.overall.uncapped == Score{6250});
  CHECK(capped.overall.evidenced == Score{2000});
  CHECK(capped.overall.high == Score{7500});
  CHECK(capped.commitments[0].score == Score{4000});
  CHECK(capped.commitments[0].uncapped == Score{7500});
  CHECK_FALSE(capped.commitments[1].uncapped);
  CHECK_FALSE(capped.principles[1].standing.uncapped);
}

TEST_CASE("the lowest cap counts, whichever comes first") {
  for (const auto& caps : {std::vector{cap(0, 60), cap(0, 20)}, std::vector{cap(0, 20), cap(0, 60)}}) {
    const auto [rules, capped] = judged(two_principles(), answers(), caps);
    CHECK(capped.principles[0].standing.score == Score{2000});
    CHECK(rules.infos[capped.findings[*capped.principles[0].capped_by].rule].cap == 20);
  }
}

TEST_CASE("a cap at or above the score changes nothing") {
  for (const std::int32_t percent : {75, 76, 100}) {
    const auto evaluation = judged(two_principles(), answers(), {cap(0, percent)}).evaluation;
    CHECK(evaluation.principles[0].standing.score == Score{7500});
    CHECK_FALSE(evaluation.principles[0].standing.uncapped);
    CHECK_FALSE(evaluation.principles[0].capped_by);
    CHECK_FALSE(evaluation.overall.uncapped);
  }
}

TEST_CASE("a cap of nought is a cap, and evidence below the cap keeps its own figure") {
  CHECK(judged(two_principles(), answers(), {cap(0, 0)}).evaluation.principles[0].standing.score == Score{0});
  const Assessment half_backed = an_assessment(two_principles())
                                     .with("P-01", "implemented")
                                     .with("P-02", "implemented")
                                     .with_undated_evidence("P-02");
  const Standing p = judged(two_principles(), half_backed, {cap(0, 40)}).evaluation.principles[0].standing;
  CHECK(p.score == Score{4000});
  CHECK(p.evidenced == Score{2500});
}

TEST_CASE("caps are compared exactly, and every level of the report agrees that one holds") {
  // 1/3 = 33.33… % lies above a cap of 33 % by a third of a point; next to a principle of weight 200 nothing
  // of it is left.
  const Charter charter = a_charter()
                              .with_principle("P", "A", 1)
                              .with_principle("Q", "A", 200)
                              .with({.id = "P-01", .weight = 1})
                              .with({.id = "P-02", .weight = 2})
                              .with({.id = "Q-01"});
  const Assessment assessment = an_assessment(charter).with("P-01", "implemented");
  const Evaluation capped = judged(charter, assessment, {cap(0, 33)}).evaluation;
  CHECK(capped.principles[0].standing.score == Score{3300});
  CHECK(capped.principles[0].standing.uncapped == Score{3333});
  CHECK(capped.overall.score == Score{16});
  CHECK(capped.overall.uncapped == Score{17});
  CHECK(capped.commitments[0].uncapped == Score{17});

  const Charter heavier = a_charter()
                              .with_principle("P", "A", 1)
                              .with_principle("Q", "A", 10000)
                              .with({.id = "P-01", .weight = 1})
                              .with({.id = "P-02", .weight = 2})
                              .with({.id = "Q-01"});
  const Evaluation unseen =
      judged(heavier, an_assessment(heavier).with("P-01", "implemented"), {cap(0, 33)}).evaluation;
  CHECK(unseen.overall.score == unseen.overall.uncapped);
  CHECK(unseen.commitments[0].score == unseen.commitments[0].uncapped);
}

TEST_CASE("a cap on a principle where nothing applies caps nothing") {
  const Charter charter =
      a_charter().with_fact("ai").with({.id = "P-01", .only_if = {"ai"}}).with({.id = "Q-01"});
  const Assessment assessment = an_assessment(charter).with_fact("ai", false).with("Q-01", "implemented");
  const Evaluation evaluation = judged(charter, assessment, {cap(0, 10)}).evaluation;
  CHECK_FALSE(evaluation.principles[0].standing.score);
  CHECK_FALSE(evaluation.principles[0].capped_by);
  CHECK(evaluation.overall.score == Score{10000});
}

TEST_CASE("where nothing applies there is no score, and no mean of it") {
  const Charter charter = a_charter()
                              .with_fact("ai")
                              .with_principle("P", "A")
                              .with_principle("Q", "B")
                              .with({.id = "P-01", .only_if = {"ai"}})
                              .with({.id = "Q-01"});
  const Evaluation one = evaluated(charter, an_assessment(charter).with_fact("ai", false));
  const Standing& p = one.principles[0].standing;
  CHECK_FALSE(p.score);
  CHECK_FALSE(p.high);
  CHECK_FALSE(p.evidenced);
  CHECK_FALSE(p.coverage);
  CHECK_FALSE(one.commitments[0].score);
  CHECK(one.commitments[1].score == Score{0});
  CHECK(one.overall.high == Score{10000});

  const Charter nothing = a_charter().with_fact("ai").with({.id = "P-01", .only_if = {"ai"}});
  const Evaluation none = evaluated(nothing, an_assessment(nothing).with_fact("ai", false));
  CHECK_FALSE(none.overall.score);
  CHECK_FALSE(none.overall.coverage);
  CHECK(none.gaps.empty());
}

TEST_CASE("the whole is the mean of all principles, not of commitments; a charter may weigh them") {
  const Charter charter = a_charter()
                              .with_principle("P", "A")
                              .with_principle("Q", "A")
                              .with_principle("R", "B", 2)
                              .with({.id = "P-01"})
                              .with({.id = "Q-01"})
                              .with({.id = "R-01"});
  const Evaluation evaluation = evaluated(charter, an_assessment(charter).with("R-01", "implemented"));
  CHECK(evaluation.commitments[0].score == Score{0});
  CHECK(evaluation.commitments[1].score == Score{10000});
  CHECK(evaluation.overall.score == Score{5000});
}

TEST_CASE("a share is what the scale says, also of an open status") {
  Scale scale = the_scale();
  scale.unit = 10;
  for (Status& status : scale.statuses) {
    status.share =
        status.id == "implemented" ? 10 : (status.id == "partial" ? 7 : (status.id == "planned" ? 1 : 0));
  }
  const Charter charter = a_charter().with({.id = "P-01"}).with({.id = "P-02"});
  const Assessment assessment = an_assessment(charter).with("P-01", "partial").with("P-02", "planned");
  const Evaluation evaluation =
      evaluate({charter, scale, embedded().rules}, assessment, {assessment.assessed_on});
  CHECK(evaluation.overall.score == Score{4000});
}
