#include "decode/yaml/rule_parts.h"

#include "decode/yaml/scalar_map.h"
#include "rules/rule_kinds.h"

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

void check_ids(std::span<const Source> files, const std::vector<RulePlace>& rules, Mistakes& mistakes) {
  std::map<std::string_view, std::size_t> first;
  for (std::size_t i = 0; i < rules.size(); ++i) {
    const auto [known, inserted] = first.emplace(rules[i].id, i);
    if (!inserted && !rules[i].id.empty()) {
      Report{mistakes, rules[i].file}.add(kRuleRepeated, rules[i].where,
                                          {rules[i].id, files[rules[known->second].file].name});
    }
  }
}

}  // namespace charter
