#include "unit/decode/printed.h"
#include "unit/decode/tiny_charter.h"

#include <charter/decode.h>

#include <rapidcheck.h>
#include <catch2/catch.hpp>

#include <algorithm>

using charter::Assessment;
using charter::Checked;
using charter::Date;
using charter::ReadLimits;

namespace {

Checked<Assessment> decode(std::string_view text, const ReadLimits& limits = {}) {
  return decode_assessment(text, tiny_charter(), tiny_scale(), limits);
}

std::string document(const std::string& answers, const std::string& more = "",
                     const std::string& organization = R"({ "name": "Cantine" })") {
  return R"({"charter":"tiny@1","organization":)" + organization + R"(,"assessed_on":"2026-05-01",)" + more +
         R"("answers":)" + answers + "}";
}

Assessment decoded(const std::string& text) {
  const auto read = decode(text);
  INFO(printed(read.diagnostics, "a.json", text, charter::Language::En));
  REQUIRE(read.ok());
  CHECK(read.diagnostics.empty());
  return *read.value;
}

/// "E0204 PRV-99, …": each code and the bytes its place covers, in the order told.
std::string mistakes(const std::string& text, const ReadLimits& limits = {}) {
  const auto read = decode(text, limits);
  CHECK(read.ok() == read.diagnostics.empty());
  std::string out;
  for (const auto& mistake : read.diagnostics) {
    out += out.empty() ? "" : ", ";
    out += mistake.kind->code;
    if (mistake.source != charter::kUnplaced) {
      out += " " + text.substr(mistake.span.offset, mistake.span.length);
    }
  }
  return out;
}

}  // namespace

TEST_CASE("an assessment is read into the places of its charter") {
  const std::string text =
      document(R"({
    "PRV-02": { "status": "begun", "note": "n", "owner": "o", "reason": "r", "due": "2027-01-31", "by": ["A", "B"],
                "evidence": [ { "title": "t", "url": "u", "file": "f", "date": "2026-03-12" }, { "title": "t2" } ] },
    "PRV-01": { "status": null } })",
               R"("profile":{"uses_ai":false,"shares_data":null},"respondents":["Ana"],)",
               R"({"name":"Cantine","id":"cantine","sector":"food","size":"100+","hours_per_month":1.5})");
  const Assessment assessment = decoded(text);
  CHECK(assessment.organization.name == "Cantine");
  CHECK(assessment.organization.id == "cantine");
  CHECK(assessment.organization.sector == "food");
  CHECK(assessment.organization.size == "100+");
  CHECK(assessment.organization.centihours_per_month == 150);
  CHECK(assessment.assessed_on == *charter::parse_date("2026-05-01"));
  CHECK(assessment.profile == std::vector<std::optional<bool>>{std::nullopt, false});
  CHECK(assessment.respondents == std::vector<std::string>{"Ana"});
  REQUIRE(assessment.answers.size() == 3);
  const auto& answer = assessment.answers[1];
  CHECK(answer.status == 1U);
  CHECK(answer.note == "n");
  CHECK(answer.owner == "o");
  CHECK(answer.reason == "r");
  CHECK(answer.due == *charter::parse_date("2027-01-31"));
  CHECK(answer.by == std::vector<std::string>{"A", "B"});
  REQUIRE(answer.evidence.size() == 2);
  CHECK(answer.evidence[0].title == "t");
  CHECK(answer.evidence[0].url == "u");
  CHECK(answer.evidence[0].file == "f");
  CHECK(answer.evidence[0].date == *charter::parse_date("2026-03-12"));
  CHECK_FALSE(answer.evidence[1].date);
  CHECK_FALSE(assessment.answers[0].status);
}

TEST_CASE("places point at keys") {
  const std::string text = document(R"({ "PRV-02": { "status": "done" } })", R"("profile":{},)");
  const Assessment assessment = decoded(text);
  const auto bytes = [&](charter::Span where) { return text.substr(where.offset, where.length); };
  CHECK(bytes(assessment.answers[1].where) == "\"PRV-02\"");
  CHECK(assessment.answers[0].where.length == 0);
  CHECK(bytes(assessment.assessed_on_where) == "\"2026-05-01\"");
  CHECK(bytes(assessment.profile_where) == "\"profile\"");
}

TEST_CASE("an id that is not given is made from the name") {
  CHECK(decoded(document("{}", "", R"({"name":"Comité d’entraide"})")).organization.id ==
        "comite-d-entraide");
}

