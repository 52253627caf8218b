#pragma once
/// Jobs on one machine, some before others: the order with the least sum of weight times completion time.
/// docs/planning.md states the method, its bound and its sources.
///
///     const JobOrder order = best_order(jobs);       // order.sequence: indices into jobs
///
/// Pure and deterministic: where several orders are equally good, jobs that come first in `jobs` come first.

#include <charter/plan.h>

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace charter {

struct Job {
  std::int64_t weight = 0;            ///< not negative
  std::int64_t length = 1;            ///< positive
  std::vector<std::uint32_t> before;  ///< jobs that must be done first; no circles
};

struct JobOrder {
  std::vector<std::uint32_t> sequence;
  Guarantee guarantee = Guarantee::Optimal;
};

/// How much work an exact answer may cost.
struct OrderLimits {
  std::size_t states =
      20'000;  ///< of the dynamic programme, for each block; beyond it the block is ordered greedily
};

/// (sum of weights) * (sum of lengths) must stay under 2^60.
[[nodiscard]] JobOrder best_order(std::span<const Job> jobs, const OrderLimits& limits = {});

}  // namespace charter
