// SARIF against the schema of OASIS, which lies in ../shared and not in the repository.

#include "support/builders.h"
#include "support/golden.h"

#include <charter/decode.h>
#include <charter/report.h>

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>
#include <valijson/adapters/nlohmann_json_adapter.hpp>
#include <valijson/schema.hpp>
#include <valijson/schema_parser.hpp>
#include <valijson/validation_results.hpp>
#include <valijson/validator.hpp>

namespace charter {

namespace {

using nlohmann::json;
using Adapter = valijson::adapters::NlohmannJsonAdapter;

const std::string kSource{CHARTER_SOURCE_DIR};

std::string refusal(const valijson::Schema& schema, const json& document) {
  valijson::Validator validator;
  valijson::ValidationResults results;
  if (validator.validate(schema, Adapter{document}, &results)) {
    return {};
  }
  std::string out;
  for (valijson::ValidationResults::Error error; results.popError(error);) {
    for (const std::string& place : error.context) {
      out += place;
    }
    out += ": " + error.description + "\n";
  }
  return out;
}

json sarif_of(const std::string& name, Language language) {
  const Bundle& bundle = test::shipped();
  const Source source{"examples/" + name + ".json", test::read_text(kSource + "/examples/" + name + ".json")};
  const auto read = decode_assessment(source.text, bundle.charter, bundle.scale);
  const Framework framework{bundle.charter, bundle.scale, bundle.rules};
  const Evaluation evaluation = evaluate(framework, read.value.value(), {.as_of = read.value->assessed_on});
  const GapReport report =
      make_report(framework, *read.value, evaluation, {.language = language, .source = &source});
  return json::parse(find_format("sarif")->render(report, {}));
}

}  // namespace

TEST_CASE("SARIF is what its schema says") {
  const std::string text = test::read_text(kSource + "/../shared/schemas/sarif/sarif-schema-2.1.0.json");
  if (text.empty()) {
    WARN("skipped: ../shared/schemas/sarif is not there");
    return;
  }
  const json schema_text = json::parse(text);
  valijson::Schema schema;
  valijson::SchemaParser{valijson::SchemaParser::kDraft4}.populateSchema(Adapter{schema_text}, schema);
  for (const char* name : {"food-bank-starting", "cultural-organization", "mobility-coop",
                           "indigenous-partnership", "comite-locataires"}) {
    for (const Language language : {Language::En, Language::Fr}) {
      CAPTURE(name);
      CHECK(refusal(schema, sarif_of(name, language)) == "");
    }
  }
  json broken = sarif_of("mobility-coop", Language::En);
  broken["runs"][0]["results"][0]["locations"][0]["physicalLocation"]["region"]["startLine"] = 0;
  CHECK(refusal(schema, broken) != "");
}

}  // namespace charter
