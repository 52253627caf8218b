#include "agreement/places.h"
#include "unit/agreement/imported.h"

#include <catch2/catch.hpp>

TEST_CASE("An ODRL agreement: parties, data, access, restrictions, term") {
  CHECK(imported(R"({
    "@context": "http://www.w3.org/ns/odrl.jsonld", "@type": "Agreement", "uid": "http://example.com/policy:1",
    "permission": [{
      "target": "http://example.com/data:7", "assigner": "http://example.com/city",
      "assignee": {"@type": ["Party", "vcard:Organization"], "uid": "http://example.com/food-bank",
                   "vcard:fn": "Food bank", "vcard:hasEmail": "data@example.com"},
      "action": ["read", "play"],
      "constraint": [
        {"leftOperand": "dateTime", "operator": "lteq", "rightOperand": {"@value": "2027-12-31", "@type": "xsd:date"}},
        {"leftOperand": "purpose", "operator": "eq", "rightOperand": {"@id": "dpv:ResearchAndDevelopment"}}]
    }],
    "prohibition": [{"target": "http://example.com/data:7", "action": "distribute",
                     "remedy": [{"action": "anonymize"}]},
                    {"target": "http://example.com/data:7", "action": {"@id": "odrl:sell"}}]
  })") ==
        "id = http://example.com/policy:1\n"
        "status = active <Agreement>\n"
        "parties[0].id = http://example.com/city\n"
        "parties[0].role = provider <http://example.com/city>\n"
        "parties[1].id = http://example.com/food-bank\n"
        "parties[1].role = recipient <{>\n"
        "parties[1].name = Food bank\n"
        "parties[1].contact.email = data@example.com\n"
        "data[0].id = http://example.com/data:7\n"
        "term.end = 2027-12-31\n"
        "restrictions[0].kind = time <{>\n"
        "restrictions[0].text = dateTime lteq 2027-12-31 <{>\n"
        "restrictions[1].kind = purpose-limit <{>\n"
        "restrictions[1].text = purpose eq dpv:ResearchAndDevelopment <{>\n"
        "restrictions[2].kind = no-onward <distribute>\n"
        "restrictions[2].text = prohibition: distribute <distribute>\n"
        "restrictions[3].kind = no-sale <odrl:sell>\n"
        "restrictions[3].text = prohibition: sell <odrl:sell>\n"
        "purposes[0].id = dpv:ResearchAndDevelopment\n"
        "purposes[0].category = research-and-development <dpv:ResearchAndDevelopment>\n"
        "access[0].party = http://example.com/food-bank\n"
        "access[0].data[0] = http://example.com/data:7\n"
        "access[0].actions[0] = read\n"
        "access[0].x-odrl-actions[0] = play\n"
        "access[0].purposes[0] = dpv:ResearchAndDevelopment\n"
        "onward.allowed = none <distribute>\n"
        "liability.recipient.text = remedy: anonymize <anonymize>\n");
}

