#pragma once
/// The verdict of one rule on one subject.

#include "cel/scratch.h"
#include "rules/compile_rules.h"

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

}  // namespace charter
