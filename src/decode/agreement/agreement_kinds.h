#pragma once
/// What can be wrong with an agreement, before any check looks at it.

#include <charter/diagnostic.h>

#include <span>

namespace charter {

extern const DiagnosticKind kAgreementUnknownKey;
extern const DiagnosticKind kAgreementStrangeKey;
extern const DiagnosticKind kAgreementWrongType;
extern const DiagnosticKind kAgreementNotOneOf;
extern const DiagnosticKind kAgreementMissingKey;
extern const DiagnosticKind kAgreementBadId;
extern const DiagnosticKind kAgreementUndeclared;
extern const DiagnosticKind kAgreementRepeatedId;
extern const DiagnosticKind kAgreementBadDate;
extern const DiagnosticKind kAgreementBadPeriod;
extern const DiagnosticKind kAgreementBadPlace;
extern const DiagnosticKind kAgreementHiddenMark;
extern const DiagnosticKind kAgreementMergeKey;

[[nodiscard]] std::span<const DiagnosticKind* const> agreement_kinds();

}  // namespace charter
