#pragma once
/// The verdict of one rule on one subject.

#include "cel/scratch.h"
#include "rules/compile_rules.h"

#include <optional>

namespace charter {

/// `error` holds the value that ended it, good until the scratch is used again.
struct RuleVerdict {
  Verdict verdict = Verdict::Pass;
  const cel::Program* failed = nullptr;  ///< of an Error: the expression that could not be evaluated
  cel::Value error;
};

/// Each expression of the rule has the whole budget of `scratch`.
[[nodiscard]] RuleVerdict verdict_of(const CompiledRule& rule, const cel::Activation& subject,
                                     cel::Scratch& scratch);

/// Of `applies_when` alone: nothing when the rule applies, else what it ends with.
[[nodiscard]] std::optional<RuleVerdict> ended_by_condition(const CompiledRule& rule,
                                                            const cel::Activation& subject,
                                                            cel::Scratch& scratch);
/// Of `require` alone, where the rule is known to apply.
[[nodiscard]] RuleVerdict verdict_of_requirement(const CompiledRule& rule, const cel::Activation& subject,
                                                 cel::Scratch& scratch);

}  // namespace charter
