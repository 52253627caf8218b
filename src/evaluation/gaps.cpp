#include "evaluation/gaps.h"

#include "evaluation/scoring.h"

#include <algorithm>

namespace charter {

namespace {

bool is_gap(const ActionResult& action) {
  return action.outcome != Outcome::Satisfied && action.outcome != Outcome::NotApplicable;
}

/// The weight of every principle that has a score.
std::int64_t scored_weight(const Charter& charter, std::span<const ActionResult> actions) {
  std::int64_t weight = 0;
  for (const Principle& principle : charter.principles) {
    const bool scored = std::any_of(principle.actions.begin(), principle.actions.end(),
                                    [&](Index i) { return actions[i].outcome != Outcome::NotApplicable; });
    weight += scored ? principle.weight : 0;
  }
  return weight;
}

std::int64_t applicable_weight(const Charter& charter, const Principle& principle,
                               std::span<const ActionResult> actions) {
  std::int64_t weight = 0;
  for (const Index i : principle.actions) {
    weight += actions[i].outcome == Outcome::NotApplicable ? 0 : charter.actions[i].weight;
  }
  return weight;
}

RankedGap ranked_gap(const Framework& framework, Index index, std::span<const ActionResult> actions,
                     std::int64_t principles_weight) {
  const Charter& charter = framework.charter;
  const Action& action = charter.actions[index];
  const Principle& principle = charter.principles[action.principle];
  RankedGap ranked;
  ranked.gap.action = index;
  // Something begun needs half of its hours.
  ranked.gap.half_hours = actions[index].outcome == Outcome::Partial ? action.hours : 2 * action.hours;
  const std::int64_t missing = framework.scale.unit - share_of(framework.scale, actions[index]);
  ranked.gain = {action.weight * missing * principle.weight,
                 applicable_weight(charter, principle, actions) * framework.scale.unit * principles_weight};
  ranked.gap.gain = rounded(ranked.gain);
  ranked.rank = {1, action.tier};
  for (const Index before : action.prerequisites) {
    if (is_gap(actions[before])) {
      ranked.waits_for.push_back(before);
    }
  }
  ranked.gap.ready = ranked.waits_for.empty();
  return ranked;
}

Fraction gain_per_half_hour(const RankedGap& ranked) {
  return {ranked.gain.numerator, ranked.gain.denominator * ranked.gap.half_hours};
}

bool comes_before(const Charter& charter, const RankedGap& a, const RankedGap& b) {
  if (a.rank != b.rank) {
    return a.rank < b.rank;
  }
  const auto gain = compare(gain_per_half_hour(a), gain_per_half_hour(b));
  if (gain != std::strong_ordering::equal) {
    return gain == std::strong_ordering::greater;
  }
  return charter.actions[a.gap.action].id < charter.actions[b.gap.action].id;
}

RankedGap* find(std::vector<RankedGap>& gaps, Index action) {
  const auto found =
      std::lower_bound(gaps.begin(), gaps.end(), action,
                       [](const RankedGap& ranked, Index wanted) { return ranked.gap.action < wanted; });
  return found != gaps.end() && found->gap.action == action ? &*found : nullptr;
}

}  // namespace

std::vector<RankedGap> ranked_gaps(const Framework& framework, std::span<const ActionResult> actions,
                                   std::span<const Finding> findings) {
  const std::int64_t principles_weight = scored_weight(framework.charter, actions);
  std::vector<RankedGap> gaps;
  for (Index i = 0; i < actions.size(); ++i) {
    if (is_gap(actions[i])) {
      gaps.push_back(ranked_gap(framework, i, actions, principles_weight));
    }
  }
  for (const Finding& finding : findings) {
    const bool critical = framework.rules.infos[finding.rule].severity == Severity::Critical;
    RankedGap* const ranked = critical && finding.action ? find(gaps, *finding.action) : nullptr;
    if (ranked != nullptr) {
      ranked->gap.clears_critical = true;
      ranked->rank.first = 0;
    }
  }
  return gaps;
}

void inherit_ranks(std::vector<RankedGap>& gaps) {
  // A charter has no circles, so this settles.
  for (bool changed = true; changed;) {
    changed = false;
    for (const RankedGap& ranked : gaps) {
      for (const Index before : ranked.waits_for) {
        RankedGap* const earlier = find(gaps, before);
        if (earlier != nullptr && ranked.rank < earlier->rank) {
          earlier->rank = ranked.rank;
          changed = true;
        }
      }
    }
  }
}

std::vector<Gap> find_gaps(const Framework& framework, std::span<const ActionResult> actions,
                           std::span<const Finding> findings) {
  std::vector<RankedGap> candidates = ranked_gaps(framework, actions, findings);
  inherit_ranks(candidates);
  std::vector<bool> listed(actions.size(), false);
  std::vector<Gap> gaps;
  while (gaps.size() < candidates.size()) {
    const RankedGap* best = nullptr;
    for (const RankedGap& candidate : candidates) {
      const bool can_follow = std::all_of(candidate.waits_for.begin(), candidate.waits_for.end(),
                                          [&](Index before) { return listed[before]; });
      if (!listed[candidate.gap.action] && can_follow &&
          (best == nullptr || comes_before(framework.charter, candidate, *best))) {
        best = &candidate;
      }
    }
    if (best == nullptr) {
      break;  // only a circle could bring us here, and a decoded charter has none
    }
    listed[best->gap.action] = true;
    gaps.push_back(best->gap);
  }
  return gaps;
}

}  // namespace charter
