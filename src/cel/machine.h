#pragma once
/// Runs a plan. Private to the room; hosts call `evaluate` and `explain`.

#include "cel/plan.h"

#include <span>

namespace charter::cel {

/// What one sub-expression came to; `times` counts evaluations, the last one's value stays.
struct Observation {
  Value value;
  std::uint32_t times = 0;
};

/// Gives a Value with the node of an error filled in, or the value. `observations` has one place for each
/// node of the tree.
[[nodiscard]] Value run(const Plan& plan, std::uint32_t root, std::span<const Value> slots, const void* host,
                        Scratch& scratch);
[[nodiscard]] Value run_observed(const Plan& plan, std::span<const Value> slots, const void* host,
                                 Scratch& scratch, std::span<Observation> observations);

}  // namespace charter::cel
