#include "agreement/finding_list.h"

#include <algorithm>
#include <utility>

namespace charter {

void FindingList::add(CheckFinding finding) {
  Told& told =
      told_[{finding.check, finding.clause, finding.structural ? finding.structural->kind : nullptr}];
  if (told.findings > kMostOfAClause) {
    ++findings_[told.last].more;
    return;
  }
  ++told.findings;
  told.last = findings_.size();
  finding.part = part_;
  findings_.push_back(std::move(finding));
}

std::vector<CheckFinding> FindingList::take() && {
  std::stable_sort(findings_.begin(), findings_.end(), [](const CheckFinding& a, const CheckFinding& b) {
    return std::tie(a.source, a.where.offset, a.check, a.clause) <
           std::tie(b.source, b.where.offset, b.check, b.clause);
  });
  return std::move(findings_);
}

}  // namespace charter
