#include "evaluation/rule_run.h"

#include "cel/explain.h"

#include <algorithm>
#include <bit>

namespace charter {

namespace {

/// What one rule may use on one subject: far above any sensible rule, far below what a person would notice.
constexpr cel::EvalLimits kRuleLimits{.steps = 100'000, .memory = 1U << 20U};

constexpr std::size_t kWordBits = 64;

}  // namespace

RuleRun::RuleRun(const CompiledRules& rules, const Charter& charter, const Scale& scale)
    : rules_(rules),
      charter_(charter),
      subject_(rules.schema, charter, scale),
      scratch_(kRuleLimits),
      sieve_(rules, subject_),
      action_words_((charter.actions.size() + kWordBits - 1) / kWordBits),
      to_run_(sieve_.action_rules().size() * action_words_) {}

void RuleRun::fill(const Assessment& assessment, std::span<const ActionResult> actions, Date as_of) {
  subject_.fill(assessment, actions, as_of);
}

RuleVerdict RuleRun::verdict(const CompiledRule& rule, std::optional<Index> action) {
  if (action) {
    subject_.turn_to(*action);
  }
  return verdict_of(rule, activation(), scratch_);
}

std::string RuleRun::explain(const cel::Program& program, std::optional<Index> action, Language language) {
  if (action) {
    subject_.turn_to(*action);
  }
  const cel::Trace trace = cel::explain(program, activation(), scratch_);
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

/// From "the rules each answer needs" to "the actions each rule is to run on".
void RuleRun::sift() {
  std::fill(to_run_.begin(), to_run_.end(), 0);
  for (Index action = 0; action < subject_.actions(); ++action) {
    const auto needed = sieve_.needed(action, subject_.states()[action], scratch_);
    for (std::size_t word = 0; word < needed.size(); ++word) {
      for (std::uint64_t left = needed[word]; left != 0; left &= left - 1) {
        const std::size_t rule = word * kWordBits + static_cast<std::size_t>(std::countr_zero(left));
        to_run_[rule * action_words_ + action / kWordBits] |= std::uint64_t{1} << (action % kWordBits);
      }
    }
  }
}

void RuleRun::find(const RuleSet& set, const Assessment& assessment, std::vector<Finding>& findings) {
  sift();
  const std::uint64_t* actions = to_run_.data();
  for (const CompiledRule& rule : rules_.rules) {
    if (rule.applies_to == AppliesTo::Assessment) {
      judge(set, rule, std::nullopt, assessment, findings);
      continue;
    }
    for (std::size_t word = 0; word < action_words_; ++word) {
      for (std::uint64_t left = actions[word]; left != 0; left &= left - 1) {
        const std::size_t action = word * kWordBits + static_cast<std::size_t>(std::countr_zero(left));
        judge(set, rule, static_cast<Index>(action), assessment, findings);
      }
    }
    actions += action_words_;
  }
}

}  // namespace charter
