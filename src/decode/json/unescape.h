#pragma once
/// The text that stands between the quotes of a JSON string.

#include <string>
#include <string_view>

namespace charter {

/// Appends what `raw` (without its quotes) means. False where an escape is none, or leaves half a surrogate
/// pair.
[[nodiscard]] bool append_unescaped(std::string& out, std::string_view raw);

}  // namespace charter
