#pragma once
/// Rules read over many answers at once. Most of a rule is `&&`, `||` and `!` over a few things that are true
/// of some answers and not of others. With these as sets of actions, 64 actions a word, the rule is worked
/// out for all of them by a handful of bit operations; it is run only on those where that does not tell.
///
/// What a screen tells is what running the rule comes to, step budget and absorbed errors included.

#include "evaluation/answer_sets.h"

#include <charter/framework.h>

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace charter {

/// What an expression comes to on up to 64 actions, a bit each in both words. Neither bit: it ends because a
/// field is not there. Both: this does not tell, it has to be run.
struct Truths {
  std::uint64_t yes = 0;
  std::uint64_t no = 0;

  [[nodiscard]] constexpr std::uint64_t unknown() const { return yes & no; }
};

/// The same for every action.
[[nodiscard]] constexpr std::uint64_t spread(bool truth) {
  return truth ? ~std::uint64_t{0} : 0;
}

/// `a && b`, b after a. An error gives way to a plain no, but what is not known does not give way: it might
/// be a spent budget, which ends everything.
[[nodiscard]] constexpr Truths both(Truths a, Truths b) {
  return {a.unknown() | (~a.no & b.yes & (a.yes | b.no)), a.no | b.no};
}
[[nodiscard]] constexpr Truths reversed(Truths truths) {
  return {truths.no, truths.yes};
}

/// The leaves first: they are read in place.
enum class ScreenOp : std::uint8_t {
  Own,                ///< a, b: the sets of answers on which it is true, and false
  Named,              ///< the same of one action, c
  Fact,               ///< a: fact
  HasFact,            ///< a: fact
  Known,              ///< a: bit 0 yes, bit 1 no, for every action
  Fixed,              ///< a: where its words begin in `fixed`, yes and no in turns
  Not,                ///< a: the node
  And,                ///< a: the first node, b: their number
  Or,                 ///< a: the first node, b: their number
  Cond,               ///< a: the first of three nodes
  SomeAnswer,         ///< a: what is asked of each answer
  EveryAnswer,        ///< a
  OneAnswer,          ///< a
  SomePrerequisite,   ///< a
  EveryPrerequisite,  ///< a
  Compare,            ///< a, b: numbers, c: Comparison
};
inline constexpr ScreenOp kLastLeaf = ScreenOp::Fixed;

enum class Comparison : std::uint8_t { Eq, Ne, Lt, Le, Gt, Ge };

[[nodiscard]] bool holds(Comparison comparison, std::int64_t a, std::int64_t b);

struct ScreenNode {
  ScreenOp op = ScreenOp::Known;
  std::uint32_t a = 3;
  std::uint32_t b = 0;
  std::uint32_t c = 0;
};

enum class NumberOp : std::uint8_t { Constant, Count, Add, Sub, Mul };

/// A whole number about all answers.
struct ScreenNumber {
  NumberOp op = NumberOp::Constant;
  std::uint32_t a = 0;  ///< Count: what is asked of each answer; else a number
  std::uint32_t b = 0;
  std::int64_t constant = 0;
};

/// Of all rules together. Immutable once made.
struct Screen {
  std::vector<ScreenNode> nodes;  ///< those under one node side by side
  std::vector<ScreenNumber> numbers;
  std::vector<std::uint64_t> fixed;
};

/// Holds a screen against one document after another. One thread at a time.
class ScreenReader {
 public:
  /// Refers to all three, which must outlive it.
  ScreenReader(const Screen& screen, const AnswerSets& sets, const Charter& charter)
      : screen_(screen), sets_(sets), charter_(charter), facts_(charter.facts.size()) {}

  void fill(std::span<const std::optional<bool>> profile);

  /// For the actions of one word; only the bits of `wanted` count.
  [[nodiscard]] Truths read(const ScreenNode& node, std::size_t word, std::uint64_t wanted) const {
    return node.op <= kLastLeaf ? leaf(node, word) : branch(node, word, wanted);
  }

 private:
  [[nodiscard]] Truths leaf(const ScreenNode& node, std::size_t word) const {
    switch (node.op) {
      case ScreenOp::Own:
        return {sets_.word(node.a, word), sets_.word(node.b, word)};
      case ScreenOp::Named:
        return {sets_.holds(node.a, node.c), sets_.holds(node.b, node.c)};
      case ScreenOp::Fact:
        return facts_[node.a];
      case ScreenOp::HasFact: {
        const std::uint64_t given = facts_[node.a].yes | facts_[node.a].no;
        return {given, ~given};
      }
      case ScreenOp::Fixed:
        return {screen_.fixed[node.a + 2 * word], screen_.fixed[node.a + 2 * word + 1]};
      default:
        return {spread((node.a & 1U) != 0), spread((node.a & 2U) != 0)};
    }
  }
  [[nodiscard]] const ScreenNode& at(std::uint32_t node) const { return screen_.nodes[node]; }
  [[nodiscard]] Truths branch(const ScreenNode& node, std::size_t word, std::uint64_t wanted) const;
  [[nodiscard]] Truths all_of(const ScreenNode& node, std::size_t word, std::uint64_t wanted) const;
  [[nodiscard]] Truths any_of(const ScreenNode& node, std::size_t word, std::uint64_t wanted) const;
  [[nodiscard]] Truths conditional(const ScreenNode& node, std::size_t word, std::uint64_t wanted) const;
  [[nodiscard]] Truths over_answers(const ScreenNode& node) const;
  [[nodiscard]] Truths over_prerequisites(const ScreenNode& node, std::size_t word,
                                          std::uint64_t wanted) const;
  [[nodiscard]] Truths comparison(const ScreenNode& node) const;
  [[nodiscard]] std::optional<std::int64_t> number(std::uint32_t index) const;

  const Screen& screen_;
  const AnswerSets& sets_;
  const Charter& charter_;
  std::vector<Truths> facts_;
};

}  // namespace charter
