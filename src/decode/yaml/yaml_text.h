#pragma once
/// The checks a YAML text passes before its parser sees it: those of every text, and what the parser would
/// not survive.

#include <charter/diagnostic.h>
#include <charter/limits.h>

#include <optional>
#include <string_view>

namespace charter {

[[nodiscard]] std::optional<Diagnostic> check_yaml_text(std::string_view text, const ReadLimits& limits);

}  // namespace charter
