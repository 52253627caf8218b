#pragma once
/// The exact order of one block: dynamic programming over the sets of jobs that can be done at some moment.

#include "plan/closed_set.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace charter {

/// Jobs of a block under local numbers: `weights[i]`, `lengths[i]`, `before[i]`.
struct JobBlock {
  std::vector<std::int64_t> weights;
  std::vector<std::int64_t> lengths;
  Precedence before;
};

/// The best order; of equals the one that is first by number. Nothing when that takes more than `states`
/// states or the block has more than 64 jobs.
[[nodiscard]] std::optional<std::vector<std::uint32_t>> exact_block_order(const JobBlock& block,
                                                                          std::size_t states);

/// Of the jobs that can begin, always the one with the most weight for its length.
[[nodiscard]] std::vector<std::uint32_t> greedy_block_order(const JobBlock& block);

}  // namespace charter
