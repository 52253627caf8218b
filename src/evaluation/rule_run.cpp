#include "evaluation/rule_run.h"

#include "cel/explain.h"

namespace charter {

namespace {

/// What one rule may use on one subject: far above any sensible rule, far below what a person would notice.
constexpr cel::EvalLimits kRuleLimits{.steps = 100'000, .memory = 1U << 20U};

}  // namespace

RuleRun::RuleRun(const CompiledRules& rules, const Charter& charter, const Scale& scale)
    : rules_(rules), charter_(charter), subject_(rules.schema, charter, scale), scratch_(kRuleLimits) {}

void RuleRun::fill(const Assessment& assessment, std::span<const ActionResult> actions, Date as_of) {
  subject_.fill(assessment, actions, as_of);
}

RuleVerdict RuleRun::verdict(const CompiledRule& rule, std::optional<Index> action) {
  if (action) {
    subject_.turn_to(*action);
  }
  const cel::Activation activation{.slots = subject_.slots(),
                                   .host = static_cast<const AnswerLookup*>(&subject_)};
  const auto ended = [&](const cel::Program& program, const cel::Value& value) -> RuleVerdict {
    if (value.error == cel::ErrorKind::MissingField) {
      return {rule.on_missing == OnMissing::Fail ? Verdict::Fail : Verdict::NotApplicable, nullptr, {}};
    }
    return {Verdict::Error, &program, value};
  };
  if (rule.applies_when) {
    const cel::Value applies = cel::evaluate(*rule.applies_when, activation, scratch_);
    if (applies.is_error()) {
      return ended(*rule.applies_when, applies);
    }
    if (!applies.is_true()) {
      return {Verdict::NotApplicable, nullptr, {}};
    }
  }
  const cel::Value holds = cel::evaluate(rule.require, activation, scratch_);
  if (holds.is_error()) {
    return ended(rule.require, holds);
  }
  return {holds.is_true() ? Verdict::Pass : Verdict::Fail, nullptr, {}};
}

std::string RuleRun::explain(const cel::Program& program, std::optional<Index> action, Language language) {
  if (action) {
    subject_.turn_to(*action);
  }
  const cel::Activation activation{.slots = subject_.slots(),
                                   .host = static_cast<const AnswerLookup*>(&subject_)};
  const cel::Trace trace = cel::explain(program, activation, scratch_);
  return cel::render(program, trace, language);
}

void RuleRun::judge(const RuleSet& set, const CompiledRule& rule, std::optional<Index> action,
                    const Assessment& assessment, std::vector<Finding>& findings) {
  const RuleVerdict result = verdict(rule, action);
  if (result.verdict == Verdict::Pass || result.verdict == Verdict::NotApplicable) {
    return;
  }
  const RuleInfo& info = set.infos[rule.info];
  Finding finding;
  finding.rule = rule.info;
  finding.action = action ? action : info.action;
  finding.principle = action ? std::optional{charter_.actions[*action].principle} : info.principle;
  if (finding.action) {
    finding.where = assessment.answers[*finding.action].where;
  }
  if (result.verdict == Verdict::Error) {
    finding.rule = static_cast<Index>(OwnRule::RuleError);
    finding.detail =
        info.id + ": " + message_of(cel::diagnostic_of(*result.failed, result.error), Language::En);
  }
  findings.push_back(std::move(finding));
}

void RuleRun::find(const RuleSet& set, const Assessment& assessment, std::span<const ActionResult> actions,
                   std::vector<Finding>& findings) {
  for (const CompiledRule& rule : rules_.rules) {
    if (rule.applies_to == AppliesTo::Assessment) {
      judge(set, rule, std::nullopt, assessment, findings);
      continue;
    }
    for (Index i = 0; i < actions.size(); ++i) {
      if (rule.applies_to == AppliesTo::EveryAction || actions[i].outcome != Outcome::NotApplicable) {
        judge(set, rule, i, assessment, findings);
      }
    }
  }
}

}  // namespace charter
