#pragma once
/// YAML or JSON, told by its first characters and never by its name.

#include "decode/report.h"

#include <charter/document.h>
#include <charter/limits.h>

#include <optional>
#include <string_view>

namespace charter {

/// The root of the document in `text`; nothing when it could not be read to its end, or is something else
/// than YAML or JSON (Turtle, HTML, a PDF …): the report then says which.
[[nodiscard]] std::optional<DocumentNode> read_document(std::string_view text, const ReadLimits& limits,
                                                        const Report& report);

}  // namespace charter
