#include "evaluation/screen.h"

#include <bit>

namespace charter {

namespace {

constexpr std::uint64_t kAll = ~std::uint64_t{0};
constexpr std::size_t kWordBits = 64;
constexpr Truths kUnknown{kAll, kAll};

/// What is true of all of them, or of any of them, where single ones came to `seen`.
struct Seen {
  bool yes = false;
  bool no = false;
  bool missing = false;
  bool unknown = false;

  void add(Truths truths, std::uint64_t among) {
    unknown = unknown || (truths.unknown() & among) != 0;
    yes = yes || (truths.yes & ~truths.no & among) != 0;
    no = no || (truths.no & ~truths.yes & among) != 0;
    missing = missing || (~(truths.yes | truths.no) & among) != 0;
  }
  [[nodiscard]] Truths some() const {
    return unknown ? kUnknown : Truths{spread(yes), spread(!yes && !missing)};
  }
  [[nodiscard]] Truths every() const {
    return unknown ? kUnknown : Truths{spread(!no && !missing), spread(no)};
  }
};

}  // namespace

bool holds(Comparison comparison, std::int64_t a, std::int64_t b) {
  switch (comparison) {
    case Comparison::Eq:
      return a == b;
    case Comparison::Ne:
      return a != b;
    case Comparison::Lt:
      return a < b;
    case Comparison::Le:
      return a <= b;
    case Comparison::Gt:
      return a > b;
    case Comparison::Ge:
      return a >= b;
  }
  return false;
}

void ScreenReader::fill(std::span<const std::optional<bool>> profile) {
  for (std::size_t i = 0; i < facts_.size(); ++i) {
    facts_[i] = profile[i] ? Truths{spread(*profile[i]), spread(!*profile[i])} : Truths{};
  }
}

Truths ScreenReader::branch(const ScreenNode& node, std::size_t word, std::uint64_t wanted) const {
  switch (node.op) {
    case ScreenOp::Not:
      return reversed(read(at(node.a), word, wanted));
    case ScreenOp::And:
      return all_of(node, word, wanted);
    case ScreenOp::Or:
      return any_of(node, word, wanted);
    case ScreenOp::Cond:
      return conditional(node, word, wanted);
    case ScreenOp::SomeAnswer:
    case ScreenOp::EveryAnswer:
    case ScreenOp::OneAnswer:
      return over_answers(node);
    case ScreenOp::SomePrerequisite:
    case ScreenOp::EveryPrerequisite:
      return over_prerequisites(node, word, wanted);
    case ScreenOp::Compare:
      return comparison(node);
    default:
      return leaf(node, word);
  }
}

Truths ScreenReader::all_of(const ScreenNode& node, std::size_t word, std::uint64_t wanted) const {
  Truths so_far{kAll, 0};
  const ScreenNode* const end = &at(node.a) + node.b;
  for (const ScreenNode* part = &at(node.a); part != end && (wanted & ~so_far.no) != 0; ++part) {
    so_far = both(so_far, read(*part, word, wanted & ~so_far.no));
  }
  return so_far;
}

Truths ScreenReader::any_of(const ScreenNode& node, std::size_t word, std::uint64_t wanted) const {
  Truths neither{kAll, 0};  // !(a || b) is !a && !b
  const ScreenNode* const end = &at(node.a) + node.b;
  for (const ScreenNode* part = &at(node.a); part != end && (wanted & ~neither.no) != 0; ++part) {
    neither = both(neither, reversed(read(*part, word, wanted & ~neither.no)));
  }
  return reversed(neither);
}

Truths ScreenReader::conditional(const ScreenNode& node, std::size_t word, std::uint64_t wanted) const {
  const Truths condition = read(at(node.a), word, wanted);
  const std::uint64_t yes = condition.yes & ~condition.no;
  const std::uint64_t no = condition.no & ~condition.yes;
  const Truths then = read(at(node.a + 1), word, wanted & yes);
  const Truths otherwise = read(at(node.a + 2), word, wanted & no);
  return {condition.unknown() | (yes & then.yes) | (no & otherwise.yes),
          condition.unknown() | (yes & then.no) | (no & otherwise.no)};
}

Truths ScreenReader::over_answers(const ScreenNode& node) const {
  Seen seen;
  int found = 0;
  for (std::size_t word = 0; word < sets_.words(); ++word) {
    const std::uint64_t everyone = sets_.everyone(word);
    const Truths truths = read(at(node.a), word, everyone);
    seen.add(truths, everyone);
    found += std::popcount(truths.yes & everyone);
  }
  if (node.op == ScreenOp::OneAnswer) {
    return seen.unknown || seen.missing ? kUnknown : Truths{spread(found == 1), spread(found != 1)};
  }
  return node.op == ScreenOp::SomeAnswer ? seen.some() : seen.every();
}

Truths ScreenReader::over_prerequisites(const ScreenNode& node, std::size_t word,
                                        std::uint64_t wanted) const {
  Truths out;
  for (std::uint64_t left = wanted; left != 0; left &= left - 1) {
    const auto bit = static_cast<std::size_t>(std::countr_zero(left));
    Seen seen;
    for (const Index before : charter_.actions[word * kWordBits + bit].prerequisites) {
      const std::uint64_t one = std::uint64_t{1} << (before % kWordBits);
      seen.add(read(at(node.a), before / kWordBits, one), one);
    }
    const Truths truths = node.op == ScreenOp::SomePrerequisite ? seen.some() : seen.every();
    out.yes |= truths.yes & (std::uint64_t{1} << bit);
    out.no |= truths.no & (std::uint64_t{1} << bit);
  }
  return out;
}

Truths ScreenReader::comparison(const ScreenNode& node) const {
  const auto a = number(node.a);
  const auto b = number(node.b);
  if (!a || !b) {
    return kUnknown;
  }
  const bool true_of_all = holds(static_cast<Comparison>(node.c), *a, *b);
  return {spread(true_of_all), spread(!true_of_all)};
}

std::optional<std::int64_t> ScreenReader::number(std::uint32_t index) const {
  const ScreenNumber& number_ = screen_.numbers[index];
  if (number_.op == NumberOp::Constant) {
    return number_.constant;
  }
  if (number_.op == NumberOp::Count) {
    std::int64_t count = 0;
    for (std::size_t word = 0; word < sets_.words(); ++word) {
      const std::uint64_t everyone = sets_.everyone(word);
      const Truths truths = read(at(number_.a), word, everyone);
      if (((truths.yes ^ truths.no) & everyone) != everyone) {
        return std::nullopt;
      }
      count += std::popcount(truths.yes & everyone);
    }
    return count;
  }
  const auto a = number(number_.a);
  const auto b = number(number_.b);
  std::int64_t result = 0;
  if (!a || !b || (number_.op == NumberOp::Add && __builtin_add_overflow(*a, *b, &result)) ||
      (number_.op == NumberOp::Sub && __builtin_sub_overflow(*a, *b, &result)) ||
      (number_.op == NumberOp::Mul && __builtin_mul_overflow(*a, *b, &result))) {
    return std::nullopt;
  }
  return result;
}

}  // namespace charter
