#include <charter/agreement_checker.h>

#include "agreement/check_run.h"
#include "agreement/finding_list.h"
#include "agreement/format_places.h"
#include "agreement/no_place.h"
#include "agreement/own_checks.h"
#include "agreement/places.h"
#include "evaluation/applicability.h"
#include "evaluation/subject.h"

#include <algorithm>
#include <map>
#include <optional>

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

void add_mistakes(const Agreement& agreement, std::vector<CheckOutcome>& outcomes, FindingList& findings) {
  const bool ours = agreement.format == AgreementFormat::Agreement;
  for (Index i = 0; i < static_cast<Index>(OwnCheck::Count); ++i) {
    outcomes[i] = ours || i == static_cast<Index>(OwnCheck::CheckError) ? CheckOutcome::Pass
                                                                        : CheckOutcome::NotApplicable;
  }
  for (const Diagnostic& mistake : agreement.mistakes) {
    CheckFinding finding;
    finding.check = static_cast<Index>(own_check_of(*mistake.kind));
    finding.severity = mistake.kind->severity;
    finding.path = path_of(agreement.root, mistake.source, mistake.span);
    // How many mistakes there are in all has no place of its own: it is said of the agreement.
    finding.source = mistake.source == kUnplaced ? agreement.root.source : mistake.source;
    finding.where = mistake.span;
    finding.structural = mistake;
    outcomes[finding.check] = CheckOutcome::Fail;
    findings.add(std::move(finding));
  }
}

/// `run`: none where there are no programs.
std::vector<CheckOutcome> run_checks(const CheckSet& checks, std::optional<CheckRun>& run,
                                     const Agreement& agreement, const CheckOptions& options,
                                     FindingList& findings) {
  std::vector<CheckOutcome> outcomes(checks.infos.size(), CheckOutcome::NotApplicable);
  add_mistakes(agreement, outcomes, findings);
  if (run) {
    run->turn_to(agreement, options);
    for (const RunnableCheck& check : checks.programs->checks) {
      outcomes[check.info] = run->outcome(check, findings);
    }
    if (run->met_error()) {
      outcomes[static_cast<Index>(OwnCheck::CheckError)] = CheckOutcome::Fail;
    }
  }
  return outcomes;
}

/// The worse of two outcomes of one check.
CheckOutcome worse(CheckOutcome a, CheckOutcome b) {
  for (const CheckOutcome worst : {CheckOutcome::Fail, CheckOutcome::Pass, CheckOutcome::NotApplicable}) {
    if (a == worst || b == worst) {
      return worst;
    }
  }
  return CheckOutcome::NotExpressible;
}

std::string id_of(const Agreement& agreement) {
  const DocumentNode* id = find(agreement.root, "id");
  return id == nullptr ? std::string{} : id->value;
}

/// What tells the agreements of one file apart, wherever they stand in it: their ids; where several have the
/// same, its number among these; of one without, its number in the file.
std::vector<std::string> parts_of(std::span<const Agreement> agreements) {
  std::vector<std::string> parts;
  std::map<std::string, std::size_t> times;
  for (const Agreement& agreement : agreements) {
    std::string part = id_of(agreement);
    if (part.empty()) {
      part = "[" + std::to_string(parts.size()) + "]";
    } else if (const std::size_t earlier = times[part]++; earlier > 0) {
      part += "[" + std::to_string(earlier) + "]";
    }
    parts.push_back(std::move(part));
  }
  return parts;
}

}  // namespace

struct AgreementChecker::Memory {
  explicit Memory(const CheckSet& of) : checks(of) {
    if (of.programs != nullptr) {
      run.emplace(of);
    }
  }

  const CheckSet& checks;
  std::optional<CheckRun> run;
};

AgreementChecker::AgreementChecker(const CheckSet& checks) : memory_(std::make_unique<Memory>(checks)) {}
AgreementChecker::AgreementChecker(AgreementChecker&&) noexcept = default;
AgreementChecker& AgreementChecker::operator=(AgreementChecker&&) noexcept = default;
AgreementChecker::~AgreementChecker() = default;

CheckedAgreement AgreementChecker::check(std::span<const Agreement> agreements, const CheckOptions& options) {
  const CheckSet& checks = memory_->checks;
  CheckedAgreement checked;
  checked.as_of = options.as_of;
  checked.agreements = agreements.size();
  checked.outcomes.assign(checks.infos.size(), CheckOutcome::NotExpressible);
  FindingList findings;
  const auto parts = agreements.size() > 1 ? parts_of(agreements) : std::vector<std::string>(1);
  for (std::size_t i = 0; i < agreements.size(); ++i) {
    findings.begin_part(parts[i]);
    const auto outcomes = run_checks(checks, memory_->run, agreements[i], options, findings);
    std::transform(outcomes.begin(), outcomes.end(), checked.outcomes.begin(), checked.outcomes.begin(),
                   worse);
  }
  if (!agreements.empty()) {
    checked.format = agreements.front().format;
    checked.format_name = name_of_format(checked.format);
    checked.no_place_for = topics_without_place(checks, agreements);
    checked.id = id_of(agreements.front());
    checked.title = title_of(agreements.front().root);
  }
  checked.findings = std::move(findings).take();
  return checked;
}

CheckedAgreement check_agreements(const CheckSet& checks, std::span<const Agreement> agreements,
                                  const CheckOptions& options) {
  return AgreementChecker{checks}.check(agreements, options);
}

CheckedAgreement check_agreement(const CheckSet& checks, const Agreement& agreement,
                                 const CheckOptions& options) {
  return check_agreements(checks, {&agreement, 1}, options);
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