TEST_CASE("The same policy is read whichever way its words are written") {
  const auto seen = [](const std::string& text) {
    std::string lines = imported(text);
    for (std::size_t open = lines.find(" <"); open != std::string::npos; open = lines.find(" <")) {
      lines.erase(open, lines.find('>', open) + 1 - open);
    }
    return lines;
  };
  const std::string plain =
      R"({"@context": "http://www.w3.org/ns/odrl.jsonld", "@type": "Set", "uid": "p1",
          "permission": [{"assigner": "a", "target": "d", "action": "use"}]})";
  const std::string lines =
      "id = p1\nparties[0].id = a\nparties[0].role = provider\ndata[0].id = d\n"
      "access[0].data[0] = d\naccess[0].actions[0] = use\n";
  CHECK(seen(plain) == lines);
  // one object for a list, prefixed keys, nodes for texts
  CHECK(seen(R"({"@type": "odrl:Set", "odrl:uid": {"@id": "p1"},
                 "odrl:permission": {"odrl:assigner": {"@id": "a"}, "odrl:target": {"@id": "d"},
                                     "odrl:action": {"@id": "odrl:use"}}})") == lines);
  // ODRL 2.1
  CHECK(seen(R"({"policytype": "http://www.w3.org/ns/odrl/2/Set", "policyid": "p1",
                 "permissions": [{"assigner": "a", "target": "d", "action": "http://www.w3.org/ns/odrl/2/use"}]})") ==
        lines);
  // expanded
  CHECK(seen(R"([{"@id": "p1", "@type": ["http://www.w3.org/ns/odrl/2/Set"],
                  "http://www.w3.org/ns/odrl/2/permission": [
                    {"http://www.w3.org/ns/odrl/2/assigner": [{"@id": "a"}],
                     "http://www.w3.org/ns/odrl/2/target": [{"@id": "d"}],
                     "http://www.w3.org/ns/odrl/2/action": [{"@id": "http://www.w3.org/ns/odrl/2/use"}]}]}])") ==
        lines);
  // IDS, with the action as a node of its own
  CHECK(seen(R"({"@type": "ids:ContractSet", "@id": "p1",
                 "ids:permission": [{"ids:assigner": {"@id": "a"}, "ids:target": {"@id": "d"},
                                     "ids:action": [{"rdf:value": {"@id": "idsc:USE"}}]}]})") == lines);
  // the rule at the policy
  CHECK(seen(R"({"@context": "http://www.w3.org/ns/odrl.jsonld", "@type": "Set", "uid": "p1",
                 "assigner": "a", "target": "d", "action": "use"})") == lines);
  // a graph, whose nodes refer to each other
  CHECK(seen(R"({"@context": "http://www.w3.org/ns/odrl.jsonld",
                 "@graph": [{"@id": "p1", "@type": "Set", "permission": {"@id": "_:b1"}},
                            {"@id": "_:b1", "assigner": "a", "target": "d", "action": "use"}]})") == lines);
}

TEST_CASE("A data space wraps its policies") {
  CHECK(imported(R"({"@context": ["https://w3id.org/dspace/2025/1/context.jsonld"],
    "@type": "ContractOfferMessage", "offer": {"@type": "Offer", "@id": "o1", "target": "d",
      "permission": [{"action": "use", "constraint": [
        {"leftOperand": "dateTime", "operator": "lteq", "rightOperand": "2023-12-31T06:00Z"}]}]}})") ==
        "id = o1\n"
        "status = proposed <Offer>\n"
        "data[0].id = d\n"
        "term.end = 2023-12-31 <2023-12-31T06:00Z>\n"
        "restrictions[0].kind = time <{>\n"
        "restrictions[0].text = dateTime lteq 2023-12-31T06:00Z <{>\n"
        "access[0].data[0] = d\n"
        "access[0].actions[0] = use\n");
  CHECK(imported(R"({"@context": {"@vocab": "https://w3id.org/edc/v0.0.1/ns/"}, "@type": "PolicyDefinition",
    "policy": {"@context": "http://www.w3.org/ns/odrl.jsonld", "@type": "Set", "@id": "s", "permission": []}})") ==
        "id = s\n");
}

TEST_CASE("Each policy of a catalogue is an agreement of its own") {
  CHECK(imported(R"({"@context": "https://w3id.org/dspace/2025/1/context.jsonld", "@type": "Catalog",
    "dataset": [
      {"@id": "d1", "@type": "Dataset", "dct:title": "Roads",
       "hasPolicy": [{"@type": "Offer", "@id": "o1", "permission": [{"action": "read"}]},
                     {"@type": "Offer", "@id": "o2", "permission": [{"action": "copy"}]}]}]})") ==
        "id = o1\nstatus = proposed <Offer>\ndata[0].id = d1\ndata[0].name = Roads\n"
        "access[0].data[0] = d1\naccess[0].actions[0] = read\n"
        "---\n"
        "id = o2\nstatus = proposed <Offer>\ndata[0].id = d1\ndata[0].name = Roads\n"
        "access[0].data[0] = d1\naccess[0].actions[0] = copy\n");
}

