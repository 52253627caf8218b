#include "evaluation/level.h"

#include <algorithm>

namespace charter {

LevelFinder::LevelFinder(const Framework& framework)
    : scale_(framework.scale), counts_(framework.charter.tiers.size()) {
  for (const Action& action : framework.charter.actions) {
    tiers_.push_back(action.tier);
  }
}

void LevelFinder::count(std::span<const ActionResult> actions) {
  std::fill(counts_.begin(), counts_.end(), Count{});
  for (std::size_t i = 0; i < actions.size(); ++i) {
    Count& count = counts_[tiers_[i]];
    count.applicable += actions[i].outcome != Outcome::NotApplicable ? 1 : 0;
    count.satisfied += actions[i].outcome == Outcome::Satisfied ? 1 : 0;
  }
}

GateResult LevelFinder::held_against(const LevelGate& gate) const {
  const Count& count = counts_[gate.tier];
  return {.tier = gate.tier,
          .satisfied = count.satisfied,
          .applicable = count.applicable,
          .required = (count.applicable * gate.numerator + gate.denominator - 1) / gate.denominator};
}

bool LevelFinder::passes(Index level) const {
  const auto& gates = scale_.levels[level].gates;
  return std::all_of(gates.begin(), gates.end(), [this](const LevelGate& gate) {
    const GateResult held = held_against(gate);
    return held.satisfied >= held.required;
  });
}

/// Up to the first whose gates are not all passed.
Index LevelFinder::passed(std::span<const ActionResult> actions) {
  count(actions);
  Index passed = 0;
  while (passed < scale_.levels.size() && passes(passed)) {
    ++passed;
  }
  return passed;
}

Index LevelFinder::level(std::span<const ActionResult> actions) {
  return std::max<Index>(passed(actions), 1) - 1;
}

void LevelFinder::find(std::span<const ActionResult> actions, LevelResult& result) {
  const Index above = passed(actions);
  result.level = std::max<Index>(above, 1) - 1;
  result.next.reset();
  result.gates.clear();
  result.missing.clear();
  if (above == scale_.levels.size()) {
    return;
  }
  result.next = above;
  for (const LevelGate& gate : scale_.levels[above].gates) {
    const GateResult held = held_against(gate);
    if (held.satisfied >= held.required) {
      continue;
    }
    result.gates.push_back(held);
    for (Index i = 0; i < actions.size(); ++i) {
      const bool is_open =
          actions[i].outcome != Outcome::Satisfied && actions[i].outcome != Outcome::NotApplicable;
      if (tiers_[i] == gate.tier && is_open) {
        result.missing.push_back(i);
      }
    }
  }
}

LevelResult level(const Framework& framework, std::span<const ActionResult> actions) {
  LevelResult result;
  LevelFinder{framework}.find(actions, result);
  return result;
}

}  // namespace charter
