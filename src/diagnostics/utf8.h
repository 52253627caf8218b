#pragma once
/// UTF-8 as Unicode defines it (no overlong forms, no surrogates, nothing past U+10FFFF).

#include <cstddef>
#include <optional>
#include <string_view>

namespace charter {

/// Offset of the first byte that does not belong to valid UTF-8.
[[nodiscard]] std::optional<std::size_t> first_invalid_utf8(std::string_view text);

/// The byte at `i` and the continuation bytes after it: one code point where `text` is valid.
[[nodiscard]] std::string_view point_at(std::string_view text, std::size_t i);

}  // namespace charter
