#pragma once
/// What a level asks for.

#include "plan/step_order.h"

#include <charter/plan.h>

#include <vector>

namespace charter {

/// Gaps of the tiers that `level` and the levels before it look at, and all gaps that these wait for.
[[nodiscard]] std::vector<bool> wanted_for(const Framework& framework, const Evaluation& evaluation,
                                           Index level);

/// `steps` up to the one that reaches the level, without those that neither a gate counts nor a kept step
/// waits for.
void keep_what_the_level_needs(const Framework& framework, const Evaluation& evaluation, Index level,
                               std::vector<RankedGap>& steps);

}  // namespace charter
