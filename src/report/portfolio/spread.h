#pragma once
/// How scores are spread, in whole numbers.

#include <charter/portfolio_report.h>

#include <vector>

namespace charter {

class SpreadOf {
 public:
  void add(std::optional<Score> score) {
    if (score) {
      points_.push_back(score->basis_points);
    }
  }
  [[nodiscard]] Spread spread() &&;

 private:
  std::vector<std::int32_t> points_;
};

[[nodiscard]] std::size_t bin_of(Score score);

}  // namespace charter
