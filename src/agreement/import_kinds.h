#pragma once
/// Why a document that is no agreement of ours cannot be judged, or only in part.

#include <charter/diagnostic.h>

#include <span>

namespace charter {

extern const DiagnosticKind kOtherKind;
extern const DiagnosticKind kTemplate;
extern const DiagnosticKind kUnknownFormatVersion;
extern const DiagnosticKind kNoKnownKind;
extern const DiagnosticKind kWrongContractKind;
extern const DiagnosticKind kImportElsewhere;
extern const DiagnosticKind kImportTwice;
extern const DiagnosticKind kImportNotRead;
extern const DiagnosticKind kImportOfAgreement;
extern const DiagnosticKind kImportOfMany;
extern const DiagnosticKind kImportOtherFormat;
extern const DiagnosticKind kInheritsElsewhere;
extern const DiagnosticKind kUnknownProfile;

[[nodiscard]] std::span<const DiagnosticKind* const> import_kinds();

}  // namespace charter
