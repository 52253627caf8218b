#include "model/quick_mean.h"

#include <catch2/catch.hpp>

#include <random>
#include <vector>

using namespace charter;

namespace {

/// Checks against the exact mean; whether the bounds told.
bool agrees(const std::vector<WeightedFraction>& parts) {
  QuickMean quick;
  for (const WeightedFraction& part : parts) {
    quick.add(lower_bound(part.value), part.weight);
  }
  const auto rounded = quick.rounded();
  if (rounded) {
    CHECK(rounded == mean(parts));
  }
  return rounded.has_value();
}

}  // namespace

TEST_CASE("a quick mean is the exact one, or none") {
  std::mt19937 dice{20261125};
  const auto up_to = [&](std::uint32_t most) { return static_cast<std::int64_t>(dice() % (most + 1)); };
  int told = 0;
  for (int i = 0; i < 20'000; ++i) {
    std::vector<WeightedFraction> parts(static_cast<std::size_t>(1 + up_to(12)));
    for (WeightedFraction& part : parts) {
      const std::int64_t denominator = 1 + up_to(i % 2 == 0 ? 60 : 1'000'000);
      part.value = {up_to(static_cast<std::uint32_t>(denominator)), denominator};
      part.weight = 1 + up_to(i % 3 == 0 ? 100 : 0);
    }
    told += agrees(parts) ? 1 : 0;
  }
  CHECK(told > 19'000);
}

TEST_CASE("a mean that lies on the edge of two roundings is left to be worked out") {
  // Half a hundredth of a percent, which lower bounds cannot tell from a little less; 1/2 and 1/4 are their
  // own.
  CHECK_FALSE(agrees({{{1, 20'000}, 1}}));
  CHECK_FALSE(agrees({{{1, 3}, 1}, {{2, 3}, 1}, {{1, 10'000}, 1}, {{1, 10'000}, 1}}));
  CHECK(agrees({{{1, 2}, 1}, {{1, 4}, 1}}));
  CHECK(agrees({{{0, 1}, 1}}));
  CHECK(agrees({{{7, 7}, 3}}));
}

TEST_CASE("large numbers have no bound") {
  CHECK_FALSE(lower_bound({std::int64_t{1} << 31U, std::int64_t{1} << 40U}));
  CHECK_FALSE(agrees({{{1, 2}, 100'001}}));
  CHECK_FALSE(agrees({}));
}
