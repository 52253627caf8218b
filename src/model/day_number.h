#pragma once
/// The day that a text names, as a plain number: what `parse_date` rests on. It is for who reads many of
/// them, since g++ 12 hands an optional date over through memory, in two parts that are read as one.

#include <cstdint>
#include <string_view>

namespace charter {

inline constexpr std::int32_t kNoDay = INT32_MIN;

/// `Date::days` of `YYYY-MM-DD`; kNoDay for anything that `parse_date` refuses.
[[nodiscard]] std::int32_t day_number(std::string_view text);

}  // namespace charter
