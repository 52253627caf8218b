#include "agreement/import.h"

#include "agreement/contract_parts.h"
#include "agreement/expressible.h"
#include "agreement/import_contract.h"
#include "agreement/import_kinds.h"
#include "agreement/import_odrl.h"
#include "agreement/other_kinds.h"
#include "agreement/terms.h"
#include "decode/reading_kinds.h"

#include <algorithm>
#include <utility>

namespace charter {

namespace {

using Imported = Checked<std::vector<Agreement>>;

Imported refused(Diagnostic why) {
  Imported none;
  none.diagnostics.push_back(std::move(why));
  return none;
}

Imported one(Agreement agreement) {
  Imported imported;
  imported.value.emplace().push_back(std::move(agreement));
  return imported;
}

/// "3" of "v3.1.0" and of "3.1.0".
std::string_view major_of(std::string_view version) {
  version.remove_prefix(version.starts_with('v') ? 1 : 0);
  const std::size_t dot = version.find('.');
  return dot == std::string_view::npos ? std::string_view{} : version.substr(0, dot);
}

Diagnostic at_value(const DiagnosticKind& kind, const DocumentNode& value, std::vector<DiagnosticArg> args) {
  return {
      .kind = &kind, .span = value.where, .args = std::move(args), .suggestion = {}, .source = value.source};
}

/// Nothing where the document does not look like ODCS at all.
std::optional<Imported> as_odcs(const DocumentNode& document) {
  const DocumentNode* kind = contract::scalar(document, "kind");
  const DocumentNode* version =
      contract::scalar(document, {"apiVersion", "templateVersion"});  // the latter: 2.1
  const std::string_view major = version == nullptr ? std::string_view{} : major_of(version->value);
  const bool known = major == "2" || major == "3";
  // Before the third version, kind was that of the data; examples of the standard itself have it so.
  const bool contract = kind != nullptr && (same_term(kind->value, "DataContract") ||
                                            (major == "2" && same_term(kind->value, "virtualDataset")));
  if (contract && version != nullptr && !known) {
    return refused(at_value(kUnknownFormatVersion, *version,
                            {std::string{"ODCS"}, version->value,
                             Bilingual{"apiVersion: v2.x or v3.x", "apiVersion: v2.x ou v3.x"}}));
  }
  if (contract) {
    return one(import_odcs(document));
  }
  if (known && kind != nullptr) {
    return refused(at_value(kWrongContractKind, *kind, {kind->value}));
  }
  const bool described = find(document, "schema") != nullptr || find(document, "dataset") != nullptr;
  return known && described ? std::optional{one(import_odcs(document))} : std::nullopt;
}

std::optional<Imported> as_data_contract(const DocumentNode& document) {
  const DocumentNode* version = contract::scalar(document, "dataContractSpecification");
  if (version == nullptr) {
    return std::nullopt;
  }
  const std::string_view major = major_of(version->value);
  if (major != "0" && major != "1") {
    return refused(at_value(kUnknownFormatVersion, *version,
                            {std::string{"Data Contract Specification"}, version->value,
                             Bilingual{"version 0.9 to 1.2", "version 0.9 à 1.2"}}));
  }
  return one(import_data_contract(document));
}

/// By kind, told by what stands in the document.
Imported imported_from(const DocumentNode& document, const ReadLimits& limits) {
  if (document.kind == DocumentNode::Kind::Mapping) {
    if (auto contract = as_data_contract(document)) {
      return std::move(*contract);
    }
    if (auto contract = as_odcs(document)) {
      return std::move(*contract);
    }
  }
  const std::vector<OdrlPolicy> policies = odrl_policies(document);
  if (policies.empty()) {
    return refused(other_kind_of(document));
  }
  // Each value is asked for a few times; more often only where nodes refer to each other.
  constexpr std::size_t kAskings = 3;
  Terms terms{document, kAskings * limits.values};
  Imported imported;
  imported.value.emplace();
  for (const OdrlPolicy& policy : policies) {
    imported.value->push_back(import_odrl(policy, policies, terms));
    if (terms.exhausted()) {
      return refused(at_value(kTooManyValues, *policy.policy, {std::to_string(limits.values)}));
    }
  }
  return imported;
}

}  // namespace

bool is_own_agreement(const DocumentNode& document) {
  const DocumentNode* charter = find(document, "charter");
  return charter != nullptr && charter->value.starts_with("agreement/");
}

Checked<std::vector<Agreement>> import_document(const DocumentNode& document, const ReadLimits& limits) {
  Imported imported = imported_from(document, limits);
  if (imported.value) {
    std::for_each(imported.value->begin(), imported.value->end(), admit_what_is_said);
  }
  return imported;
}

}  // namespace charter
