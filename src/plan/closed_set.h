#pragma once
/// The heaviest set of nodes that holds, with each node, all that must come before it.
///
/// By a minimum cut (J.-C. Picard, "Maximal closure of a graph and applications to combinatorial problems",
/// Management Science 22, 1976).

#include <cstdint>
#include <span>
#include <vector>

namespace charter {

/// `before[i]` are the nodes that must come before node i.
using Precedence = std::vector<std::vector<std::uint32_t>>;

/// Members of the largest one of all heaviest closed sets; where no set weighs more than 0, of those that
/// weigh 0. The sums of `values` must fit 64 bits. `before` must be free of circles.
[[nodiscard]] std::vector<bool> heaviest_closed_set(std::span<const std::int64_t> values,
                                                    const Precedence& before);

}  // namespace charter
