#pragma once
/// From action results to scores: action, principle, commitment, overall. Exact until the one rounding.

#include "evaluation/finding_tally.h"
#include "model/quick_mean.h"

#include <charter/evaluation.h>
#include <charter/headline.h>

#include <span>

namespace charter {

/// Scores one evaluation after another; keeps its working memory. One thread at a time.
class Scorer {
 public:
  /// Refers to what the framework refers to.
  explicit Scorer(const Framework& framework);

  /// Sets the standings of `evaluation` from its actions and findings, which `tally` is of. Findings with a
  /// cap hold their principle down: the lowest cap counts, and the first finding where several are equal.
  void score(const FindingTally& tally, Evaluation& evaluation);

  /// The same overall standing and scores of principles, alone.
  void score(std::span<const ActionResult> actions, const FindingTally& tally, Headline& headline);

 private:
  /// Exact figures of one principle; it has a score where something is applicable.
  struct Exact {
    Fraction score;
    Fraction high;
    Fraction evidenced;
    Fraction uncapped;
    std::int64_t weight = 1;      ///< of the principle
    std::int64_t applicable = 0;  ///< weight of actions
    std::int64_t answered = 0;    ///< weight of actions
    bool capped = false;          ///< a finding holds it down
  };
  /// What never changes about an action, close together.
  struct Known {
    std::int64_t weight = 1;
    Index principle = 0;
  };
  /// What an answer adds to the sums of its principle, in units of the scale for each unit of weight.
  struct Share {
    std::int32_t applicable = 0;  ///< 0 or 1
    std::int32_t answered = 0;    ///< 0 or 1
    std::int32_t earned = 0;
    std::int32_t high = 0;  ///< earned if what is not known were done
  };
  /// What the principles of a commitment, or all of them, come to.
  struct Sums {
    QuickMean score;
    QuickMean high;
    QuickMean evidenced;
    QuickMean uncapped;
    std::int64_t applicable = 0;
    std::int64_t answered = 0;
    bool capped = false;  ///< a cap holds one of the scores down, by however little
  };
  /// What a principle adds to those above it, and what its own score is rounded from.
  struct Bounds {
    std::optional<std::uint64_t> score;
    std::optional<std::uint64_t> high;
    std::optional<std::uint64_t> evidenced;
    std::optional<std::uint64_t> uncapped;
  };
  void add_up(std::span<const ActionResult> actions, const FindingTally& tally);
  void cap(const FindingTally& tally);
  [[nodiscard]] static Bounds bounds_of(const Exact& exact);
  static void add(const Exact& exact, const Bounds& bounds, Sums& sums);
  void stand(const Exact& exact, Index principle, PrincipleResult& result);
  [[nodiscard]] std::optional<Score> mean_of(const QuickMean& quick, Fraction Exact::*figure,
                                             std::optional<Index> commitment);
  [[nodiscard]] Standing standing(const Sums& sums, std::optional<Index> commitment);
  [[nodiscard]] const Share& share(const ActionResult& action) const {
    const Index status = action.status.value_or(static_cast<Index>(statuses_));
    return shares_[static_cast<std::size_t>(action.outcome) * (statuses_ + 1) + status];
  }

  Framework framework_;
  std::size_t statuses_;
  std::vector<Known> known_;
  std::vector<Share> shares_;  ///< of each outcome with each status
  std::vector<Exact> principles_;
  std::vector<Sums> sums_;  ///< of each commitment, then of all
  std::vector<WeightedFraction> parts_;
};

/// The share of its weight that an outcome earns, in units of the scale.
[[nodiscard]] std::int32_t share_of(const Scale& scale, const ActionResult& action);

}  // namespace charter
