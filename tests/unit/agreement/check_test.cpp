#include "support/builders.h"
#include "workspace/check_files.h"

#include <charter/agreement.h>
#include <charter/check.h>

#include <catch2/catch.hpp>

#include <string>

using namespace charter;

namespace {

/// A rule file of one check; `body` is all but what every check has to say.
std::string rule(const std::string& body, const std::string& id = "T1") {
  return "theme: { en: T, fr: T }\nrules:\n  - id: " + id +
         "\n    slug: t\n    title: { en: T, fr: T }\n    principles: [PRV]\n    actions: [PRV-01]\n"
         "    severity: error\n    source: { en: S, fr: S }\n    why: { en: W, fr: W }\n    fix: { en: F, "
         "fr: F }\n" +
         body;
}

const std::string kTests =
    "    tests:\n      - { name: a, expect: pass }\n      - { name: b, expect: fail }\n"
    "      - { name: c, expect: not_applicable }\n";
const std::string kMessage = "    message: { en: 'no {item} ({value})', fr: M }\n";

LoadedChecks load(const std::string& text) {
  return checks_in({{"rules/agreement/t.yaml", text}}, test::shipped().charter, test::shipped().scale,
                   nullptr, {});
}

std::string with_place(const std::string& text, const Diagnostic& mistake) {
  const LineIndex lines{text};
  const Position at = lines.at(mistake.span.offset);
  return std::to_string(at.line) + ":" + std::to_string(at.column) + " " + std::string{mistake.kind->code} +
         " " + message_of(mistake, Language::En) + "\n";
}

/// What is wrong with a rule file.
std::string refused(const std::string& text) {
  const LoadedChecks loaded = load(text);
  std::string out;
  for (const Diagnostic& mistake : loaded.diagnostics) {
    out += with_place(text, mistake);
  }
  return out;
}

/// "outcome" of the first check of ours, then "path line:column message" of each of its findings.
std::string checked(const std::string& rules, const std::string& document,
                    AgreementFormat format = AgreementFormat::Agreement,
                    std::vector<std::string_view> expressible = {}) {
  const LoadedChecks loaded = load(rules);
  INFO(refused(rules));
  REQUIRE(loaded.checks.has_value());
  const std::vector<Source> files{
      {"a.yaml", "charter: agreement/v1\nid: a\ntitle: T\nstatus: draft\n" + document}};
  auto read = decode_agreements(files);
  REQUIRE(read.ok());
  Agreement& agreement = read.value->front();
  agreement.format = format;
  agreement.expressible = std::move(expressible);
  const CheckedAgreement result =
      check_agreement(*loaded.checks, agreement, {.as_of = test::day("2026-05-01")});
  std::string out{to_string(result.outcomes.back())};
  const LineIndex lines{files.front().text};
  for (const CheckFinding& finding : result.findings) {
    const Position at = lines.at(finding.where.offset);
    const CheckInfo& info = loaded.checks->infos[finding.check];
    out += "\n" + finding.path + " " + std::to_string(at.line) + ":" + std::to_string(at.column) + " " +
           info.id + " " +
           (finding.structural
                ? message_of(*finding.structural, Language::En)
                : fill(info.clauses[finding.clause].message.in("en"), finding.args, Language::En));
  }
  return out;
}

const std::string kNeed = rule(
    "    applies_to: access\n    applies_when: access.personal\n"
    "    require: access.need_to_know\n    at: need_to_know\n" +
    kMessage + kTests);
const std::string kPeople =
    "data: [{ id: d, categories: [personal] }]\nparties: [{ id: p, role: recipient }]\n";

}  // namespace

