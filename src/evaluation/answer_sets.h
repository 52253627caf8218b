#pragma once
/// What a document says of all its answers, as sets of actions: those that are planned, those with a note,
/// those whose due date has passed. 64 actions a word, so that a rule can be held against all of them at
/// once.

#include "evaluation/action_words.h"
#include "evaluation/answer_scan.h"

#include <charter/evaluation.h>

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace charter {

/// Bit n: trait n. Stands for the answers that have any of them.
using TraitSet = std::uint64_t;

[[nodiscard]] constexpr TraitSet trait(unsigned number) {
  return TraitSet{1} << number;
}

/// The answers that have any trait of `any`, and those that have none of `none`, where it names some.
struct AnswerSet {
  TraitSet any = 0;
  TraitSet none = 0;

  bool operator==(const AnswerSet&) const = default;
};

/// Filled again for each document; allocates nothing then. One thread at a time.
class AnswerSets {
 public:
  AnswerSets(std::size_t actions, std::size_t statuses);

  /// The number of a set. Ask before the first `fill`.
  [[nodiscard]] std::uint32_t number_of(const AnswerSet& set);

  /// `actions[i]` is what came of the answer `scan.answers()[i]`.
  void fill(const AnswerScan& scan, std::span<const ActionResult> actions);

  [[nodiscard]] std::size_t actions() const { return actions_; }
  [[nodiscard]] std::size_t words() const { return words_; }
  /// The actions there are, among those of one word.
  [[nodiscard]] std::uint64_t everyone(std::size_t word) const { return everyone_in(word, actions_); }
  [[nodiscard]] std::uint64_t word(std::uint32_t set, std::size_t word) const {
    return sets_[set * words_ + word];
  }
  /// Whether it has an action, in every bit.
  [[nodiscard]] std::uint64_t holds(std::uint32_t set, Index action) const {
    return 0 - (sets_[set * words_ + word_of(action)] >> (action % kWordBits) & 1U);
  }
  /// False where a scale has more statuses than there are traits for them.
  [[nodiscard]] bool knows_statuses() const { return knows_statuses_; }

 private:
  /// A trait that belongs to a set.
  struct Term {
    std::uint32_t set = 0;
    std::uint32_t trait = 0;
  };
  void turn_into_sets();
  void unite(std::span<const Term> terms, std::vector<std::uint64_t>& sets) const;
  [[nodiscard]] std::uint8_t* row(std::size_t trait) { return having_.data() + trait * words_ * 8; }

  std::size_t actions_;
  std::size_t words_;
  std::size_t statuses_;
  bool knows_statuses_;
  // Bytes, not words, so that turning them over is the same on every machine.
  std::vector<std::uint8_t> traits_of_;  ///< 8 traits of each answer, then the next 8; without statuses
  std::vector<std::uint8_t> having_;     ///< of each trait, the answers that have it, 8 a byte
  std::vector<AnswerSet> asked_;
  std::vector<Term> any_;                  ///< of all sets
  std::vector<Term> none_;                 ///< of all sets
  std::vector<std::uint64_t> takes_none_;  ///< of each set: every bit where `none` names some
  std::vector<std::uint64_t> sets_;
  std::vector<std::uint64_t> others_;  ///< for each set, those that have a trait of `none`
};

}  // namespace charter
