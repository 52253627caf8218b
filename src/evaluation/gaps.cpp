#include "evaluation/gaps.h"

#include "evaluation/scoring.h"

#include <algorithm>
#include <limits>
#include <numeric>

namespace charter {

namespace {

constexpr std::uint32_t kNotOpen = std::numeric_limits<std::uint32_t>::max();

// g++ and clang have a 128-bit integer that ISO C++ does not know.
__extension__ using Wide = __int128;

bool is_gap(const ActionResult& action) {
  return action.outcome != Outcome::Satisfied && action.outcome != Outcome::NotApplicable;
}

RankedGap* find(std::vector<RankedGap>& gaps, Index action) {
  const auto found =
      std::lower_bound(gaps.begin(), gaps.end(), action,
                       [](const RankedGap& ranked, Index wanted) { return ranked.gap.action < wanted; });
  return found != gaps.end() && found->gap.action == action ? &*found : nullptr;
}

}  // namespace

GapFinder::GapFinder(const Framework& framework) : framework_(framework) {
  const Charter& charter = framework.charter;
  for (const Action& action : charter.actions) {
    known_.push_back({.worth = std::int64_t{action.weight} * charter.principles[action.principle].weight,
                      .principle = action.principle,
                      .tier = action.tier,
                      .weight = action.weight,
                      .hours = action.hours,
                      .prerequisites = action.prerequisites});
    for (const Index before : action.prerequisites) {
      waits_.push_back({static_cast<Index>(known_.size() - 1), before});
    }
  }
  std::vector<Index> by_id(known_.size());
  std::iota(by_id.begin(), by_id.end(), Index{0});
  std::sort(by_id.begin(), by_id.end(),
            [&](Index a, Index b) { return charter.actions[a].id < charter.actions[b].id; });
  for (std::uint32_t place = 0; place < by_id.size(); ++place) {
    known_[by_id[place]].place = place;
  }
}

/// What the gains of all gaps are shares of.
void GapFinder::weigh(std::span<const ActionResult> actions) {
  const Charter& charter = framework_.charter;
  applicable_.assign(charter.principles.size(), 0);
  for (Index i = 0; i < actions.size(); ++i) {
    applicable_[known_[i].principle] += actions[i].outcome != Outcome::NotApplicable ? known_[i].weight : 0;
  }
  scored_ = 0;
  for (Index i = 0; i < charter.principles.size(); ++i) {
    scored_ += applicable_[i] > 0 ? charter.principles[i].weight : 0;
  }
}

GapFinder::Open GapFinder::open(Index action, const ActionResult& result) const {
  const Known& known = known_[action];
  Open open;
  open.gain = known.worth * (framework_.scale.unit - share_of(framework_.scale, result));
  // Something begun needs half of its hours.
  open.half_hours = result.outcome == Outcome::Partial ? known.hours : 2 * known.hours;
  open.effort = applicable_[known.principle] * open.half_hours;
  return open;
}

Fraction GapFinder::gain_of(Index action, const Open& open) const {
  return {open.gain, applicable_[known_[action].principle] * framework_.scale.unit * scored_};
}

Gap GapFinder::gap_of(Index action, std::span<const ActionResult> actions, const FindingTally& tally) const {
  const Open& open = open_[action];
  const auto& before = known_[action].prerequisites;
  return {.action = action,
          .gain = rounded(gain_of(action, open)),
          .half_hours = open.half_hours,
          .clears_critical = tally.is_critical(action),
          .ready = std::none_of(before.begin(), before.end(),
                                [&](Index earlier) { return is_gap(actions[earlier]); })};
}

std::vector<RankedGap>& GapFinder::rank(std::span<const ActionResult> actions, const FindingTally& tally) {
  find_open(actions, tally);
  ranked_.clear();
  for (Index action = 0; action < actions.size(); ++action) {
    if (urgency_[action] == kNotOpen) {
      continue;
    }
    open_[action] = open(action, actions[action]);
    const Gap gap = gap_of(action, actions, tally);
    ranked_.push_back({gap,
                       gain_of(action, open_[action]),
                       {gap.clears_critical ? 0 : 1, known_[action].tier},
                       known_[action].prerequisites});
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

/// What is open, and its own rank as one number.
void GapFinder::find_open(std::span<const ActionResult> actions, const FindingTally& tally) {
  weigh(actions);
  const auto tiers = static_cast<std::uint32_t>(framework_.charter.tiers.size());
  urgency_.resize(actions.size());
  open_.resize(actions.size());
  for (Index i = 0; i < actions.size(); ++i) {
    const std::uint32_t urgency = known_[i].tier + (tally.is_critical(i) ? 0 : tiers);
    urgency_[i] = is_gap(actions[i]) ? urgency : kNotOpen;
  }
}

/// What urgent ones wait for becomes as urgent.
void GapFinder::hurry_prerequisites() {
  // A charter has no circles, so this settles.
  for (bool changed = true; changed;) {
    changed = false;
    for (const Wait& wait : waits_) {
      // What is not open has the highest number, and neither hurries others nor is hurried.
      if (urgency_[wait.action] < urgency_[wait.before] && urgency_[wait.before] != kNotOpen) {
        urgency_[wait.before] = urgency_[wait.action];
        changed = true;
      }
    }
  }
}

/// Of two that are as urgent: gain per time, then id.
bool GapFinder::comes_before(Index a, Index b) const {
  const Wide left = Wide{open_[a].gain} * open_[b].effort;
  const Wide right = Wide{open_[b].gain} * open_[a].effort;
  return left != right ? left > right : known_[a].place < known_[b].place;
}

/// One urgency after the other: what something waits for is at least as urgent.
void GapFinder::arrange(std::span<const ActionResult> actions, std::size_t most) {
  hurry_prerequisites();
  arranged_.clear();
  while (arranged_.size() < most) {
    const auto least = std::min_element(urgency_.begin(), urgency_.end());
    if (least == urgency_.end() || *least == kNotOpen) {
      return;
    }
    sorted_.clear();
    for (Index i = 0; i < urgency_.size(); ++i) {
      if (urgency_[i] == *least) {
        open_[i] = open(i, actions[i]);
        sorted_.push_back(i);
      }
    }
    std::sort(sorted_.begin(), sorted_.end(), [this](Index a, Index b) { return comes_before(a, b); });
    arrange_class(most);
  }
}

/// The first one that waits for nothing, again and again; most wait for nothing when their turn comes.
void GapFinder::arrange_class(std::size_t most) {
  const auto is_open = [this](Index action) { return urgency_[action] != kNotOpen; };
  for (auto first = sorted_.begin(); first != sorted_.end() && arranged_.size() < most;) {
    auto next = std::find_if(first, sorted_.end(), [&](Index action) {
      const auto& before = known_[action].prerequisites;
      return is_open(action) && std::none_of(before.begin(), before.end(), is_open);
    });
    if (next == sorted_.end()) {
      next = first;  // only a circle could bring us here, and a decoded charter has none
    }
    urgency_[*next] = kNotOpen;
    arranged_.push_back(*next);
    first = std::find_if(first, sorted_.end(), is_open);
  }
}

void GapFinder::order(std::span<const ActionResult> actions, const FindingTally& tally,
                      std::vector<Gap>& gaps) {
  find_open(actions, tally);
  arrange(actions, actions.size());
  gaps.clear();
  for (const Index action : arranged_) {
    gaps.push_back(gap_of(action, actions, tally));
  }
}

void GapFinder::first(std::span<const ActionResult> actions, const FindingTally& tally, std::size_t most,
                      std::vector<Index>& gaps) {
  find_open(actions, tally);
  arrange(actions, most);
  gaps.assign(arranged_.begin(), arranged_.end());
}

}  // namespace charter