TEST_CASE("a check passes, fails or does not apply, item by item") {
  CHECK(checked(kNeed, kPeople + "access:\n  - { party: p, data: [d], need_to_know: true }\n") == "pass");
  CHECK(checked(kNeed, kPeople) == "not_applicable");
  CHECK(checked(kNeed,
                "data: [{ id: d, categories: [public] }]\nparties: [{ id: p, role: recipient }]\n"
                "access: [{ party: p, data: [d] }]\n") == "not_applicable");
  CHECK(checked(kNeed, kPeople + "access:\n  - party: p\n    data: [d]\n    need_to_know: false\n"
                                 "  - party: p\n    data: [d]\n") ==
        "fail\naccess[0].need_to_know 10:19 T1 no p (false)\naccess[1].need_to_know 11:5 T1 no p ()");
}

TEST_CASE("what is missing is told at the key that should hold it, never at line 0") {
  const std::string deep =
      rule("    require: agreement.retention.disposal.method != ''\n    at: retention.disposal.method\n" +
           kMessage + kTests);
  CHECK(checked(deep, "") == "fail\nretention.disposal.method 1:1 T1 no  ()");
  CHECK(checked(deep, "retention:\n  period: P1Y\n") == "fail\nretention.disposal.method 5:1 T1 no  ()");
  CHECK(checked(deep, "retention:\n  disposal:\n") == "fail\nretention.disposal.method 6:3 T1 no  ()");
  CHECK(checked(deep, "retention:\n  disposal:\n    method:\n") ==
        "fail\nretention.disposal.method 7:5 T1 no  ()");
}

TEST_CASE("what the format has no place for is not expressible") {
  CHECK(checked(kNeed, kPeople + "access: [{ party: p, data: [d] }]\n", AgreementFormat::Odrl,
                {"access[].party"}) == "not_expressible");
  CHECK(checked(kNeed, kPeople + "access: [{ party: p, data: [d], need_to_know: true }]\n",
                AgreementFormat::Odrl, {"access[].need_to_know"}) == "pass");
  CHECK(checked(kNeed, kPeople + "access: [{ party: p, data: [d], need_to_know: true }]\n",
                AgreementFormat::Odrl, {"access"}) == "pass");
}

TEST_CASE("a mistake in the structure is a finding, and the checks still run") {
  CHECK(checked(kNeed, kPeople + "access: [{ party: q, data: [d], need_to_know: oui }]\nacces: []\n") ==
        "fail\naccess[0].party 7:19 S05 ‘q’ is not declared under ‘parties’\n"
        "access[0].need_to_know 7:47 S03 ‘need_to_know’ is a single value\n"
        "access[0].need_to_know 7:47 T1 no q (oui)\nacces 8:1 S02 unknown key ‘acces’");
}

TEST_CASE("how many mistakes there are in all is said of the agreement") {
  std::string text = "charter: agreement/v1\nid: a\ntitle: T\nstatus: draft\n";
  for (int i = 0; i < 6; ++i) {
    text += "k" + std::to_string(i) + ": 1\n";
  }
  const std::vector<Source> files{{"a.yaml", text}};
  const auto read = decode_agreements(files, {.mistakes = 5});
  REQUIRE(read.ok());
  const LoadedChecks loaded =
      load(rule("    require: has(agreement.term.start)\n    at: term.start\n" + kMessage + kTests));
  REQUIRE(loaded.checks.has_value());
  const CheckedAgreement checked =
      check_agreement(*loaded.checks, read.value->front(), {.as_of = test::day("2026-05-01")});
  CHECK(checked.findings.size() > 5);
  for (const CheckFinding& finding : checked.findings) {
    CHECK(finding.source == 0);
  }
}

TEST_CASE("a check that cannot be run is an error, never a pass") {
  const std::string broken = rule("    require: 1 / size(agreement.parties) > 0\n" + kMessage + kTests);
  const std::string told = checked(broken, "");
  CHECK_THAT(told, Catch::StartsWith("fail\n 1:1 check-error T1 could not be run: "));
}

