// What ODRL and ODCS have no key for, and some of their documents say all the same: those are judged on it,
// and nobody else is asked.

#include "agreement/expressible.h"
#include "support/builders.h"

#include <charter/agreement.h>
#include <charter/bundle.h>
#include <charter/check.h>
#include <charter/embedded.h>

#include <catch2/catch.hpp>

#include <algorithm>
#include <string>

using namespace charter;

namespace {

/// The outcome of one shipped check on a document, then the paths of its findings: "fail review.every".
std::string judged(const std::string& text, const std::string& id) {
  static const CheckSet checks =
      *read_checks(embedded_checks(), test::shipped().charter, test::shipped().scale);
  const std::vector<Source> files{{"a.json", text}};
  const auto read = decode_agreements(files);
  REQUIRE(read.ok());
  const CheckedAgreement checked =
      check_agreement(checks, read.value->front(), {.as_of = *parse_date("2026-06-01"), .against = {}});
  std::string out;
  for (std::size_t i = 0; i < checked.outcomes.size(); ++i) {
    if (checks.infos[i].id == id) {
      out = to_string(checked.outcomes[i]);
    }
  }
  for (const CheckFinding& finding : checked.findings) {
    out += checks.infos[finding.check].id == id ? " " + finding.path : "";
  }
  return out;
}

std::string policy(const std::string& rules) {
  return R"({"@context": "http://www.w3.org/ns/odrl.jsonld", "@type": "Set", "uid": "p", )" + rules + "}";
}

std::string where(const std::string& left, const std::string& comparison, const std::string& right) {
  return R"({"leftOperand": ")" + left + R"(", "operator": ")" + comparison + R"(", "rightOperand": ")" +
         right + R"("})";
}

}  // namespace

TEST_CASE("a duty to review says how often, or when next") {
  const auto review = [](const std::string& condition) {
    return judged(policy(R"("obligation": [{"action": "reviewPolicy", "constraint": )" + condition + "}]"),
                  "AG39");
  };
  CHECK(review(where("timeInterval", "eq", "P1Y")) == "pass");
  CHECK(review(where("timeInterval", "eq", "P3Y")) == "fail review.every");
  CHECK(review(where("dateTime", "lteq", "2026-01-31T00:00:00Z")) == "fail review.every review.next");
  CHECK(judged(policy(R"("obligation": [{"action": "reviewPolicy"}])"), "AG39") == "not_expressible");
  CHECK(judged(policy(R"("permission": [{"action": "use"}])"), "AG39") == "not_expressible");
  // The day of the review is no end of the agreement.
  CHECK(judged(policy(R"("obligation": [{"action": "reviewPolicy", "constraint": )" +
                      where("dateTime", "lteq", "2026-01-31") + "}]"),
               "AG38") == "fail term.start term.end");
}

TEST_CASE("the day by which a duty is done is no end of the agreement") {
  const std::string paid =
      R"("permission": [{"action": "use", "duty": [{"action": "compensate", "constraint": )" +
      where("dateTime", "lteq", "2026-01-31") + "}]}]";
  CHECK(judged(policy(paid), "AG38") == "fail term.start term.end");
  CHECK(judged(policy(paid), "AG24") == "fail retention");
}

TEST_CASE("where the data are kept is the place of an action that keeps them") {
  const auto kept = [](const std::string& action, const std::string& condition) {
    return judged(
        policy(R"("permission": [{"action": ")" + action + R"(", "constraint": )" + condition + "}]"),
        "AG32");
  };
  CHECK(kept("archive", where("spatial", "eq", "https://w3id.org/dpv/loc#CA-QC")) == "pass");
  CHECK(kept("odrl:archive", where("odrl:spatial", "isAnyOf", "de")) == "pass");
  CHECK(kept("use", where("dpv:hasStorageLocation", "eq", "loc:CA")) == "pass");
  CHECK(kept("archive", where("spatial", "eq", "Europe")) == "fail residency.locations");
  CHECK(kept("archive", where("spatial", "neq", "US")) == "not_expressible");
  CHECK(kept("use", where("spatial", "eq", "CA")) == "not_expressible");
  CHECK(judged(policy(R"("permission": [{"action": ["use", "archive"], "constraint": )" +
                      where("spatial", "eq", "CA") + "}]"),
               "AG32") == "not_expressible");
  CHECK(judged(policy(R"("permission": [{"action": {"rdf:value": {"@id": "odrl:archive"}, "refinement": )" +
                      where("spatial", "eq", "CA") + "}}]"),
               "AG32") == "pass");
}

