#pragma once
/// A YAML text to a document tree: yaml-cpp stays behind this header.

#include "decode/report.h"

#include <charter/document.h>
#include <charter/limits.h>

#include <optional>
#include <string_view>

namespace charter {

/// The root of the one document in `text`. Nothing when it could not be read to its end: then that is the
/// one mistake told. Duplicate keys are told and the first one kept; unknown tags and keys that are no text
/// are told and left out; anchors are followed, counted.
[[nodiscard]] std::optional<DocumentNode> read_yaml(std::string_view text, const ReadLimits& limits,
                                                    const Report& report);

}  // namespace charter
