#include <charter/score.h>

#include "model/natural.h"

#include <rapidcheck.h>
#include <catch2/catch.hpp>

#include <array>
#include <vector>

using charter::compare;
using charter::Fraction;
using charter::mean;
using charter::Natural;
using charter::rounded;
using charter::Score;
using charter::WeightedFraction;

TEST_CASE("a fraction is rounded half up to a hundredth of a percent") {
  CHECK(rounded({1, 3}) == Score{3333});
  CHECK(rounded({2, 3}) == Score{6667});
  CHECK(rounded({1, 20000}) == Score{1});  // exactly half of a hundredth goes up
  CHECK(rounded({1, 20001}) == Score{0});
  CHECK(rounded({0, 7}) == Score{0});
  CHECK(rounded({7, 7}) == Score{10000});
  // Too long for 64 bits on the way.
  CHECK(rounded({std::int64_t{1} << 61, std::int64_t{1} << 62}) == Score{5000});
  CHECK(rounded({1'000'000'000'000'000, 3'000'000'000'000'000}) == Score{3333});
}

TEST_CASE("a mean is rounded once, not twice") {
  // 1/3 and 1/6 rounded first would give 33.33 and 16.67, mean 25.00; exact: 1/4. Three thirds make one.
  const std::array thirds{WeightedFraction{{1, 3}}, WeightedFraction{{1, 3}}, WeightedFraction{{1, 3}}};
  CHECK(mean(thirds) == Score{3333});
  const std::array mixed{WeightedFraction{{1, 2}}, WeightedFraction{{1, 3}}};
  CHECK(mean(mixed) == Score{4167});
  const std::array weighted{WeightedFraction{{1, 1}, 3}, WeightedFraction{{0, 1}, 1}};
  CHECK(mean(weighted) == Score{7500});
}

TEST_CASE("the mean of nothing is absent") {
  CHECK_FALSE(mean({}));
}

TEST_CASE("denominators that do not fit into 128 bits still give the exact mean") {
  // 40 large primes: their product has far more than 128 bits. All the same value but one.
  std::vector<WeightedFraction> parts;
  for (std::int64_t d = 1'000'003; parts.size() < 40; d += 2) {
    parts.push_back({{d / 2, d}, 1});
  }
  const auto exact = mean(parts);
  REQUIRE(exact);
  CHECK(*exact == Score{5000});
  for (auto& part : parts) {
    part.value.numerator = part.value.denominator;
  }
  CHECK(mean(parts) == Score{10000});
}

TEST_CASE("both ways of adding agree, and order does not matter") {
  CHECK(rc::check([] {
    const auto count = *rc::gen::inRange(1, 12);
    std::vector<WeightedFraction> parts;
    double sum = 0;
    double weights = 0;
    for (int i = 0; i < count; ++i) {
      const std::int64_t d = *rc::gen::inRange<std::int64_t>(1, 60);
      const std::int64_t n = *rc::gen::inRange<std::int64_t>(0, d + 1);
      const std::int64_t w = *rc::gen::inRange<std::int64_t>(1, 9);
      parts.push_back({{n, d}, w});
      sum += static_cast<double>(w) * static_cast<double>(n) / static_cast<double>(d);
      weights += static_cast<double>(w);
    }
    const auto score = *mean(parts);
    RC_ASSERT(std::abs(score.basis_points - sum / weights * 10000) <= 0.5000001);
    // The same fractions written with huge denominators force the unlimited path.
    auto inflated = parts;
    for (auto& part : inflated) {
      part.value.numerator *= 1'000'000'007;
      part.value.denominator *= 1'000'000'007;
    }
    std::vector<WeightedFraction> reversed(inflated.rbegin(), inflated.rend());
    RC_ASSERT(*mean(inflated) == score);
    RC_ASSERT(*mean(reversed) == score);
  }));
}

TEST_CASE("fractions compare by value") {
  CHECK(compare({1, 2}, {2, 4}) == std::strong_ordering::equal);
  CHECK(compare({1, 3}, {1, 2}) == std::strong_ordering::less);
  CHECK(compare({5, 4}, {1, 1}) == std::strong_ordering::greater);
}

TEST_CASE("natural numbers carry over their digits") {
  Natural a{0xFFFFFFFFU};
  a.multiply(0xFFFFFFFFFFFFFFFFU);
  Natural b = a;
  b.add(Natural{1});
  CHECK(a <= b);
  CHECK_FALSE(b <= a);
  CHECK(Natural{0} <= Natural{0});
  Natural zero = a;
  zero.multiply(0);
  CHECK(zero <= Natural{0});
}
