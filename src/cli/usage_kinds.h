#pragma once
/// What can be wrong with a command line.

#include <charter/diagnostic.h>

#include <span>

namespace charter {

extern const DiagnosticKind kUnknownCommand;
extern const DiagnosticKind kUnknownOption;
extern const DiagnosticKind kMissingArgument;
extern const DiagnosticKind kBadOptionValue;
extern const DiagnosticKind kExtraArgument;
extern const DiagnosticKind kUnknownId;
extern const DiagnosticKind kMissingValue;
extern const DiagnosticKind kSeveralToStdout;
extern const DiagnosticKind kFileExists;
extern const DiagnosticKind kNothingRan;
extern const DiagnosticKind kConfigsDiffer;
extern const DiagnosticKind kUpdateWithoutBaseline;
extern const DiagnosticKind kNothingChecked;

[[nodiscard]] std::span<const DiagnosticKind* const> usage_kinds();

}  // namespace charter
