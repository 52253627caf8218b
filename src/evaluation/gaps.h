#pragma once
/// What is not done yet, in the order to do it.

#include <charter/evaluation.h>

#include <span>

namespace charter {

/// Order: actions that clear a critical finding, then by tier, prerequisites before what waits for them, then gain
/// per hour, then id. What a gap waits for takes its place in the order, so that it is never listed too late.
[[nodiscard]] std::vector<Gap> find_gaps(const Framework& framework, std::span<const ActionResult> actions,
                                         std::span<const Finding> findings);

}  // namespace charter
