#pragma once
/// What can be wrong with a configuration, a suppression or a baseline.

#include <charter/diagnostic.h>

#include <span>

namespace charter {

extern const DiagnosticKind kConfigUnknownKey;
extern const DiagnosticKind kConfigWrongType;
extern const DiagnosticKind kConfigWrongWord;
extern const DiagnosticKind kConfigMissingKey;
extern const DiagnosticKind kUnknownCheck;
extern const DiagnosticKind kStructuralCheck;
extern const DiagnosticKind kNotABaseline;
extern const DiagnosticKind kSuppressionWithoutCheck;
extern const DiagnosticKind kSuppressionWithoutReason;
extern const DiagnosticKind kTwoConfigs;
extern const DiagnosticKind kPathLeavesRepository;

[[nodiscard]] std::span<const DiagnosticKind* const> policy_kinds();

}  // namespace charter