TEST_CASE("A catalogue says who offers its data, an EDC agreement who agreed and when") {
  CHECK(imported(R"({"@context": "https://w3id.org/dspace/2025/1/context.jsonld", "@type": "Catalog",
    "participantId": "urn:city", "dataset": [{"@id": "d1", "@type": "Dataset",
       "hasPolicy": [{"@type": "Offer", "@id": "o1", "permission": [{"action": "read"}]}]}]})") ==
        "id = o1\nstatus = proposed <Offer>\ndata[0].id = d1\naccess[0].data[0] = d1\n"
        "access[0].actions[0] = read\nparties[0].id = urn:city\nparties[0].role = provider <urn:city>\n");
  CHECK(imported(R"({"@context": {"@vocab": "https://w3id.org/edc/v0.0.1/ns/"}, "@type": "ContractAgreement",
    "providerId": "urn:p", "consumerId": "urn:c", "contractSigningDate": 1767225600,
    "policy": {"@type": "odrl:Agreement", "odrl:permission": [{"odrl:action": {"@id": "odrl:use"}}]}})") ==
        "status = active <odrl:Agreement>\naccess[0].actions[0] = use <odrl:use>\n"
        "term.start = 2026-01-01 <1767225600>\n"
        "parties[0].id = urn:p\nparties[0].role = provider <urn:p>\n"
        "parties[1].id = urn:c\nparties[1].role = recipient <urn:c>\n");
}

TEST_CASE("Constraints are found inside any logic, with the earliest start and the latest end") {
  CHECK(imported(R"({"@context": "http://www.w3.org/ns/odrl.jsonld", "@type": "Set", "uid": "p",
    "permission": [{"action": "use", "constraint": {"or": [
      {"and": [{"leftOperand": {"@id": "odrl:dateTime"}, "operator": {"@id": "odrl:gt"}, "rightOperand": "2023-12-31"},
               {"leftOperand": "dateTime", "operator": "lt", "rightOperand": "2025-01-01"}]},
      {"and": {"@list": [{"leftOperand": "dateTime", "operator": "gt", "rightOperand": "2025-12-31"},
                         {"leftOperand": "dateTime", "operator": "lt", "rightOperand": "2027-01-01"}]}}]}}]})")
            .find("term.start = 2023-12-31\nterm.end = 2027-01-01\n") != std::string::npos);
}

TEST_CASE("Duties say what happens to the data") {
  CHECK(imported(R"({"@context": "http://www.w3.org/ns/odrl.jsonld", "@type": "Set", "uid": "p",
    "permission": [{"action": "distribute", "duty": [
      {"action": "delete", "constraint": [{"leftOperand": "elapsedTime", "operator": "lteq", "rightOperand": "P30D"}]},
      {"action": "obtainConsent"}, {"action": {"@id": "idsc:LOG"}}]}]})") ==
        "id = p\n"
        "onward.allowed = with-approval <distribute>\n"
        "access[0].actions[0] = distribute\n"
        "retention.disposal.method = destroy <delete>\n"
        "retention.period = P30D\n"
        "restrictions[0].kind = time <{>\n"
        "restrictions[0].text = elapsedTime lteq P30D <{>\n"
        "legal_basis.kind = consent <obtainConsent>\n"
        "security.logging = duty: LOG <idsc:LOG>\n");
}

TEST_CASE("Wrong types anywhere leave what is right") {
  CHECK(imported(R"({"@context": "http://www.w3.org/ns/odrl.jsonld", "@type": ["Agreement", 7, null, {}],
    "uid": {"a": []}, "permission": [7, null, [], "x", {"action": {}, "target": [[]], "assignee": null,
    "constraint": [3, {"leftOperand": {}, "operator": [], "rightOperand": [{}]}, {"and": "x"}], "duty": "y"}],
    "prohibition": true})")
            .find("status = active <Agreement>\n") == 0);
}

TEST_CASE("References that go round in circles end") {
  CHECK(imported(R"({"@context": "http://www.w3.org/ns/odrl.jsonld", "@graph": [
      {"@id": "p", "@type": "Set", "inheritFrom": {"@id": "p"}, "permission": {"@id": "r"}},
      {"@id": "r", "action": "use", "constraint": {"@id": "c"}, "duty": {"@id": "r"}},
      {"@id": "c", "and": [{"@id": "c"}, {"@id": "c"}]}]})") == "id = p\naccess[0].actions[0] = use\n");
}

TEST_CASE("Nodes that many rules refer to are not multiplied without end") {
  std::string text = R"({"@context": "http://www.w3.org/ns/odrl.jsonld", "@graph": [{"@id": "c", "and": [)";
  for (int i = 0; i < 3000; ++i) {
    text += std::string{i == 0 ? "" : ","} +
            R"({"leftOperand": "spatial", "operator": "eq", "rightOperand": "x"})";
  }
  text += R"(]}, {"@id": "p", "@type": "Set", "permission": [)";
  for (int i = 0; i < 3000; ++i) {
    text += std::string{i == 0 ? "" : ","} + R"({"action": "use", "constraint": {"@id": "c"}})";
  }
  const std::string outcome = imported(text + "]}]}");
  CHECK(outcome.find("E0106") == 0);
}

