#pragma once
/// What people write who come from other languages, from spreadsheets or from a keyboard that makes quotes
/// curly, and what CEL has for it.
///
///     function_meant("length");   // "size"
///
/// Empty where nothing is known. Pure; safe from any thread.

#include <charter/diagnostic.h>

#include <cstdint>
#include <optional>
#include <string_view>

namespace charter::cel {

/// For a word or a sign that stands where an operator should: "and", "=".
[[nodiscard]] std::string_view operator_meant(std::string_view typed);

/// For a character that has no meaning outside of texts: a curly quote, U+2264.
[[nodiscard]] std::string_view character_meant(std::uint32_t code_point);

/// The name of a character that cannot be seen; absent for those that can.
[[nodiscard]] std::optional<Bilingual> name_of_invisible(std::uint32_t code_point);

/// For a name that is not known: "True", "None".
[[nodiscard]] std::string_view constant_meant(std::string_view name);

/// For a function or macro that is not known: "length".
[[nodiscard]] std::string_view function_meant(std::string_view name);

}  // namespace charter::cel