TEST_CASE("texts are kept byte for byte") {
  const std::string odd = " é\u00a0« » \u202f😀  \\ud83d\\ude00 \\\\ \\\" \\n \\u0000 ";
  const Assessment assessment = decoded(document(R"({"PRV-01":{"note":")" + odd + "\"}}"));
  CHECK(assessment.answers[0].note == std::string{" é\u00a0« » \u202f😀  😀 \\ \" \n "} + '\0' + " ");
}

TEST_CASE("a reason of nothing but spaces is no reason") {
  CHECK(decoded(document("{\"PRV-01\":{\"reason\":\" \u00a0\"}}")).answers[0].reason.empty());
}

TEST_CASE("keys that begin with x- are the person's own, everywhere and whatever they hold") {
  for (const auto* value :
       {"1", "null", "\"t\"", "true", "[1,[2],{}]", R"({"status":"nope","a":{"b":[]}})"}) {
    const std::string own = std::string{R"("x-a":)"} + value;
    INFO(own);
    CHECK(
        mistakes(document("{" + own + R"(,"PRV-01":{)" + own + R"(,"evidence":[{"title":"t",)" + own + "}]}}",
                          own + R"(,"profile":{)" + own +
                              R"(},"waivers":[{"rule":"R","reason":"r","until":"2026-12-31",)" + own + "}],",
                          R"({"name":"C",)" + own + "}"))
            .empty());
  }
}

