#pragma once
/// Rounded means with one division, where lower bounds of the parts tell how it comes out; that is nearly
/// always. Where they do not, nothing is said and `mean` has to work it out exactly.
///
///     QuickMean mean;
///     mean.add(lower_bound({1, 3}).value(), 1);
///     mean.rounded();                       // 3333

#include <charter/score.h>

#include <cstdint>
#include <optional>

namespace charter {

/// Of a fraction from 0 to 1, in units of 2^-32 and less than one unit below it. Nothing for large numbers.
[[nodiscard]] inline std::optional<std::uint64_t> lower_bound(Fraction fraction) {
  constexpr std::int64_t kMost = std::int64_t{1} << 31U;
  if (fraction.numerator >= kMost || fraction.numerator > fraction.denominator) {
    return std::nullopt;
  }
  return (static_cast<std::uint64_t>(fraction.numerator) << 32U) /
         static_cast<std::uint64_t>(fraction.denominator);
}

class QuickMean {
 public:
  /// Without a bound nothing is said about the mean.
  void add(std::optional<std::uint64_t> bound, std::int64_t weight) {
    sum_ += bound.value_or(0) * static_cast<std::uint64_t>(weight);
    weights_ += bound ? static_cast<std::uint64_t>(weight) : kMostWeight + 1;
  }

  [[nodiscard]] std::optional<Score> rounded() const {
    if (weights_ == 0 || weights_ > kMostWeight) {
      return std::nullopt;
    }
    // Half up: floor((2 * 10000 * sum + weights) / (2 * weights)); the true sum is less than `weights_`
    // larger.
    constexpr std::uint64_t kTwice = 20'000;
    const std::uint64_t whole = weights_ << 33U;
    const std::uint64_t scaled = kTwice * sum_ + (weights_ << 32U);
    const std::uint64_t rounded = scaled / whole;
    return scaled % whole + kTwice * weights_ <= whole
               ? std::optional{Score{static_cast<std::int32_t>(rounded)}}
               : std::nullopt;
  }

 private:
  static constexpr std::uint64_t kMostWeight = 100'000;  ///< so that 64 bits hold the scaled sum

  std::uint64_t sum_ = 0;
  std::uint64_t weights_ = 0;
};

}  // namespace charter
