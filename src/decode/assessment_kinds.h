#pragma once
/// What can be wrong with the content of an assessment that is good JSON.

#include <charter/diagnostic.h>

#include <span>

namespace charter {

extern const DiagnosticKind kUnknownKey;
extern const DiagnosticKind kWrongType;
extern const DiagnosticKind kUnknownStatus;
extern const DiagnosticKind kUnknownAction;
extern const DiagnosticKind kDuplicateKey;
extern const DiagnosticKind kMissingKey;
extern const DiagnosticKind kBadDate;
extern const DiagnosticKind kOtherCharter;
extern const DiagnosticKind kOtherEdition;
extern const DiagnosticKind kUnknownFact;
extern const DiagnosticKind kBadHours;
extern const DiagnosticKind kEmptyText;
extern const DiagnosticKind kUnknownSize;
extern const DiagnosticKind kBadId;
extern const DiagnosticKind kNotOneAssessment;

[[nodiscard]] std::span<const DiagnosticKind* const> assessment_kinds();

}  // namespace charter
