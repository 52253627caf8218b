#pragma once
/// What findings mean for the rest of an evaluation: how many there are, which principles they hold down, and
/// which actions are urgent. A rule that fails on many actions is added at once, 64 actions a word.

#include "evaluation/action_words.h"

#include <charter/evaluation.h>
#include <charter/headline.h>

#include <cstddef>
#include <cstdint>
#include <limits>
#include <optional>
#include <span>
#include <vector>

namespace charter {

/// Cleared and filled again for each document; allocates nothing then. One thread at a time.
class FindingTally {
 public:
  static constexpr std::int32_t kNoCap = std::numeric_limits<std::int32_t>::max();

  /// Refers to nothing.
  explicit FindingTally(const Framework& framework);
  /// Of findings that are at hand.
  FindingTally(const Framework& framework, std::span<const Finding> findings);

  void clear();
  void add(Index rule, std::optional<Index> principle, std::optional<Index> action);
  void add(const Finding& finding) { add(finding.rule, finding.principle, finding.action); }
  /// A finding on the whole assessment, if there is one. Mostly without a branch: no processor can foresee
  /// it.
  void add_if(bool found, Index rule);
  /// One finding for each action of a word.
  void add(Index rule, std::size_t word, std::uint64_t actions);

  /// Accepted or not: a waiver changes no score.
  [[nodiscard]] const FindingCounts& counts() const { return counts_; }
  /// The lowest cap on a principle, in percent.
  [[nodiscard]] std::int32_t cap(Index principle) const { return caps_[principle]; }
  [[nodiscard]] std::int32_t cap_of_rule(Index rule) const { return rules_[rule].cap; }
  /// Whether an action has a critical finding.
  [[nodiscard]] bool is_critical(Index action) const {
    return (critical_[word_of(action)] & bit_of(action)) != 0;
  }

 private:
  /// What counts of a rule, close together.
  struct Rule {
    Severity severity = Severity::Warning;
    std::int32_t cap = kNoCap;
    std::optional<Index> principle;
    std::optional<Index> action;
  };
  void lower_cap(Index principle, std::int32_t cap) {
    caps_[principle] = cap < caps_[principle] ? cap : caps_[principle];
  }

  std::vector<Rule> rules_;
  std::vector<Index> principle_of_;  ///< of each action
  FindingCounts counts_;
  std::vector<std::int32_t> caps_;
  std::vector<std::uint64_t> critical_;
};

}  // namespace charter
