#include "rules/compile_rules.h"

#include "rules/compile_expression.h"

namespace charter {

namespace {

std::optional<cel::Program> compile_part(const std::string& text, const cel::Environment& environment,
                                         std::size_t rule, RulePart part,
                                         std::vector<RuleMistake>& mistakes) {
  std::vector<Diagnostic> found;
  auto program = compile_expression(text, environment, found);
  for (Diagnostic& diagnostic : found) {
    mistakes.push_back({rule, part, std::move(diagnostic)});
  }
  return program;
}

}  // namespace

RuleCompilation compile_rules(std::span<const RuleLogic> rules, Index first_info, const Charter& charter,
                              const Scale& scale) {
  RuleCompilation result;
  auto compiled = std::make_shared<CompiledRules>(charter, scale);
  for (std::size_t i = 0; i < rules.size(); ++i) {
    const RuleLogic& source = rules[i];
    const cel::Environment& environment = source.applies_to == AppliesTo::Assessment
                                              ? compiled->schema.assessment()
                                              : compiled->schema.action();
    std::optional<cel::Program> applies_when;
    if (!source.applies_when.empty()) {
      applies_when =
          compile_part(source.applies_when, environment, i, RulePart::AppliesWhen, result.mistakes);
    }
    auto require = compile_part(source.require, environment, i, RulePart::Require, result.mistakes);
    if (require) {
      compiled->rules.push_back({first_info + static_cast<Index>(i), source.applies_to, source.on_missing,
                                 std::move(applies_when), std::move(*require)});
    }
  }
  if (result.mistakes.empty()) {
    result.rules = std::move(compiled);
  }
  return result;
}

std::vector<RuleLogic> logic_of(const CompiledRules& compiled) {
  std::vector<RuleLogic> all;
  for (const CompiledRule& rule : compiled.rules) {
    RuleLogic logic;
    logic.applies_to = rule.applies_to;
    logic.on_missing = rule.on_missing;
    logic.applies_when = rule.applies_when ? rule.applies_when->text() : std::string_view{};
    logic.require = rule.require.text();
    all.push_back(std::move(logic));
  }
  return all;
}

}  // namespace charter