TEST_CASE("Long lists of parties, data and purposes are read in passing") {
  std::string text = R"({"@context": "http://www.w3.org/ns/odrl.jsonld", "@type": "Set", "permission": [)";
  constexpr int kRules = 20'000;
  for (int i = 0; i < kRules; ++i) {
    const std::string n = std::to_string(i);
    text += std::string{i == 0 ? "" : ","} + R"({"assignee": "a)" + n + R"(", "target": "d)" + n + R"("})";
  }
  const std::string outcome = imported(text + "]}");
  CHECK(outcome.find("parties[19999].id = a19999\n") != std::string::npos);
}

TEST_CASE("Rules are inherited inside a file, and told as missing from elsewhere") {
  const std::string text = R"({"@context": "http://www.w3.org/ns/odrl.jsonld", "@graph": [
    {"uid": "child", "@type": "Agreement", "inheritFrom": ["parent", "gone"],
     "permission": [{"target": "d1", "action": "read"}]},
    {"uid": "parent", "@type": "Set", "assigner": "city", "target": "d2", "inheritFrom": "child",
     "prohibition": [{"action": "sell"}]}]})";
  charter::Mistakes mistakes{10};
  const auto root = charter::read_document(text, {}, {mistakes, 0});
  REQUIRE(root);
  const auto found = charter::import_document(*root, {});
  REQUIRE(found.value);
  REQUIRE(found.value->size() == 2);
  std::string child;
  describe(found.value->front().root, text, "", child);
  CHECK(child ==
        "id = child\nstatus = active <Agreement>\n"
        "data[0].id = d1\ndata[1].id = d2\n"
        "access[0].data[0] = d1\naccess[0].actions[0] = read\n"
        "parties[0].id = city\nparties[0].role = provider <city>\n"
        "restrictions[0].kind = no-sale <sell>\nrestrictions[0].text = prohibition: sell <sell>\n");
  REQUIRE(found.value->front().mistakes.size() == 1);
  CHECK(message_of(found.value->front().mistakes.front(), charter::Language::En) ==
        "rules are inherited from ‘gone’, which is not in this file");
}

TEST_CASE("What is missing from a rule or a policy is told where that begins") {
  const std::string text = R"({"@context": "http://www.w3.org/ns/odrl.jsonld", "@type": "Set", "uid": "p",
    "permission": [{"target": "d", "action": "use"}]})";
  charter::Mistakes mistakes{10};
  const auto root = charter::read_document(text, {}, {mistakes, 0});
  REQUIRE(root);
  const auto found = charter::import_document(*root, {});
  REQUIRE(found.value);
  const charter::DocumentNode& policy = found.value->front().root;
  CHECK(place_of(policy, {}, "retention").where.offset == 0);
  const charter::DocumentNode& grant = find(policy, "access")->items.front();
  CHECK(place_of(grant, "access[0]", "roles").where.offset == text.find(R"({"target")"));
  CHECK(place_of(grant, "access[0]", "actions").where.offset == text.find(R"("use")"));
}

TEST_CASE("a profile whose words nobody here knows gives a note") {
  const auto told = [](const std::string& profile) {
    const std::vector<charter::Source> files{
        {"p.json",
         R"({"@context": "http://www.w3.org/ns/odrl.jsonld", "@type": "Set", "uid": "p1", "profile": )" +
             profile + R"(, "permission": [{"target": "d", "action": "use"}]})"}};
    const auto read = charter::decode_agreements(files);
    REQUIRE(read.ok());
    std::string out;
    for (const charter::Diagnostic& mistake : read.value->front().mistakes) {
      out +=
          std::string{mistake.kind->code} + " " + charter::message_of(mistake, charter::Language::En) + "\n";
    }
    return out;
  };
  CHECK(told(R"("http://www.w3.org/ns/odrl/2/core")").empty());
  CHECK(told(R"(["cx-policy:profile2405"])").empty());
  CHECK(told(R"({"@id": "http://example.com/mine"})") ==
        "E0913 the profile ‘http://example.com/mine’ is not known here\n");
}
