#include "evaluation/finding_tally.h"

#include <algorithm>

namespace charter {

FindingTally::FindingTally(const Framework& framework)
    : caps_(framework.charter.principles.size(), kNoCap),
      critical_(words_for(framework.charter.actions.size()), 0) {
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
    critical_[word_of(*action)] |= bit_of(*action);
  }
}

void FindingTally::add_if(bool found, Index rule) {
  const Rule& known = rules_[rule];
  counts_.by_severity[static_cast<std::size_t>(known.severity)] += found ? 1U : 0U;
  if (known.cap != kNoCap && known.principle && found) {
    lower_cap(*known.principle, known.cap);
  }
  if (known.severity == Severity::Critical && known.action) {
    critical_[word_of(*known.action)] |= found ? bit_of(*known.action) : 0;
  }
}

void FindingTally::add(Index rule, std::size_t word, std::uint64_t actions) {
  const Rule& known = rules_[rule];
  counts_.by_severity[static_cast<std::size_t>(known.severity)] += count_of(actions);
  critical_[word] |= known.severity == Severity::Critical ? actions : 0;
  if (known.cap != kNoCap) {
    for (std::uint64_t left = actions; left != 0; left &= left - 1) {
      lower_cap(principle_of_[lowest(word, left)], known.cap);
    }
  }
}

}  // namespace charter