TEST_CASE("a missing value decides as the clause says; in a condition nothing applies") {
  const auto outcome = [](const std::string& lines) {
    return checked(rule(lines + kMessage + kTests), "").substr(0, 14);
  };
  CHECK(outcome("    require: agreement.term.end > as_of\n") == "fail\n 1:1 T1 n");
  CHECK(outcome("    require: agreement.term.end > as_of\n    on_missing: not_applicable\n") ==
        "not_applicable");
  CHECK(outcome("    applies_when: agreement.term.indefinite\n    require: 'false'\n") == "not_applicable");
  CHECK(outcome("    require: agreement.legal_basis.kind == ''\n") == "pass");
}

TEST_CASE("fields that are worked out") {
  const auto holds = [](const std::string& expression, const std::string& document) {
    return checked(rule("    require: " + expression + "\n" + kMessage + kTests), document).substr(0, 4) ==
           "pass";
  };
  CHECK(holds("agreement.term.ends == timestamp('2027-03-01T00:00:00Z')",
              "term: { start: 2026-03-01, duration: P1Y }\n"));
  CHECK(holds("agreement.retention.ends > agreement.term.ends",
              "term: { start: 2026-03-01, end: 2027-03-01 }\nretention: { period: P2Y }\n"));
  CHECK(holds("agreement.breach.within <= duration('72h')", "breach: { within: PT72H }\n"));
  CHECK(holds("agreement.review.every == months(24)", "review: { every: P2Y }\n"));
  CHECK(holds("agreement.leaves_quebec", "residency: { locations: [CA-QC, US] }\n"));
  CHECK_FALSE(holds("agreement.leaves_quebec",
                    "residency: { locations: [CA-QC], hosting: [{ provider: X, country: CA }] }\n"));
  CHECK(holds("agreement.all_public", "data: [{ id: d, categories: [public] }]\n"));
  CHECK_FALSE(holds("agreement.all_public", ""));
  CHECK(holds(
      "agreement.children && agreement.sensitive",
      "data: [{ id: d, categories: [sensitive-personal], subjects: ['https://w3id.org/dpv#Child'] }]\n"));
  CHECK(holds("cites('A-2.1', '68') && !cites('A-2.1', '64') && cites('A-2.1', '')",
              "legal_basis: { authority: [{ law: 'CQLR c. A-2.1', section: s. 68 }] }\n"));
  CHECK(holds("agreement.title_languages == []", ""));
  CHECK(holds("agreement.review.given && !agreement.breach.given", "review:\n"));
  CHECK(holds("mentions(agreement.amendment, ['écrit']) && mentions(agreement.amendment, ['writing'])",
              "amendment: { fr: Par écrit, en: In writing }\n"));
}

TEST_CASE("everything wrong with a rule file is told at once, expressions at their place") {
  CHECK(refused(rule("    applies_to: dataset\n    require: dataset.personel\n    at: elemens\n    message: "
                     "{ en: '{x}', fr: M }\n" +
                     kTests)) ==
        "13:22 E0422 Dataset has no field 'personel'\n"
        "14:9 E0307 there is no key of an agreement ‘elemens’\n"
        "15:20 E0513 ‘{x}’ means nothing in this text\n");
  CHECK_THAT(refused(rule("    require: dataset.personal\n" + kMessage + kTests)),
             Catch::StartsWith("12:14 E04"));  // a rule on the agreement has no dataset
  CHECK_THAT(
      refused(rule("    require: party.role == 'provder'\n    applies_to: party\n" + kMessage + kTests)),
      Catch::Contains("'provder'"));
  CHECK_THAT(refused(rule("    require: answer('PRV-01').done\n" + kMessage + kTests)),
             Catch::StartsWith("12:14 E04"));
}

TEST_CASE("a condition that is wrong is told once, however many clauses it has") {
  const std::string clause = "      - { require: 'true', message: { en: M, fr: M } }\n";
  CHECK(refused(rule("    applies_when: agreement.personel\n    clauses:\n" + clause + clause + kTests)) ==
        "12:29 E0422 Agreement has no field 'personel'\n");
}

