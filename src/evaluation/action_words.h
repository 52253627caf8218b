#pragma once
/// Sets of actions, 64 a word: bit n of word w stands for action 64 w + n.

#include <charter/framework.h>

#include <bit>
#include <cstddef>
#include <cstdint>

namespace charter {

inline constexpr std::size_t kWordBits = 64;

/// An even number, and two at least: words are worked on two by two.
[[nodiscard]] constexpr std::size_t words_for(std::size_t actions) {
  return actions == 0 ? 2 : (actions + 2 * kWordBits - 1) / (2 * kWordBits) * 2;
}
/// Those of `actions` that a word stands for.
[[nodiscard]] constexpr std::uint64_t everyone_in(std::size_t word, std::size_t actions) {
  const std::size_t before = word * kWordBits;
  return actions >= before + kWordBits ? ~std::uint64_t{0}
         : actions <= before           ? 0
                                       : (std::uint64_t{1} << (actions - before)) - 1;
}
[[nodiscard]] constexpr std::size_t word_of(Index action) {
  return action / kWordBits;
}
[[nodiscard]] constexpr std::uint64_t bit_of(Index action) {
  return std::uint64_t{1} << (action % kWordBits);
}
/// The lowest action that a word holds.
[[nodiscard]] constexpr Index lowest(std::size_t word, std::uint64_t actions) {
  return static_cast<Index>(word * kWordBits) + static_cast<Index>(std::countr_zero(actions));
}

/// How many a word holds. In place: std::popcount is a call on a processor that might have no instruction for
/// it (Hacker’s Delight, 5-1).
[[nodiscard]] constexpr std::uint32_t count_of(std::uint64_t actions) {
  actions -= actions >> 1U & 0x5555555555555555U;
  actions = (actions & 0x3333333333333333U) + (actions >> 2U & 0x3333333333333333U);
  actions = (actions + (actions >> 4U)) & 0x0F0F0F0F0F0F0F0FU;
  return static_cast<std::uint32_t>(actions * 0x0101010101010101U >> 56U);
}

}  // namespace charter
