#include "model/glob.h"

#include <charter/check_policy.h>

#include <algorithm>

namespace charter {

namespace {

/// `access[0]` covers itself, `access[0].roles` and `access[0][1]`, not `access[01]`; `urn:policy:7` covers
/// `urn:policy:7#access[0]`.
bool lies_under(std::string_view path, std::string_view root) {
  return path.starts_with(root) &&
         (path.size() == root.size() ||
          std::string_view{".[#"}.find(path[root.size()]) != std::string_view::npos);
}

bool is_expired(const Suppression& suppression, Date as_of) {
  return !suppression.until_text.empty() && (!suppression.until || *suppression.until < as_of);
}

bool means(const Suppression& suppression, const CheckFinding& finding, std::string_view file) {
  if (suppression.origin == Suppression::Origin::Inline) {
    return suppression.source == finding.source && finding.where.offset >= suppression.covers.offset &&
           finding.where.offset < suppression.covers.offset + suppression.covers.length;
  }
  return (suppression.file.empty() || matches_glob(suppression.file, file)) &&
         (suppression.path.empty() || lies_under(finding.path, suppression.path) ||
          lies_under(finding.address(), suppression.path));
}

class Accepting {
 public:
  Accepting(const CheckSet& checks, const CheckedAgreement& checked, const AcceptOptions& options)
      : checks_(checks), checked_(checked), options_(options) {}

  Acceptance judge() {
    first_uses();
    for (const CheckFinding& finding : checked_.findings) {
      result_.findings.push_back(standing_of(finding));
    }
    for (const auto& [key, count] : left_) {
      if (count > 0) {
        result_.fixed[key] = count;
      }
    }
    return std::move(result_);
  }

 private:
  void first_uses() {
    for (const Suppression& suppression : options_.suppressions) {
      result_.suppressions.push_back(suppression.problem != nullptr            ? SuppressionUse::Refused
                                     : is_expired(suppression, checked_.as_of) ? SuppressionUse::Expired
                                                                               : SuppressionUse::Unused);
    }
    if (options_.baseline != nullptr) {
      const BaselineKey first{std::string{options_.baseline_file}, {}, {}};
      for (auto entry = options_.baseline->lower_bound(first);
           entry != options_.baseline->end() && entry->first.file == first.file; ++entry) {
        left_.insert(*entry);
      }
    }
  }

  [[nodiscard]] Severity severity_of(const CheckFinding& finding, const CheckInfo& info) const {
    for (const SeverityOverride& severity : options_.severities) {
      if (severity.rule == info.id && !info.structural) {
        return severity.severity;
      }
    }
    return finding.severity;
  }

  FindingStanding standing_of(const CheckFinding& finding) {
    const CheckInfo& info = checks_.infos[finding.check];
    FindingStanding standing{severity_of(finding, info), {}, false};
    if (info.structural) {
      return standing;  // what could not be read cannot be accepted unseen
    }
    // One that stands for others is not accepted with the place it happens to stand at: nobody has seen
    // those.
    const std::size_t most = finding.more == 0 ? options_.suppressions.size() : 0;
    for (Index i = 0; i < most; ++i) {
      const Suppression& suppression = options_.suppressions[i];
      const SuppressionUse use = result_.suppressions[i];
      const bool counts = use == SuppressionUse::Used || use == SuppressionUse::Unused;
      if (counts && suppression.rule == info.id && means(suppression, finding, options_.file)) {
        result_.suppressions[i] = SuppressionUse::Used;
        standing.suppression = standing.suppression ? standing.suppression : std::optional{i};
      }
    }
    const BaselineKey key{std::string{options_.baseline_file}, info.id, finding.address()};
    const std::uint32_t times = finding.more + 1;
    const auto known = left_.find(key);
    const bool was_known = known != left_.end() && known->second >= times;
    if (was_known) {
      known->second -= times;
    }
    if (!standing.suppression) {
      standing.in_baseline = was_known;
      result_.now[key] += times;
    }
    return standing;
  }

  const CheckSet& checks_;
  const CheckedAgreement& checked_;
  const AcceptOptions& options_;
  Baseline left_;  ///< of this file, not met yet
  Acceptance result_;
};

}  // namespace

Acceptance accept(const CheckSet& checks, const CheckedAgreement& checked, const AcceptOptions& options) {
  return Accepting{checks, checked, options}.judge();
}

}  // namespace charter
