// SARIF against the schema of OASIS, which lies in ../shared and not in the repository.

#include "schema/refusal.h"
#include "support/builders.h"
#include "support/golden.h"

#include <charter/decode.h>
#include <charter/report.h>

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

namespace charter {

namespace {

using nlohmann::json;

const std::string kSource{CHARTER_SOURCE_DIR};

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
  const json schema = json::parse(text);
  for (const char* name : {"food-bank-starting", "cultural-organization", "mobility-coop",
                           "indigenous-partnership", "comite-locataires"}) {
    for (const Language language : {Language::En, Language::Fr}) {
      CAPTURE(name);
      CHECK(test::refusal(schema, sarif_of(name, language)) == "");
    }
  }
  json broken = sarif_of("mobility-coop", Language::En);
  broken["runs"][0]["results"][0]["locations"][0]["physicalLocation"]["region"]["startLine"] = 0;
  CHECK(test::refusal(schema, broken) != "");
}

}  // namespace charter
