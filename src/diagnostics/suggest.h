#pragma once
/// Did-you-mean: the one of `candidates` that `typed` was most likely meant to be.
///
///     suggest("implementd", names);        // "implemented"
///
/// Pure; safe from any thread.

#include <span>
#include <string>
#include <string_view>

namespace charter {

/// The nearest candidate by Damerau-Levenshtein distance (a swap of neighbours counts once; a difference of
/// ASCII case counts for little), or an empty string when none is nearer than about a third of the length.
/// The first of several equally near candidates wins, so the order of `candidates` decides.
[[nodiscard]] std::string suggest(std::string_view typed, std::span<const std::string_view> candidates);

/// The number of single-character edits (insert, delete, replace, swap neighbours) between two texts.
[[nodiscard]] std::size_t edit_distance(std::string_view a, std::string_view b);

}  // namespace charter
