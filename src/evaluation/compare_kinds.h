#pragma once
/// Why two assessments cannot be compared.

#include <charter/diagnostic.h>

#include <span>

namespace charter {

extern const DiagnosticKind kDifferentCharters;
extern const DiagnosticKind kDifferentEditions;

[[nodiscard]] std::span<const DiagnosticKind* const> compare_kinds();

}  // namespace charter
