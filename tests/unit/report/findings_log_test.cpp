// SARIF and JUnit of findings that come from anywhere, several documents in one file.

#include "report/findings_log.h"
#include "support/markup_reader.h"

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include <algorithm>

namespace charter {

namespace {

FindingsLog one_log(const std::string& id) {
  FindingsLog log;
  log.language = Language::Fr;
  log.id = id;
  log.name = "Entente <" + id + ">";
  log.charter = "test-charter@1";
  log.as_of = "2026-05-01";
  log.properties = {{"as_of", "2026-05-01"}, {"score", Score{4170}}};
  log.rules = {{"AG28", Severity::Error, "Résumé", "Raison", "Remède"}};
  LoggedFinding finding;
  finding.severity = Severity::Error;
  finding.subject = "access[0]";
  finding.message = "Le message";
  finding.fix = "Le remède";
  finding.file = "ententes/a b.yaml";
  finding.position = {7, 3};
  finding.fingerprint = "f00d";
  log.findings.push_back(finding);
  return log;
}

}  // namespace

TEST_CASE("each document is a run of SARIF and a suite of JUnit") {
  const std::vector<FindingsLog> logs{one_log("a"), one_log("b")};
  const auto sarif = nlohmann::json::parse(write_sarif(logs));
  REQUIRE(sarif["runs"].size() == 2);
  CHECK(sarif["runs"][0]["automationDetails"]["id"] == "charter/a/");
  CHECK(sarif["runs"][1]["automationDetails"]["id"] == "charter/b/");
  const auto& run = sarif["runs"][1];
  CHECK(run["language"] == "fr-CA");
  CHECK(run["properties"]["score"] == 41.7);
  const auto& result = run["results"][0];
  CHECK(result["ruleId"] == "AG28");
  CHECK(result["message"]["text"] == "Le message Le remède");
  CHECK(result["locations"][0]["physicalLocation"]["artifactLocation"]["uri"] == "ententes/a%20b.yaml");
  CHECK(result["locations"][0]["physicalLocation"]["region"]["startLine"] == 7);
  CHECK(result["suppressions"].empty());

  const auto junit = test::read_markup(write_junit(logs));
  REQUIRE(junit.mistake == "");
  std::vector<std::string> suites;
  std::vector<std::string> cases;
  for (const auto& element : junit.elements) {
    if (element.name == "testsuite") {
      suites.push_back(element.attribute("id") + " " + element.attribute("name") + " " +
                       element.attribute("failures"));
    }
    if (element.name == "testcase") {
      cases.push_back(element.attribute("name") + " " + element.attribute("classname"));
    }
  }
  CHECK(suites == std::vector<std::string>{"0 charter: Entente <a> 1", "1 charter: Entente <b> 1"});
  CHECK(cases == std::vector<std::string>(2, "AG28 access[0] ententes/a b.yaml:7:3"));
}

TEST_CASE("SARIF tells who accepted a finding: the document itself, or a file beside it") {
  FindingsLog log = one_log("a");
  log.findings.push_back(log.findings.front());
  log.findings[0].accepted = AcceptedBy::SameSource;
  log.findings[0].reason = "Connu";
  log.findings[1].accepted = AcceptedBy::OtherFile;
  const auto results = nlohmann::json::parse(write_sarif({&log, 1}))["runs"][0]["results"];
  CHECK(results[0]["suppressions"][0]["kind"] == "inSource");
  CHECK(results[0]["suppressions"][0]["justification"] == "Connu");
  CHECK(results[1]["suppressions"][0]["kind"] == "external");
}

TEST_CASE("a finding without a file has no place in SARIF, and the charter’s in JUnit") {
  FindingsLog log = one_log("a");
  log.findings[0].file.clear();
  log.findings[0].position = {};
  CHECK_FALSE(nlohmann::json::parse(write_sarif({&log, 1}))["runs"][0]["results"][0].contains("locations"));
  CHECK(write_junit({&log, 1}).find("classname=\"test-charter@1:1:1\"") != std::string::npos);
}

}  // namespace charter
