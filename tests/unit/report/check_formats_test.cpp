// What each format makes of the same checked agreements, names that need escaping included.

#include "diagnostics/utf8.h"
#include "report/escape.h"
#include "support/made_up_check.h"
#include "support/markup_reader.h"

#include <charter/check_formats.h>

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include <set>

namespace charter {

namespace {

using nlohmann::json;
using test::a_suppression;

CheckReport full(Language language = Language::En) {
  Suppression accepted = a_suppression("AG42", "agreed with the city’s lawyers", "2026-12-31");
  Suppression expired = a_suppression("AG28", "old", "2026-11-23");
  return test::a_full_report(language, {accepted, expired});
}

std::string rendered(std::string_view format, const CheckReport& report, Color color = Color::No) {
  return find_check_format(format)->render(report, {.color = color});
}

std::size_t count(const std::string& text, std::string_view part) {
  std::size_t found = 0;
  for (std::size_t at = text.find(part); at != std::string::npos; at = text.find(part, at + 1)) {
    ++found;
  }
  return found;
}

}  // namespace

TEST_CASE("text shows the line, why, and what to do, then what ran and the total") {
  const std::string text = rendered("text", full());
  CHECK(
      text.starts_with("./pool.yaml:2:1: error: unknown key ‘titel’ [S02]\n"
                       "  2 | titel: Pool\n"
                       "    | ^~~~~\n"
                       "  expected: one of: title, term\n"
                       "  why: Because it matters.\n"
                       "  fix: did you mean ‘title’? correct the name\n"
                       "  source: A-2.1 s. 67\n\n"));
  CHECK(text.find("./pool.yaml:1:1: ‘charter’ is not as it should be [AG42]\n"
                  "  accepted until December\u00a031, 2026: agreed with the city’s lawyers\n") !=
        std::string::npos);
  CHECK(text.find("  imported by this agreement: ./pool.yaml:1:1\n") != std::string::npos);
  CHECK(text.ends_with(
      "./pool.yaml: ran 4 of 5 checks, 1 not expressible; 1 critical, 3 errors; 1 accepted, 1 in the "
      "baseline\n"
      "  1 finding of the baseline is mended: --update-baseline takes it out\n"
      "    AG28 gone\n"
      "été.yaml: could not be judged\n\n"
      "1 agreement checked: 1 critical, 3 errors; 1 accepted, 1 in the baseline; 1 file could not be judged\n"
      "This is a help to write a good agreement. It is not legal advice.\n"));
  CHECK(text.find('\033') == std::string::npos);
  CHECK(rendered("text", full(), Color::Yes).find("\033[1;31m") != std::string::npos);
}

TEST_CASE("GitHub gets one command a finding, with file and line, on one line, escaped") {
  const std::string text = rendered("github", full());
  CHECK(count(text, "\n::error ") + (text.starts_with("::error ") ? 1 : 0) == 5);
  CHECK(text.find("::error file=agreements/terms%2C 100%25.jsonld,line=1,endLine=1,col=2,endColumn=10,"
                  "title=AG28 Transfer::‘\"target\"’ is not as it should be%0Awhy: Because it matters."
                  "%0Afix: Mend it, 100%25.\n") != std::string::npos);
  CHECK(text.find("::error file=été.yaml,line=1,") != std::string::npos);
  CHECK(text.find("::warning file=agreements/pool.yaml,line=1,") != std::string::npos);
  CHECK(
      text.find(
          "::group::Accepted findings\n- ./pool.yaml:1:1: ‘charter’ is not as it should be [AG42], accepted "
          "until December\u00a031, 2026: agreed with the city’s lawyers\n- ./pool.yaml:3:1") !=
      std::string::npos);
}

TEST_CASE("no name of a file becomes a command of its own") {
  CheckReport report = start_check_report(test::made_up_checks(), test::shipped().charter,
                                          {.language = Language::En, .as_of = test::day("2026-11-24")});
  const std::string name = "::error::x\n::add-mask::##[error]a:b,c%.yaml";
  test::add(report,
            {.sources = {{name, "a: 1\n"}}, .repository = {name}, .found = {{test::kPublished, "a", "a"}}});
  const std::string text = rendered("github", report);
  CHECK(text.starts_with(
      "::warning file=%3A%3Aerror%3A%3Ax%0A%3A%3Aadd-mask%3A%3A##[error]a%3Ab%2Cc%25.yaml,line=1,"));
  CHECK(count(text, "\n::") == 0);
  CHECK(text.find("- ::error::x ::add-mask::## [error]") != std::string::npos);
}

TEST_CASE("names of files that no log can hold leave every format well formed") {
  for (const char* name : {"\x1b[31mred\x07.yaml", "\xff\xfe.yaml", "a\nb\tc.yaml", "<b>&\"']]>.yaml",
                           "50% %0A.yaml", "\xe2\x80\xae.yaml", " .yaml"}) {
    CAPTURE(name);
    CheckReport report = start_check_report(test::made_up_checks(), test::shipped().charter,
                                            {.language = Language::Fr, .as_of = test::day("2026-11-24")});
    test::add(report, {.sources = {{name, "a: 1\n"}},
                       .repository = {name},
                       .found = {{test::kPublished, "a", "a"}, {test::kNeedToKnow, "a", "b"}}});
    for (const CheckFormat& format : check_formats()) {
      CAPTURE(format.name);
      const std::string text = format.render(report, {});
      CHECK_FALSE(first_invalid_utf8(text).has_value());
      CHECK(text.find_first_of(std::string_view{"\x1b\x07\r\t"}) == std::string::npos);
    }
    CHECK_FALSE(json::parse(rendered("json", report)).empty());
    CHECK_FALSE(json::parse(rendered("sarif", report)).empty());
    CHECK(json::parse(rendered("gitlab", report)).size() == 2);
    CHECK(test::read_markup(rendered("junit", report)).mistake == "");
    CHECK(count(rendered("github", report), "\n::") ==
          1);  // the second finding begins a line, nothing else does
  }
}

TEST_CASE("ten thousand findings have fingerprints of their own") {
  CheckReport report = start_check_report(test::made_up_checks(), test::shipped().charter,
                                          {.language = Language::En, .as_of = test::day("2026-11-24")});
  constexpr int kMany = 10'000;
  test::MadeUpAgreement made{.sources = {{"a.yaml", "a: 1\n"}}, .repository = {"a.yaml"}, .found = {}};
  for (int i = 0; i < kMany; ++i) {
    made.found.push_back({test::kPublished, "a", "data[" + std::to_string(i / 2) + "]"});
  }
  test::add(report, made);
  std::set<std::string> fingerprints;
  for (const json& issue : json::parse(rendered("gitlab", report))) {
    fingerprints.insert(issue["fingerprint"].get<std::string>());
  }
  CHECK(fingerprints.size() == kMany);
  CHECK(json::parse(rendered("sarif", report))["runs"][0]["results"].size() == kMany);
  CHECK(test::read_markup(rendered("junit", report)).mistake == "");
}

TEST_CASE("GitLab gets unique fingerprints, a severity and a line always, accepted ones as info") {
  const json issues = json::parse(rendered("gitlab", full()));
  REQUIRE(issues.size() == 7);
  std::set<std::string> fingerprints;
  for (const json& issue : issues) {
    fingerprints.insert(issue["fingerprint"].get<std::string>());
    CHECK(std::set<std::string>{"info", "minor", "major", "critical", "blocker"}.count(issue["severity"]) ==
          1);
    CHECK(issue["location"]["lines"]["begin"] >= 1);
  }
  CHECK(fingerprints.size() == issues.size());
  CHECK(issues[0]["check_name"] == "S02");
  CHECK(issues[0]["severity"] == "major");
  CHECK(issues[0]["description"] == "unknown key ‘titel’. did you mean ‘title’? correct the name.");
  CHECK(issues[3]["severity"] == "info");
  CHECK(issues[3]["description"] ==
        "‘charter’ is not as it should be (accepted until December\u00a031, 2026: agreed with the city’s "
        "lawyers)");
  CHECK(issues[4]["location"]["path"] == "agreements/terms, 100%.jsonld");
  CHECK(issues[6]["severity"] == "blocker");
}

TEST_CASE("SARIF has one run for all files, with places, suppressions and what could not be judged") {
  const json sarif = json::parse(rendered("sarif", full(Language::Fr)));
  REQUIRE(sarif["runs"].size() == 1);
  const json& run = sarif["runs"][0];
  CHECK(run["tool"]["driver"]["rules"].size() == test::kMadeUpChecks);
  CHECK(run["tool"]["driver"]["rules"][1]["help"]["text"].get<std::string>().find("Corrigez") !=
        std::string::npos);
  REQUIRE(run["results"].size() == 6);
  const json& first = run["results"][0];
  CHECK(first["locations"][0]["physicalLocation"]["artifactLocation"]["uri"] == "agreements/pool.yaml");
  CHECK(first["locations"][0]["physicalLocation"]["region"] ==
        json({{"startLine", 2}, {"startColumn", 1}, {"endLine", 2}, {"endColumn", 6}}));
  CHECK(first["suppressions"].empty());
  CHECK(run["results"][3]["suppressions"][0]["kind"] == "inSource");
  CHECK(run["results"][3]["suppressions"][0]["justification"] == "agreed with the city’s lawyers");
  const json& imported = run["results"][4];
  CHECK(imported["locations"][0]["physicalLocation"]["artifactLocation"]["uri"] ==
        "agreements/terms%2C%20100%25.jsonld");
  CHECK(imported["relatedLocations"][0]["physicalLocation"]["artifactLocation"]["uri"] ==
        "agreements/pool.yaml");
  CHECK(run["results"][5]["suppressions"][0]["kind"] == "external");
  CHECK(run["invocations"][0]["executionSuccessful"] == false);
  CHECK(run["invocations"][0]["toolExecutionNotifications"].size() == 1);
  CHECK(run["invocations"][0]["toolConfigurationNotifications"].size() == 1);
}

TEST_CASE("JUnit has a suite a file: failures at the gate, the accepted as skipped, the rest in system-out") {
  CheckReport report = full();
  test::add(report, {.sources = {{"mild.yaml", "a: 1\n"}},
                     .repository = {"mild.yaml"},
                     .found = {{test::kPublished, "a", "a"}, {test::kEnvironment, "a", "b"}},
                     .gate = Gate{Severity::Warning}});
  const auto junit = test::read_markup(rendered("junit", report));
  REQUIRE(junit.mistake == "");
  std::vector<std::string> suites;
  std::size_t failures = 0;
  std::size_t skipped = 0;
  for (const auto& element : junit.elements) {
    if (element.name == "testsuite") {
      suites.push_back(element.attribute("name") + " " + element.attribute("tests") + " " +
                       element.attribute("failures") + " " + element.attribute("errors") + " " +
                       element.attribute("skipped"));
    }
    failures += element.name == "failure" ? 1U : 0U;
    skipped += element.name == "skipped" ? 1U : 0U;
  }
  CHECK(suites == std::vector<std::string>{"charter: ./pool.yaml 6 4 0 2", "charter: été.yaml 1 0 1 0",
                                           "charter: mild.yaml 1 1 0 0"});
  CHECK(failures == 5);
  CHECK(skipped == 2);
}

TEST_CASE("JSON says the same in numbers and ids") {
  const json whole = json::parse(rendered("json", full()));
  CHECK(whole["schema"] == "charter.check/1");
  CHECK(whole["as_of"] == "2026-11-24");
  CHECK(
      whole["counts"] ==
      json(
          {{"critical", 1}, {"error", 3}, {"warning", 0}, {"note", 0}, {"suppressed", 1}, {"baselined", 1}}));
  const json& file = whole["files"][0];
  CHECK(file["checks"] == json({{"ran", 4}, {"total", 5}, {"not_expressible", 1}}));
  CHECK(file["outcomes"]["AG17"] == "not_expressible");
  CHECK(file["findings"][3]["status"] == "suppressed");
  CHECK(file["findings"][3]["accepted_by"] == "inline");
  CHECK(file["findings"][3]["until"] == "2026-12-31");
  CHECK(whole["files"][1]["judged"] == false);
  CHECK(whole["suppressions"][1]["use"] == "expired");
}

TEST_CASE("workflow commands escape what would end them") {
  CHECK(workflow_message("a%b\r\nc:d,e") == "a%25b%0D%0Ac:d,e");
  CHECK(workflow_property("a%b\nc:d,e") == "a%25b%0Ac%3Ad%2Ce");
}

}  // namespace charter
