#include <charter/headline.h>

#include <algorithm>

namespace charter {

bool FindingCounts::any_from(Severity gate) const {
  return std::any_of(by_severity.begin() + static_cast<std::ptrdiff_t>(gate), by_severity.end(),
                     [](std::uint32_t count) { return count > 0; });
}

FindingCounts count_findings(const RuleSet& rules, std::span<const Finding> findings) {
  FindingCounts counts;
  for (const Finding& finding : findings) {
    if (finding.waiver) {
      ++counts.waived;
    } else {
      ++counts.by_severity[static_cast<std::size_t>(rules.infos[finding.rule].severity)];
    }
  }
  return counts;
}

void find_headline(const Framework& framework, const Evaluation& evaluation, Headline& headline) {
  headline.as_of = evaluation.as_of;
  headline.overall = evaluation.overall;
  headline.level = evaluation.level.level;
  headline.principles.clear();
  for (const PrincipleResult& principle : evaluation.principles) {
    headline.principles.push_back(principle.standing.score);
  }
  headline.findings = count_findings(framework.rules, evaluation.findings);
  headline.first_gaps.clear();
  for (const Gap& gap : evaluation.gaps) {
    if (headline.first_gaps.size() == kFirstGaps) {
      break;
    }
    headline.first_gaps.push_back(gap.action);
  }
}

}  // namespace charter
