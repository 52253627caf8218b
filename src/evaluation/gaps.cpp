#include "evaluation/gaps.h"

#include "evaluation/scoring.h"

#include <algorithm>
#include <tuple>

namespace charter {

namespace {

bool is_gap(const ActionResult& action) {
  return action.outcome != Outcome::Satisfied && action.outcome != Outcome::NotApplicable;
}

/// A gap on its way into the list.
struct Candidate {
  Gap gap;
  Fraction gain_per_half_hour;
  std::pair<int, Index> rank;  ///< 0 for critical, else 1; tier
  std::vector<Index> waits_for;  ///< prerequisites that are gaps themselves
  bool listed = false;
};

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

Candidate candidate_of(const Framework& framework, Index index, std::span<const ActionResult> actions,
                       std::int64_t principles_weight) {
  const Charter& charter = framework.charter;
  const Action& action = charter.actions[index];
  const Principle& principle = charter.principles[action.principle];
  Candidate candidate;
  candidate.gap.action = index;
  // Something begun needs half of its hours.
  candidate.gap.half_hours = actions[index].outcome == Outcome::Partial ? action.hours : 2 * action.hours;
  const std::int64_t missing = framework.scale.unit - share_of(framework.scale, actions[index]);
  const Fraction gain{action.weight * missing * principle.weight,
                      applicable_weight(charter, principle, actions) * framework.scale.unit * principles_weight};
  candidate.gap.gain = rounded(gain);
  candidate.gain_per_half_hour = {gain.numerator, gain.denominator * candidate.gap.half_hours};
  candidate.rank = {1, action.tier};
  for (const Index before : action.prerequisites) {
    if (is_gap(actions[before])) {
      candidate.waits_for.push_back(before);
    }
  }
  candidate.gap.ready = candidate.waits_for.empty();
  return candidate;
}

bool comes_before(const Charter& charter, const Candidate& a, const Candidate& b) {
  if (a.rank != b.rank) {
    return a.rank < b.rank;
  }
  const auto gain = compare(a.gain_per_half_hour, b.gain_per_half_hour);
  if (gain != std::strong_ordering::equal) {
    return gain == std::strong_ordering::greater;
  }
  return charter.actions[a.gap.action].id < charter.actions[b.gap.action].id;
}

}  // namespace

std::vector<Gap> find_gaps(const Framework& framework, std::span<const ActionResult> actions,
                           std::span<const Finding> findings) {
  const Charter& charter = framework.charter;
  const std::int64_t principles_weight = scored_weight(charter, actions);
  std::vector<Candidate> candidates;
  constexpr auto kNone = static_cast<std::size_t>(-1);
  std::vector<std::size_t> place(actions.size(), kNone);
  for (Index i = 0; i < actions.size(); ++i) {
    if (is_gap(actions[i])) {
      place[i] = candidates.size();
      candidates.push_back(candidate_of(framework, i, actions, principles_weight));
    }
  }
  for (const Finding& finding : findings) {
    const bool critical = framework.rules.infos[finding.rule].severity == Severity::Critical;
    if (critical && finding.action && place[*finding.action] != kNone) {
      Candidate& candidate = candidates[place[*finding.action]];
      candidate.gap.clears_critical = true;
      candidate.rank.first = 0;
    }
  }
  // What an urgent gap waits for is as urgent. A charter has no circles, so this settles.
  for (bool changed = true; changed;) {
    changed = false;
    for (const Candidate& candidate : candidates) {
      for (const Index before : candidate.waits_for) {
        Candidate& earlier = candidates[place[before]];
        if (candidate.rank < earlier.rank) {
          earlier.rank = candidate.rank;
          changed = true;
        }
      }
    }
  }
  std::vector<Gap> gaps;
  while (gaps.size() < candidates.size()) {
    Candidate* best = nullptr;
    for (Candidate& candidate : candidates) {
      const bool can_follow = std::all_of(candidate.waits_for.begin(), candidate.waits_for.end(),
                                          [&](Index before) { return candidates[place[before]].listed; });
      if (!candidate.listed && can_follow && (best == nullptr || comes_before(charter, candidate, *best))) {
        best = &candidate;
      }
    }
    if (best == nullptr) {
      break;  // only a circle could bring us here, and a decoded charter has none
    }
    best->listed = true;
    gaps.push_back(best->gap);
  }
  return gaps;
}

std::vector<Gap> next_steps(const Evaluation& evaluation, std::size_t count) {
  std::vector<Gap> steps;
  for (const Gap& gap : evaluation.gaps) {
    if (gap.ready && steps.size() < count) {
      steps.push_back(gap);
    }
  }
  return steps;
}

}  // namespace charter
