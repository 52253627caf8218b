#pragma once
/// The mistakes of a batch itself, E062x.

#include <charter/diagnostic.h>

#include <span>

namespace charter {

extern const DiagnosticKind kNothingInFolder;

[[nodiscard]] std::span<const DiagnosticKind* const> batch_kinds();

}  // namespace charter
