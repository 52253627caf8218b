#include "agreement/side_car.h"
#include "agreement/places.h"
#include "unit/agreement/imported.h"

#include <catch2/catch.hpp>

using charter::AgreementFormat;
using charter::Source;

namespace {

constexpr const char* kPolicy = R"({"@context": "http://www.w3.org/ns/odrl.jsonld", "@type": "Agreement",
  "uid": "policy-1", "permission": [{"assigner": "city", "assignee": "bank", "target": "d1", "action": "use"}],
  "prohibition": [{"action": "sell"}]})";

constexpr const char* kContract = R"(apiVersion: v3.1.0
kind: DataContract
id: c1
schema:
- name: d1
  description: Orders
  properties: [{name: a}]
- name: d2
slaProperties: [{property: retention, value: 2, unit: y}]
)";

/// The lines of the agreement with the file each value stands in, or why there is none.
std::string read(const std::vector<Source>& files) {
  const auto decoded = charter::decode_agreements(files);
  std::string out;
  for (const charter::Diagnostic& diagnostic : decoded.diagnostics) {
    const charter::LineIndex lines{files.at(diagnostic.source).text};
    const charter::Position at = lines.at(diagnostic.span.offset);
    out += files.at(diagnostic.source).name + ":" + std::to_string(at.line) + ":" +
           std::to_string(at.column) + " " + std::string{diagnostic.kind->code} + " " +
           message_of(diagnostic, charter::Language::En) + "\n";
  }
  if (decoded.value) {
    CHECK(decoded.value->size() == 1);
    CHECK(decoded.value->front().format == AgreementFormat::Agreement);
    const auto lines = [&](const auto& self, const charter::DocumentNode& node,
                           const std::string& path) -> void {
      if (node.kind == charter::DocumentNode::Kind::Scalar) {
        out += path + " = " + node.value + " @" + files.at(node.source).name + "\n";
      }
      for (std::size_t i = 0; i < node.items.size(); ++i) {
        const bool list = node.kind == charter::DocumentNode::Kind::Sequence;
        self(self, node.items[i],
             list ? path + "[" + std::to_string(i) + "]"
                  : path + (path.empty() ? "" : ".") + node.keys[i].name);
      }
    };
    lines(lines, decoded.value->front().root, "");
  }
  return out;
}

std::string agreement(const std::string& imports, const std::string& rest = "") {
  return "charter: agreement/v1\nid: a1\n" + rest + "imports:\n" + imports;
}

}  // namespace

TEST_CASE("Imported files say what the agreement leaves out, and their values stay in their file") {
  CHECK(read({{"x/a.yaml",
               agreement("- {file: p.json, as: odrl}\n- {file: sub/../c.yaml, as: odcs}\n",
                         "data:\n- {id: d1, name: Own}\nrestrictions:\n- {kind: no-onward, text: t}\n")},
              {"x/c.yaml", kContract},
              {"x/p.json", kPolicy}}) ==
        "charter = agreement/v1 @x/a.yaml\n"
        "id = a1 @x/a.yaml\n"
        "data[0].id = d1 @x/a.yaml\n"
        "data[0].name = Own @x/a.yaml\n"
        "data[0].description = Orders @x/c.yaml\n"
        "data[0].elements[0].name = a @x/c.yaml\n"
        "data[0].standard[0] = https://bitol.io/odcs/v3.1.0 @x/c.yaml\n"
        "restrictions[0].kind = no-onward @x/a.yaml\n"
        "restrictions[0].text = t @x/a.yaml\n"
        "restrictions[1].kind = no-sale @x/p.json\n"
        "restrictions[1].text = prohibition: sell @x/p.json\n"
        "imports[0].file = p.json @x/a.yaml\n"
        "imports[0].as = odrl @x/a.yaml\n"
        "imports[1].file = sub/../c.yaml @x/a.yaml\n"
        "imports[1].as = odcs @x/a.yaml\n"
        "parties[0].id = city @x/p.json\n"
        "parties[0].role = provider @x/p.json\n"
        "parties[1].id = bank @x/p.json\n"
        "parties[1].role = recipient @x/p.json\n"
        "access[0].party = bank @x/p.json\n"
        "access[0].data[0] = d1 @x/p.json\n"
        "access[0].actions[0] = use @x/p.json\n"
        "retention.period = P2Y @x/c.yaml\n");
}

TEST_CASE("Parties and data that a policy names by IRI are those of the agreement with that IRI") {
  const std::string own =
      "parties:\n- {id: us, identifier: city}\n- {id: them, identifier: bank}\n"
      "data: [{id: meals, schema_ref: d1}]\n";
  const std::string lines =
      read({{"a.yaml", agreement("- {file: p.json, as: odrl}\n", own)}, {"p.json", kPolicy}});
  CHECK(lines.find("parties[1].role = recipient @p.json\n") != std::string::npos);
  CHECK(lines.find("parties[2]") == std::string::npos);
  CHECK(lines.find("access[0].party = them @p.json\naccess[0].data[0] = meals @p.json\n") !=
        std::string::npos);
}

