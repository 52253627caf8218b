#pragma once
/// A YAML text to a document tree: yaml-cpp stays behind this header.

#include "decode/report.h"

#include <charter/document.h>
#include <charter/limits.h>

#include <optional>
#include <string_view>

namespace charter {

/// The root of the one document in `text`; nothing when it could not be read to its end. Duplicate keys are
/// told and the first one kept; anchors are followed, counted.
[[nodiscard]] std::optional<DocumentNode> read_yaml(std::string_view text, const ReadLimits& limits,
                                                    const Report& report);

}  // namespace charter
