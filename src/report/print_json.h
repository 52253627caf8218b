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

/// The list alone, on one line, for a text that is line `first_line` of its file.
[[nodiscard]] std::string diagnostics_list(std::span<const Diagnostic> diagnostics, const Source& source,
                                           Language language, std::uint64_t first_line = 1);

}  // namespace charter
