#include "decode/agreement/structure.h"

#include "decode/agreement/agreement_kinds.h"
#include "decode/words.h"
#include "decode/yaml/fields.h"
#include "diagnostics/suggest.h"
#include "diagnostics/utf8.h"
#include "model/agreement_shape.h"
#include "model/period.h"
#include "model/place.h"
#include "model/scalar_values.h"

#include <charter/date.h>

#include <algorithm>
#include <array>
#include <map>
#include <set>

namespace charter {

namespace {

Bilingual expected_words(const ShapeField& field) {
  switch (field.kind) {
    case ShapeKind::Text:
      return {"a text, or a text a language: { fr: …, en: … }",
              "un texte, ou un texte par langue\u00a0: { fr: …, en: … }"};
    case ShapeKind::Word:
      return {"a text", "un texte"};
    case ShapeKind::Slug:
    case ShapeKind::Ref:
      return {"an id", "un code"};
    case ShapeKind::Code:
      return {"a word of a fixed list", "un mot d’une liste fixe"};
    case ShapeKind::Truth:
      return {"true or false, without quotes", "true (vrai) ou false (faux), sans guillemets"};
    case ShapeKind::Flag:
      return {"true, false, or a text that says how",
              "true (vrai), false (faux), ou un texte qui dit comment"};
    case ShapeKind::Count:
      return {"a whole number, 0 or more, without quotes", "un nombre entier, 0 ou plus, sans guillemets"};
    case ShapeKind::Date:
      return {"a date: 2026-05-31", "une date\u00a0: 2026-05-31"};
    case ShapeKind::Period:
      return {"a duration: P24M, PT72H", "une durée\u00a0: P24M, PT72H"};
    case ShapeKind::Place:
      return {"the code of a place: CA-QC", "le code d’un lieu\u00a0: CA-QC"};
    case ShapeKind::Block:
      return {"a block of ‘key: value’ lines", "un bloc de lignes «\u00a0clé: valeur\u00a0»"};
  }
  return {};
}

std::vector<std::string_view> keys_of(const Shape& shape) {
  std::vector<std::string_view> keys;
  for (const ShapeField& field : shape.fields) {
    keys.push_back(field.key);
  }
  return keys;
}

/// "U+0430"
std::string code_point_of(std::string_view character) {
  constexpr std::string_view kDigits = "0123456789ABCDEF";
  constexpr unsigned kLeadBits[] = {0x7FU, 0x7FU, 0x1FU, 0x0FU, 0x07U};
  std::uint32_t point = 0;
  for (std::size_t i = 0; i < character.size(); ++i) {
    const auto byte = static_cast<unsigned char>(character[i]);
    point =
        i == 0 ? byte & kLeadBits[std::min<std::size_t>(character.size(), 4)] : point << 6U | (byte & 0x3FU);
  }
  std::string digits;
  for (; point > 0 || digits.size() < 4; point >>= 4U) {
    digits.insert(digits.begin(), kDigits[point & 15U]);
  }
  return "U+" + digits;
}

bool is_language_tag(std::string_view tag) {
  const auto letter = [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); };
  const std::string_view first = tag.substr(0, tag.find('-'));
  return first.size() >= 2 && first.size() <= 3 && std::all_of(first.begin(), first.end(), letter) &&
         std::all_of(tag.begin(), tag.end(),
                     [&](char c) { return letter(c) || c == '-' || (c >= '0' && c <= '9'); });
}

class StructureCheck {
 public:
  StructureCheck(Wholeness wholeness, const Report& report) : wholeness_(wholeness), report_(report) {}

