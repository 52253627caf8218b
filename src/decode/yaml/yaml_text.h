#pragma once
/// The checks a YAML text passes before its parser sees it: those of every text, and what the parser would
/// not survive.

#include <charter/diagnostic.h>
#include <charter/limits.h>

#include <optional>
#include <string>
#include <string_view>

namespace charter {

[[nodiscard]] std::optional<Diagnostic> check_yaml_text(std::string_view text, const ReadLimits& limits);

/// The value of a scalar as YAML means it: yaml-cpp writes the escapes \_ and \N, a no-break space and a next
/// line, as one byte each, which is no UTF-8.
[[nodiscard]] std::string mended(std::string_view value);

}  // namespace charter
