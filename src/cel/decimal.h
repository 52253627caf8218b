#pragma once
/// Numbers to text and back, exactly and without a locale.
///
///     parse_double("1e-7");  shortest(0.1);   // "0.1"
///
/// Pure; safe from any thread. (em++ has neither from_chars nor to_chars for double, and strtod obeys the
/// locale.)

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace charter::cel {

/// The double nearest to a decimal like "-12.5e3", ties to even; infinity when it is too large.
/// Absent when `text` is not digits with an optional sign, fraction and exponent.
[[nodiscard]] std::optional<double> parse_double(std::string_view text);

[[nodiscard]] std::optional<std::int64_t> parse_int(std::string_view text);    ///< optional '-', digits
[[nodiscard]] std::optional<std::uint64_t> parse_uint(std::string_view text);  ///< digits

/// The fewest digits that read back as `value`: "1", "0.1", "1e+21", "-0", "NaN", "Infinity".
[[nodiscard]] std::string shortest(double value);
/// The same digits, never with an exponent.
[[nodiscard]] std::string shortest_fixed(double value);
[[nodiscard]] std::string fixed(double value, int precision);
[[nodiscard]] std::string scientific(double value, int precision);

}  // namespace charter::cel
