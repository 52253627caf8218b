#pragma once
/// The checks every document passes before a tokenizer sees it: size, encoding, emptiness.

#include <charter/diagnostic.h>
#include <charter/limits.h>

#include <optional>
#include <string>
#include <string_view>

namespace charter {

[[nodiscard]] std::optional<Diagnostic> check_text(std::string_view text, const ReadLimits& limits);

/// "0009": the four digits after U+, for a character of one byte.
[[nodiscard]] std::string code_point_name(char character);

/// Length of a UTF-8 byte order mark at the start: 0 or 3.
[[nodiscard]] std::size_t byte_order_mark(std::string_view text);

}  // namespace charter
