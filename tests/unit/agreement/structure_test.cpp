// S02 to S06: every mistake of an agreement at once, each at its place, and the rest stays readable.

#include <charter/agreement.h>
#include <charter/check.h>

#include <catch2/catch.hpp>

#include <string>

using namespace charter;

namespace {

/// "line:column code message | did you mean" for each mistake.
std::string mistakes(const std::string& text) {
  const std::vector<Source> files{{"a.yaml", text}};
  const auto read = decode_agreements(files);
  REQUIRE(read.ok());
  const LineIndex lines{files.front().text};
  std::string out;
  for (const Diagnostic& mistake : read.value->front().mistakes) {
    const Position at = lines.at(mistake.span.offset);
    out += std::to_string(at.line) + ":" + std::to_string(at.column) + " " + std::string{mistake.kind->code} +
           " " + message_of(mistake, Language::En) +
           (mistake.suggestion.empty() ? "" : " | " + mistake.suggestion) + "\n";
  }
  return out;
}

const std::string kHead = "charter: agreement/v1\nid: a\ntitle: T\nstatus: draft\n";

}  // namespace

TEST_CASE("an agreement without mistakes has none") {
  CHECK(mistakes(kHead).empty());
  CHECK(mistakes(kHead + "x-ours: { any: [thing] }\nparties:\n  - { id: p, role: provider, x-no: 1 }\n")
            .empty());
  CHECK(
      mistakes(
          "{\"charter\": \"agreement/v1\", \"id\": \"a\", \"title\": {\"fr\": \"T\"}, \"status\": \"draft\"}")
          .empty());
}

TEST_CASE("a key that is empty is not wrong, it says nothing") {
  CHECK(mistakes(kHead + "parties:\nbreach: ~\nretention: { period: , disposal: null }\n").empty());
}

TEST_CASE("every mistake at once, at its place") {
  CHECK(mistakes("charter: agreement/v1\nid: a\ntitle: T\nstatus: actif\nacces: []\n"
                 "parties:\n  - { id: 'a b', role: provder, jurisdiction: Québec }\n"
                 "retention: { period: 24 months, until: 2026-02-30 }\n"
                 "security: [none]\nbreach: { register: oui }\n") ==
        "4:9 E0714 ‘actif’ is no possible value of ‘status’ | active\n"
        "5:1 E0711 unknown key ‘acces’ | access\n"
        "7:11 E0716 ‘a b’ cannot be an id\n"
        "7:24 E0714 ‘provder’ is no possible value of ‘role’ | provider\n"
        "7:47 E0721 ‘Québec’ is not the code of a place\n"
        "8:22 E0720 ‘24 months’ is not a duration\n"
        "8:40 E0719 ‘2026-02-30’ is not a date\n"
        "9:11 E0713 ‘security’ is a list\n"
        "10:21 E0713 ‘register’ is a single value\n");
}

TEST_CASE("what has to be there is missed at the item") {
  CHECK(mistakes("charter: agreement/v1\nparties:\n  - name: City\n") ==
        "1:1 E0715 ‘id’ is missing here\n1:1 E0715 ‘title’ is missing here\n"
        "1:1 E0715 ‘status’ is missing here\n"
        "3:5 E0715 ‘id’ is missing here\n3:5 E0715 ‘role’ is missing here\n");
}

TEST_CASE("names of items that nobody declared") {
  CHECK(mistakes(kHead + "data:\n  - id: meals\n  - id: meals\n"
                         "access:\n  - { party: bank, data: [meal, meals], purposes: [x] }\n") ==
        "7:9 E0718 the id ‘meals’ is declared twice under ‘data’\n"
        "9:14 E0717 ‘bank’ is not declared under ‘parties’\n"
        "9:27 E0717 ‘meal’ is not declared under ‘data’ | meals\n"
        "9:52 E0717 ‘x’ is not declared under ‘purposes’\n");
}

TEST_CASE("a letter of another alphabet is named") {
  CHECK(mistakes(kHead + "\u0430ccess: []\n") ==
        "5:1 E0712 unknown key ‘\u0430ccess’: it holds the character U+0430 | access\n");
  CHECK(mistakes(kHead + "ac\u200bcess: []\n") ==
        "5:1 E0712 unknown key ‘ac\u200bcess’: it holds the character U+200B | access\n");
}

TEST_CASE("a key that stands twice is told, and the first one counts") {
  CHECK(mistakes(kHead + "\"status\": active\n") == "5:1 E0205 ‘status’ stands here a second time\n");
  CHECK(mistakes(kHead + "\"st\\x61tus\": active\n") == "5:1 E0205 ‘status’ stands here a second time\n");
}

TEST_CASE("truths are words without quotes, NO is a text") {
  CHECK(mistakes(kHead + "breach: { register: NO }\nterm: { indefinite: 'true' }\n") ==
        "5:21 E0713 ‘register’ is a single value\n6:21 E0713 ‘indefinite’ is a single value\n");
  CHECK(mistakes(kHead + "security: { at_rest: AES-256, in_transit: true, logging: NO }\n").empty());
}

TEST_CASE("texts come in languages, lists as lists") {
  CHECK(mistakes(kHead + "amendment: { fr: par écrit, en-CA: in writing }\n").empty());
  CHECK(mistakes(kHead + "amendment: { french: [x] }\n") == "5:14 E0713 ‘amendment’ is a block of keys\n");
  CHECK(mistakes(kHead + "amendment: [x]\nwarranties: as is\n") ==
        "5:12 E0713 ‘amendment’ is a list\n6:13 E0713 ‘warranties’ is a single value\n");
  CHECK(mistakes(kHead + "experimentation: { safeguards: one, stop_criteria: [a, b] }\n").empty());
}

TEST_CASE("a merge key of YAML 1.1 is told as what it is") {
  CHECK(mistakes(kHead + "x-all: &all { need_to_know: true }\nparties: [{ id: p, role: recipient }]\n"
                         "access:\n  - <<: *all\n    party: p\n") ==
        "8:5 E0723 the merge key ‘<<’ is not read\n");
}

TEST_CASE("an id is expected among those declared, if there are any") {
  const auto expected = [](const std::string& parties) {
    const std::vector<Source> files{{"a.yaml", kHead + parties + "access: [{ party: q }]\n"}};
    const auto read = decode_agreements(files);
    REQUIRE(read.ok());
    for (const Diagnostic& mistake : read.value->front().mistakes) {
      if (mistake.kind->code == "E0717") {
        return fill(mistake.kind->expected.in(Language::En), mistake.args, Language::En);
      }
    }
    return std::string{};
  };
  CHECK(expected("") == "an id of that list: none is declared yet");
  CHECK(expected("parties: [{ id: p }, { id: r }]\n") == "an id of that list: p, r");
}
