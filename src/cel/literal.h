#pragma once
/// The value of a literal as written: quotes, escapes, hexadecimal. Private to the parser.

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace charter::cel {

enum class TextKind : std::uint8_t { String, Bytes };

struct Unquoted {
  std::optional<std::string> text;
  std::uint32_t fault_at = 0;  ///< else: the byte of `token` where the wrong escape begins,
  std::uint32_t fault_length = 0;
};

/// `token` is the whole literal, prefix and quotes included.
[[nodiscard]] Unquoted unquote(std::string_view token, TextKind kind);

/// `token` is digits, decimal or after 0x; absent when they do not fit. `negative` ones may reach 2^63.
[[nodiscard]] std::optional<std::uint64_t> magnitude(std::string_view token);

/// `text` as a CEL literal in double quotes, escaped so that it reads back the same.
[[nodiscard]] std::string quoted(std::string_view text, TextKind kind);

}  // namespace charter::cel
