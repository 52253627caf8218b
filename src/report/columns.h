#pragma once
/// How many columns of a terminal a text takes: two for a Chinese or Korean letter and for most emoji, none
/// for an accent written apart.

#include <string_view>

namespace charter {

/// `text` is valid UTF-8 without control characters.
[[nodiscard]] int columns(std::string_view text);

/// The longest start of `text` that takes at most `width` columns; at least one letter, accents and all.
[[nodiscard]] std::string_view start_within(std::string_view text, int width);

}  // namespace charter