TEST_CASE("a legal basis is one of DPV, or an article of the GDPR") {
  const auto basis = [](const std::string& word, const std::string& id) {
    return judged(
        policy(
            R"("permission": [{"target": {"uid": "d", "@type": ["Asset", "dpv:PersonalData"]}, "action": "use", "constraint": )" +
            where("dpv:hasLegalBasis", "isA", word) + "}]"),
        id);
  };
  CHECK(basis("dpv:Consent", "AG18") == "pass");
  CHECK(basis("eu-gdpr:A6-1-c", "AG18") == "pass");
  CHECK(basis("dpv:ExplicitlyExpressedConsent", "AG19") == "pass");
  CHECK(basis("dpv:Consent", "AG19") == "not_expressible");  // nothing is said of how
  CHECK(basis("eu-gdpr:A6-1-c", "AG19") == "not_expressible");
  CHECK(
      judged(
          policy(R"("permission": [{"target": {"uid": "d", "@type": "dpv:PersonalData"}, "action": "use"}])"),
          "AG18") == "fail legal_basis");
  CHECK(
      judged(
          policy(
              R"("dpv:hasLegalBasis": {"@id": "dpv:PublicInterest"}, "permission": [{"target": {"uid": "d", "@type": "dpv:PersonalData"}, "action": "use"}])"),
          "AG18") == "pass");
}

TEST_CASE("a duty to obtain consent says which kind") {
  const auto consent = [](const std::string& type, const std::string& kind) {
    return judged(policy(R"("permission": [{"target": {"uid": "d", "@type": ")" + type +
                         R"("}, "action": "use", "duty": [{"action": "obtainConsent", "constraint": )" +
                         where("dpv:hasConsentStatus", "isA", kind) + "}]}]"),
                  "AG19");
  };
  CHECK(consent("dpv:PersonalData", "dpv:ExpressedConsent") == "pass");
  CHECK(consent("dpv:SensitivePersonalData", "dpv:ImpliedConsent") == "fail legal_basis.consent.manner");
}

TEST_CASE("retention in a policy is held against its term") {
  const auto ends = [](const std::string& until) {
    return judged(
        policy(R"("permission": [{"action": "use", "constraint": [)" +
               where("dateTime", "gteq", "2026-01-01") + "," + where("dateTime", "lteq", "2026-12-31") +
               R"(], "duty": [{"action": "delete", "constraint": )" + where("dateTime", "lteq", until) +
               "}]}]"),
        "AG26");
  };
  CHECK(ends("2026-12-31") == "pass");
  CHECK(ends("2027-06-30") == "fail retention");
}

TEST_CASE("an ODCS contract says a notice and where it is hosted") {
  const auto contract = [](const std::string& more, const std::string& id) {
    return judged("apiVersion: v3.0.2\nkind: DataContract\nid: c\nversion: 1.0.0\nstatus: active\n" + more,
                  id);
  };
  CHECK(contract("slaProperties: [{property: noticePeriod, value: 3, unit: months}]\n", "AG40") == "pass");
  CHECK(contract("slaProperties: [{property: retention, value: 3, unit: y}]\n", "AG40") == "not_expressible");
  CHECK(contract("servers: [{server: a, type: s3, location: s3://bucket.ca-central-1/x}]\n", "AG45") ==
        "pass");
  CHECK(contract("servers: [{server: a, type: local, path: ./x}]\n", "AG45") == "not_expressible");
  const std::string ours =
      "customProperties:\n- {property: charter.parties, value: [{id: city, role: provider, type: "
      "public-body}]}\n";
  CHECK(contract(ours, "AG42") == "fail publication.agreement_public");
  CHECK(contract(ours + "- {property: charter.publication.agreement_public, value: true}\n- {property: "
                        "charter.publication.url, value: https://ville.example/e}\n",
                 "AG42") == "pass");
  CHECK(contract("", "AG42") == "not_expressible");
}
