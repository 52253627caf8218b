#pragma once
/// Somebody else's text made safe to show on a terminal.

#include <string>
#include <string_view>

namespace charter {

/// One column a code point, so that a caret stays under what it means: controls (tabs and escape sequences
/// with them), and marks that change the direction of writing, become spaces; what is not UTF-8 becomes
/// U+FFFD.
[[nodiscard]] std::string visible(std::string_view text);

}  // namespace charter
