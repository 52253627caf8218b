// Checked agreements in every format that has a schema: ours, that of SARIF and that of GitLab.

#include "schema/refusal.h"
#include "support/golden.h"
#include "support/made_up_check.h"

#include <charter/check_formats.h>

#include <catch2/catch.hpp>

#include <set>

namespace charter {

namespace {

using nlohmann::json;

const std::string kSource{CHARTER_SOURCE_DIR};

json ours(const std::string& name) {
  return json::parse(test::read_text(kSource + "/charter/schema/" + name + ".schema.json"));
}

/// Null where ../shared is not there.
json shared(const std::string& path) {
  const std::string text = test::read_text(kSource + "/../shared/schemas/" + path);
  return text.empty() ? json{} : json::parse(text);
}

json rendered(std::string_view format, const CheckReport& report) {
  return json::parse(find_check_format(format)->render(report, {}));
}

/// Names that a file can have where only `/` and the byte 0 are no part of one.
const std::vector<std::string> kHostileNames{"a/b.yaml",         "a\\b.yaml",
                                             "a%5Cb.yaml",       "a%2Fb.yaml",
                                             "\"quoted\".yaml",  "it's.yaml",
                                             "two\nlines.yaml",  "two\r\nlines.yaml",
                                             "tab\t.yaml",       "\x01\x1B[31m\x7F.yaml",
                                             "\xFF\xC3.yaml",    "\xED\xA0\x80.yaml",
                                             "\u202Elmay.a",     "\u2028.yaml",
                                             "C:\\a.yaml",       "javascript:a.yaml",
                                             "{0} [a](b).yaml",  "?a=b#c.yaml",
                                             "::error::.yaml",   "../up.yaml",
                                             "/whole/path.yaml", " "};

/// A finding and a refusal in each, with the name in the text and in the path as well.
CheckReport report_of_hostile_names(Language language) {
  CheckReport report = start_check_report(test::made_up_checks(), test::shipped().charter,
                                          {.language = language, .as_of = test::day("2026-11-24")});
  for (const std::string& name : kHostileNames) {
    test::add(report, {.sources = {{name, "title: " + name + "\n"}},
                       .repository = {name},
                       .found = {{test::kUnknownKeyCheck, "title", name}, {test::kNeedToKnow, name, name}}});
    test::add_refused(report, {name, "a: [\n"}, name);
  }
  return report;
}

std::vector<CheckReport> some_reports() {
  std::vector<CheckReport> reports;
  for (const Language language : {Language::En, Language::Fr}) {
    reports.push_back(test::a_full_report(language, {}));
    reports.push_back(test::a_full_report(language, {test::a_suppression("AG42", "a reason", "2026-12-31"),
                                                     test::a_suppression("AG05", "a reason"),
                                                     test::a_suppression("AG28", "late", "2026-01-31")}));
    reports.push_back(start_check_report(test::made_up_checks(), test::shipped().charter,
                                         {.language = language, .as_of = test::day("2026-11-24")}));
    reports.push_back(report_of_hostile_names(language));
  }
  return reports;
}

}  // namespace

TEST_CASE("every check in JSON is valid") {
  for (const CheckReport& report : some_reports()) {
    CHECK(test::refusal(ours("check"), rendered("json", report)) == "");
  }
  json other = rendered("json", some_reports()[0]);
  other["files"][0]["findings"][0]["location"]["line"] = 0;
  CHECK(test::refusal(ours("check"), other) != "");
}

TEST_CASE("every baseline is valid") {
  const Baseline baseline{{{"a.yaml", "AG28", "access[0]"}, 2}, {{"b.yaml", "AG05", ""}, 1}};
  CHECK(test::refusal(ours("baseline"), json::parse(write_baseline(baseline))) == "");
  CHECK(test::refusal(ours("baseline"), json::parse(write_baseline({}))) == "");
}

TEST_CASE("SARIF of agreements is what its schema says") {
  const json schema = shared("sarif/sarif-schema-2.1.0.json");
  if (schema.is_null()) {
    WARN("skipped: ../shared/schemas/sarif is not there");
    return;
  }
  for (const CheckReport& report : some_reports()) {
    CHECK(test::refusal(schema, rendered("sarif", report)) == "");
  }
  json broken = rendered("sarif", some_reports()[0]);
  broken["runs"][0]["results"][0]["locations"][0]["physicalLocation"]["region"]["startLine"] = 0;
  CHECK(test::refusal(schema, broken) != "");
}

TEST_CASE("each issue for GitLab is what its schema says") {
  const json schema = shared("gitlab-code-quality/codeclimate.json");
  if (schema.is_null()) {
    WARN("skipped: ../shared/schemas/gitlab-code-quality is not there");
    return;
  }
  for (const CheckReport& report : some_reports()) {
    for (const json& issue : rendered("gitlab", report)) {
      CHECK(test::refusal(schema, issue) == "");
    }
  }
  json broken = rendered("gitlab", some_reports()[0])[0];
  broken.erase("severity");
  CHECK(test::refusal(schema, broken) != "");
}

TEST_CASE(
    "each file has an address of its own, whatever its name, made of letters that an address may have") {
  std::set<std::string> addresses;
  const json log = rendered("sarif", report_of_hostile_names(Language::En));
  for (const json& result : log["runs"][0]["results"]) {
    addresses.insert(
        result["locations"][0]["physicalLocation"]["artifactLocation"]["uri"].get<std::string>());
  }
  CHECK(addresses.size() == kHostileNames.size());
  for (const std::string& address : addresses) {
    INFO(address);
    CHECK(address.find_first_not_of(
              "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-._~/%:") == std::string::npos);
  }
}

TEST_CASE("the decoder and the schema of a configuration agree") {
  struct Case {
    const char* text;
    bool good;
  };
  for (const Case& one : {Case{R"({})", true},
                          {R"({"fail-on": "never"})", true},
                          {R"({"fail-on": "none"})", false},
                          {R"({"fail_on": "error"})", false},
                          {R"({"severity": {"AG42": "note"}})", true},
                          {R"({"severity": {"AG42": "never"}})", false},
                          {R"({"suppress": [{"rule": "AG42", "reason": "r"}]})", true},
                          {R"({"suppress": [{"rule": "AG42"}]})", false},
                          {R"({"suppress": [{"rule": "AG42", "reason": ""}]})", false},
                          {R"({"suppress": [{"rule": "AG42", "reason": "r", "line": "4"}]})", false},
                          {R"({"formats": ["text", "sarif=a.sarif"]})", true},
                          {R"({"formats": "text"})", false},
                          {R"({"baseline": "b.json", "rules": "rules"})", true},
                          {R"({"baseline": ["b.json"]})", false},
                          {R"(["error"])", false}}) {
    CAPTURE(one.text);
    CHECK(decode_check_config({".charter.yaml", one.text}).ok() == one.good);
    CHECK((test::refusal(ours("check-config"), json::parse(one.text)) == "") == one.good);
  }
}

}  // namespace charter
