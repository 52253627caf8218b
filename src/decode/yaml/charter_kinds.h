#pragma once
/// What can be wrong with the content of a charter or of a scale that is good YAML.

#include <charter/diagnostic.h>

#include <span>

namespace charter {

extern const DiagnosticKind kYamlWrongType;
extern const DiagnosticKind kYamlUnknownKey;
extern const DiagnosticKind kYamlMissingKey;
extern const DiagnosticKind kMissingLanguage;
extern const DiagnosticKind kUnknownLanguage;
extern const DiagnosticKind kRepeatedId;
extern const DiagnosticKind kUnknownReference;
extern const DiagnosticKind kWrongCount;
extern const DiagnosticKind kPrerequisiteCircle;
extern const DiagnosticKind kPrerequisiteTier;
extern const DiagnosticKind kLongTitle;
extern const DiagnosticKind kLongSentence;
extern const DiagnosticKind kNotOneOf;
extern const DiagnosticKind kNumberRange;
extern const DiagnosticKind kBadIdentifier;
extern const DiagnosticKind kMisplacedAction;
extern const DiagnosticKind kPrincipleWithoutFile;
extern const DiagnosticKind kFileWithoutPrinciple;
extern const DiagnosticKind kShortText;
extern const DiagnosticKind kBadShare;
extern const DiagnosticKind kScaleRole;
extern const DiagnosticKind kFirstLevelGate;
extern const DiagnosticKind kShareUnit;

[[nodiscard]] std::span<const DiagnosticKind* const> charter_kinds();

}  // namespace charter
