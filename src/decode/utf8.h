#pragma once
/// UTF-8 as Unicode defines it (no overlong forms, no surrogates, nothing past U+10FFFF).

#include <cstddef>
#include <optional>
#include <string_view>

namespace charter {

/// Offset of the first byte that does not belong to valid UTF-8.
[[nodiscard]] std::optional<std::size_t> first_invalid_utf8(std::string_view text);

}  // namespace charter
