#pragma once
/// Rules from source to programs: parsed, type-checked against the subject and planned, all mistakes at once.

#include "cel/program.h"
#include "rules/rule_source.h"
#include "rules/subject_schema.h"

#include <memory>
#include <optional>
#include <vector>

namespace charter {

struct CompiledRule {
  Index info = 0;  ///< into RuleSet::infos
  AppliesTo applies_to = AppliesTo::Assessment;
  OnMissing on_missing = OnMissing::Fail;
  std::optional<cel::Program> applies_when;
  cel::Program require;
};

/// Immutable; the programs refer to the schema, so both live and die together.
struct CompiledRules {
  CompiledRules(const Charter& charter, const Scale& scale) : schema(charter, scale) {}

  AssessmentSchema schema;
  std::vector<CompiledRule> rules;
};

enum class RulePart : std::uint8_t { AppliesWhen, Require };

/// A mistake inside an expression; the span of the diagnostic is relative to that expression's text.
struct RuleMistake {
  std::size_t rule = 0;  ///< into the rules given
  RulePart part = RulePart::Require;
  Diagnostic diagnostic;
};

struct RuleCompilation {
  std::shared_ptr<const CompiledRules>
      rules;  ///< null when there are mistakes; shared by the copies of a RuleSet
  std::vector<RuleMistake> mistakes;
};

/// `first_info` is the place of the first rule in RuleSet::infos.
[[nodiscard]] RuleCompilation compile_rules(std::span<const RuleLogic> rules, Index first_info,
                                            const Charter& charter, const Scale& scale);

/// What was compiled, to write it down again.
[[nodiscard]] std::vector<RuleLogic> logic_of(const CompiledRules& compiled);

}  // namespace charter
