#pragma once
/// Diagnostics for programs: the same facts as the text, one JSON object.

#include <charter/diagnostic.h>

#include <span>
#include <string>

namespace charter {

/// {"schema": "charter.diagnostics/1", "diagnostics": [{code, severity, message, expected, help, suggestion,
/// location}]}
[[nodiscard]] std::string print_json(std::span<const Diagnostic> diagnostics, std::span<const Source> sources,
                                     Language language);

}  // namespace charter
