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
      whole_(sieve_.action_rules().size() * action_words_),
      requirement_(whole_.size()) {}

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

void RuleRun::note(const RuleVerdict& result, const RuleSet& set, const CompiledRule& rule,
                   std::optional<Index> action, const Assessment& assessment,
                   std::vector<Finding>& findings) const {
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

void RuleRun::note_actions(std::span<const std::uint64_t> rules, Index action,
                           std::vector<std::uint64_t>& actions) const {
  const std::uint64_t bit = std::uint64_t{1} << (action % kWordBits);
  for (std::size_t word = 0; word < rules.size(); ++word) {
    for (std::uint64_t left = rules[word]; left != 0; left &= left - 1) {
      const std::size_t rule = word * kWordBits + static_cast<std::size_t>(std::countr_zero(left));
      actions[rule * action_words_ + action / kWordBits] |= bit;
    }
  }
}

/// From "the rules each answer needs" to "the actions each rule is to run on".
void RuleRun::sift() {
  std::fill(whole_.begin(), whole_.end(), 0);
  std::fill(requirement_.begin(), requirement_.end(), 0);
  for (Index action = 0; action < subject_.actions(); ++action) {
    const RuleSieve::Needed needed = sieve_.needed(action, subject_.states()[action], scratch_);
    note_actions(needed.whole, action, whole_);
    note_actions(needed.requirement, action, requirement_);
  }
}

void RuleRun::find(const RuleSet& set, const Assessment& assessment, std::vector<Finding>& findings) {
  sift();
  std::size_t actions = 0;  // where the set of the next rule on actions begins
  for (const CompiledRule& rule : rules_.rules) {
    if (rule.applies_to == AppliesTo::Assessment) {
      note(verdict(rule, std::nullopt), set, rule, std::nullopt, assessment, findings);
      continue;
    }
    for (std::size_t word = 0; word < action_words_; ++word) {
      const std::uint64_t requirement = requirement_[actions + word];
      for (std::uint64_t left = whole_[actions + word] | requirement; left != 0; left &= left - 1) {
        const auto bit = static_cast<std::size_t>(std::countr_zero(left));
        const auto action = static_cast<Index>(word * kWordBits + bit);
        subject_.turn_to(action);
        const bool applies = (requirement >> bit & 1U) != 0;
        note(applies ? verdict_of_requirement(rule, activation(), scratch_)
                     : verdict_of(rule, activation(), scratch_),
             set, rule, action, assessment, findings);
      }
    }
    actions += action_words_;
  }
}

}  // namespace charter
