#pragma once
/// From action results to scores: action, principle, commitment, overall. Exact until the one rounding.

#include <charter/evaluation.h>

#include <span>

namespace charter {

struct Scores {
  Standing overall;
  std::vector<Standing> commitments;
  std::vector<PrincipleResult> principles;
};

/// `findings` with a cap hold their principle down: the lowest cap counts.
[[nodiscard]] Scores score(const Framework& framework, std::span<const ActionResult> actions,
                           std::span<const Finding> findings);

[[nodiscard]] LevelResult level(const Framework& framework, std::span<const ActionResult> actions);

/// The share of its weight that an outcome earns, in units of the scale.
[[nodiscard]] std::int32_t share_of(const Scale& scale, const ActionResult& action);

}  // namespace charter
