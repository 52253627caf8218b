#include "decode/yaml/rule_parts.h"

#include "decode/yaml/scalar_map.h"
#include "rules/rule_kinds.h"

#include <algorithm>
#include <map>

namespace charter {

const Choice kSeverityWords{{"severity", "niveau de gravité"}, {"note", "warning", "error", "critical"}};
const Choice kOnMissingWords{{"verdict", "verdict"}, {"fail", "not_applicable"}};
const std::vector<std::string> kRuleLanguages{"en", "fr"};

const DocumentNode* expression_scalar(const DocumentNode* node, std::string_view key, const Report& report) {
  if (node != nullptr && node->kind != DocumentNode::Kind::Scalar) {
    report.add(kYamlWrongType, node->where,
               {std::string{key}, kind_words(*node), Bilingual{"an expression", "une expression"}});
    return nullptr;
  }
  return node;
}

Diagnostic in_file(Diagnostic mistake, std::uint32_t source, std::string_view text,
                   const DocumentNode& scalar) {
  mistake.source = source;
  mistake.span = ScalarMap{text, scalar}.in_file(mistake.span);
  return mistake;
}

void check_ids(std::span<const Source> files, const std::vector<RulePlace>& rules, const BaseRules& base,
               Mistakes& mistakes) {
  const auto holds = [](const std::vector<std::string>& ids, const std::string& id) {
    return std::find(ids.begin(), ids.end(), id) != ids.end();
  };
  std::map<std::string_view, std::size_t> first;
  for (std::size_t i = 0; i < rules.size(); ++i) {
    const RulePlace& rule = rules[i];
    const Report report{mistakes, rule.file};
    const auto [known, inserted] = first.emplace(rule.id, i);
    const bool replaceable = holds(base.replaceable, rule.id);
    if (rule.id.empty()) {
      continue;  // told already
    }
    if (!inserted) {
      report.add(kRuleRepeated, rule.where, {rule.id, files[rules[known->second].file].name});
    } else if (rule.overrides && !replaceable) {
      const std::vector<std::string_view> ids{base.replaceable.begin(), base.replaceable.end()};
      report.add(kRuleOverridesNothing, rule.where, {rule.id},
                 holds(base.fixed, rule.id) ? "" : suggest(rule.id, ids));
    } else if (!rule.overrides && (replaceable || holds(base.fixed, rule.id))) {
      report.add(kRuleRepeated, rule.where,
                 {rule.id, Bilingual{"the built-in rules", "les règles intégrées"}});
    }
  }
}

}  // namespace charter
