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

RuleVerdict verdict_of(const CompiledRule& rule, const cel::Activation& subject, cel::Scratch& scratch) {
  if (rule.applies_when) {
    const cel::Value applies = cel::evaluate(*rule.applies_when, subject, scratch);
    if (applies.is_error()) {
      return ended(rule, *rule.applies_when, applies);
    }
    if (!applies.is_true()) {
      return {Verdict::NotApplicable, nullptr, {}};
    }
  }
  const cel::Value holds = cel::evaluate(rule.require, subject, scratch);
  if (holds.is_error()) {
    return ended(rule, rule.require, holds);
  }
  return {holds.is_true() ? Verdict::Pass : Verdict::Fail, nullptr, {}};
}

}  // namespace charter
