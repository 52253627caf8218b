#pragma once
/// The gaps of an evaluation in the order of the plan: class by class, and within a class as the score rises
/// earliest.

#include "evaluation/gaps.h"

#include <charter/plan.h>

#include <cstddef>
#include <vector>

namespace charter {

struct StepOrder {
  std::vector<RankedGap> steps;
  Guarantee guarantee = Guarantee::Optimal;
};

/// `wanted[action]`: which gaps take part; with each one, all gaps that it waits for. Classes after the one
/// that brings the `count`-th step are left out.
[[nodiscard]] StepOrder order_steps(const Framework& framework, const Evaluation& evaluation,
                                    const std::vector<bool>& wanted, std::size_t count);

}  // namespace charter
