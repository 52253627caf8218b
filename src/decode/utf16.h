#pragma once
/// UTF-16 as some editors and exports save it, told by its byte order mark.

#include <optional>
#include <string>
#include <string_view>

namespace charter {

/// The same text in UTF-8 without the mark: lines and columns stay what an editor shows. Nothing where the
/// text has no UTF-16 byte order mark, or holds half a character: `check_text` then says what it is.
[[nodiscard]] std::optional<std::string> utf8_from_utf16(std::string_view text);

}  // namespace charter
