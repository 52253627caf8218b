#include <charter/score.h>

#include "model/natural.h"

namespace charter {

namespace {

constexpr std::int64_t kFull = 10000;

// g++ and clang have a 128-bit integer that ISO C++ does not know.
__extension__ using Wide = __int128;

/// The common case: everything fits into 128 bits. Nothing when it does not.
std::optional<Score> mean_in_128_bits(std::span<const WeightedFraction> parts) {
  Wide numerator = 0;
  Wide denominator = 1;
  Wide weights = 0;
  for (const WeightedFraction& part : parts) {
    // a/b + w*n/d = (a*d + w*n*b) / (b*d)
    Wide left = 0;
    Wide right = 0;
    if (__builtin_mul_overflow(numerator, Wide{part.value.denominator}, &left) ||
        __builtin_mul_overflow(Wide{part.weight} * part.value.numerator, denominator, &right) ||
        __builtin_add_overflow(left, right, &numerator) ||
        __builtin_mul_overflow(denominator, Wide{part.value.denominator}, &denominator)) {
      return std::nullopt;
    }
    weights += part.weight;
  }
  Wide scaled = 0;
  Wide whole = 0;
  // Half up: floor(x * 10000 + 1/2) = floor((2 * 10000 * n + d) / (2 * d))
  if (__builtin_mul_overflow(denominator, 2 * weights, &whole) ||
      __builtin_mul_overflow(numerator, Wide{2 * kFull}, &scaled) ||
      __builtin_add_overflow(scaled, whole / 2, &scaled)) {
    return std::nullopt;
  }
  return Score{static_cast<std::int32_t>(scaled / whole)};
}

/// Any number of principles with any weights: the same sum over natural numbers without a limit.
Score mean_without_limit(std::span<const WeightedFraction> parts) {
  Natural numerator{0};
  Natural denominator{1};
  std::uint64_t weights = 0;
  for (const WeightedFraction& part : parts) {
    const auto d = static_cast<std::uint64_t>(part.value.denominator);
    Natural term = denominator;
    term.multiply(static_cast<std::uint64_t>(part.weight));
    term.multiply(static_cast<std::uint64_t>(part.value.numerator));
    numerator.multiply(d);
    numerator.add(term);
    denominator.multiply(d);
    weights += static_cast<std::uint64_t>(part.weight);
  }
  denominator.multiply(weights);
  numerator.multiply(2 * kFull);
  numerator.add(denominator);
  denominator.multiply(2);
  // The quotient is at most 10000: find it by bisection rather than by long division.
  std::int32_t low = 0;
  std::int32_t high = kFull;
  while (low < high) {
    const std::int32_t middle = low + (high - low + 1) / 2;
    Natural product = denominator;
    product.multiply(static_cast<std::uint64_t>(middle));
    if (product <= numerator) {
      low = middle;
    } else {
      high = middle - 1;
    }
  }
  return Score{low};
}

}  // namespace

std::strong_ordering compare(Fraction left, Fraction right) {
  const Wide a = Wide{left.numerator} * right.denominator;
  const Wide b = Wide{right.numerator} * left.denominator;
  return a < b ? std::strong_ordering::less
               : (a > b ? std::strong_ordering::greater : std::strong_ordering::equal);
}

Score rounded(Fraction value) {
  std::int64_t quick = 0;
  std::int64_t whole = 0;
  // Dividing 128 bits takes ten times as long, and is hardly ever needed.
  if (!__builtin_mul_overflow(value.numerator, 2 * kFull, &quick) &&
      !__builtin_add_overflow(quick, value.denominator, &quick) &&
      !__builtin_mul_overflow(value.denominator, std::int64_t{2}, &whole)) {
    return Score{static_cast<std::int32_t>(quick / whole)};
  }
  const Wide doubled = Wide{value.numerator} * (2 * kFull) + value.denominator;
  return Score{static_cast<std::int32_t>(doubled / (Wide{value.denominator} * 2))};
}

std::optional<Score> mean(std::span<const WeightedFraction> parts) {
  if (parts.empty()) {
    return std::nullopt;
  }
  if (const auto quick = mean_in_128_bits(parts)) {
    return quick;
  }
  return mean_without_limit(parts);
}

}  // namespace charter
