#pragma once
/// What can be wrong with rules: their files, their texts, their tests.

#include <charter/diagnostic.h>

#include <span>

namespace charter {

extern const DiagnosticKind kRuleUnknownAction;
extern const DiagnosticKind kRuleUsesMatches;
extern const DiagnosticKind kRuleRepeated;
extern const DiagnosticKind kRuleOverridesNothing;
extern const DiagnosticKind kRuleCapOnly;
extern const DiagnosticKind kRuleCapPrinciple;
extern const DiagnosticKind kRuleFileUnread;
extern const DiagnosticKind kRuleFolderEmpty;
extern const DiagnosticKind kRuleFolderWithoutScoring;
extern const DiagnosticKind kRuleTestMissing;
extern const DiagnosticKind kRuleTestFailed;
extern const DiagnosticKind kRuleTestAction;
extern const DiagnosticKind kRulePlaceholder;
extern const DiagnosticKind kRuleTestFinds;
extern const DiagnosticKind kRuleTestError;
extern const DiagnosticKind kCheckPlaceholder;

[[nodiscard]] std::span<const DiagnosticKind* const> rule_kinds();

}  // namespace charter
