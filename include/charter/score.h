#pragma once
/// Scores, without floating point: exact fractions, rounded once, half up.
///
///     const std::array parts{Fraction{1, 2}, Fraction{1, 3}};
///     mean(parts)->basis_points;        // 4167, shown as 41.67 %

#include <compare>
#include <cstdint>
#include <optional>
#include <span>

namespace charter {

/// A percentage in hundredths of a percent: 0 is 0.00 %, 10000 is 100.00 %.
struct Score {
  std::int32_t basis_points = 0;

  auto operator<=>(const Score&) const = default;
};

/// `numerator / denominator`, both exact; the denominator is positive.
struct Fraction {
  std::int64_t numerator = 0;
  std::int64_t denominator = 1;
};

/// Compares the values, not the notation: 1/2 and 2/4 are neither less nor greater.
[[nodiscard]] std::strong_ordering compare(Fraction left, Fraction right);

struct WeightedFraction {
  Fraction value;
  std::int64_t weight = 1;
};

/// The fraction as a score. Expects 0 <= value.
[[nodiscard]] Score rounded(Fraction value);

/// The weighted mean, exact over any denominators, then rounded once. Nothing has no mean.
[[nodiscard]] std::optional<Score> mean(std::span<const WeightedFraction> parts);

}  // namespace charter
