#pragma once
/// What is not done yet, in the order to do it.

#include "evaluation/finding_tally.h"

#include <charter/evaluation.h>

#include <cstddef>
#include <cstdint>
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
  explicit GapFinder(const Framework& framework);

  /// Every gap, in the charter's order, with its own rank. Good until the next call.
  std::vector<RankedGap>& rank(std::span<const ActionResult> actions, const FindingTally& tally);

  /// Order: actions that clear a critical finding, then by tier, prerequisites before what waits for them,
  /// then gain per hour, then id. What a gap waits for takes its place in the order, so that it is never
  /// listed too late.
  void order(std::span<const ActionResult> actions, const FindingTally& tally, std::vector<Gap>& gaps);

  /// The actions of the first few gaps of that order.
  void first(std::span<const ActionResult> actions, const FindingTally& tally, std::size_t most,
             std::vector<Index>& gaps);

 private:
  /// What never changes about an action, close together.
  struct Known {
    std::int64_t worth = 0;  ///< its weight times that of its principle
    Index principle = 0;
    Index tier = 0;
    std::int32_t weight = 1;
    std::int32_t hours = 1;
    std::uint32_t place = 0;  ///< among all ids in their order
    std::span<const Index> prerequisites;
  };
  /// One that is open, and what its place in the order depends on.
  struct Open {
    std::int64_t gain = 0;    ///< worth that is missing
    std::int64_t effort = 0;  ///< half hours, in shares of the principle: `gain / effort` is gain per time
    std::int32_t half_hours = 0;
  };
  /// One action waits for another.
  struct Wait {
    Index action = 0;
    Index before = 0;
  };

  void weigh(std::span<const ActionResult> actions);
  [[nodiscard]] Open open(Index action, const ActionResult& result) const;
  [[nodiscard]] Fraction gain_of(Index action, const Open& open) const;
  [[nodiscard]] Gap gap_of(Index action, std::span<const ActionResult> actions,
                           const FindingTally& tally) const;
  void find_open(std::span<const ActionResult> actions, const FindingTally& tally);
  void hurry_prerequisites();
  [[nodiscard]] bool comes_before(Index a, Index b) const;
  void arrange(std::span<const ActionResult> actions, std::size_t most);
  void arrange_class(std::size_t most);

  Framework framework_;
  std::vector<Known> known_;
  std::vector<Wait> waits_;
  std::vector<std::int64_t> applicable_;  ///< weight of what applies, for each principle
  std::int64_t scored_ = 0;               ///< weight of the principles in which something applies
  std::vector<RankedGap> ranked_;
  std::vector<std::uint32_t> urgency_;  ///< of each action; lower first, and kNotOpen
  std::vector<Open> open_;              ///< of each action that was looked at
  std::vector<Index> sorted_;           ///< those of one urgency
  std::vector<Index> arranged_;
};

/// What an urgent gap waits for becomes as urgent: no gap has a better rank than one it waits for among
/// `gaps`.
void inherit_ranks(std::vector<RankedGap>& gaps);

}  // namespace charter
