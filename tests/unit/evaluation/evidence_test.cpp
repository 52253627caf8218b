#include "support/builders.h"

#include <catch2/catch.hpp>

using namespace charter;
using namespace charter::test;

namespace {

bool valid(std::optional<std::int32_t> months, const std::vector<std::string>& dates,
           std::string_view as_of) {
  Charter charter = a_charter().with({.id = "A-01"});
  charter.actions[0].evidence_valid_months = months;
  Assessment assessment = an_assessment(charter).with("A-01", "implemented");
  for (const std::string& date : dates) {
    assessment.answers[0].evidence.push_back(
        {"Proof", {}, {}, date == "undated" ? std::nullopt : parse_date(date)});
  }
  const RuleSet no_rules;
  return evaluate({charter, the_scale(), no_rules}, assessment, {day(as_of)}).actions[0].evidenced;
}

}  // namespace

TEST_CASE("evidence counts up to the same day some months later, that day included") {
  CHECK(valid(12, {"2025-05-01"}, "2026-04-30"));
  CHECK(valid(12, {"2025-05-01"}, "2026-05-01"));
  CHECK_FALSE(valid(12, {"2025-05-01"}, "2026-05-02"));
}

TEST_CASE("the day is clipped to the end of a shorter month") {
  CHECK(valid(1, {"2026-01-31"}, "2026-02-28"));
  CHECK_FALSE(valid(1, {"2026-01-31"}, "2026-03-01"));
  CHECK(valid(1, {"2024-01-31"}, "2024-02-29"));
  CHECK_FALSE(valid(1, {"2024-01-31"}, "2024-03-01"));
  CHECK(valid(1, {"2026-03-31"}, "2026-04-30"));
  CHECK_FALSE(valid(1, {"2026-03-31"}, "2026-05-01"));
}

TEST_CASE("evidence of a leap day") {
  CHECK(valid(12, {"2024-02-29"}, "2025-02-28"));
  CHECK_FALSE(valid(12, {"2024-02-29"}, "2025-03-01"));
  CHECK(valid(48, {"2024-02-29"}, "2028-02-29"));
  CHECK_FALSE(valid(48, {"2024-02-29"}, "2028-03-01"));
  // The other way round: from 28 February, the leap day is a day too late.
  CHECK_FALSE(valid(12, {"2023-02-28"}, "2024-02-29"));
}

TEST_CASE("undated evidence counts only where nothing ages") {
  CHECK(valid(std::nullopt, {"undated"}, "2026-05-01"));
  CHECK(valid(std::nullopt, {"1999-01-01"}, "2026-05-01"));
  CHECK_FALSE(valid(std::nullopt, {}, "2026-05-01"));
  CHECK_FALSE(valid(12, {"undated"}, "2026-05-01"));
  CHECK_FALSE(valid(12, {}, "2026-05-01"));
}

TEST_CASE("the newest piece counts, wherever it stands") {
  CHECK(valid(12, {"2020-01-01", "2026-01-01"}, "2026-05-01"));
  CHECK(valid(12, {"2026-01-01", "2020-01-01", "undated"}, "2026-05-01"));
  CHECK_FALSE(valid(12, {"2020-01-01", "undated", "2025-04-30"}, "2026-05-01"));
}

TEST_CASE("a piece dated after the day of the report counts; its date is for a finding to question") {
  CHECK(valid(12, {"2026-06-01"}, "2026-05-01"));
}

TEST_CASE("the day of the report decides, not the day of the assessment") {
  const Charter charter = a_charter().with({.id = "P-01", .evidence_months = 12});
  const Assessment assessment =
      an_assessment(charter).with("P-01", "implemented").with_evidence("P-01", "2025-06-15");
  const Framework framework{charter, the_scale(), embedded().rules};
  CHECK(evaluate(framework, assessment, {day("2026-06-15")}).overall.evidenced == Score{10000});
  CHECK(evaluate(framework, assessment, {day("2026-06-16")}).overall.evidenced == Score{0});
  CHECK(evaluate(framework, assessment, {day("2026-06-16")}).overall.score == Score{10000});
}

TEST_CASE("evidence behind half the work counts for half, behind none for nothing") {
  const Charter charter =
      a_charter().with({.id = "P-01"}).with({.id = "P-02"}).with({.id = "P-03"}).with({.id = "P-04"});
  AssessmentBuilder answers = an_assessment(charter);
  answers.with("P-01", "partial").with("P-02", "planned").with("P-03", "implemented");
  for (const char* id : {"P-01", "P-02", "P-04"}) {
    answers.with_undated_evidence(id);
  }
  const Evaluation evaluation = evaluated(charter, answers);
  CHECK(evaluation.overall.score == Score{3750});
  CHECK(evaluation.overall.evidenced == Score{1250});
}

TEST_CASE("what does not apply is not backed by evidence, whoever set it aside") {
  const Charter charter = a_charter()
                              .with_fact("ai")
                              .with({.id = "P-01", .may_be_na = true})
                              .with({.id = "P-02", .only_if = {"ai"}});
  const Evaluation evaluation = evaluated(charter, an_assessment(charter)
                                                       .with_fact("ai", false)
                                                       .with("P-01", "not_applicable")
                                                       .with_reason("P-01", "No sensors")
                                                       .with_undated_evidence("P-01")
                                                       .with_undated_evidence("P-02"));
  CHECK_FALSE(evaluation.actions[0].evidenced);
  CHECK_FALSE(evaluation.actions[1].evidenced);
}
