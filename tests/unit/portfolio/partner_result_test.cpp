#include <charter/portfolio.h>

#include "support/builders.h"

#include <catch2/catch.hpp>

using namespace charter;
using namespace charter::test;

TEST_CASE("a partner's result keeps who it is and when it was judged") {
  const Charter charter = a_charter().with({.id = "P-01"});
  Assessment assessment = an_assessment(charter);
  assessment.organization = {"Cantine de quartier", "cantine", "food", "1-5", std::nullopt};
  const Evaluation evaluation =
      evaluate({charter, the_scale(), embedded().rules}, assessment, {day("2026-06-30")});

  const PartnerResult result =
      partner_result({charter, the_scale(), embedded().rules}, assessment, evaluation);

  CHECK(result.id == "cantine");
  CHECK(result.name == "Cantine de quartier");
  CHECK(result.sector == "food");
  CHECK(result.size == "1-5");
  CHECK(result.as_of == day("2026-06-30"));
  CHECK(result.assessed_on == day("2026-05-01"));
  CHECK(result.place.file.empty());
}

TEST_CASE("a partner's result keeps the figures of each principle, absent ones too") {
  const Charter charter = a_charter()
                              .with_fact("ai")
                              .with({.id = "P-01"})
                              .with({.id = "P-02"})
                              .with({.id = "Q-01", .only_if = {"ai"}});
  const Assessment assessment = an_assessment(charter)
                                    .with_fact("ai", false)
                                    .with("P-01", "implemented")
                                    .with_evidence("P-01", "2026-04-01");
  const PartnerResult result =
      partner_result({charter, the_scale(), embedded().rules}, assessment, evaluated(charter, assessment));

  REQUIRE(result.principles.size() == 2);
  CHECK(result.principles[0].score == Score{5000});
  CHECK(result.principles[0].high == Score{10000});
  CHECK(result.principles[0].evidenced == Score{5000});
  CHECK(result.principles[0].coverage == Score{5000});
  CHECK_FALSE(result.principles[1].score);
  CHECK(result.overall.score == Score{5000});
  REQUIRE(result.actions.size() == 3);
  CHECK(result.actions[0].outcome == Outcome::Satisfied);
  CHECK(result.actions[0].evidenced);
  CHECK(result.actions[1].outcome == Outcome::Unanswered);
  CHECK_FALSE(result.actions[1].status);
  CHECK(result.actions[2].outcome == Outcome::NotApplicable);
}

TEST_CASE("a partner's result names the first three gaps, or as many as there are") {
  const Charter charter = a_charter()
                              .with({.id = "P-01", .hours = 4})
                              .with({.id = "P-02", .hours = 1})
                              .with({.id = "P-03", .hours = 2})
                              .with({.id = "P-04", .hours = 3});
  const auto gaps_of = [&](const Assessment& assessment) {
    return ids_of(charter, partner_result({charter, the_scale(), embedded().rules}, assessment,
                                          evaluated(charter, assessment))
                               .top_gaps);
  };
  // The same gain each: the shortest first.
  CHECK(gaps_of(an_assessment(charter)) == std::vector<std::string>{"P-02", "P-03", "P-04"});
  CHECK(gaps_of(an_assessment(charter)
                    .with("P-01", "implemented")
                    .with("P-02", "implemented")
                    .with("P-03", "implemented")) == std::vector<std::string>{"P-04"});
}

TEST_CASE("a partner's result says of each finding whether it was accepted") {
  const Charter charter = a_charter().with({.id = "P-01"}).with({.id = "P-02"});
  const Assessment assessment = an_assessment(charter)
                                    .with("P-01", "not_applicable")
                                    .with_reason("P-01", "none here")
                                    .with("P-02", "not_applicable")
                                    .with_reason("P-02", "none here")
                                    .with_waiver({"APP-01", "2026-12-31", "P-02"});
  const PartnerResult result =
      partner_result({charter, the_scale(), embedded().rules}, assessment, evaluated(charter, assessment));

  REQUIRE(result.findings.size() == 2);
  CHECK(result.findings[0].rule == static_cast<Index>(OwnRule::NotApplicableRefused));
  CHECK(result.findings[0].action == Index{0});
  CHECK_FALSE(result.findings[0].waived);
  CHECK(result.findings[1].action == Index{1});
  CHECK(result.findings[1].waived);
}
