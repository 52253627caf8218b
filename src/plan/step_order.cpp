#include "plan/step_order.h"

#include "plan/job_order.h"

#include <algorithm>
#include <map>
#include <numeric>
#include <optional>

namespace charter {

namespace {

constexpr std::int64_t kMostCost = std::int64_t{1} << 60;

// g++ and clang have a 128-bit integer that ISO C++ does not know.
__extension__ using Wide = __int128;

/// The least common denominator of all gains, unless it passes `most`.
std::optional<std::int64_t> common_denominator(const std::vector<RankedGap>& gaps, std::int64_t most) {
  std::int64_t common = 1;
  for (const RankedGap& ranked : gaps) {
    const std::int64_t denominator =
        ranked.gain.denominator / std::gcd(ranked.gain.numerator, ranked.gain.denominator);
    const std::int64_t factor = denominator / std::gcd(common, denominator);
    if (factor > most / common) {
      return std::nullopt;
    }
    common *= factor;
  }
  return common;
}

/// Gains as whole numbers: exact over their common denominator, or else in the smallest units whose sums
/// cannot overflow. Gains add up to at most 1.
std::vector<std::int64_t> weights_of(const std::vector<RankedGap>& gaps, Guarantee& guarantee) {
  std::int64_t length = 1;
  for (const RankedGap& ranked : gaps) {
    length += ranked.gap.half_hours;
  }
  const auto common = common_denominator(gaps, kMostCost / length);
  if (!common) {
    guarantee = Guarantee::WithinTwice;  // best for the rounded gains, which is all that can be promised
  }
  const std::int64_t units = common.value_or(kMostCost / length);
  std::vector<std::int64_t> weights;
  for (const RankedGap& ranked : gaps) {
    weights.push_back(
        static_cast<std::int64_t>(Wide{ranked.gain.numerator} * units / ranked.gain.denominator));
  }
  return weights;
}

/// Gaps of one rank, by id, so that the order does not depend on where the charter lists an action.
std::vector<RankedGap> ordered_class(std::vector<RankedGap> members, const Charter& charter,
                                     Guarantee& guarantee) {
  std::sort(members.begin(), members.end(), [&](const RankedGap& a, const RankedGap& b) {
    return charter.actions[a.gap.action].id < charter.actions[b.gap.action].id;
  });
  std::map<Index, std::uint32_t> place;
  for (std::uint32_t i = 0; i < members.size(); ++i) {
    place.emplace(members[i].gap.action, i);
  }
  const std::vector<std::int64_t> weights = weights_of(members, guarantee);
  std::vector<Job> jobs;
  for (std::size_t i = 0; i < members.size(); ++i) {
    Job job{.weight = weights[i], .length = members[i].gap.half_hours, .before = {}};
    for (const Index before : members[i].waits_for) {
      if (const auto found = place.find(before); found != place.end()) {
        job.before.push_back(found->second);
      }
    }
    jobs.push_back(std::move(job));
  }
  const JobOrder order = best_order(jobs);
  if (order.guarantee == Guarantee::WithinTwice) {
    guarantee = Guarantee::WithinTwice;
  }
  std::vector<RankedGap> ordered;
  for (const std::uint32_t job : order.sequence) {
    ordered.push_back(members[job]);
  }
  return ordered;
}

}  // namespace

StepOrder order_steps(const Framework& framework, const Evaluation& evaluation,
                      const std::vector<bool>& wanted, std::size_t count) {
  GapFinder finder{framework};
  std::vector<RankedGap>& gaps =
      finder.rank(evaluation.actions, FindingTally{framework, evaluation.findings});
  gaps.erase(std::remove_if(gaps.begin(), gaps.end(),
                            [&](const RankedGap& ranked) { return !wanted[ranked.gap.action]; }),
             gaps.end());
  inherit_ranks(gaps);
  std::map<std::pair<int, Index>, std::vector<RankedGap>> classes;
  for (RankedGap& ranked : gaps) {
    classes[ranked.rank].push_back(std::move(ranked));
  }
  StepOrder order;
  for (auto& [rank, members] : classes) {
    if (order.steps.size() >= count) {
      break;
    }
    std::vector<RankedGap> steps = ordered_class(std::move(members), framework.charter, order.guarantee);
    std::move(steps.begin(), steps.end(), std::back_inserter(order.steps));
  }
  return order;
}

}  // namespace charter
