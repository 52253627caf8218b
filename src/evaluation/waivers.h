#pragma once
/// Waivers mark findings as accepted until a day. They never change a score, a level or a cap.

#include <charter/evaluation.h>

#include <span>

namespace charter {

/// Marks the findings that an active waiver accepts; `uses` tells of each waiver what became of it.
void apply_waivers(const RuleSet& rules, std::span<const Waiver> waivers, Date as_of,
                   std::span<Finding> findings, std::vector<WaiverUse>& uses);

}  // namespace charter
