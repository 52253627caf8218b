#include "unit/agreement/imported.h"

#include <catch2/catch.hpp>

TEST_CASE("What is neither YAML nor JSON is refused by name") {
  CHECK(imported("%PDF-1.7 …") == "E0901 1:1 this is no agreement: it looks like a PDF\n");
  CHECK(
      imported(std::string{"PK\x03\x04\0\0", 6}) ==
      "E0901 1:1 this is no agreement: it looks like a ZIP archive or an office document (Word, Excel …)\n");
  CHECK(imported("<!DOCTYPE html>\n<html>") == "E0901 1:1 this is no agreement: it looks like a web page\n");
  CHECK(imported("<?xml version='1.0'?>\n<rdf:RDF xmlns:rdf='x'/>") ==
        "E0901 1:1 this is no agreement: it looks like an RDF/XML file\n");
  CHECK(imported("<?xml version='1.0'?>\n<Policy xmlns='urn:oasis:names:tc:xacml:3.0'/>") ==
        "E0901 1:1 this is no agreement: it looks like an XACML policy\n");
  CHECK(imported("<a/>") == "E0901 1:1 this is no agreement: it looks like an XML file\n");
  CHECK(imported("<http://a.b> <http://c.d> \"e\" .") ==
        "E0901 1:1 this is no agreement: it looks like an N-Triples file\n");
  CHECK(imported("<urn:a> <urn:b> _:c .") ==
        "E0901 1:1 this is no agreement: it looks like an N-Triples file\n");
  CHECK(imported("<a> <b>c</b> </a>") == "E0901 1:1 this is no agreement: it looks like an XML file\n");
  CHECK(imported("<x:a b='c:d'> <x:e/> </x:a>") ==
        "E0901 1:1 this is no agreement: it looks like an XML file\n");
  CHECK(imported("\n# remark\n@prefix odrl: <http://www.w3.org/ns/odrl/2/> .") ==
        "E0901 2:1 this is no agreement: it looks like a Turtle file\n");
  CHECK(imported("PREFIX odrl: <http://www.w3.org/ns/odrl/2/>") ==
        "E0901 1:1 this is no agreement: it looks like a Turtle file\n");
}

