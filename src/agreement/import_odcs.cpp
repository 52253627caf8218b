#include "agreement/contract_parts.h"
#include "agreement/contract_words.h"
#include "agreement/expressible.h"
#include "agreement/import_contract.h"
#include "agreement/model_tree.h"
#include "agreement/odrl_words.h"
#include "agreement/terms.h"

#include <array>
#include <string>
#include <utility>

namespace charter {

namespace {

using contract::scalar;

std::vector<const DocumentNode*> list_of(const DocumentNode& mapping, std::string_view key) {
  const DocumentNode* list = find(mapping, key);
  return list == nullptr ? std::vector<const DocumentNode*>{} : values_of(*list);
}

class OdcsMapper {
 public:
  explicit OdcsMapper(const DocumentNode& contract) : contract_(contract), root_(made_block(contract)) {}

  [[nodiscard]] DocumentNode tree() {
    custom();
    header();
    for (const char* key : {"schema", "dataset"}) {
      for (const DocumentNode* object : list_of(contract_, key)) {
        dataset(*object);
      }
    }
    for (const DocumentNode* server : list_of(contract_, "servers")) {
      contract::add_server(*server, root_);
    }
    description();
    provider();
    for (const DocumentNode* role : list_of(contract_, "roles")) {
      access(*role);
    }
    for (const DocumentNode* promise : list_of(contract_, "slaProperties")) {
      service_level(*promise);
    }
    definitions(contract_);
    return std::move(root_);
  }

  /// Whether the contract says something of ours in its custom properties.
  [[nodiscard]] bool has_custom() const { return has_custom_; }

 private:
  void header();
  void dataset(const DocumentNode& object);
  void columns(const DocumentNode& object, const std::string& prefix, DocumentNode& dataset);
  void column(const DocumentNode& column, const std::string& prefix, DocumentNode& dataset);
  void description();
  void provider();
  void access(const DocumentNode& role);
  void service_level(const DocumentNode& promise);
  void definitions(const DocumentNode& holder);

  void custom();

