#include "evaluation/finding_tally.h"

#include <algorithm>
#include <bit>

namespace charter {

namespace {

constexpr std::size_t kWordBits = 64;

}  // namespace

FindingTally::FindingTally(const Framework& framework)
    : caps_(framework.charter.principles.size(), kNoCap),
      critical_((framework.charter.actions.size() + kWordBits - 1) / kWordBits, 0) {
  for (const RuleInfo& rule : framework.rules.infos) {
    rules_.push_back({rule.severity, rule.cap.value_or(kNoCap), rule.principle, rule.action});
  }
  for (const Action& action : framework.charter.actions) {
    principle_of_.push_back(action.principle);
  }
}

FindingTally::FindingTally(const Framework& framework, std::span<const Finding> findings)
    : FindingTally(framework) {
  for (const Finding& finding : findings) {
    add(finding);
  }
}

void FindingTally::clear() {
  counts_ = {};
  std::fill(caps_.begin(), caps_.end(), kNoCap);
  std::fill(critical_.begin(), critical_.end(), 0);
}

void FindingTally::add(Index rule, std::optional<Index> principle, std::optional<Index> action) {
  const Rule& known = rules_[rule];
  ++counts_.by_severity[static_cast<std::size_t>(known.severity)];
  if (principle) {
    lower_cap(*principle, known.cap);
  }
  if (action && known.severity == Severity::Critical) {
    critical_[*action / kWordBits] |= std::uint64_t{1} << (*action % kWordBits);
  }
}

void FindingTally::add(Index rule, std::size_t word, std::uint64_t actions) {
  const Rule& known = rules_[rule];
  counts_.by_severity[static_cast<std::size_t>(known.severity)] +=
      static_cast<std::uint32_t>(std::popcount(actions));
  critical_[word] |= known.severity == Severity::Critical ? actions : 0;
  if (known.cap != kNoCap) {
    for (std::uint64_t left = actions; left != 0; left &= left - 1) {
      const auto bit = static_cast<std::size_t>(std::countr_zero(left));
      lower_cap(principle_of_[word * kWordBits + bit], known.cap);
    }
  }
}

}  // namespace charter
