#pragma once
/// Lines of a comparison that are the same in every format that people read.

#include <charter/compare_report.h>

#include <string>
#include <vector>

namespace charter {

/// A figure before and after.
struct MovedFigure {
  std::string id;  ///< of a principle; empty for the whole
  std::string label;
  std::string before;
  std::string after;
  std::string points;  ///< "+3.3 points", "does not apply any more"; empty where it did not move

  /// "44.4% → 47.7%", or one figure where it is the same.
  [[nodiscard]] std::string moved() const { return before == after ? before : before + " → " + after; }
};

/// Score, answered, backed by proof and level of the whole.
[[nodiscard]] std::vector<MovedFigure> overall_figures(const CompareReport& report);

/// The principles whose score moved.
[[nodiscard]] std::vector<MovedFigure> moved_principles(const CompareReport& report);

[[nodiscard]] bool nothing_moved(const CompareReport& report);

/// "Digital Data Charter of Montréal · April 20, 2026 → April 20, 2027"
[[nodiscard]] std::string compare_line(const CompareReport& report);

[[nodiscard]] std::string compare_made_from(const CompareReport& report);

}  // namespace charter