TEST_CASE("What two imports say of different data adds up, whichever comes first") {
  for (const char* imports : {"- {file: p.json, as: odrl}\n- {file: c.yaml, as: odcs}\n",
                              "- {file: c.yaml, as: odcs}\n- {file: p.json, as: odrl}\n"}) {
    const std::string lines =
        read({{"a.yaml", agreement(imports)}, {"p.json", kPolicy}, {"c.yaml", kContract}});
    CHECK(lines.find("data[0].id = d1 @") != std::string::npos);
    CHECK(lines.find("data[1].id = d2 @c.yaml\n") != std::string::npos);
    CHECK(lines.find("data[0].description = Orders @c.yaml\n") != std::string::npos);
    CHECK(lines.find("data[2]") == std::string::npos);
  }
}

TEST_CASE("The place of an imported block and of its values is in the imported file") {
  const std::vector<Source> files{{"a.yaml", agreement("- {file: c.yaml, as: odcs}\n", "data: [{id: d1}]\n")},
                                  {"c.yaml", kContract}};
  const auto decoded = charter::decode_agreements(files);
  REQUIRE(decoded.value);
  const charter::DocumentNode& root = decoded.value->front().root;
  const auto shown = [&](std::string_view at) {
    const auto place = place_of(root, {}, at);
    return files.at(place.source).name + " " +
           files.at(place.source).text.substr(place.where.offset, place.where.length);
  };
  CHECK(shown("retention.period") == "c.yaml 2");
  CHECK(shown("retention") == "c.yaml 2");
  CHECK(shown("retention.basis") == "c.yaml 2");
  CHECK(shown("data") == "a.yaml data");
  const auto& elements = *find(find(root, "data")->items.front(), "elements");
  CHECK(path_of(root, 1, elements.where) == "data[0].elements[0].name");
}

TEST_CASE("An import that cannot be followed is told where it is named, and nothing is judged") {
  CHECK(read({{"a.yaml", agreement("- {file: 'https://e.org/p.json', as: odrl}\n")}}) ==
        "a.yaml:4:10 E0906 ‘https://e.org/p.json’ cannot be imported: it is an address on the network\n");
  CHECK(read({{"a.yaml", agreement("- {file: /etc/passwd, as: odrl}\n")}}) ==
        "a.yaml:4:10 E0906 ‘/etc/passwd’ cannot be imported: it does not start from the folder of the "
        "agreement\n");
  CHECK(read({{"a.yaml", agreement("- {file: 'C:\\p.json', as: odrl}\n")}}) ==
        "a.yaml:4:10 E0906 ‘C:\\p.json’ cannot be imported: it does not start from the folder of the "
        "agreement\n");
  CHECK(read({{"a.yaml", agreement("- {file: p.json, as: odrl}\n- {file: ./p.json, as: odrl}\n")},
              {"p.json", kPolicy}}) == "a.yaml:5:10 E0907 ‘./p.json’ is imported twice\n");
  CHECK(read({{"a.yaml", agreement("- {file: p.json, as: odrl}\n")}}) ==
        "a.yaml:4:10 E0908 the imported file ‘p.json’ could not be read\n");
}

TEST_CASE("An import of an agreement, of itself, of a catalogue or of another format is refused") {
  const std::string self = agreement("- {file: a.yaml, as: odrl}\n");
  CHECK(read({{"a.yaml", self}, {"a.yaml", self}}) == "a.yaml:4:10 E0909 ‘a.yaml’ is an agreement itself\n");
  CHECK(read({{"a.yaml", agreement("- {file: p.json, as: odrl}\n")},
              {"p.json", std::string{"["} + kPolicy + "," + kPolicy + "]"}}) ==
        "a.yaml:4:10 E0910 ‘p.json’ holds 2 policies\n");
  CHECK(read({{"a.yaml", agreement("- {file: p.json, as: odcs}\n")}, {"p.json", kPolicy}}) ==
        "a.yaml:4:10 E0911 ‘p.json’ is odrl, not odcs\n");
  CHECK(read({{"a.yaml", agreement("- {file: p.json, as: odrl}\n")}, {"p.json", "{\"a\": 1,}"}}) ==
        "p.json:1:8 E0109 a comma before the closing ‘}’\n");
  CHECK(read({{"a.yaml", agreement("- {file: p.ttl, as: odrl}\n")}, {"p.ttl", "@prefix a: <b> ."}}) ==
        "p.ttl:1:1 E0901 this is no agreement: it looks like a Turtle file\n");
}

TEST_CASE("Wrong types under imports leave the agreement readable") {
  CHECK(
      read({{"a.yaml", "charter: agreement/v1\nid: a1\nimports: [7, {file: [1]}, {as: odrl}, {file: ''}]\n"}})
          .find("id = a1 @a.yaml\n") != std::string::npos);
  CHECK(read({{"a.yaml", agreement("  file: p.json\n")}}).find("imports.file = p.json") != std::string::npos);
}

TEST_CASE("Another version of our own format is refused") {
  CHECK(read({{"a.yaml", "id: x\ncharter: agreement/v2\n"}}) ==
        "a.yaml:2:10 E0903 version ‘agreement/v2’ of an agreement is not known here\n");
}

TEST_CASE("A path is the same file however it is written") {
  using charter::plain_path;
  CHECK(plain_path("./a//b.json") == "a/b.json");
  CHECK(plain_path("a/x/../b.json") == "a/b.json");
  CHECK(plain_path("../a") == "../a");
  CHECK(plain_path("a/../../b") == "../b");
  CHECK(plain_path("") == "");
}
