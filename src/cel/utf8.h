#pragma once
/// Code points of UTF-8 texts. Pure; safe from any thread.

#include <cstdint>
#include <string>
#include <string_view>

namespace charter::cel {

/// One code point, and the bytes it takes: at least 1, also for a byte that is not UTF-8 (U+FFFD).
struct CodePoint {
  char32_t value = 0xFFFD;
  std::uint32_t bytes = 1;
  bool valid = false;
};

/// The code point at the start of `text`, which must not be empty.
[[nodiscard]] CodePoint decode_utf8(std::string_view text);
[[nodiscard]] bool is_utf8(std::string_view text);
[[nodiscard]] std::size_t count_code_points(std::string_view text);

/// The byte where the `index`-th code point begins; `text.size()` when there are fewer.
[[nodiscard]] std::size_t byte_of_code_point(std::string_view text, std::size_t index);

/// A Unicode scalar value: in range and not a surrogate.
[[nodiscard]] constexpr bool is_scalar(char32_t c) {
  return c <= 0x10FFFF && (c < 0xD800 || c > 0xDFFF);
}
void append_utf8(std::string& out, char32_t c);

/// White space as Unicode's White_Space property has it.
[[nodiscard]] bool is_space(char32_t c);

}  // namespace charter::cel
