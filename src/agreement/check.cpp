#include <charter/check.h>

#include "agreement/check_run.h"
#include "agreement/own_checks.h"
#include "agreement/places.h"
#include "evaluation/applicability.h"
#include "evaluation/subject.h"

#include <algorithm>
#include <tuple>

namespace charter {

namespace {

/// The title in its first language.
std::string title_of(const DocumentNode& root) {
  const DocumentNode* title = find(root, "title");
  if (title == nullptr) {
    return {};
  }
  return title->items.empty() ? title->value : title->items.front().value;
}

void add_mistakes(const Agreement& agreement, CheckedAgreement& checked) {
  const bool ours = agreement.format == AgreementFormat::Agreement;
  for (Index i = 0; i < static_cast<Index>(OwnCheck::Count); ++i) {
    checked.outcomes[i] = ours || i == static_cast<Index>(OwnCheck::CheckError) ? CheckOutcome::Pass
                                                                                : CheckOutcome::NotApplicable;
  }
  for (const Diagnostic& mistake : agreement.mistakes) {
    CheckFinding finding;
    finding.check = static_cast<Index>(own_check_of(*mistake.kind));
    finding.severity = mistake.kind->severity;
    finding.path = path_of(agreement.root, mistake.source, mistake.span);
    finding.source = mistake.source;
    finding.where = mistake.span;
    finding.structural = mistake;
    checked.outcomes[finding.check] = CheckOutcome::Fail;
    checked.findings.push_back(std::move(finding));
  }
}

}  // namespace

CheckedAgreement check_agreement(const CheckSet& checks, const Agreement& agreement,
                                 const CheckOptions& options) {
  CheckedAgreement checked;
  checked.format = agreement.format;
  if (const DocumentNode* id = find(agreement.root, "id")) {
    checked.id = id->value;
  }
  checked.title = title_of(agreement.root);
  checked.as_of = options.as_of;
  checked.outcomes.assign(checks.infos.size(), CheckOutcome::NotApplicable);
  add_mistakes(agreement, checked);
  if (checks.programs != nullptr) {
    CheckRun run{checks, agreement, options};
    for (const CompiledCheck& check : checks.programs->checks) {
      checked.outcomes[check.info] = run.outcome(check, checked.findings);
    }
    constexpr auto failed = static_cast<Index>(OwnCheck::CheckError);
    if (std::any_of(checked.findings.begin(), checked.findings.end(),
                    [](const CheckFinding& finding) { return finding.check == failed; })) {
      checked.outcomes[failed] = CheckOutcome::Fail;
    }
  }
  std::stable_sort(checked.findings.begin(), checked.findings.end(),
                   [](const CheckFinding& a, const CheckFinding& b) {
                     return std::tie(a.source, a.where.offset, a.check, a.clause) <
                            std::tie(b.source, b.where.offset, b.check, b.clause);
                   });
  return checked;
}

std::string_view to_string(CheckOutcome outcome) {
  switch (outcome) {
    case CheckOutcome::Pass:
      return "pass";
    case CheckOutcome::Fail:
      return "fail";
    case CheckOutcome::NotApplicable:
      return "not_applicable";
    case CheckOutcome::NotExpressible:
      return "not_expressible";
  }
  return {};
}

}  // namespace charter
