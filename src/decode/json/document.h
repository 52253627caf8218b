#pragma once
/// A JSON text to a document tree, the same as a YAML text gives (decode/yaml/document.h).

#include "decode/report.h"

#include <charter/document.h>
#include <charter/limits.h>

#include <optional>
#include <string_view>

namespace charter {

/// The root of the one document in `text`; nothing when it could not be read to its end. Duplicate keys are
/// told and the first one kept.
[[nodiscard]] std::optional<DocumentNode> read_json_document(std::string_view text, const ReadLimits& limits,
                                                             const Report& report);

}  // namespace charter
