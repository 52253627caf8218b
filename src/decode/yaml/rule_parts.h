#pragma once
/// What rule files on assessments and on agreements have in common.

#include "decode/yaml/base_rules.h"
#include "decode/yaml/charter_kinds.h"
#include "decode/yaml/fields.h"
#include "diagnostics/suggest.h"

#include <charter/source.h>

#include <optional>
#include <span>
#include <string>
#include <vector>

namespace charter {

/// In the order of Severity.
extern const Choice kSeverityWords;
/// In the order of OnMissing.
extern const Choice kOnMissingWords;
/// Every text of a rule, whatever the languages of the charter.
extern const std::vector<std::string> kRuleLanguages;

/// A scalar that may hold an expression; null, and told, where it is something else.
[[nodiscard]] const DocumentNode* expression_scalar(const DocumentNode* node, std::string_view key,
                                                    const Report& report);

/// Moves a mistake from inside an expression to its place in the file.
[[nodiscard]] Diagnostic in_file(Diagnostic mistake, std::uint32_t source, std::string_view text,
                                 const DocumentNode& scalar);

/// The item of that id; nothing, and told, where there is none.
template <class Items>
std::optional<Index> index_of(const DocumentNode* node, const Items& items, Bilingual noun,
                              const Report& report) {
  if (node == nullptr) {
    return std::nullopt;
  }
  std::vector<std::string_view> ids;
  for (Index i = 0; i < items.size(); ++i) {
    if (items[i].id == node->value) {
      return i;
    }
    ids.push_back(items[i].id);
  }
  report.add(kUnknownReference, node->where, {node->value, noun, joined(ids)}, suggest(node->value, ids));
  return std::nullopt;
}

/// Where a rule is defined, and whether it says that it replaces another.
struct RulePlace {
  std::string id;
  std::uint32_t file = 0;
  Span where;
  bool overrides = false;
};

/// `Decoded` has sources (with their info), overrides, files and places.
template <class Decoded>
std::vector<RulePlace> places_of(const Decoded& decoded) {
  std::vector<RulePlace> places;
  for (std::size_t i = 0; i < decoded.sources.size(); ++i) {
    places.push_back({decoded.sources[i].info.id, decoded.files[i], decoded.places[i], decoded.overrides[i]});
  }
  return places;
}

/// Ids that are given twice, that a rule of `base` has, or that should replace one of `base` and do not.
void check_ids(std::span<const Source> files, const std::vector<RulePlace>& rules, const BaseRules& base,
               Mistakes& mistakes);

}  // namespace charter
