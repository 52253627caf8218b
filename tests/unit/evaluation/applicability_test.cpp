#include "support/builders.h"

#include <catch2/catch.hpp>

using namespace charter;
using namespace charter::test;

namespace {

/// "APP-01 P-01", "APP-04 ai": each finding with what it is about.
std::vector<std::string> findings_of(const Charter& charter, const Evaluation& evaluation) {
  std::vector<std::string> out;
  for (const Finding& finding : evaluation.findings) {
    const std::string about = finding.action ? charter.actions[*finding.action].id
                                             : (finding.fact ? charter.facts[*finding.fact].id : "");
    out.push_back(embedded().rules.infos[finding.rule].id + " " + about);
  }
  return out;
}

using Findings = std::vector<std::string>;

/// One action under two facts; what it comes to with these facts and this answer.
struct Case {
  std::optional<bool> sensors;
  std::optional<bool> biometrics;
  std::string status;  ///< empty: unanswered
  std::string reason;
  Outcome outcome;
  bool by_profile;
  Findings findings;
};

void check(bool may_be_na, const std::vector<Case>& cases) {
  const Charter charter =
      a_charter()
          .with_fact("sensors")
          .with_fact("biometrics")
          .with({.id = "P-01", .only_if = {"sensors", "biometrics"}, .may_be_na = may_be_na});
  for (const Case& one : cases) {
    INFO("case " << &one - cases.data());
    AssessmentBuilder answers = an_assessment(charter);
    answers.with_fact("sensors", one.sensors)
        .with_fact("biometrics", one.biometrics)
        .with_reason("P-01", one.reason);
    if (!one.status.empty()) {
      answers.with("P-01", one.status);
    }
    const Evaluation evaluation = evaluated(charter, answers);
    CHECK(evaluation.actions[0].outcome == one.outcome);
    CHECK(evaluation.actions[0].excluded_by_profile == one.by_profile);
    CHECK(findings_of(charter, evaluation) == one.findings);
  }
}

constexpr std::nullopt_t kNotGiven = std::nullopt;

}  // namespace

TEST_CASE("an action without facts always applies") {
  const Charter charter = a_charter().with_fact("sensors").with({.id = "P-01"});
  const Evaluation evaluation = evaluated(charter, an_assessment(charter).with_fact("sensors", false));
  CHECK(evaluation.actions[0].outcome == Outcome::Unanswered);
  CHECK(evaluation.findings.empty());
}

TEST_CASE("one true fact is enough, and the profile beats any answer") {
  check(false, {
                   {true, true, "", "", Outcome::Unanswered, false, {}},
                   {true, false, "planned", "", Outcome::Open, false, {}},
                   {false, true, "partial", "", Outcome::Partial, false, {}},
                   {false, false, "", "", Outcome::NotApplicable, true, {}},
                   {false, false, "implemented", "", Outcome::NotApplicable, true, {"APP-03 P-01"}},
                   {false, false, "unknown", "", Outcome::NotApplicable, true, {"APP-03 P-01"}},
                   // The answer says the same as the profile: nothing to note, with or without a reason.
                   {false, false, "not_applicable", "", Outcome::NotApplicable, true, {}},
               });
}

TEST_CASE("a fact that is not given counts as true, with one note") {
  check(false, {
                   {kNotGiven, false, "implemented", "", Outcome::Satisfied, false, {"APP-04 sensors"}},
                   {false, kNotGiven, "", "", Outcome::Unanswered, false, {"APP-04 biometrics"}},
                   {kNotGiven,
                    kNotGiven,
                    "unknown",
                    "",
                    Outcome::Unknown,
                    false,
                    {"APP-04 sensors", "APP-04 biometrics"}},
               });
}

TEST_CASE("a fact on which no action depends needs no answer") {
  const Charter charter = a_charter().with_fact("hobby").with({.id = "P-01"});
  CHECK(evaluated(charter, an_assessment(charter).with_fact("hobby", std::nullopt)).findings.empty());
}

TEST_CASE("several actions under a fact that is not given make one note") {
  const Charter charter = a_charter()
                              .with_fact("ai")
                              .with({.id = "P-01", .only_if = {"ai"}})
                              .with({.id = "P-02", .only_if = {"ai"}});
  const Evaluation evaluation = evaluated(charter, an_assessment(charter).with_fact("ai", std::nullopt));
  CHECK(findings_of(charter, evaluation) == Findings{"APP-04 ai"});
}

TEST_CASE("“does not apply” needs the charter's leave and a reason") {
  check(true, {
                  {true, true, "not_applicable", "No sensors here", Outcome::NotApplicable, false, {}},
                  {true, true, "not_applicable", "", Outcome::Open, false, {"APP-02 P-01"}},
                  {true, true, "implemented", "No sensors here", Outcome::Satisfied, false, {}},
              });
  check(false, {
                   {true, true, "not_applicable", "Too hard", Outcome::Open, false, {"APP-01 P-01"}},
                   {true, true, "not_applicable", "", Outcome::Open, false, {"APP-01 P-01"}},
               });
}

TEST_CASE("a refused “does not apply” is an answer that earns nothing") {
  const Charter charter = a_charter().with({.id = "P-01"}).with({.id = "P-02"});
  const Evaluation evaluation = evaluated(charter, an_assessment(charter)
                                                       .with("P-01", "implemented")
                                                       .with("P-02", "not_applicable")
                                                       .with_evidence("P-02", "2026-04-01"));
  CHECK(evaluation.overall.score == Score{5000});
  CHECK(evaluation.overall.high == Score{5000});
  CHECK(evaluation.overall.coverage == Score{10000});
  CHECK(evaluation.overall.evidenced == Score{0});
  CHECK(ids_of(charter, evaluation.gaps) == std::vector<std::string>{"P-02"});
}

TEST_CASE("the status stays as answered, whatever it counts as") {
  const Charter charter = a_charter().with({.id = "P-01"}).with({.id = "P-02"});
  const Evaluation evaluation = evaluated(charter, an_assessment(charter).with("P-01", "not_applicable"));
  REQUIRE(evaluation.actions[0].status);
  CHECK(the_scale().statuses[*evaluation.actions[0].status].id == "not_applicable");
  CHECK_FALSE(evaluation.actions[1].status);
}

TEST_CASE("duties of law that are not satisfied are listed apart") {
  const Charter charter = a_charter()
                              .with_fact("ai")
                              .with({.id = "P-01", .duty = Duty::Law})
                              .with({.id = "P-02", .duty = Duty::Law})
                              .with({.id = "P-03", .only_if = {"ai"}, .duty = Duty::Law})
                              .with({.id = "P-04", .duty = Duty::Law})
                              .with({.id = "P-05"});
  const Evaluation evaluation = evaluated(
      charter,
      an_assessment(charter).with_fact("ai", false).with("P-01", "implemented").with("P-02", "partial"));
  CHECK(ids_of(charter, evaluation.unmet_duties) == std::vector<std::string>{"P-02", "P-04"});
}