  const DocumentNode& contract_;
  DocumentNode root_;
  bool has_custom_ = false;
};

void OdcsMapper::header() {
  for (const char* key : {"id", "uuid"}) {
    contract::copy_text(contract_, key, root_, "id");
  }
  for (const char* key : {"name", "datasetName", "dataProduct", "quantumName"}) {
    contract::copy_text(contract_, key, root_, "title");
  }
  contract::copy_text(contract_, "version", root_, "version");
  if (const DocumentNode* word = scalar(contract_, "status")) {
    if (const auto status = contract::status_of(word->value)) {
      put(root_, "status", made_text(*status, *word));
    }
  }
}

void OdcsMapper::dataset(const DocumentNode& object) {
  const DocumentNode* name = scalar(object, {"name", "table", "physicalName"});
  DocumentNode made = made_block(object);
  if (name != nullptr) {
    put(made, "id", made_text(name->value, *name));
  }
  for (const char* key : {"businessName", "name", "table", "physicalName"}) {
    contract::copy_text(object, key, made, "name");
  }
  for (const char* key : {"description", "dataGranularityDescription", "dataGranularity"}) {
    contract::copy_text(object, key, made, "description");
  }
  contract::add_tags(find(object, "tags"), made);
  columns(object, "", made);
  contract::settle_categories(made);
  for (const DocumentNode* rule : list_of(object, "quality")) {
    if (const DocumentNode* words = scalar(*rule, {"description", "name", "rule", "metric", "type"})) {
      put(made, "quality.process", made_text(words->value, *words));
    }
  }
  // The contract itself is the open description of the data.
  if (const DocumentNode* version = scalar(contract_, "apiVersion")) {
    append(made, "standard", made_text("https://bitol.io/odcs/" + version->value, *version));
  }
  append(root_, "data", std::move(made));
}

/// Recursion is safe here: no tree is deeper than the limit.
void OdcsMapper::columns(const DocumentNode& object, const std::string& prefix, DocumentNode& dataset) {
  for (const char* key : {"properties", "columns"}) {
    for (const DocumentNode* one : list_of(object, key)) {
      column(*one, prefix, dataset);
    }
  }
  if (const DocumentNode* items = find(object, "items")) {
    columns(*items, prefix, dataset);
  }
}

void OdcsMapper::column(const DocumentNode& column, const std::string& prefix, DocumentNode& dataset) {
  const DocumentNode* name = scalar(column, {"name", "column", "physicalName", "id"});
  if (name == nullptr) {
    return;
  }
  const bool key = contract::says_true(column, "primaryKey") || contract::says_true(column, "isPrimaryKey") ||
                   contract::says_true(column, "criticalDataElement");
  contract::add_column({prefix + name->value, &column, nullptr, key}, dataset);
  if (const DocumentNode* encrypted = scalar(column, {"encryptedName", "encryptedColumnName"})) {
    put(root_, "security.at_rest", made_text("encryptedName: " + encrypted->value, *encrypted));
  }
  constexpr std::size_t kLongestName = 200;
  if (prefix.size() < kLongestName) {
    columns(column, prefix + name->value + ".", dataset);
  }
}

/// A block of texts; one plain text in old contracts.
void OdcsMapper::description() {
  const DocumentNode* words = find(contract_, "description");
  if (words == nullptr) {
    return;
  }
  contract::add_purpose("purpose", words, root_);
  contract::add_purpose("purpose", find(*words, "purpose"), root_);
  contract::add_purpose("usage", find(*words, "usage"), root_);
  contract::add_restrictions(find(*words, "limitations"), root_);
  definitions(*words);
}

void OdcsMapper::provider() {
  const DocumentNode* team = find(contract_, "team");
  const DocumentNode* members = team == nullptr ? find(contract_, "stakeholders") : team;
  if (team != nullptr && find(*team, "members") != nullptr) {
    members = find(*team, "members");
  }
  const DocumentNode* person = nullptr;
  if (members != nullptr && members->kind == DocumentNode::Kind::Sequence && !members->items.empty()) {
    person = scalar(members->items.front(), {"name", "username"});
  }
  const DocumentNode* channel = scalar(contract_, {"productDl", "productFeedbackUrl", "productSlackChannel"});
  for (const DocumentNode* way : list_of(contract_, "support")) {
    channel = channel == nullptr ? scalar(*way, {"url", "channel"}) : channel;
  }
  const DocumentNode* name = scalar(contract_, "tenant");
  if (name == nullptr && team != nullptr) {
    name = scalar(*team, "name");
  }
  if (name == nullptr) {
    name = scalar(contract_, {"domain", "datasetDomain"});
  }
  contract::add_provider(name, person, channel, root_);
}

void OdcsMapper::access(const DocumentNode& role) {
  const DocumentNode* name = scalar(role, "role");
  DocumentNode grant = made_block(role);
  if (name != nullptr) {
    append(grant, "roles", made_text(name->value, *name));
  }
  if (const DocumentNode* action = scalar(role, "access")) {
    const auto known = odrl::action_of(action->value);
    append(grant, known ? "actions" : "x-odcs-access", made_text(known.value_or(action->value), *action));
  }
  append(root_, "access", std::move(grant));
}

void OdcsMapper::service_level(const DocumentNode& promise) {
  const DocumentNode* property = scalar(promise, "property");
  const DocumentNode* value = scalar(promise, "value");
  if (property == nullptr || value == nullptr) {
    return;
  }
  const DocumentNode* unit = scalar(promise, "unit");
  const auto period = contract::period_of(value->value, unit == nullptr ? std::string_view{} : unit->value);
  const auto day = odrl::date_in(value->value);
  const auto is = [property](std::string_view name) { return same_term(property->value, name); };
  if (is("retention") && period) {
    put(root_, "retention.period", made_text(*period, *value));
  } else if (is("frequency") && period) {
    put(root_, "exchange.frequency", made_text(*period, *value));
  } else if (is("generalAvailability") && day) {
    put(root_, "term.start", made_text(*day, *value));
  } else if (is("endOfLife") && day) {
    put(root_, "term.end", made_text(*day, *value));
  } else if ((is("noticePeriod") || is("terminationNotice")) && period) {
    put(root_, "termination.notice", made_text(*period, *value));
  }
}

void OdcsMapper::definitions(const DocumentNode& holder) {
  for (const DocumentNode* definition : list_of(holder, "authoritativeDefinitions")) {
    const DocumentNode* type = scalar(*definition, {"description", "type"});
    const DocumentNode* url = scalar(*definition, "url");
    contract::add_attachment(type, url, root_);
    const DocumentNode* kind = scalar(*definition, "type");
    if (kind != nullptr && url != nullptr && kind->value.find("rivacy") != std::string::npos) {
      put(root_, "publication.notice.url", made_text(url->value, *url));
    }
  }
}

/// `charter.retention.basis` and the like; what they say comes before what the standard says.
void OdcsMapper::custom() {
  constexpr std::string_view kOurs = "charter.";
  constexpr std::size_t kLongestPath = 100;
  for (const DocumentNode* property : list_of(contract_, "customProperties")) {
    const DocumentNode* name = scalar(*property, "property");
    const DocumentNode* value = find(*property, "value");
    if (name == nullptr || value == nullptr) {
      continue;
    }
    const std::string_view path = name->value;
    if (path.starts_with(kOurs) && path.size() > kOurs.size() && path.size() < kLongestPath) {
      put(root_, path.substr(kOurs.size()), *value);
      has_custom_ = true;
    } else if (same_term(path, "anonymizationStrategy") && value->kind == DocumentNode::Kind::Scalar) {
      contract::add_restriction("no-reidentification", *value, root_);
    }
  }
}

}  // namespace

Agreement import_odcs(const DocumentNode& contract) {
  OdcsMapper mapper{contract};
  DocumentNode root = mapper.tree();
  std::vector<std::string_view> expressible;
  if (!mapper.has_custom()) {
    expressible = expressible_paths(AgreementFormat::Odcs);
  }
  return {AgreementFormat::Odcs, std::move(root), {}, std::move(expressible)};
}

}  // namespace charter
