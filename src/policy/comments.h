#pragma once
/// The comments of a YAML text. yaml-cpp drops them, so they are found in the text itself, beside what the
/// parser says about quoted texts and blocks: a # inside these is no comment.

#include <charter/document.h>

#include <string_view>
#include <vector>

namespace charter {

/// From each # to the end of its line. `root` is the tree of the same text.
[[nodiscard]] std::vector<Span> comments_of(std::string_view text, const DocumentNode& root);

}  // namespace charter
