#include "plan/block_order.h"

#include <algorithm>
#include <unordered_map>

namespace charter {

namespace {

constexpr std::size_t kMostJobs = 64;  ///< a set of jobs is one 64-bit number

using JobSet = std::uint64_t;

constexpr JobSet only(std::size_t job) {
  return JobSet{1} << job;
}

/// The least cost of what is left, for each set of jobs done. Every set it meets holds what must come before.
class CostToGo {
 public:
  CostToGo(const JobBlock& block, std::size_t states) : block_(block), most_(states) {
    for (const auto& before : block.before) {
      JobSet needs = 0;
      for (const std::uint32_t job : before) {
        needs |= only(job);
      }
      needs_.push_back(needs);
    }
  }

  /// Nothing once there are too many states.
  std::optional<std::int64_t> from(JobSet done, std::int64_t time) {
    if (const auto known = cost_.find(done); known != cost_.end()) {
      return known->second;
    }
    if (cost_.size() >= most_) {
      return std::nullopt;
    }
    std::optional<std::int64_t> least;
    for (std::size_t job = 0; job < needs_.size(); ++job) {
      if (!can_follow(done, job)) {
        continue;
      }
      const std::int64_t end = time + block_.lengths[job];
      const auto rest = from(done | only(job), end);
      if (!rest) {
        return std::nullopt;
      }
      const std::int64_t cost = block_.weights[job] * end + *rest;
      least = least ? std::min(*least, cost) : cost;
    }
    cost_.emplace(done, least.value_or(0));
    return least.value_or(0);
  }

  [[nodiscard]] bool can_follow(JobSet done, std::size_t job) const {
    return (done & only(job)) == 0 && (needs_[job] & ~done) == 0;
  }

 private:
  const JobBlock& block_;
  std::size_t most_;
  std::vector<JobSet> needs_;
  std::unordered_map<JobSet, std::int64_t> cost_;
};

}  // namespace

std::optional<std::vector<std::uint32_t>> exact_block_order(const JobBlock& block, std::size_t states) {
  const std::size_t jobs = block.weights.size();
  CostToGo cost{block, states};
  if (jobs > kMostJobs || !cost.from(0, 0)) {
    return std::nullopt;
  }
  std::vector<std::uint32_t> sequence;
  JobSet done = 0;
  std::int64_t time = 0;
  while (sequence.size() < jobs) {
    for (std::uint32_t job = 0; job < jobs; ++job) {
      if (!cost.can_follow(done, job)) {
        continue;
      }
      const std::int64_t end = time + block.lengths[job];
      if (block.weights[job] * end + *cost.from(done | only(job), end) == *cost.from(done, time)) {
        sequence.push_back(job);
        done |= only(job);
        time = end;
        break;
      }
    }
  }
  return sequence;
}

std::vector<std::uint32_t> greedy_block_order(const JobBlock& block) {
  const std::size_t jobs = block.weights.size();
  std::vector<bool> done(jobs, false);
  std::vector<std::uint32_t> sequence;
  while (sequence.size() < jobs) {
    std::optional<std::uint32_t> best;
    for (std::uint32_t job = 0; job < jobs; ++job) {
      bool can_follow = !done[job];
      for (const std::uint32_t earlier : block.before[job]) {
        can_follow = can_follow && done[earlier];
      }
      if (can_follow &&
          (!best || block.weights[job] * block.lengths[*best] > block.weights[*best] * block.lengths[job])) {
        best = job;
      }
    }
    done[*best] = true;
    sequence.push_back(*best);
  }
  return sequence;
}

}  // namespace charter
