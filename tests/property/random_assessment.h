#pragma once
/// Random charters and assessments, near the edges where scoring goes wrong.
/// Every choice is one call of `Pick`: fixed dice for long runs, rapidcheck where shrinking helps.

#include <charter/assessment.h>
#include <charter/framework.h>
#include <charter/rule.h>
#include <charter/scale.h>

#include <functional>

namespace charter::test {

/// A whole number in [low, high].
using Pick = std::function<int(int low, int high)>;

[[nodiscard]] Pick dice(unsigned seed);

/// 1 to 5 principles (one may have no action), up to 4 actions each; prerequisites without circles.
[[nodiscard]] Charter random_charter(const Pick& pick);

/// Facts and statuses given or not, reasons present or not, evidence within days of the end of its validity.
[[nodiscard]] Assessment random_assessment(const Charter& charter, const Scale& scale, const Pick& pick);

}  // namespace charter::test
