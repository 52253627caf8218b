#pragma once
/// The engine's own functions, as tables. Private to the room.

#include "cel/call.h"

#include <span>
#include <string_view>

namespace charter::cel {

/// `signatures` are parted by "; " and read by parse_overload.
struct NativeRow {
  std::string_view name;
  std::string_view signatures;
  NativeFunction function;
};

[[nodiscard]] std::span<const NativeRow>
operator_rows();  ///< for the checker; the evaluator has its own code
[[nodiscard]] std::span<const NativeRow> conversion_rows();  ///< int(), string(), type(), dyn() ...
[[nodiscard]] std::span<const NativeRow> text_rows();  ///< size, contains, startsWith, endsWith, matches
[[nodiscard]] std::span<const NativeRow> time_rows();  ///< getFullYear ...
[[nodiscard]] std::span<const NativeRow> string_extension_rows();
[[nodiscard]] std::span<const NativeRow> math_extension_rows();
[[nodiscard]] std::span<const NativeRow> encoder_extension_rows();
[[nodiscard]] std::span<const NativeRow> optional_extension_rows();

/// `"...".format([...])`, in a file of its own.
Value format_text(CallContext& context, std::span<const Value> arguments);

/// Arithmetic; each gives an Error value for overflow and for types without the operator.
Value add_values(CallContext& context, const Value& a, const Value& b);
Value subtract_values(CallContext& context, const Value& a, const Value& b);
Value multiply_values(CallContext& context, const Value& a, const Value& b);
Value divide_values(CallContext& context, const Value& a, const Value& b);
Value remainder_values(CallContext& context, const Value& a, const Value& b);
Value negated(CallContext& context, const Value& a);
Value contained(CallContext& context, const Value& element, const Value& aggregate);

/// "false", 0, "", [], {}, null and the like.
[[nodiscard]] bool is_zero(const Value& value);

}  // namespace charter::cel
