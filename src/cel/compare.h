#pragma once
/// Equality and order of CEL values, numbers of different types included.
///
///     equals(Value::integer(1), Value::real(1.0));   // true
///
/// Pure; safe from any thread. Comparing aggregates costs steps: see `weight`.

#include "cel/scratch.h"
#include "cel/value.h"

#include <cstdint>

namespace charter::cel {

enum class Order : std::uint8_t { Less, Equal, Greater, Unordered, Incomparable };

/// What CEL's `<` and friends see: Unordered for NaN, Incomparable where there is no such overload.
[[nodiscard]] Order compare(const Value& a, const Value& b);

/// CEL's `==` on the whole value; NaN is not equal to itself. OverBudget also where a host has put an error
/// into a list or a record, for a value that must not be read.
enum class Equality : std::uint8_t { Different, Same, OverBudget };
[[nodiscard]] Equality equals(const Value& a, const Value& b, Scratch& budget);

/// The entry of `key` in `map`, by CEL equality (1 == 1u == 1.0), or null.
[[nodiscard]] const Value* find_key(const MapData& map, const Value& key);

/// Builds the index of a map over `entries`. `sorted` must hold `size` places when `size > kLinearMap`.
/// Gives the index of an entry whose key repeats an earlier one, or `size`.
inline constexpr std::uint32_t kLinearMap = 8;
[[nodiscard]] std::uint32_t index_map(const MapEntry* entries, std::uint32_t size, std::uint32_t* sorted);

[[nodiscard]] inline bool is_map_key(const Value& v) {
  return v.kind == Kind::Int || v.kind == Kind::Uint || v.kind == Kind::String || v.kind == Kind::Bool;
}

}  // namespace charter::cel
