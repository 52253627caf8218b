// Every rule that sets a promise against the organization's own answers: it fires where nothing backs the
// promise, and stays silent where something does or nothing was promised.

#include "support/builders.h"

#include <charter/agreement.h>
#include <charter/answers_beside.h>
#include <charter/bundle.h>
#include <charter/check.h>
#include <charter/embedded.h>

#include <catch2/catch.hpp>

#include <string>
#include <utility>
#include <vector>

using namespace charter;

namespace {

const CheckSet& checks() {
  static const CheckSet set =
      *read_checks(embedded_checks(), test::shipped().charter, test::shipped().scale, Beside::Assessment);
  return set;
}

constexpr const char* kPromises = R"(charter: agreement/v1
id: a
title: A
status: draft
data:
  - {id: d, categories: [personal, pseudonymised], indigenous: true}
purposes: [{id: p, description: Sort requests, category: public-benefit, automated_decision: true}]
access: [{party: x, roles: [r], purposes: [p], data: [d], actions: [use], need_to_know: true}]
restrictions: [{kind: no-sale, text: No sale}]
legal_basis: {kind: consent, consent: {manner: express, withdrawal: By letter}}
assessment: {pia: {status: done, date: 2026-01-01, ref: r}}
security: {measures: [], at_rest: AES, logging: All reads}
retention: {period: P24M, disposal: {method: destroy}}
breach: {within: PT72H}
residency: {locations: [CA-QC]}
rights: {handled_by: x, contact: {email: a@b.ca}}
publication: {agreement_public: true, url: "https://ville.example"}
)";
constexpr const char* kNone = "charter: agreement/v1\nid: a\ntitle: A\nstatus: draft\n";

/// Each rule, and the action that backs its promise.
const std::vector<std::pair<std::string, std::string>> kRules{
    {"AGX-01", "SOB-03"}, {"AGX-02", "SOB-02"}, {"AGX-03", "PRV-06"}, {"AGX-04", "SEC-04"},
    {"AGX-05", "SEC-06"}, {"AGX-06", "PRV-05"}, {"AGX-07", "TRA-06"}, {"AGX-08", "SOV-01"},
    {"AGX-09", "CON-01"}, {"AGX-10", "CON-02"}, {"AGX-11", "CON-03"}, {"AGX-12", "CON-04"},
    {"AGX-13", "CON-05"}, {"AGX-14", "TRA-03"}, {"AGX-15", "INC-05"}, {"AGX-16", "TRA-02"},
    {"AGX-17", "PRV-03"}, {"AGX-18", "COM-04"}};

/// The rules on promises that find something, in order of the list above.
std::vector<std::string> fired(const std::string& agreement, const Assessment& answers, int times = 1) {
  const std::vector<Source> files{{"a.yaml", agreement}};
  const auto read = decode_agreements(files);
  REQUIRE(read.ok());
  const Date day = test::day("2026-05-01");
  const AnswersBeside beside{checks(), test::shipped().charter, test::shipped().scale, answers, day};
  CheckedAgreement checked;
  for (int i = 0; i < times; ++i) {
    checked = check_agreements(checks(), *read.value, {.as_of = day, .against = &beside});
  }
  std::vector<std::string> out;
  for (const auto& [rule, action] : kRules) {
    for (const CheckFinding& finding : checked.findings) {
      if (checks().infos[finding.check].id == rule) {
        out.push_back(rule);
      }
    }
  }
  return out;
}

std::vector<std::string> all_but(const std::string& left_out) {
  std::vector<std::string> out;
  for (const auto& [rule, action] : kRules) {
    if (rule != left_out) {
      out.push_back(rule);
    }
  }
  return out;
}

}  // namespace

TEST_CASE("a promise that no practice backs is told, by its own rule and no other") {
  const Charter& charter = test::shipped().charter;
  CHECK(fired(kPromises, test::an_assessment(charter)) == all_but(""));
  for (const auto& [rule, action] : kRules) {
    INFO(rule);
    for (const char* status : {"implemented", "partial"}) {
      CHECK(fired(kPromises, test::an_assessment(charter).with(action, status)) == all_but(rule));
    }
    for (const char* status : {"planned", "not_started", "unknown"}) {
      CHECK(fired(kPromises, test::an_assessment(charter).with(action, status)) == all_but(""));
    }
  }
}

TEST_CASE("where nothing is promised, nothing is held against the answers") {
  CHECK(fired(kNone, test::an_assessment(test::shipped().charter)).empty());
}

TEST_CASE("every rule on promises is tried here") {
  std::size_t known = 0;
  for (const CheckInfo& info : checks().infos) {
    known += info.against_assessment ? 1U : 0U;
  }
  CHECK(known == kRules.size());
  CHECK(known >= 10);
}

TEST_CASE("answers worked out once serve any number of agreements") {
  CHECK(fired(kPromises, test::an_assessment(test::shipped().charter).with("SOB-03", "implemented"), 3) ==
        all_but("AGX-01"));
}
