#include "evaluation/screen.h"
#include "evaluation/action_words.h"

#include <algorithm>
#include <numeric>
#include <tuple>

namespace charter {

namespace {

constexpr std::uint64_t kAll = ~std::uint64_t{0};
constexpr Truths kUnknown{kAll, kAll};

Truths throughout(bool truth) {
  return {spread(truth), spread(!truth)};
}

using Seen = std::array<std::uint64_t, 4>;

void add_seen(Seen& seen, Truths truths, std::uint64_t among) {
  seen[0] |= ~(truths.yes | truths.no) & among;
  seen[1] |= truths.yes & ~truths.no & among;
  seen[2] |= truths.no & ~truths.yes & among;
  seen[3] |= truths.unknown() & among;
}

/// Whether any is true, or all are. Every bit is a question of its own.
Truths together(const Seen& seen, bool any) {
  const auto& [missing, yes, no, unknown] = seen;
  return {unknown | (any ? yes : ~no & ~missing), unknown | (any ? ~yes & ~missing : no)};
}

bool is_made_of_steps(ScreenOp op) {
  return op >= ScreenOp::Spread && op != ScreenOp::Compare;
}

void add_counted(std::uint32_t index, std::span<const ScreenNumber> numbers,
                 std::vector<std::uint32_t>& steps) {
  const ScreenNumber& number = numbers[index];
  if (number.op == NumberOp::Count) {
    steps.push_back(number.a);
  } else if (number.op != NumberOp::Constant) {
    add_counted(number.a, numbers, steps);
    add_counted(number.b, numbers, steps);
  }
}

/// The steps that have to be worked out before.
std::vector<std::uint32_t> parts_of(const ScreenStep& step, std::span<const ScreenNumber> numbers) {
  std::vector<std::uint32_t> parts;
  if (step.op == ScreenOp::Compare) {
    add_counted(step.a, numbers, parts);
    add_counted(step.b, numbers, parts);
  } else if (step.op == ScreenOp::Cond) {
    parts = {step.a, step.b, step.c};
  } else if (step.op == ScreenOp::And || step.op == ScreenOp::Or) {
    parts = {step.a, step.b};
  } else if (is_made_of_steps(step.op)) {
    parts = {step.a};
  }
  return parts;
}

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

Screen::Screen(std::size_t words) : words_(words), latest_(kRemembered, 0) {
  (void)add({.op = ScreenOp::Known, .a = 3});
}

/// Whether it is wide, with what it is made of as wide as it needs.
bool Screen::settle_width(ScreenStep& step) {
  switch (step.op) {
    case ScreenOp::Own:
    case ScreenOp::Fixed:
    case ScreenOp::Spread:
    case ScreenOp::Known:  // so that step 0 can stand in for any other one
      return true;
    case ScreenOp::Named:
    case ScreenOp::Fact:
    case ScreenOp::HasFact:
    case ScreenOp::Compare:
      return false;
    case ScreenOp::SomeAnswer:
    case ScreenOp::EveryAnswer:
    case ScreenOp::OneAnswer:
      step.a = spread_out(step.a);
      return false;
    case ScreenOp::SomePrerequisite:
    case ScreenOp::EveryPrerequisite:
      step.a = spread_out(step.a);
      return true;
    case ScreenOp::Not:
      return is_wide(step.a);
    case ScreenOp::And:
    case ScreenOp::Or:
    case ScreenOp::Cond: {
      const bool three = step.op == ScreenOp::Cond;
      const bool wide = is_wide(step.a) || is_wide(step.b) || (three && is_wide(step.c));
      if (wide) {
        step.a = spread_out(step.a);
        step.b = spread_out(step.b);
        step.c = three ? spread_out(step.c) : step.c;
      }
      return wide;
    }
  }
  return true;
}

std::uint32_t Screen::add(ScreenStep step) {
  const bool wide = settle_width(step);
  const std::uint32_t mixed =
      (static_cast<std::uint32_t>(step.op) * 31 + step.a) * 1'000'003 + step.b * 8'191 + step.c * 131;
  std::uint32_t& known = latest_[(mixed ^ mixed >> 10U) % kRemembered];
  if (known < steps_.size() && steps_[known] == step) {
    return known;
  }
  const std::size_t room = 2 * (wide ? words_ : 1);
  if (!steps_.empty() && room_ + room > kMostScreenWords) {
    return kUnknown;
  }
  room_ += room;
  steps_.push_back(step);
  wide_.push_back(wide ? 1 : 0);
  return known = static_cast<std::uint32_t>(steps_.size() - 1);
}

std::uint32_t Screen::spread_out(std::uint32_t step) {
  return is_wide(step) ? step : add({.op = ScreenOp::Spread, .a = step});
}

ScreenReader::ScreenReader(const Screen& screen, const AnswerSets& sets, const Charter& charter)
    : screen_(screen), sets_(sets), seen_(screen.words()) {
  for (Index action = 0; action < charter.actions.size(); ++action) {
    for (const Index before : charter.actions[action].prerequisites) {
      waits_.push_back({action, before});
    }
  }
}

/// Steps of one kind that do not wait for each other become a group, so that the processor works them off one
/// after the other without asking each what it is.
void ScreenReader::plan() {
  const std::span<const ScreenStep> steps = screen_.steps();
  std::vector<std::uint32_t> waves;  // of each step: one more than the latest that it waits for
  std::uint32_t room = 0;
  for (std::uint32_t i = 0; i < steps.size(); ++i) {
    std::uint32_t wave = 0;
    for (const std::uint32_t part : parts_of(steps[i], screen_.numbers)) {
      wave = std::max(wave, waves[part] + 1);
    }
    waves.push_back(wave);
    places_.push_back(room);
    room += static_cast<std::uint32_t>(screen_.is_wide(i) ? screen_.words() : 1);
  }
  truths_.resize(room);
  std::vector<std::uint32_t> order(steps.size());
  std::iota(order.begin(), order.end(), 0U);
  const auto kind = [&](std::uint32_t step) {
    return std::tuple{waves[step], steps[step].op, screen_.is_wide(step)};
  };
  std::sort(order.begin(), order.end(), [&](std::uint32_t a, std::uint32_t b) {
    return std::tuple_cat(kind(a), std::tuple{a}) < std::tuple_cat(kind(b), std::tuple{b});
  });
  for (std::uint32_t i = 0; i < order.size(); ++i) {
    const ScreenStep& step = steps[order[i]];
    if (i == 0 || kind(order[i]) != kind(order[i - 1])) {
      groups_.push_back({step.op, screen_.is_wide(order[i]), i, i});
    }
    ++groups_.back().end;
    Task task{places_[order[i]], step.a, step.b, step.c};
    if (is_made_of_steps(step.op)) {
      task.a = places_[step.a];
      task.b = places_[step.b];
      task.c = places_[step.c];
    }
    tasks_.push_back(task);
  }
}

void ScreenReader::read(std::span<const std::optional<bool>> profile) {
  if (places_.empty()) {
    plan();
  }
  for (const Group& group : groups_) {
    work_out(group, profile);
  }
}

/// Two words at a time, which is all there are of most charters.
template <class Of>
void ScreenReader::each(const Group& group, Of of) {
  Truths* const truths = truths_.data();
  for (std::uint32_t i = group.begin; i < group.end; ++i) {
    const Task task = tasks_[i];
    if (!group.wide) {
      truths[task.out] = of(task, 0);
      continue;
    }
    for (std::size_t word = 0; word < screen_.words(); word += 2) {
      truths[task.out + word] = of(task, word);
      truths[task.out + word + 1] = of(task, word + 1);
    }
  }
}

void ScreenReader::work_out(const Group& group, std::span<const std::optional<bool>> profile) {
  using Where = std::size_t;
  const Truths* const truths = truths_.data();
  switch (group.op) {
    case ScreenOp::Own:
      return each(group, [this](const Task& task, Where word) {
        return Truths{sets_.word(task.a, word), sets_.word(task.b, word)};
      });
    case ScreenOp::Fixed:
      return each(group, [this](const Task& task, Where word) {
        return Truths{screen_.fixed[task.a + 2 * word], screen_.fixed[task.a + 2 * word + 1]};
      });
    case ScreenOp::Named:
      return each(group, [this](const Task& task, Where) {
        return Truths{sets_.holds(task.a, task.c), sets_.holds(task.b, task.c)};
      });
    case ScreenOp::Fact:
      return each(group, [profile](const Task& task, Where) {
        const std::optional<bool> fact = profile[task.a];
        return Truths{spread(fact == true), spread(fact == false)};
      });
    case ScreenOp::HasFact:
      return each(group,
                  [profile](const Task& task, Where) { return throughout(profile[task.a].has_value()); });
    case ScreenOp::Known:
      return each(group, [](const Task& task, Where) {
        return Truths{spread((task.a & 1U) != 0), spread((task.a & 2U) != 0)};
      });
    case ScreenOp::Spread:
      return each(group, [truths](const Task& task, Where) { return truths[task.a]; });
    case ScreenOp::Not:
      return each(group, [truths](const Task& task, Where word) { return reversed(truths[task.a + word]); });
    case ScreenOp::And:
      return each(group, [truths](const Task& task, Where word) {
        return both(truths[task.a + word], truths[task.b + word]);
      });
    case ScreenOp::Or:  // !(a || b) is !a && !b
      return each(group, [truths](const Task& task, Where word) {
        return reversed(both(reversed(truths[task.a + word]), reversed(truths[task.b + word])));
      });
    case ScreenOp::Cond:
      return each(group, [truths](const Task& task, Where word) {
        return either(truths[task.a + word], truths[task.b + word], truths[task.c + word]);
      });
    case ScreenOp::SomeAnswer:
    case ScreenOp::EveryAnswer:
    case ScreenOp::OneAnswer:
      return each(group, [&](const Task& task, Where) { return over_answers(task, group.op); });
    case ScreenOp::Compare:
      return each(group, [this](const Task& task, Where) { return comparison(task); });
    case ScreenOp::SomePrerequisite:
    case ScreenOp::EveryPrerequisite:
      for (std::uint32_t i = group.begin; i < group.end; ++i) {
        over_prerequisites(tasks_[i], group.op);
      }
  }
}

Truths ScreenReader::over_answers(const Task& task, ScreenOp op) const {
  Seen seen{};
  std::uint32_t found = 0;
  for (std::size_t word = 0; word < screen_.words(); ++word) {
    const Truths truths = truths_[task.a + word];
    add_seen(seen, truths, sets_.everyone(word));
    found += count_of(truths.yes & sets_.everyone(word));
  }
  if (op == ScreenOp::OneAnswer) {
    return seen[0] != 0 || seen[3] != 0 ? kUnknown : throughout(found == 1);
  }
  for (std::uint64_t& bits : seen) {
    bits = spread(bits != 0);
  }
  return together(seen, op == ScreenOp::SomeAnswer);
}

void ScreenReader::over_prerequisites(const Task& task, ScreenOp op) {
  std::fill(seen_.begin(), seen_.end(), Seen{});
  for (const Wait& wait : waits_) {
    const Truths truths = truths_[task.a + word_of(wait.before)];
    const std::uint64_t yes = truths.yes >> (wait.before % kWordBits) & 1U;
    const std::uint64_t no = truths.no >> (wait.before % kWordBits) & 1U;
    seen_[word_of(wait.action)][yes + 2 * no] |= bit_of(wait.action);
  }
  for (std::size_t word = 0; word < screen_.words(); ++word) {
    truths_[task.out + word] = together(seen_[word], op == ScreenOp::SomePrerequisite);
  }
}

Truths ScreenReader::comparison(const Task& task) const {
  const auto a = number(task.a);
  const auto b = number(task.b);
  return a && b ? throughout(holds(static_cast<Comparison>(task.c), *a, *b)) : kUnknown;
}

std::optional<std::int64_t> ScreenReader::number(std::uint32_t index) const {
  const ScreenNumber& number_ = screen_.numbers[index];
  if (number_.op == NumberOp::Constant) {
    return number_.constant;
  }
  if (number_.op == NumberOp::Count) {
    std::int64_t count = 0;
    for (std::size_t word = 0; word < screen_.words(); ++word) {
      const std::uint64_t everyone = sets_.everyone(word);
      const Truths truths = this->truths(number_.a, word);
      if (((truths.yes ^ truths.no) & everyone) != everyone) {
        return std::nullopt;
      }
      count += count_of(truths.yes & everyone);
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
