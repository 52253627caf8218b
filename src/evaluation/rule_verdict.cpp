#include "evaluation/rule_verdict.h"

namespace charter {

namespace {

RuleVerdict ended(const CompiledRule& rule, const cel::Program& program, const cel::Value& value) {
  if (value.error == cel::ErrorKind::MissingField) {
    return {rule.on_missing == OnMissing::Fail ? Verdict::Fail : Verdict::NotApplicable, nullptr, {}};
  }
  return {Verdict::Error, &program, value};
}

}  // namespace

std::optional<RuleVerdict> ended_by_condition(const CompiledRule& rule, const cel::Activation& subject,
                                              cel::Scratch& scratch) {
  if (!rule.applies_when) {
    return std::nullopt;
  }
  const cel::Value applies = cel::evaluate(*rule.applies_when, subject, scratch);
  if (applies.is_true()) {
    return std::nullopt;
  }
  return applies.is_error() ? ended(rule, *rule.applies_when, applies)
                            : RuleVerdict{Verdict::NotApplicable, nullptr, {}};
}

RuleVerdict verdict_of_requirement(const CompiledRule& rule, const cel::Activation& subject,
                                   cel::Scratch& scratch) {
  const cel::Value holds = cel::evaluate(rule.require, subject, scratch);
  if (holds.is_error()) {
    return ended(rule, rule.require, holds);
  }
  return {holds.is_true() ? Verdict::Pass : Verdict::Fail, nullptr, {}};
}

RuleVerdict verdict_of(const CompiledRule& rule, const cel::Activation& subject, cel::Scratch& scratch) {
  const std::optional<RuleVerdict> early = ended_by_condition(rule, subject, scratch);
  return early ? *early : verdict_of_requirement(rule, subject, scratch);
}

}  // namespace charter
