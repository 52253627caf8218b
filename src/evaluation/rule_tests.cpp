#include "evaluation/rule_tests.h"

#include "cel/explain.h"
#include "evaluation/applicability.h"
#include "evaluation/rule_run.h"
#include "rules/rule_kinds.h"

#include <algorithm>

namespace charter {

namespace {

std::string_view verdict_id(Verdict verdict) {
  switch (verdict) {
    case Verdict::Pass:
      return "pass";
    case Verdict::Fail:
      return "fail";
    case Verdict::NotApplicable:
      return "not_applicable";
    case Verdict::Error:
      return "error";
  }
  return {};
}

RuleVerdict verdict_of(const Framework& framework, RuleRun& run, const CompiledRule& rule,
                       const RuleTest& test) {
  std::vector<Finding> ignored;
  std::vector<ActionResult> actions;
  const AnswerScan scan{test.assessment, test.assessment.assessed_on};
  find_results(framework, scan, actions, ignored);
  run.fill(scan, actions);
  if (rule.applies_to == AppliesTo::Assessment) {
    return run.verdict(rule, std::nullopt);
  }
  // A rule on the actions that apply does not run on one that does not.
  if (rule.applies_to == AppliesTo::Action && actions[*test.action].outcome == Outcome::NotApplicable) {
    return {Verdict::NotApplicable, nullptr, {}};
  }
  return run.verdict(rule, test.action);
}

}  // namespace

std::vector<Diagnostic> run_rule_tests(const Framework& framework, std::span<const RuleTest> tests) {
  std::vector<Diagnostic> failures;
  if (framework.rules.programs == nullptr) {
    return failures;
  }
  const CompiledRules& compiled = *framework.rules.programs;
  RuleRun run{compiled, framework.charter, framework.scale};
  for (const RuleTest& test : tests) {
    const auto rule = std::find_if(
        compiled.rules.begin(), compiled.rules.end(),
        [&](const CompiledRule& candidate) { return framework.rules.infos[candidate.info].id == test.rule; });
    if (rule == compiled.rules.end()) {
      continue;  // replaced by an override: its tests went with it
    }
    const RuleVerdict result = verdict_of(framework, run, *rule, test);
    if (result.verdict == test.expected) {
      continue;
    }
    failures.push_back({.kind = &kRuleTestFailed,
                        .span = test.where,
                        .args = {test.rule, test.name, std::string{verdict_id(result.verdict)},
                                 std::string{verdict_id(test.expected)}},
                        .suggestion = {},
                        .source = test.file});
    if (result.verdict == Verdict::Error) {
      // Why, in its own words; its span is inside the expression, and where that stands is not known here.
      Diagnostic why = cel::diagnostic_of(*result.failed, result.error);
      why.span = test.where;
      why.source = test.file;
      failures.push_back(std::move(why));
    }
  }
  return failures;
}

}  // namespace charter
