#include "report/portfolio/spread.h"

#include <algorithm>
#include <numeric>

namespace charter {

namespace {

/// `quarters` quarters of the way from the lowest to the highest, between two neighbours in proportion.
Score quartile(const std::vector<std::int32_t>& sorted, std::size_t quarters) {
  const std::size_t way = (sorted.size() - 1) * quarters;
  const std::size_t at = way / 4;
  const auto rest = static_cast<std::int32_t>(way % 4);
  const std::int32_t below = sorted[at];
  const std::int32_t above = rest == 0 ? below : sorted[at + 1];
  return {(below * 4 + (above - below) * rest + 2) / 4};
}

}  // namespace

std::size_t bin_of(Score score) {
  constexpr std::size_t kWidth = 10'000 / kBins;
  return std::min(static_cast<std::size_t>(score.basis_points) / kWidth, kBins - 1);
}

Spread SpreadOf::spread() && {
  Spread spread;
  spread.count = points_.size();
  if (points_.empty()) {
    return spread;
  }
  std::sort(points_.begin(), points_.end());
  spread.lowest = Score{points_.front()};
  spread.quarter = quartile(points_, 1);
  spread.median = quartile(points_, 2);
  spread.three_quarters = quartile(points_, 3);
  spread.highest = Score{points_.back()};
  const std::int64_t sum = std::accumulate(points_.begin(), points_.end(), std::int64_t{0});
  const auto count = static_cast<std::int64_t>(points_.size());
  spread.mean = Score{static_cast<std::int32_t>((2 * sum + count) / (2 * count))};
  for (const std::int32_t points : points_) {
    ++spread.bins[bin_of(Score{points})];
  }
  return spread;
}

}  // namespace charter
