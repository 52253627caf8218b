#pragma once
/// Runs the inline tests of rules: each rule on small assessments whose verdicts its author wrote down.

#include "rules/rule_source.h"

#include <charter/diagnostic.h>
#include <charter/evaluation.h>

#include <span>
#include <vector>

namespace charter {

/// One diagnostic for each test that does not come out as expected, and one that says why for each whose rule
/// could not be evaluated; none when all do.
[[nodiscard]] std::vector<Diagnostic> run_rule_tests(const Framework& framework,
                                                     std::span<const RuleTest> tests);

}  // namespace charter
