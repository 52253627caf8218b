#pragma once
/// Rules read over many answers at once. Most of a rule is `&&`, `||` and `!` over a few things that are true
/// of some answers and not of others. With these as sets of actions, 64 actions a word, the rule is worked
/// out for all of them by a handful of bit operations; it is run only on those where that does not tell.
///
/// What a screen tells is what running the rule comes to, step budget and absorbed errors included.

#include "evaluation/answer_sets.h"

#include <charter/framework.h>

#include <array>
#include <cstddef>
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
/// `condition ? then : otherwise`
[[nodiscard]] constexpr Truths either(Truths condition, Truths then, Truths otherwise) {
  const std::uint64_t yes = condition.yes & ~condition.no;
  const std::uint64_t no = condition.no & ~condition.yes;
  return {condition.unknown() | (yes & then.yes) | (no & otherwise.yes),
          condition.unknown() | (yes & then.no) | (no & otherwise.no)};
}

/// In terms of earlier steps, by their numbers, where it does not say otherwise.
enum class ScreenOp : std::uint8_t {
  Own,                ///< a, b: the sets of answers on which it is true, and false
  Fixed,              ///< a: where its words begin in `fixed`, yes and no in turns
  Named,              ///< of one action, c; a, b: as Own
  Fact,               ///< a: fact
  HasFact,            ///< a: fact
  Known,              ///< a: bit 0 yes, bit 1 no
  Spread,             ///< a, which is the same for every action
  Not,                ///< a
  And,                ///< a, b
  Or,                 ///< a, b
  Cond,               ///< a ? b : c
  SomeAnswer,         ///< a: what is asked of each answer
  EveryAnswer,        ///< a
  OneAnswer,          ///< a
  SomePrerequisite,   ///< a
  EveryPrerequisite,  ///< a
  Compare,            ///< a, b: numbers, c: Comparison
};

enum class Comparison : std::uint8_t { Eq, Ne, Lt, Le, Gt, Ge };

[[nodiscard]] bool holds(Comparison comparison, std::int64_t a, std::int64_t b);

struct ScreenStep {
  ScreenOp op = ScreenOp::Known;
  std::uint32_t a = 3;
  std::uint32_t b = 0;
  std::uint32_t c = 0;

  bool operator==(const ScreenStep&) const = default;
};

enum class NumberOp : std::uint8_t { Constant, Count, Add, Sub, Mul };

/// A whole number about all answers.
struct ScreenNumber {
  NumberOp op = NumberOp::Constant;
  std::uint32_t a = 0;  ///< Count: the step that asks each answer; else a number
  std::uint32_t b = 0;
  std::int64_t constant = 0;
};

/// 32 MiB of what never changes, and as much of what a document comes to. A charter and rules beyond any that
/// were seen could pass it: what has no room is then run.
inline constexpr std::size_t kMostScreenWords = std::size_t{4} << 20U;

/// Of all rules together: steps in an order in which they can be worked out.
class Screen {
 public:
  /// `words`: that a set of actions takes.
  explicit Screen(std::size_t words);

  /// The number of a step that tells nothing.
  static constexpr std::uint32_t kUnknown = 0;
  /// The number of a step. One that is there already is not taken twice, mostly.
  std::uint32_t add(ScreenStep step);
  /// The same for each action, where it is one truth for all.
  std::uint32_t spread_out(std::uint32_t step);

  [[nodiscard]] std::size_t words() const { return words_; }
  [[nodiscard]] std::span<const ScreenStep> steps() const { return steps_; }
  /// Whether it has a truth for each action, or one for all.
  [[nodiscard]] bool is_wide(std::uint32_t step) const { return wide_[step] != 0; }

  std::vector<ScreenNumber> numbers;
  std::vector<std::uint64_t> fixed;

 private:
  static constexpr std::size_t kRemembered = 1024;

  bool settle_width(ScreenStep& step);

  std::size_t words_;
  std::size_t room_ = 0;  ///< words that the truths of all steps take
  std::vector<ScreenStep> steps_;
  std::vector<char> wide_;
  std::vector<std::uint32_t> latest_;  ///< the last step of each hash
};

/// Holds a screen against one document after another. One thread at a time.
class ScreenReader {
 public:
  /// Refers to all three, which must outlive it.
  ScreenReader(const Screen& screen, const AnswerSets& sets, const Charter& charter);

  /// Works out every step, whether it is needed or not: no processor could foresee which are. The sets must
  /// be those of the document.
  void read(std::span<const std::optional<bool>> profile);

  /// What a step comes to on the actions of one word; of one truth for all, on the first word only.
  [[nodiscard]] Truths truths(std::uint32_t step, std::size_t word) const {
    return truths_[places_[step] + word];
  }

 private:
  /// A step with the places of its truths, and of those it is made of, in truths_.
  struct Task {
    std::uint32_t out = 0;
    std::uint32_t a = 0;
    std::uint32_t b = 0;
    std::uint32_t c = 0;
  };
  /// Tasks of one kind, none of which needs another of them.
  struct Group {
    ScreenOp op = ScreenOp::Known;
    bool wide = false;
    std::uint32_t begin = 0;
    std::uint32_t end = 0;
  };
  /// One action waits for another.
  struct Wait {
    Index action = 0;
    Index before = 0;
  };
  /// What came of single answers, a bit each, by whether they are in yes (1) and in no (2).
  using Seen = std::array<std::uint64_t, 4>;

  void plan();
  void work_out(const Group& group, std::span<const std::optional<bool>> profile);
  template <class Of>
  void each(const Group& group, Of of);
  void over_prerequisites(const Task& task, ScreenOp op);
  [[nodiscard]] Truths over_answers(const Task& task, ScreenOp op) const;
  [[nodiscard]] Truths comparison(const Task& task) const;
  [[nodiscard]] std::optional<std::int64_t> number(std::uint32_t index) const;

  const Screen& screen_;
  const AnswerSets& sets_;
  std::vector<Wait> waits_;
  std::vector<Group> groups_;
  std::vector<Task> tasks_;
  std::vector<std::uint32_t> places_;  ///< in truths_, of each step
  std::vector<Truths> truths_;
  std::vector<Seen> seen_;
};

}  // namespace charter
