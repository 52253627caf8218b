#pragma once
/// The figures of an evaluation without its lists: what a batch says of a partner in one line.
///
///     Evaluator evaluator{{charter, scale, rules}};
///     evaluator.headline(assessment, {day}).overall.score;
///
/// Every rule is evaluated all the same; a finding is counted, not written down, which takes half the time.

#include <charter/evaluation.h>

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace charter {

/// How many findings nobody accepted there are of each severity, and how many are accepted.
struct FindingCounts {
  std::array<std::uint32_t, 4> by_severity{};  ///< indexed by Severity
  std::uint32_t waived = 0;

  [[nodiscard]] bool any_from(Severity gate) const;
  bool operator==(const FindingCounts&) const = default;
};

[[nodiscard]] FindingCounts count_findings(const RuleSet& rules, std::span<const Finding> findings);

inline constexpr std::size_t kFirstGaps = 3;

struct Headline {
  Date as_of;
  Standing overall;
  Index level = 0;                               ///< into Scale::levels
  std::vector<std::optional<Score>> principles;  ///< the score of each
  FindingCounts findings;
  std::vector<Index> first_gaps;  ///< actions, in the order to close them; kFirstGaps at most

  bool operator==(const Headline&) const = default;
};

/// The same of an evaluation that is at hand.
void find_headline(const Framework& framework, const Evaluation& evaluation, Headline& headline);

}  // namespace charter
