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
  Fraction gain;               ///< exact
  std::pair<int, Index> rank;  ///< 0 where it clears a critical finding, else 1; then the tier
  /// Its prerequisites, those that are met included; the charter's own list.
  std::span<const Index> waits_for;
};

/// Finds the gaps of one evaluation after another; keeps its working memory. One thread at a time.
class GapFinder {
 public:
  /// Refers to what the framework refers to, and so do the gaps.
  explicit GapFinder(const Framework& framework) : framework_(framework) {}

  /// Every gap, in the charter's order, with its own rank. Good until the next call.
  std::vector<RankedGap>& rank(std::span<const ActionResult> actions, std::span<const Finding> findings);

  /// Order: actions that clear a critical finding, then by tier, prerequisites before what waits for them,
  /// then gain per hour, then id. What a gap waits for takes its place in the order, so that it is never
  /// listed too late.
  void order(std::span<const ActionResult> actions, std::span<const Finding> findings,
             std::vector<Gap>& gaps);

 private:
  void weigh(std::span<const ActionResult> actions);
  [[nodiscard]] RankedGap ranked(Index action, std::span<const ActionResult> actions) const;

  Framework framework_;
  std::vector<std::int64_t> applicable_;  ///< weight of what applies, for each principle
  std::int64_t scored_ = 0;               ///< weight of the principles in which something applies
  std::vector<RankedGap> ranked_;
  std::vector<const RankedGap*> sorted_;
  std::vector<char> open_;  ///< actions that are gaps and not listed yet
};

/// What an urgent gap waits for becomes as urgent: no gap has a better rank than one it waits for among
/// `gaps`.
void inherit_ranks(std::vector<RankedGap>& gaps);

}  // namespace charter
