#pragma once
/// What is not done yet, in the order to do it.

#include <charter/evaluation.h>

#include <span>
#include <utility>
#include <vector>

namespace charter {

/// A gap and what its place in an order depends on.
struct RankedGap {
  Gap gap;
  Fraction gain;                 ///< exact
  std::pair<int, Index> rank;    ///< 0 where it clears a critical finding, else 1; then the tier
  std::vector<Index> waits_for;  ///< actions: its prerequisites that are gaps themselves
};

/// Every gap, in the charter's order, with its own rank.
[[nodiscard]] std::vector<RankedGap> ranked_gaps(const Framework& framework,
                                                 std::span<const ActionResult> actions,
                                                 std::span<const Finding> findings);

/// What an urgent gap waits for becomes as urgent: no gap has a better rank than one it waits for among
/// `gaps`.
void inherit_ranks(std::vector<RankedGap>& gaps);

/// Order: actions that clear a critical finding, then by tier, prerequisites before what waits for them, then
/// gain per hour, then id. What a gap waits for takes its place in the order, so that it is never listed too
/// late.
[[nodiscard]] std::vector<Gap> find_gaps(const Framework& framework, std::span<const ActionResult> actions,
                                         std::span<const Finding> findings);

}  // namespace charter
