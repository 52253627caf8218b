#include "policy/policy_kinds.h"

#include <charter/check_policy.h>

#include <catch2/catch.hpp>

namespace charter {

namespace {

Checked<CheckConfig> decode(const std::string& text) {
  return decode_check_config({".charter.yaml", text});
}

std::string told(const std::string& text) {
  const Source source{".charter.yaml", text};
  std::string out;
  for (const Diagnostic& diagnostic : decode_check_config(source).diagnostics) {
    const Position place = LineIndex{source.text}.at(diagnostic.span.offset);
    out += std::to_string(place.line) + ":" + std::to_string(place.column) + " " +
           std::string{diagnostic.kind->code} + " " + message_of(diagnostic, Language::En) +
           (diagnostic.suggestion.empty() ? "" : " (" + diagnostic.suggestion + "?)") + "\n";
  }
  return out;
}

CheckSet some_checks() {
  CheckSet checks;
  for (const char* id : {"S02", "AG28", "AG42"}) {
    CheckInfo info;
    info.id = id;
    info.structural = info.id.front() == 'S';
    checks.infos.push_back(info);
  }
  return checks;
}

}  // namespace

TEST_CASE("a configuration says all that it may") {
  const auto read = decode(
      "fail-on: warning\n"
      "severity: {AG42: note, AG28: critical}\n"
      "suppress:\n"
      "  - {rule: AG28, file: old/*.json, path: 'access[0]', until: 2027-01-31, reason: being moved}\n"
      "baseline: known.json\n"
      "rules: policy/rules\n"
      "formats: [text, sarif=out.sarif]\n");
  REQUIRE(read.ok());
  const CheckConfig& config = *read.value;
  CHECK(config.fail_on == Gate{Severity::Warning});
  REQUIRE(config.severities.size() == 2);
  CHECK(config.severities[0].rule == "AG42");
  CHECK(config.severities[0].severity == Severity::Note);
  CHECK(config.severities[1].severity == Severity::Critical);
  REQUIRE(config.suppressions.size() == 1);
  CHECK(config.suppressions[0].origin == Suppression::Origin::Config);
  CHECK(config.suppressions[0].rule == "AG28");
  CHECK(config.suppressions[0].file == "old/*.json");
  CHECK(config.suppressions[0].path == "access[0]");
  CHECK(config.suppressions[0].until == parse_date("2027-01-31"));
  CHECK(config.suppressions[0].reason == "being moved");
  CHECK(config.baseline->text == "known.json");
  CHECK(config.rules->text == "policy/rules");
  REQUIRE(config.formats.size() == 2);
  CHECK(config.formats[1].text == "sarif=out.sarif");
}

TEST_CASE("an empty configuration changes nothing") {
  for (const char* text : {"", "\n", "# nothing\n", "{}\n", "fail-on: never\n"}) {
    CHECK(decode(text).ok());
  }
  CHECK_FALSE(decode("{}\n").value->fail_on);
  CHECK(decode("fail-on: never\n").value->fail_on == Gate{std::nullopt});
}

TEST_CASE("every mistake of a configuration is told, with its place and the nearest word") {
  CHECK(told("fail_on: error\n") == "1:1 E1201 unknown key ‘fail_on’ (fail-on?)\n");
  CHECK(told("fail-on: eror\n") == "1:10 E1203 ‘fail-on’ cannot be ‘eror’ (error?)\n");
  CHECK(told("fail-on:\n") == "1:1 E1202 ‘fail-on’ is empty\n");
  CHECK(told("severity: {AG42: off}\n") == "1:18 E1203 ‘AG42’ cannot be ‘off’\n");
  CHECK(told("severity: {AG42: never}\n") == "1:18 E1203 ‘AG42’ cannot be ‘never’\n");
  CHECK(told("severity: [AG42]\n") == "1:11 E1202 ‘severity’ is a list\n");
  CHECK(told("suppress:\n  - rule: AG28\n") == "2:5 E1204 ‘reason’ is missing here\n");
  CHECK(told("suppress:\n  - {rule: AG28, reason: ''}\n") == "2:26 E1202 ‘reason’ is empty\n");
  CHECK(told("suppress:\n  - AG28\n") == "2:5 E1202 ‘suppress’ is a single value\n");
  CHECK(told("suppress:\n  - {rule: AG28, reason: r, untill: 2027-01-01}\n") ==
        "2:29 E1201 unknown key ‘untill’ (until?)\n");
  CHECK(told("formats: text\n") == "1:10 E1202 ‘formats’ is a single value\n");
  CHECK(told("baseline: [a]\n") == "1:11 E1202 ‘baseline’ is a list\n");
  CHECK(told("- a\n") == "1:1 E1202 ‘configuration’ is a list\n");
  CHECK(told("fail-on: error\nfail-on: never\n") == "2:1 E0205 ‘fail-on’ stands here a second time\n");
  CHECK(told("x-own: 1\nFail-On: note\n") ==
        "1:1 E1201 unknown key ‘x-own’\n2:1 E1201 unknown key ‘Fail-On’ (fail-on?)\n");
}

TEST_CASE("a gate includes its own severity") {
  CHECK(Gate{}.closes_on(Severity::Critical));
  CHECK(Gate{}.closes_on(Severity::Error));
  CHECK_FALSE(Gate{}.closes_on(Severity::Warning));
  CHECK(Gate{Severity::Note}.closes_on(Severity::Note));
  CHECK_FALSE(Gate{std::nullopt}.closes_on(Severity::Critical));
}

TEST_CASE("checks named in a configuration have to exist, and to be of the content") {
  const auto read = decode("severity: {AG43: note, S02: note}\nsuppress: [{rule: AG280, reason: r}]\n");
  REQUIRE(read.ok());
  const auto wrong = check_names(*read.value, some_checks());
  REQUIRE(wrong.size() == 3);
  CHECK(wrong[0].kind == &kUnknownCheck);
  CHECK(wrong[0].suggestion == "AG42");
  CHECK(wrong[1].kind == &kStructuralCheck);
  CHECK(wrong[2].kind == &kUnknownCheck);
  CHECK(wrong[2].suggestion == "AG28");
}

TEST_CASE("a date that does not exist is kept, to be told as expired") {
  const auto read = decode("suppress: [{rule: AG28, reason: r, until: 2027-02-30}]\n");
  REQUIRE(read.ok());
  CHECK(read.value->suppressions[0].until_text == "2027-02-30");
  CHECK_FALSE(read.value->suppressions[0].until);
}

}  // namespace charter
