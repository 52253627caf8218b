#include "plan/target.h"

#include "evaluation/level.h"

#include <algorithm>

namespace charter {

namespace {

/// By tier: whether a gate of `level`, or of a level before it, counts its actions.
std::vector<bool> counted_tiers(const Framework& framework, Index level) {
  std::vector<bool> counted(framework.charter.tiers.size(), false);
  for (Index i = 0; i <= level; ++i) {
    for (const LevelGate& gate : framework.scale.levels[i].gates) {
      counted[gate.tier] = true;
    }
  }
  return counted;
}

bool is_gap(Outcome outcome) {
  return outcome != Outcome::Satisfied && outcome != Outcome::NotApplicable;
}

}  // namespace

std::vector<bool> wanted_for(const Framework& framework, const Evaluation& evaluation, Index level) {
  const Charter& charter = framework.charter;
  const std::vector<bool> counted = counted_tiers(framework, level);
  std::vector<bool> wanted(charter.actions.size(), false);
  std::vector<Index> open;
  for (Index i = 0; i < charter.actions.size(); ++i) {
    if (is_gap(evaluation.actions[i].outcome) && counted[charter.actions[i].tier]) {
      wanted[i] = true;
      open.push_back(i);
    }
  }
  while (!open.empty()) {
    const Index action = open.back();
    open.pop_back();
    for (const Index before : charter.actions[action].prerequisites) {
      if (is_gap(evaluation.actions[before].outcome) && !wanted[before]) {
        wanted[before] = true;
        open.push_back(before);
      }
    }
  }
  return wanted;
}

void keep_what_the_level_needs(const Framework& framework, const Evaluation& evaluation, Index level,
                               std::vector<RankedGap>& steps) {
  std::vector<ActionResult> actions = evaluation.actions;
  std::size_t enough = 0;
  while (charter::level(framework, actions).level < level && enough < steps.size()) {
    actions[steps[enough].gap.action].outcome = Outcome::Satisfied;
    ++enough;
  }
  steps.resize(enough);
  const std::vector<bool> counted = counted_tiers(framework, level);
  std::vector<bool> waited_for(framework.charter.actions.size(), false);
  for (std::size_t i = steps.size(); i-- > 0;) {
    const Index action = steps[i].gap.action;
    if (!counted[framework.charter.actions[action].tier] && !waited_for[action]) {
      steps.erase(steps.begin() + static_cast<std::ptrdiff_t>(i));
      continue;
    }
    for (const Index before : steps[i].waits_for) {
      waited_for[before] = true;
    }
  }
}

}  // namespace charter
