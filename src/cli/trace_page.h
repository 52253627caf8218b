#pragma once
/// Why a rule, an action or a principle came out as it did in one assessment: what `charter explain ID
/// --assessment FILE` adds to the page of the id.

#include "cli/judged.h"

#include <optional>
#include <string>
#include <string_view>

namespace charter {

/// Nothing for an id that has no place in an assessment, such as an error code.
[[nodiscard]] std::optional<std::string> trace_page(const Judged& judged, std::string_view id,
                                                    Language language);

}  // namespace charter
