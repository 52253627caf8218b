#pragma once
/// Runs compiled rules over one assessment: the verdict of each, and a finding where it fails.

#include "cel/scratch.h"
#include "evaluation/rule_sieve.h"
#include "evaluation/rule_verdict.h"
#include "evaluation/subject.h"
#include "rules/compile_rules.h"

#include <charter/evaluation.h>

namespace charter {

/// Keeps its working memory between runs: one for each thread.
class RuleRun {
 public:
  /// Refers to the rules, the charter and the scale, which must outlive it.
  RuleRun(const CompiledRules& rules, const Charter& charter, const Scale& scale);

  void fill(const Assessment& assessment, std::span<const ActionResult> actions, Date as_of);

  /// `action` for rules on actions.
  [[nodiscard]] RuleVerdict verdict(const CompiledRule& rule, std::optional<Index> action);

  /// One expression of a rule with the value of each of its parts, under the same budget.
  [[nodiscard]] std::string explain(const cel::Program& program, std::optional<Index> action,
                                    Language language);

  /// All rules over what was filled in, in the order of the rules, then of the actions. Rules that cannot
  /// find anything about an answer in its state are not run on it.
  void find(const RuleSet& set, const Assessment& assessment, std::vector<Finding>& findings);

 private:
  [[nodiscard]] cel::Activation activation() const {
    return {.slots = subject_.slots(), .host = static_cast<const AnswerLookup*>(&subject_)};
  }
  void sift();
  void note_actions(std::span<const std::uint64_t> rules, Index action,
                    std::vector<std::uint64_t>& actions) const;
  void note(const RuleVerdict& verdict, const RuleSet& set, const CompiledRule& rule,
            std::optional<Index> action, const Assessment& assessment, std::vector<Finding>& findings) const;

  const CompiledRules& rules_;
  const Charter& charter_;
  AssessmentSubject subject_;
  cel::Scratch scratch_;
  RuleSieve sieve_;
  std::size_t action_words_ = 0;  ///< of a set of actions
  // One set of actions for each rule on actions.
  std::vector<std::uint64_t> whole_;        ///< to run the rule on
  std::vector<std::uint64_t> requirement_;  ///< to run its `require` on: it is known to apply
};

}  // namespace charter
