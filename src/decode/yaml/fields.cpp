#include "decode/yaml/fields.h"

#include "decode/yaml/charter_kinds.h"
#include "diagnostics/suggest.h"
#include "model/scalar_values.h"

#include <algorithm>

namespace charter {

namespace {

constexpr Bilingual kAText{"a text", "un texte"};

}  // namespace

Bilingual kind_words(const DocumentNode& node) {
  switch (node.kind) {
    case DocumentNode::Kind::Null:
      return {"empty", "vide"};
    case DocumentNode::Kind::Scalar:
      return {"a single value", "une simple valeur"};
    case DocumentNode::Kind::Sequence:
      return {"a list", "une liste"};
    case DocumentNode::Kind::Mapping:
      return {"a block of keys", "un bloc de clés"};
  }
  return {};
}

Fields::Fields(const DocumentNode& node, std::string_view name, const Report& report)
    : node_(node), report_(report) {
  if (!is_mapping()) {
    report_.add(kYamlWrongType, node.where,
                {std::string{name}, kind_words(node),
                 Bilingual{"a block of ‘key: value’ lines", "un bloc de lignes «\u00a0clé: valeur\u00a0»"}});
  }
}

const DocumentNode* Fields::optional(std::string_view key) {
  if (std::find(asked_.begin(), asked_.end(), key) == asked_.end()) {
    asked_.push_back(key);
  }
  return find(node_, key);
}

const DocumentNode* Fields::required(std::string_view key, const DiagnosticArg& expected) {
  const DocumentNode* node = optional(key);
  if (node == nullptr && is_mapping()) {
    report_.add(kYamlMissingKey, node_.where, {std::string{key}, expected});
  }
  return node;
}

std::string Fields::word(const DocumentNode& node, std::string_view key) const {
  if (node.kind != DocumentNode::Kind::Scalar || node.value.empty()) {
    report_.add(kYamlWrongType, node.where, {std::string{key}, kind_words(node), kAText});
    return {};
  }
  return node.value;
}

std::string Fields::required_word(std::string_view key) {
  const DocumentNode* node = required(key, kAText);
  return node == nullptr ? std::string{} : word(*node, key);
}

std::string Fields::optional_word(std::string_view key) {
  const DocumentNode* node = optional(key);
  return node == nullptr ? std::string{} : word(*node, key);
}

std::string Fields::identifier(std::string_view key) {
  const DocumentNode* node = required(key, Bilingual{"an id", "un code"});
  if (node == nullptr) {
    return {};
  }
  std::string id = word(*node, key);
  if (!id.empty() && !is_identifier(id)) {
    report_.add(kBadIdentifier, node->where, {id});
  }
  return id;
}

std::optional<std::int32_t> Fields::number_in(const DocumentNode& node, std::string_view key,
                                              std::int32_t low, std::int32_t high) const {
  const auto value =
      node.kind == DocumentNode::Kind::Scalar && node.plain ? whole_number(node.value) : std::nullopt;
  if (!value || *value < low || *value > high) {
    const DiagnosticArg shown =
        node.kind == DocumentNode::Kind::Scalar ? DiagnosticArg{node.value} : kind_words(node);
    report_.add(kNumberRange, node.where,
                {shown, std::string{key}, std::to_string(low), std::to_string(high)});
    return std::nullopt;
  }
  return value;
}

std::int32_t Fields::number(std::string_view key, std::int32_t low, std::int32_t high,
                            std::int32_t otherwise) {
  const DocumentNode* node = required(key, Bilingual{"a whole number", "un nombre entier"});
  return node == nullptr ? otherwise : number_in(*node, key, low, high).value_or(otherwise);
}

std::optional<std::int32_t> Fields::optional_number(std::string_view key, std::int32_t low,
                                                    std::int32_t high) {
  const DocumentNode* node = optional(key);
  return node == nullptr ? std::nullopt : number_in(*node, key, low, high);
}

bool Fields::truth(std::string_view key, bool otherwise) {
  const DocumentNode* node = optional(key);
  if (node == nullptr) {
    return otherwise;
  }
  if (const auto value = truth_of(*node)) {
    return *value;
  }
  report_.add(kYamlWrongType, node->where,
              {std::string{key}, kind_words(*node),
               Bilingual{"true or false, without quotes", "true (vrai) ou false (faux), sans guillemets"}});
  return otherwise;
}

std::size_t Fields::one_of(std::string_view key, const Choice& choice) {
  const DocumentNode* node =
      required(key, choice.words.empty() ? DiagnosticArg{choice.noun} : DiagnosticArg{joined(choice.words)});
  if (node == nullptr || choice.words.empty()) {
    return 0;  // told here, or where there should have been choices
  }
  if (node->kind != DocumentNode::Kind::Scalar) {
    report_.add(kYamlWrongType, node->where, {std::string{key}, kind_words(*node), joined(choice.words)});
    return 0;
  }
  const auto found = std::find(choice.words.begin(), choice.words.end(), node->value);
  if (found == choice.words.end()) {
    report_.add(kNotOneOf, node->where, {node->value, choice.noun, joined(choice.words)},
                suggest(node->value, choice.words));
    return 0;
  }
  return static_cast<std::size_t>(found - choice.words.begin());
}

std::vector<const DocumentNode*> Fields::items(const DocumentNode* node, std::string_view key) const {
  std::vector<const DocumentNode*> found;
  if (node == nullptr) {
    return found;
  }
  if (node->kind != DocumentNode::Kind::Sequence) {
    report_.add(kYamlWrongType, node->where,
                {std::string{key}, kind_words(*node), Bilingual{"a list", "une liste"}});
    return found;
  }
  for (const DocumentNode& item : node->items) {
    found.push_back(&item);
  }
  return found;
}

std::vector<const DocumentNode*> Fields::list(std::string_view key) {
  return items(optional(key), key);
}

std::vector<const DocumentNode*> Fields::required_list(std::string_view key) {
  return items(required(key, Bilingual{"a list", "une liste"}), key);
}

std::vector<const DocumentNode*> Fields::filled_list(std::string_view key, Bilingual noun) {
  const DocumentNode* node = optional(key);
  if (node != nullptr && node->kind == DocumentNode::Kind::Sequence && node->items.empty()) {
    report_.add(kWrongCount, node->where, {std::string{"0"}, noun, Bilingual{"at least 1", "au moins 1"}});
  }
  return required_list(key);
}

void Fields::finish() const {
  for (const DocumentNode::Key& key : node_.keys) {
    if (key.name.starts_with("x-") || std::find(asked_.begin(), asked_.end(), key.name) != asked_.end()) {
      continue;
    }
    if (report_.mistakes.full()) {
      report_.mistakes.count_one();
    } else {
      report_.add(kYamlUnknownKey, key.where, {key.name, joined(asked_)}, suggest(key.name, asked_));
    }
  }
}

}  // namespace charter