  /// `anchor` is where a missing key is told: the key that the block stands under.
  void block(const Shape& shape, const DocumentNode& node, Span anchor) {
    for (std::size_t i = 0; i < node.keys.size(); ++i) {
      const DocumentNode::Key& key = node.keys[i];
      if (const ShapeField* field = find_field(shape, key.name)) {
        values(*field, node.items[i], key.where);
      } else if (!key.name.starts_with("x-")) {
        unknown_key(shape, key);
      }
    }
    if (wholeness_ == Wholeness::Fragment) {
      return;
    }
    for (const ShapeField& field : shape.fields) {
      if (field.need == Need::Required && find(node, field.key) == nullptr) {
        report_.add(kAgreementMissingKey, anchor, {std::string{field.key}, expected_words(field)});
      }
    }
  }

 private:
  void unknown_key(const Shape& shape, const DocumentNode::Key& key) {
    if (report_.mistakes.full()) {
      report_.mistakes.count_one();
      return;
    }
    if (key.name == "<<") {
      report_.add(kAgreementMergeKey, key.where, {});
      return;
    }
    const std::vector<std::string_view> keys = keys_of(shape);
    const auto strange = std::find_if(key.name.begin(), key.name.end(),
                                      [](char c) { return static_cast<unsigned char>(c) >= 0x80U; });
    if (strange == key.name.end()) {
      report_.add(kAgreementUnknownKey, key.where, {key.name, joined(keys)}, suggest(key.name, keys));
      return;
    }
    const auto at = static_cast<std::size_t>(strange - key.name.begin());
    report_.add(kAgreementStrangeKey, key.where,
                {key.name, joined(keys), code_point_of(point_at(key.name, at))}, suggest(key.name, keys));
  }

  void values(const ShapeField& field, const DocumentNode& node, Span key) {
    if (node.kind == DocumentNode::Kind::Null) {
      return;  // empty: the checks say what they miss
    }
    const bool list = node.kind == DocumentNode::Kind::Sequence;
    if (field.many == Many::One || (field.many == Many::OneOrList && !list)) {
      value(field, node, key);
    } else if (!list) {
      wrong(field, node,
            Bilingual{"a list, each item on a line that begins with -",
                      "une liste, chaque élément sur une ligne qui commence par -"});
    } else {
      for (const DocumentNode& item : node.items) {
        value(field, item, item.where);
      }
    }
  }

  void value(const ShapeField& field, const DocumentNode& node, Span anchor) {
    if (node.kind == DocumentNode::Kind::Null) {
      return;
    }
    if (field.kind == ShapeKind::Block) {
      if (node.kind != DocumentNode::Kind::Mapping) {
        wrong(field, node, expected_words(field));
      } else {
        block(*field.block, node, anchor);
      }
    } else if (field.kind == ShapeKind::Text && node.kind == DocumentNode::Kind::Mapping) {
      translations(field, node);
    } else if (node.kind != DocumentNode::Kind::Scalar) {
      wrong(field, node, expected_words(field));
    } else {
      scalar(field, node);
    }
  }

  void translations(const ShapeField& field, const DocumentNode& node) {
    for (std::size_t i = 0; i < node.keys.size(); ++i) {
      const DocumentNode::Kind kind = node.items[i].kind;
      if (!is_language_tag(node.keys[i].name)) {
        report_.add(
            kAgreementWrongType, node.keys[i].where,
            {std::string{field.key}, Bilingual{"a block of keys", "un bloc de clés"}, expected_words(field)});
      } else if (kind != DocumentNode::Kind::Scalar && kind != DocumentNode::Kind::Null) {
        wrong(field, node.items[i], Bilingual{"a text", "un texte"});
      }
    }
  }

