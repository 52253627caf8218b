#include "evaluation/findings.h"

#include <algorithm>
#include <tuple>

namespace charter {

bool is_same_finding(const Finding& a, const Finding& b) {
  return std::tie(a.rule, a.action, a.principle, a.fact, a.detail) ==
         std::tie(b.rule, b.action, b.principle, b.fact, b.detail);
}

std::vector<Finding> findings_only_in(std::span<const Finding> findings, std::span<const Finding> others) {
  std::vector<Finding> only;
  for (const Finding& finding : findings) {
    const bool shared = std::any_of(others.begin(), others.end(),
                                    [&](const Finding& other) { return is_same_finding(finding, other); });
    if (!shared) {
      only.push_back(finding);
    }
  }
  return only;
}

}  // namespace charter
