#include "schema/refusal.h"

#include <valijson/adapters/nlohmann_json_adapter.hpp>
#include <valijson/schema.hpp>
#include <valijson/schema_parser.hpp>
#include <valijson/validation_results.hpp>
#include <valijson/validator.hpp>

namespace charter::test {

std::string refusal(const nlohmann::json& schema, const nlohmann::json& document) {
  using Adapter = valijson::adapters::NlohmannJsonAdapter;
  const bool old = schema.value("$schema", "").find("draft-04") != std::string::npos;
  valijson::Schema compiled;
  valijson::SchemaParser{old ? valijson::SchemaParser::kDraft4 : valijson::SchemaParser::kDraft7}
      .populateSchema(Adapter{schema}, compiled);
  valijson::Validator validator;
  valijson::ValidationResults results;
  if (validator.validate(compiled, Adapter{document}, &results)) {
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

}  // namespace charter::test