TEST_CASE("YAML and JSON that are something else are refused by name, at the word that tells") {
  CHECK(imported("info: {}\nopenapi: 3.0.0") ==
        "E0901 2:1 this is no agreement: it looks like an OpenAPI description\n");
  CHECK(imported(R"({"$schema": "https://json-schema.org/draft/2020-12/schema"})") ==
        "E0901 1:2 this is no agreement: it looks like a JSON Schema\n");
  CHECK(imported(R"({"charter": "montreal-digital-data-charter@2020", "answers": {}})") ==
        "E0901 1:51 this is no agreement: it looks like a self-assessment\n");
  CHECK(imported(R"({"@context": "https://schema.org", "@type": "Offer", "price": 5})") ==
        "E0901 1:2 this is no agreement: it looks like JSON-LD without an ODRL policy\n");
  CHECK(imported(R"({"leftOperand": "spatial", "operator": "eq", "rightOperand": "CA"})") ==
        "E0901 1:2 this is no agreement: it looks like a single ODRL constraint\n");
  CHECK(imported(R"({"@type": "ContractNegotiation", "state": "FINALIZED"})") ==
        "E0901 1:11 this is no agreement: it looks like the state of a negotiation, which only points at its "
        "agreement\n");
  CHECK(imported(R"({"@type": "dspace:TransferStartMessage"})") ==
        "E0901 1:11 this is no agreement: it looks like the state of a transfer\n");
  CHECK(imported("name: CI\non: push\npermissions:\n  contents: read\n") ==
        "E0904 1:1 this is no agreement that is known here; its keys are name, on, permissions\n");
  CHECK(imported("permissions:\n- action: read\n  target: posts\n") ==
        "E0904 1:1 this is no agreement that is known here; its keys are permissions\n");
  CHECK(imported(R"({"offer": {"@type": "Offer", "price": 5}})") ==
        "E0904 1:2 this is no agreement that is known here; its keys are offer\n");
  CHECK(imported("a: 1\nb: 1\nc: 1\nd: 1\ne: 1\nf: 1\n") ==
        "E0904 1:1 this is no agreement that is known here; its keys are a, b, c, d, e, …\n");
  CHECK(imported("just words") == "E0901 1:1 this is no agreement: it looks like plain text\n");
  CHECK(imported("- a\n- b") == "E0901 1:1 this is no agreement: it looks like a list of other things\n");
  CHECK(imported("{}") == "E0901 1:1 this is no agreement: it looks like an empty document\n");
}

TEST_CASE("A template is refused at its first placeholder") {
  CHECK(imported("// Template\n{\n  \"ids:provider\": (idsc:PARTICIPANT_TEMPLATE)\n}") ==
        "E0902 3:19 this is a template and not JSON: ‘(idsc:PARTICIPANT_TEMPLATE)’ stands where a value "
        "goes\n");
  CHECK(imported("{ \"a\": \"1: (b)\" }") ==
        "E0904 1:3 this is no agreement that is known here; its keys are a\n");
}

TEST_CASE("Broken JSON is refused as JSON, also where YAML would take it") {
  CHECK(imported("{\"permission\": [],}") == "E0109 1:18 a comma before the closing ‘}’\n");
  CHECK(imported("{\"a\": 1}\n{\"b\": 2}") == "E0114 2:1 there is text after the end of the document\n");
  CHECK(imported("{ // why\n \"a\": 1}") == "E0115 1:3 JSON has no comments\n");
  CHECK(imported("[1,]") == "E0109 1:3 a comma before the closing ‘]’\n");
}

TEST_CASE("A flow mapping without quotes is YAML") {
  CHECK(imported("{a: 1, b: 2}") == "E0904 1:2 this is no agreement that is known here; its keys are a, b\n");
}

TEST_CASE("A version or a kind that is not known is refused, at its place") {
  CHECK(imported("apiVersion: v9.9.9\nkind: DataContract\n") ==
        "E0903 1:13 version ‘v9.9.9’ of ODCS is not known here\n");
  CHECK(imported("apiVersion: v3.1.0\nkind: WrongKind\n") == "E0905 2:7 ODCS has no kind ‘WrongKind’\n");
  CHECK(imported("dataContractSpecification: 7.0.0\n") ==
        "E0903 1:28 version ‘7.0.0’ of Data Contract Specification is not known here\n");
  CHECK(imported("apiVersion: v3.0.0\nkind: virtualDataset\n") ==
        "E0905 2:7 ODCS has no kind ‘virtualDataset’\n");
  CHECK(imported("apiVersion: v1\nkind: Pod\n") ==
        "E0904 1:1 this is no agreement that is known here; its keys are apiVersion, kind\n");
}

TEST_CASE("half a pair of surrogates is a finding, a whole one a character") {
  const auto told = [](const std::string& title) {
    const std::vector<charter::Source> files{
        {"a.json",
         R"({"charter": "agreement/v1", "id": "a", "status": "draft", "title": ")" + title + "\"}"}};
    const auto read = charter::decode_agreements(files);
    REQUIRE(read.ok());
    const charter::Agreement& agreement = read.value->front();
    std::string out = charter::find(agreement.root, "title")->value;
    for (const charter::Diagnostic& mistake : agreement.mistakes) {
      if (mistake.kind->code == "E0112") {
        out += " " + std::to_string(mistake.span.offset);
      }
    }
    return out;
  };
  CHECK(told(R"(a\ud83d\ude00b)") == "a\U0001F600b");
  CHECK(told(R"(\ud800)") == "\uFFFD 68");
  CHECK(told(R"(\udc00\\ud800\ud83dx)") == "\uFFFD\\ud800\uFFFDx 68 81");
}

TEST_CASE("characters that turn the order of a line are told once a line, in comments too") {
  const std::vector<charter::Source> files{
      {"a.yaml", "# \u202Eok\ncharter: agreement/v1\ntitle: a\u202Eb\u2066c\nid: a\u200Fb\n"}};
  const auto read = charter::decode_agreements(files);
  REQUIRE(read.ok());
  std::string out;
  for (const charter::Diagnostic& mistake : read.value->front().mistakes) {
    if (mistake.kind->code == "E0722") {
      out += std::to_string(mistake.span.offset) + " " + charter::message_of(mistake, charter::Language::En) +
             "\n";
    }
  }
  CHECK(out ==
        "2 an invisible character, U+202E, changes the order in which this line is shown\n"
        "38 an invisible character, U+202E, changes the order in which this line is shown\n");
}