TEST_CASE("past a hundred findings of one clause the others are only counted") {
  const LoadedChecks loaded = load(kNeed);
  REQUIRE(loaded.checks.has_value());
  std::string document = "charter: agreement/v1\nid: a\ntitle: T\nstatus: draft\n" + kPeople + "access:\n";
  for (int i = 0; i < 250; ++i) {
    document += "  - { party: p, data: [d] }\n";
  }
  const std::vector<Source> files{{"a.yaml", document}};
  const auto read = decode_agreements(files);
  REQUIRE(read.ok());
  const CheckedAgreement all =
      check_agreements(*loaded.checks, *read.value, {.as_of = test::day("2026-05-01")});
  REQUIRE(all.findings.size() == 101);
  CHECK(all.findings[99].path == "access[99].need_to_know");
  CHECK(all.findings[99].more == 0);
  CHECK(all.findings[100].path == "access[100].need_to_know");
  CHECK(all.findings[100].more == 149);
}

TEST_CASE("each finding says which agreement of a file it is of, wherever that stands") {
  const LoadedChecks loaded = load(rule("    require: agreement.parties.size() == 2\n" + kMessage + kTests));
  REQUIRE(loaded.checks.has_value());
  const auto addresses = [&](const std::string& policies) {
    const std::vector<Source> files{
        {"a.json", "{\"@context\": \"http://www.w3.org/ns/odrl.jsonld\", \"@graph\": [" + policies + "]}"}};
    auto read = decode_agreements(files);
    REQUIRE(read.ok());
    for (Agreement& agreement : *read.value) {
      agreement.mistakes.clear();
    }
    std::string out;
    const auto whole = check_agreements(*loaded.checks, *read.value, {.as_of = test::day("2026-05-01")});
    for (const CheckFinding& finding : whole.findings) {
      out += finding.address() + "\n";
    }
    return std::to_string(whole.agreements) + "\n" + out;
  };
  const auto policy = [](const std::string& id) {
    return "{\"@type\": \"Set\"," + (id.empty() ? std::string{} : "\"uid\": \"" + id + "\",") +
           "\"permission\": [{\"target\": \"x\", \"action\": \"use\"}]}";
  };
  CHECK(addresses(policy("urn:a")) == "1\n\n");
  CHECK(addresses(policy("urn:a") + "," + policy("urn:b")) == "2\nurn:a#\nurn:b#\n");
  CHECK(addresses(policy("urn:b") + ",\n\n" + policy("urn:a")) == "2\nurn:b#\nurn:a#\n");
  CHECK(addresses(policy("urn:a") + "," + policy("") + "," + policy("urn:a")) ==
        "3\nurn:a#\n[1]#\nurn:a[1]#\n");
}

TEST_CASE("a finding on another format says where that format writes what is missing") {
  const LoadedChecks loaded =
      load(rule("    require: has(agreement.term.start)\n    at: term.start\n" + kMessage + kTests));
  REQUIRE(loaded.checks.has_value());
  const auto told = [&](AgreementFormat format) {
    const std::vector<Source> files{{"a.yaml", "charter: agreement/v1\nid: a\ntitle: T\nstatus: draft\n"}};
    auto read = decode_agreements(files);
    REQUIRE(read.ok());
    read.value->front().format = format;
    const auto result =
        check_agreement(*loaded.checks, read.value->front(), {.as_of = test::day("2026-05-01")});
    REQUIRE(result.findings.size() == 1);
    const CheckFinding& finding = result.findings.front();
    return std::string{finding.format} + "|" +
           (finding.place_in_format ? std::string{finding.place_in_format->in(Language::En)} : "nothing");
  };
  CHECK(told(AgreementFormat::Agreement) == "|nothing");
  CHECK(told(AgreementFormat::Odrl) ==
        "ODRL|constraints of the permission on dateTime: gteq the first day, lteq the last");
  CHECK(told(AgreementFormat::Odcs) == "ODCS|slaProperties, with property: generalAvailability");
  CHECK(told(AgreementFormat::DataContract) == "Data Contract Specification|nothing");
}
