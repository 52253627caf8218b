#include "evaluation/gaps.h"

#include "evaluation/scoring.h"

#include <algorithm>

namespace charter {

namespace {

bool is_gap(const ActionResult& action) {
  return action.outcome != Outcome::Satisfied && action.outcome != Outcome::NotApplicable;
}

Fraction gain_per_half_hour(const RankedGap& ranked) {
  return {ranked.gain.numerator, ranked.gain.denominator * ranked.gap.half_hours};
}

/// A strict order over all gaps, whatever they wait for.
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

/// What the gains of all gaps are shares of.
void GapFinder::weigh(std::span<const ActionResult> actions) {
  const Charter& charter = framework_.charter;
  applicable_.assign(charter.principles.size(), 0);
  for (Index i = 0; i < actions.size(); ++i) {
    if (actions[i].outcome != Outcome::NotApplicable) {
      applicable_[charter.actions[i].principle] += charter.actions[i].weight;
    }
  }
  scored_ = 0;
  for (Index i = 0; i < charter.principles.size(); ++i) {
    scored_ += applicable_[i] > 0 ? charter.principles[i].weight : 0;
  }
}

RankedGap GapFinder::ranked(Index index, std::span<const ActionResult> actions) const {
  const Action& action = framework_.charter.actions[index];
  RankedGap ranked;
  ranked.gap.action = index;
  // Something begun needs half of its hours.
  ranked.gap.half_hours = actions[index].outcome == Outcome::Partial ? action.hours : 2 * action.hours;
  const std::int64_t missing = framework_.scale.unit - share_of(framework_.scale, actions[index]);
  ranked.gain = {action.weight * missing * framework_.charter.principles[action.principle].weight,
                 applicable_[action.principle] * framework_.scale.unit * scored_};
  ranked.gap.gain = rounded(ranked.gain);
  ranked.rank = {1, action.tier};
  ranked.waits_for = action.prerequisites;
  ranked.gap.ready = std::none_of(action.prerequisites.begin(), action.prerequisites.end(),
                                  [&](Index before) { return is_gap(actions[before]); });
  return ranked;
}

std::vector<RankedGap>& GapFinder::rank(std::span<const ActionResult> actions,
                                        std::span<const Finding> findings) {
  weigh(actions);
  ranked_.clear();
  for (Index i = 0; i < actions.size(); ++i) {
    if (is_gap(actions[i])) {
      ranked_.push_back(ranked(i, actions));
    }
  }
  for (const Finding& finding : findings) {
    const bool critical = framework_.rules.infos[finding.rule].severity == Severity::Critical;
    RankedGap* const cleared = critical && finding.action ? find(ranked_, *finding.action) : nullptr;
    if (cleared != nullptr) {
      cleared->gap.clears_critical = true;
      cleared->rank.first = 0;
    }
  }
  return ranked_;
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

void GapFinder::order(std::span<const ActionResult> actions, std::span<const Finding> findings,
                      std::vector<Gap>& gaps) {
  gaps.clear();
  inherit_ranks(rank(actions, findings));
  open_.assign(actions.size(), 0);
  sorted_.clear();
  for (const RankedGap& ranked : ranked_) {
    open_[ranked.gap.action] = 1;
    sorted_.push_back(&ranked);
  }
  std::sort(sorted_.begin(), sorted_.end(), [this](const RankedGap* a, const RankedGap* b) {
    return comes_before(framework_.charter, *a, *b);
  });
  // The first one that waits for nothing, again and again; most wait for nothing when their turn comes.
  for (auto first = sorted_.begin(); first != sorted_.end();) {
    const auto next = std::find_if(first, sorted_.end(), [this](const RankedGap* ranked) {
      return open_[ranked->gap.action] != 0 &&
             std::none_of(ranked->waits_for.begin(), ranked->waits_for.end(),
                          [this](Index before) { return open_[before] != 0; });
    });
    if (next == sorted_.end()) {
      break;  // only a circle could bring us here, and a decoded charter has none
    }
    open_[(*next)->gap.action] = 0;
    gaps.push_back((*next)->gap);
    first = std::find_if(first, sorted_.end(),
                         [this](const RankedGap* ranked) { return open_[ranked->gap.action] != 0; });
  }
}

}  // namespace charter
