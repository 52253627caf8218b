#include "agreement/check_tests.h"

#include "agreement/expressible.h"
#include "rules/compile_checks.h"
#include "rules/rule_kinds.h"

#include <charter/answers_beside.h>

#include <algorithm>

namespace charter {

namespace {

Diagnostic at(const DiagnosticKind& kind, const CheckTest& test, std::vector<DiagnosticArg> args) {
  return {.kind = &kind, .span = test.where, .args = std::move(args), .suggestion = {}, .source = test.file};
}

/// "a, b"; a dash for none.
std::string listed(const std::vector<std::string>& paths) {
  std::string all;
  for (const std::string& path : paths) {
    all += (all.empty() ? "" : ", ") + path;
  }
  return all.empty() ? "–" : all;
}

}  // namespace

std::vector<Diagnostic> run_check_tests(const CheckSet& checks, const Charter& charter, const Scale& scale,
                                        std::span<const CheckTest> tests) {
  std::vector<Diagnostic> failures;
  for (const CheckTest& test : tests) {
    const auto info = std::find_if(checks.infos.begin(), checks.infos.end(),
                                   [&](const CheckInfo& candidate) { return candidate.id == test.check; });
    if (info == checks.infos.end() || checks.programs == nullptr) {
      continue;
    }
    const auto index = static_cast<Index>(info - checks.infos.begin());
    Agreement agreement = test.agreement;
    agreement.expressible = expressible_paths(agreement.format);
    admit_what_is_said(agreement);
    std::optional<AnswersBeside> beside;
    if (test.against) {
      beside.emplace(checks, charter, scale, *test.against, test.as_of);
    }
    const CheckOptions options{.as_of = test.as_of, .against = beside ? &*beside : nullptr};
    const CheckedAgreement checked = check_agreement(checks, agreement, options);
    const CheckOutcome outcome = checked.outcomes[index];
    std::vector<std::string> found;
    for (const CheckFinding& finding : checked.findings) {
      const bool error = finding.check == static_cast<Index>(OwnCheck::CheckError) &&
                         std::get<std::string>(finding.args.front()) == test.check;
      if (error) {
        failures.push_back(
            at(kRuleTestError, test, {test.check, test.name, std::get<std::string>(finding.args.back())}));
      } else if (finding.check == index) {
        found.push_back(finding.path);
      }
    }
    if (outcome != test.expected) {
      failures.push_back(at(
          kRuleTestFailed, test,
          {test.check, test.name, std::string{to_string(outcome)}, std::string{to_string(test.expected)}}));
    } else if (test.finds && *test.finds != found) {
      failures.push_back(
          at(kRuleTestFinds, test, {test.check, test.name, listed(found), listed(*test.finds)}));
    }
  }
  return failures;
}

}  // namespace charter
