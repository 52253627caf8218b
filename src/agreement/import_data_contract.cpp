#include "agreement/contract_parts.h"
#include "agreement/contract_words.h"
#include "agreement/expressible.h"
#include "agreement/import_contract.h"
#include "agreement/model_tree.h"
#include "agreement/terms.h"

#include <map>
#include <string>
#include <utility>

namespace charter {

namespace {

using contract::scalar;

class DataContractMapper {
 public:
  explicit DataContractMapper(const DocumentNode& contract)
      : contract_(contract), root_(made_block(contract)) {
    if (const DocumentNode* definitions = find(contract, "definitions")) {
      for (std::size_t i = 0; i < definitions->keys.size(); ++i) {
        definitions_.emplace(definitions->keys[i].name, &definitions->items[i]);
      }
    }
  }

  [[nodiscard]] DocumentNode tree() && {
    contract::copy_text(contract_, "id", root_, "id");
    if (const DocumentNode* info = find(contract_, "info")) {
      information(*info);
    }
    if (const DocumentNode* models = find(contract_, "models")) {
      for (std::size_t i = 0; i < models->keys.size(); ++i) {
        model(models->keys[i], models->items[i]);
      }
    }
    if (const DocumentNode* servers = find(contract_, "servers")) {
      for (const DocumentNode& server : servers->items) {
        this->server(server);
      }
    }
    if (const DocumentNode* terms = find(contract_, "terms")) {
      this->terms(*terms);
    }
    if (const DocumentNode* levels = find(contract_, "servicelevels")) {
      service_levels(*levels);
    }
    return std::move(root_);
  }

 private:
  void information(const DocumentNode& info);
  void model(const DocumentNode::Key& name, const DocumentNode& model);
  void fields(const DocumentNode& holder, const std::string& prefix, DocumentNode& dataset);
  void server(const DocumentNode& server);
  void terms(const DocumentNode& terms);
  void service_levels(const DocumentNode& levels);
  [[nodiscard]] const DocumentNode* definition_of(const DocumentNode& field) const;

  const DocumentNode& contract_;
  std::map<std::string_view, const DocumentNode*> definitions_;
  DocumentNode root_;
};

void DataContractMapper::information(const DocumentNode& info) {
  contract::copy_text(info, "title", root_, "title");
  contract::copy_text(info, "version", root_, "version");
  if (const DocumentNode* word = scalar(info, "status")) {
    if (const auto status = contract::status_of(word->value)) {
      put(root_, "status", made_text(*status, *word));
    }
  }
  const DocumentNode* contact = find(info, "contact");
  const DocumentNode* person = contact == nullptr ? nullptr : scalar(*contact, "name");
  const DocumentNode* channel = contact == nullptr ? nullptr : scalar(*contact, {"email", "url"});
  contract::add_provider(scalar(info, "owner"), person, channel, root_);
}

void DataContractMapper::model(const DocumentNode::Key& name, const DocumentNode& model) {
  DocumentNode at_name = model;
  at_name.where = name.where;
  DocumentNode dataset = made_block(at_name);
  put(dataset, "id", made_text(name.name, at_name));
  contract::copy_text(model, "title", dataset, "name");
  put(dataset, "name", made_text(name.name, at_name));
  contract::copy_text(model, "description", dataset, "description");
  contract::add_tags(find(model, "tags"), dataset);
  fields(model, "", dataset);
  contract::settle_categories(dataset);
  const DocumentNode* quality = find(model, "quality");
  if (quality != nullptr && !quality->items.empty()) {
    if (const DocumentNode* words = scalar(quality->items.front(), {"description", "type"})) {
      put(dataset, "quality.process", made_text(words->value, *words));
    }
  }
  if (const DocumentNode* version = scalar(contract_, "dataContractSpecification")) {
    append(dataset, "standard", made_text("https://datacontract.com/" + version->value, *version));
  }
  append(root_, "data", std::move(dataset));
}

/// Recursion is safe here: no tree is deeper than the limit.
void DataContractMapper::fields(const DocumentNode& holder, const std::string& prefix,
                                DocumentNode& dataset) {
  if (const DocumentNode* items = find(holder, "items")) {
    fields(*items, prefix, dataset);
  }
  const DocumentNode* fields = find(holder, "fields");
  constexpr std::size_t kLongestName = 200;
  if (fields == nullptr || prefix.size() > kLongestName) {
    return;
  }
  for (std::size_t i = 0; i < fields->keys.size(); ++i) {
    const DocumentNode& field = fields->items[i];
    const std::string name = prefix + fields->keys[i].name;
    const bool key = contract::says_true(field, "primaryKey") || contract::says_true(field, "primary");
    contract::add_column({name, &field, definition_of(field), key}, dataset);
    this->fields(field, name + ".", dataset);
  }
}

/// "#/definitions/order_id", in this file: nothing is fetched.
const DocumentNode* DataContractMapper::definition_of(const DocumentNode& field) const {
  constexpr std::string_view kHere = "#/definitions/";
  const DocumentNode* reference = scalar(field, "$ref");
  if (reference == nullptr || !reference->value.starts_with(kHere)) {
    return nullptr;
  }
  const auto known = definitions_.find(std::string_view{reference->value}.substr(kHere.size()));
  return known == definitions_.end() ? nullptr : known->second;
}

void DataContractMapper::server(const DocumentNode& server) {
  contract::add_server(server, root_);
  const DocumentNode* roles = find(server, "roles");
  if (roles == nullptr) {
    return;
  }
  for (const DocumentNode* role : values_of(*roles)) {
    DocumentNode grant = made_block(*role);
    if (const DocumentNode* name = scalar(*role, "name")) {
      append(grant, "roles", made_text(name->value, *name));
    }
    append(root_, "access", std::move(grant));
  }
}

void DataContractMapper::terms(const DocumentNode& terms) {
  contract::add_purpose("usage", find(terms, "usage"), root_);
  contract::add_restrictions(find(terms, "limitations"), root_);
  if (const DocumentNode* notice = scalar(terms, "noticePeriod")) {
    const auto period = contract::period_of(notice->value);
    put(root_, "termination.notice", made_text(period ? *period : notice->value, *notice));
  }
  if (const DocumentNode* policies = find(terms, "policies")) {
    for (const DocumentNode* policy : values_of(*policies)) {
      contract::add_attachment(scalar(*policy, {"name", "type"}), scalar(*policy, "url"), root_);
    }
  }
}

void DataContractMapper::service_levels(const DocumentNode& levels) {
  const auto period = [&](std::string_view level, std::string_view key, std::string_view path) {
    const DocumentNode* promise = find(levels, level);
    const DocumentNode* value = promise == nullptr ? nullptr : scalar(*promise, key);
    const auto duration = value == nullptr ? std::nullopt : contract::period_of(value->value);
    if (duration) {
      put(root_, path, made_text(*duration, *value));
    }
  };
  period("retention", "period", "retention.period");
  period("frequency", "interval", "exchange.frequency");
}

}  // namespace

Agreement import_data_contract(const DocumentNode& contract) {
  return {AgreementFormat::DataContract,
          DataContractMapper{contract}.tree(),
          {},
          expressible_paths(AgreementFormat::DataContract)};
}

}  // namespace charter
