#pragma once
/// Findings of two evaluations held against each other.

#include <charter/evaluation.h>

#include <span>
#include <vector>

namespace charter {

/// The same rule about the same thing, wherever it stands in the file.
[[nodiscard]] bool is_same_finding(const Finding& a, const Finding& b);

/// Those of `findings` that `others` does not hold, in their order.
[[nodiscard]] std::vector<Finding> findings_only_in(std::span<const Finding> findings,
                                                    std::span<const Finding> others);

}  // namespace charter
