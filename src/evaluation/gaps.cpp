#include "evaluation/gaps.h"

#include "evaluation/scoring.h"

#include <algorithm>
#include <bit>
#include <limits>
#include <numeric>

namespace charter {

namespace {

constexpr std::uint32_t kNotOpen = std::numeric_limits<std::uint32_t>::max();
constexpr unsigned kKeyBits = 64;

// g++ and clang have a 128-bit integer that ISO C++ does not know.
__extension__ using Wide = __int128;

unsigned bits_of(std::uint64_t number) {
  return static_cast<unsigned>(std::bit_width(number));
}

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
  by_place_.resize(known_.size());
  std::iota(by_place_.begin(), by_place_.end(), Index{0});
  std::sort(by_place_.begin(), by_place_.end(),
            [&](Index a, Index b) { return charter.actions[a].id < charter.actions[b].id; });
  for (std::uint32_t place = 0; place < by_place_.size(); ++place) {
    known_[by_place_[place]].place = place;
  }
  for (const RuleInfo& rule : framework.rules.infos) {
    is_critical_.push_back(rule.severity == Severity::Critical ? 1 : 0);
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

Gap GapFinder::gap_of(Index action, const Open& open, std::span<const ActionResult> actions) const {
  const auto& before = known_[action].prerequisites;
  return {.action = action,
          .gain = rounded(gain_of(action, open)),
          .half_hours = open.half_hours,
          .clears_critical = open.clears_critical,
          .ready = std::none_of(before.begin(), before.end(),
                                [&](Index earlier) { return is_gap(actions[earlier]); })};
}

std::vector<RankedGap>& GapFinder::rank(std::span<const ActionResult> actions,
                                        std::span<const Finding> findings) {
  weigh(actions);
  find_open(actions, findings);
  ranked_.clear();
  for (const Index action : sorted_) {
    const Open& one = open_[action];
    ranked_.push_back({gap_of(action, one, actions),
                       gain_of(action, one),
                       {one.clears_critical ? 0 : 1, known_[action].tier},
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

/// What is open, in the charter's order, and its own rank as one number.
void GapFinder::find_open(std::span<const ActionResult> actions, std::span<const Finding> findings) {
  const auto tiers = static_cast<std::uint32_t>(framework_.charter.tiers.size());
  urgency_.assign(actions.size(), kNotOpen);
  open_.resize(actions.size());
  sorted_.clear();
  for (Index i = 0; i < actions.size(); ++i) {
    if (is_gap(actions[i])) {
      urgency_[i] = tiers + known_[i].tier;
      open_[i] = open(i, actions[i]);
      sorted_.push_back(i);
    }
  }
  for (const Finding& finding : findings) {
    if (is_critical_[finding.rule] != 0 && finding.action && urgency_[*finding.action] != kNotOpen) {
      urgency_[*finding.action] = known_[*finding.action].tier;
      open_[*finding.action].clears_critical = true;
    }
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

/// By urgency, then gain per time, then id, whatever they wait for.
void GapFinder::sort() {
  std::int64_t most_gain = 1;
  std::int64_t most_effort = 1;
  for (const Index action : sorted_) {
    most_gain = std::max(most_gain, open_[action].gain);
    most_effort = std::max(most_effort, open_[action].effort);
  }
  // Two different fractions differ by 1 / effort² at least, so that many more bits tell them apart.
  const unsigned shift = 2 * bits_of(static_cast<std::uint64_t>(most_effort));
  const unsigned gain_bits = bits_of(static_cast<std::uint64_t>(most_gain)) + shift;
  if (gain_bits + bits_of(2 * framework_.charter.tiers.size()) + bits_of(known_.size()) < kKeyBits) {
    return sort_by_keys(gain_bits, shift);
  }
  std::sort(sorted_.begin(), sorted_.end(), [this](Index a, Index b) {
    if (urgency_[a] != urgency_[b]) {
      return urgency_[a] < urgency_[b];
    }
    const Wide left = Wide{open_[a].gain} * open_[b].effort;
    const Wide right = Wide{open_[b].gain} * open_[a].effort;
    return left != right ? left > right : known_[a].place < known_[b].place;
  });
}

/// The same where all that counts fits into one number.
void GapFinder::sort_by_keys(unsigned gain_bits, unsigned shift) {
  const unsigned place_bits = bits_of(known_.size());
  const std::uint64_t most = (std::uint64_t{1} << gain_bits) - 1;
  keys_.clear();
  for (const Index action : sorted_) {
    const Open& open = open_[action];
    const std::uint64_t gain =
        (static_cast<std::uint64_t>(open.gain) << shift) / static_cast<std::uint64_t>(open.effort);
    keys_.push_back(((std::uint64_t{urgency_[action]} << gain_bits | (most - gain)) << place_bits) |
                    known_[action].place);
  }
  std::sort(keys_.begin(), keys_.end());
  const std::uint64_t place = (std::uint64_t{1} << place_bits) - 1;
  for (std::size_t i = 0; i < keys_.size(); ++i) {
    sorted_[i] = by_place_[static_cast<std::size_t>(keys_[i] & place)];
  }
}

void GapFinder::order(std::span<const ActionResult> actions, std::span<const Finding> findings,
                      std::vector<Gap>& gaps) {
  gaps.clear();
  weigh(actions);
  find_open(actions, findings);
  hurry_prerequisites();
  sort();
  // The first one that waits for nothing, again and again; most wait for nothing when their turn comes.
  const auto is_open = [this](Index action) { return urgency_[action] != kNotOpen; };
  for (auto first = sorted_.begin(); first != sorted_.end();) {
    const auto next = std::find_if(first, sorted_.end(), [&](Index action) {
      const auto& before = known_[action].prerequisites;
      return is_open(action) && std::none_of(before.begin(), before.end(), is_open);
    });
    if (next == sorted_.end()) {
      break;  // only a circle could bring us here, and a decoded charter has none
    }
    urgency_[*next] = kNotOpen;
    gaps.push_back(gap_of(*next, open_[*next], actions));
    first = std::find_if(first, sorted_.end(), is_open);
  }
}

}  // namespace charter