TEST_CASE("$schema may be there") {
  CHECK(mistakes(document("{}", R"("$schema":"https://example.org/s.json",)")).empty());
  CHECK(mistakes(document("{}", R"("$schema":7,)")) == "E0202 7");
}

TEST_CASE("null says no answer yet, for a status and for a fact, and nowhere else") {
  CHECK(mistakes(document(R"({"PRV-01":{"status":null}})", R"("profile":{"uses_ai":null},)")).empty());
  CHECK(mistakes(document(R"({"PRV-01":{"note":null,"evidence":null,"due":null}})")) ==
        "E0202 null, E0202 null, E0202 null");
  CHECK(mistakes(document("null")) == "E0202 null");
  CHECK(mistakes("null") == "E0215 null");
}

TEST_CASE("hours are numbers with at most two decimals") {
  const auto hours = [](const std::string& number) {
    return decode(document("{}", "", R"({"name":"C","hours_per_month":)" + number + "}"));
  };
  const auto centihours = [&](const std::string& number) {
    const auto read = hours(number);
    return read.ok() ? *read.value->organization.centihours_per_month : -1;
  };
  CHECK(centihours("0") == 0);
  CHECK(centihours("1") == 100);
  CHECK(centihours("0.5") == 50);
  CHECK(centihours("2.25") == 225);
  CHECK(centihours("744") == 74400);
  CHECK(centihours("744.00") == 74400);
  for (const auto* bad : {"744.01", "745", "-1", "-0", "1e1", "1.505", "1000", "99999999999999999999"}) {
    INFO(bad);
    const auto read = hours(bad);
    REQUIRE(read.diagnostics.size() == 1);
    CHECK(read.diagnostics[0].kind->code == "E0211");
  }
}

TEST_CASE("a waiver keeps what was typed; a day that cannot be read is no mistake") {
  const Assessment assessment = decoded(document(
      "{}",
      R"("waivers":[{"rule":"R-1","action":"PRV-03","reason":"why","until":"2026-12-31"},{"rule":"R","reason":"r","until":"soon"}],)"));
  REQUIRE(assessment.waivers.size() == 2);
  CHECK(assessment.waivers[0].rule == "R-1");
  CHECK(assessment.waivers[0].action == 2U);
  CHECK(assessment.waivers[0].reason == "why");
  CHECK(assessment.waivers[0].until == *charter::parse_date("2026-12-31"));
  CHECK_FALSE(assessment.waivers[1].action);
  CHECK_FALSE(assessment.waivers[1].until);
  CHECK(assessment.waivers[1].until_text == "soon");
  CHECK(mistakes(document("{}", R"("waivers":[{"rule":"","reason":" ","until":1}],)")) ==
        "E0212 \"\", E0212 \" \", E0202 1");
}

TEST_CASE("every mistake is told at once, in the order of the document") {
  CHECK(mistakes(R"({"charter":"tiny@2","organization":{"size":"9","id":"A B"},"assessed_on":"soon",
                     "profile":{"use_ai":1},"answers":{"PRV-1":{},"PRV-02":{"status":"don","due":"x"}},"extra":{}})") ==
        "E0209 \"tiny@2\", E0206 {, E0213 \"9\", E0214 \"A B\", E0207 \"soon\", E0210 \"use_ai\", E0202 1, "
        "E0204 \"PRV-1\", E0203 \"don\", E0207 \"x\", E0201 \"extra\"");
}

TEST_CASE("what is missing is told at the opening bracket") {
  CHECK(mistakes("{}") == "E0206 {, E0206 {, E0206 {, E0206 {");
  CHECK(mistakes(document("{}", R"("waivers":[{"rule":"R"}],)")) == "E0206 {, E0206 {");
  const auto read = decode("{}");
  CHECK(message_of(read.diagnostics[0], charter::Language::En) ==
        "‘charter’ is missing at the top of the document");
  CHECK(fill(read.diagnostics[0].kind->expected.en, read.diagnostics[0].args, charter::Language::En) ==
        "\"tiny@1\"");
}

TEST_CASE("mistakes under a mistaken key are told as well") {
  CHECK(mistakes(document(R"({"PRV-99":{"status":"don","due":"x","colour":1}})")) ==
        "E0204 \"PRV-99\", E0203 \"don\", E0207 \"x\", E0201 \"colour\"");
  CHECK(mistakes(document(R"({"PRV-01":{},"PRV-01":{"status":"don"}})")) ==
        "E0205 \"PRV-01\", E0203 \"don\"");
  CHECK(mistakes(document("{}", R"("profile":{"nope":"yes"},)")) == "E0210 \"nope\", E0202 \"yes\"");
  CHECK(mistakes(document("{}", R"("answers":{"PRV-01":{"status":"don"}},)")) ==
        "E0203 \"don\", E0205 \"answers\"");
  const auto read = decode(document(R"({"PRV-99":{"status":"don"}})"));
  CHECK(message_of(read.diagnostics[1], charter::Language::En) == "unknown status ‘don’ (PRV-99)");
}

TEST_CASE("a value under an unknown key is not looked at") {
  CHECK(mistakes(document(R"({"PRV-01":{"colour":{"status":"don"}}})")) == "E0201 \"colour\"");
}

TEST_CASE("duplicate keys are told in every object, one's own too") {
  CHECK(mistakes(document(R"({"PRV-01":{"note":"a","note":"b"}})")) == "E0205 \"note\"");
  CHECK(mistakes(document("{}", R"("x-a":{"k":1,"k":2},)")) == "E0205 \"k\"");
  CHECK(mistakes(document("{}", R"("x-a":1,"x-a":2,)")) == "E0205 \"x-a\"");
  CHECK(mistakes(document(R"({"PRV-01":{},"\u0050RV-01":{}})")) == "E0205 \"\\u0050RV-01\"");
}

TEST_CASE("a syntax error comes with the mistakes before it") {
  CHECK(mistakes(R"({"charter":"tiny@2","organization":{"name":"C"},)") == "E0209 \"tiny@2\", E0119 ,");
}

TEST_CASE("past the limit mistakes are only counted") {
  std::string answers = "{";
  for (int i = 0; i < 50; ++i) {
    answers += i == 0 ? "" : ",";
    answers += "\"X-" + std::to_string(i) + "\":{\"status\":\"don\"}";
  }
  const auto read = decode(document(answers + "}"), {.mistakes = 10});
  REQUIRE(read.diagnostics.size() == 11);
  CHECK(message_of(read.diagnostics.back(), charter::Language::En) ==
        "100 mistakes in all; the first 10 are shown");
}

TEST_CASE("no bytes make the decoder fail") {
  CHECK(rc::check([] {
    // Damage a good document in a few places: most of what is read then is almost right.
    std::string text =
        document(R"({"PRV-01":{"status":"done","evidence":[{"title":"é","date":"2026-03-12"}]}})",
                 R"("waivers":[{"rule":"R","reason":"r","until":"2026-12-31"}],)");
    const auto count = *rc::gen::inRange(1, 5);
    for (int i = 0; i < count; ++i) {
      const auto at = *rc::gen::inRange<std::size_t>(0, text.size());
      text[at] = *rc::gen::arbitrary<char>();
    }
    const auto read = decode(text);
    RC_ASSERT(read.ok() == read.diagnostics.empty());
    for (const auto& mistake : read.diagnostics) {
      RC_ASSERT(mistake.span.offset <= text.size());
      RC_ASSERT(mistake.span.offset + mistake.span.length <= text.size() + 1);
    }
    RC_ASSERT(printed(read.diagnostics, "a.json", text, charter::Language::Fr).size() < 100'000U);
  }));
}