  void scalar(const ShapeField& field, const DocumentNode& node) {
    const std::string& text = node.value;
    switch (field.kind) {
      case ShapeKind::Text:
      case ShapeKind::Word:
      case ShapeKind::Ref:
      case ShapeKind::Flag:
      case ShapeKind::Block:
        return;
      case ShapeKind::Slug:
        return is_identifier(text) ? void() : report_.add(kAgreementBadId, node.where, {text});
      case ShapeKind::Code: {
        const auto words = words_of(field.words);
        if (std::find(words.begin(), words.end(), text) == words.end()) {
          report_.add(kAgreementNotOneOf, node.where, {text, std::string{field.key}, joined(words)},
                      suggest(text, words));
        }
        return;
      }
      case ShapeKind::Truth:
        return truth_of(node) ? void() : wrong(field, node, expected_words(field));
      case ShapeKind::Count: {
        const auto number = node.plain ? whole_number(text) : std::nullopt;
        return number && *number >= 0 ? void() : wrong(field, node, expected_words(field));
      }
      case ShapeKind::Date:
        return parse_date(text) ? void() : report_.add(kAgreementBadDate, node.where, {text});
      case ShapeKind::Period:
        return parse_period(text) ? void() : report_.add(kAgreementBadPeriod, node.where, {text});
      case ShapeKind::Place:
        return is_place(text) ? void() : report_.add(kAgreementBadPlace, node.where, {text});
    }
  }

  void wrong(const ShapeField& field, const DocumentNode& node, Bilingual expected) {
    report_.add(kAgreementWrongType, node.where, {std::string{field.key}, kind_words(node), expected});
  }

  Wholeness wholeness_;
  const Report& report_;
};

using Ids = std::map<std::string_view, std::vector<std::string_view>>;

std::vector<std::string_view> declared(const DocumentNode& root, std::string_view key, Mistakes& mistakes) {
  std::vector<std::string_view> ids;
  std::set<std::string_view> seen;
  const DocumentNode* list = find(root, key);
  if (list == nullptr) {
    return ids;
  }
  for (const DocumentNode& item : list->items) {
    const DocumentNode* id = find(item, "id");
    if (id == nullptr || id->kind != DocumentNode::Kind::Scalar) {
      continue;
    }
    if (seen.insert(id->value).second) {
      ids.push_back(id->value);
    } else {
      Report{mistakes, id->source}.add(kAgreementRepeatedId, id->where, {id->value, std::string{key}});
    }
  }
  return ids;
}

void check_reference(const ShapeField& field, const DocumentNode& node, const Ids& ids, Mistakes& mistakes) {
  const auto& known = ids.at(field.words);
  if (node.kind != DocumentNode::Kind::Scalar ||
      std::find(known.begin(), known.end(), node.value) != known.end()) {
    return;
  }
  const DiagnosticArg declared =
      known.empty() ? DiagnosticArg{Bilingual{"none is declared yet", "aucun n’y est encore"}}
                    : DiagnosticArg{joined(known)};
  Report{mistakes, node.source}.add(kAgreementUndeclared, node.where,
                                    {node.value, std::string{field.words}, declared},
                                    suggest(node.value, known));
}

void check_block_references(const Shape& shape, const DocumentNode& block, const Ids& ids,
                            Mistakes& mistakes) {
  for (std::size_t i = 0; i < block.keys.size(); ++i) {
    const ShapeField* field = find_field(shape, block.keys[i].name);
    if (field == nullptr || (field->kind != ShapeKind::Ref && field->kind != ShapeKind::Block)) {
      continue;
    }
    const auto check = [&](const DocumentNode& node) {
      if (field->kind == ShapeKind::Ref) {
        check_reference(*field, node, ids, mistakes);
      } else {
        check_block_references(*field->block, node, ids, mistakes);
      }
    };
    const DocumentNode& value = block.items[i];
    if (value.kind == DocumentNode::Kind::Sequence) {
      std::for_each(value.items.begin(), value.items.end(), check);
    } else {
      check(value);
    }
  }
}

}  // namespace

void check_structure(const DocumentNode& root, Wholeness wholeness, const Report& report) {
  StructureCheck{wholeness, report}.block(agreement_shape(), root, root.where);
}

void check_references(const DocumentNode& root, Mistakes& mistakes) {
  Ids ids;
  for (const std::string_view list : {"parties", "data", "purposes"}) {
    ids[list] = declared(root, list, mistakes);
  }
  check_block_references(agreement_shape(), root, ids, mistakes);
}

}  // namespace charter
