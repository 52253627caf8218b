#pragma once
/// Runs compiled rules over one assessment: the verdict of each, and a finding where it fails.

#include "cel/scratch.h"
#include "evaluation/finding_tally.h"
#include "evaluation/rule_verdict.h"
#include "evaluation/screen.h"
#include "evaluation/subject.h"
#include "rules/compile_rules.h"

#include <charter/evaluation.h>

namespace charter {

/// Keeps its working memory between runs: one for each thread.
class RuleRun {
 public:
  /// Refers to the rules, the charter and the scale, which must outlive it.
  RuleRun(const CompiledRules& rules, const Charter& charter, const Scale& scale);
  RuleRun(const RuleRun&) = delete;
  RuleRun& operator=(const RuleRun&) = delete;

  /// Refers to the assessment and to the results until the next call.
  void fill(const AnswerScan& scan, std::span<const ActionResult> actions);

  /// `action` for rules on actions.
  [[nodiscard]] RuleVerdict verdict(const CompiledRule& rule, std::optional<Index> action);

  /// One expression of a rule with the value of each of its parts, under the same budget.
  [[nodiscard]] std::string explain(const cel::Program& program, std::optional<Index> action,
                                    Language language);

  /// All rules over what was filled in, in the order of the rules, then of the actions. A rule is run only
  /// where the screen does not tell what it comes to.
  void find(const RuleSet& set, const Assessment& assessment, std::vector<Finding>& findings);

  /// The same findings, counted only.
  void count(const RuleSet& set, FindingTally& tally);

 private:
  [[nodiscard]] cel::Activation activation() const {
    return {.slots = subject_.slots(), .host = static_cast<const AnswerLookup*>(&subject_)};
  }
  /// A rule in the screen.
  struct Screened {
    std::uint32_t applies_when = 0;  ///< steps
    std::uint32_t require = 0;
    AppliesTo applies_to = AppliesTo::Assessment;
    std::uint64_t fails_on_missing = 0;  ///< every bit, or none
    bool reads_all = false;  ///< answers that are neither its action's nor those of the prerequisites
  };
  /// The actions of one word on which a rule fails, and on which it, or its `require`, has to be run.
  struct Sifted {
    std::uint64_t fails = 0;
    std::uint64_t whole = 0;
    std::uint64_t requirement = 0;
  };
  /// What came of a rule on the actions of one word; a rule on the whole assessment counts as being on the
  /// first of them. What the errors are is in errors_, in the order of actions.
  struct Settled {
    std::uint64_t fails = 0;
    std::uint64_t errors = 0;
  };
  [[nodiscard]] Sifted sifted(const Screened& screened, std::size_t word, std::uint64_t among) const;
  [[nodiscard]] Settled settle(std::size_t rule, std::size_t word, const Sifted& sifted);
  /// Tells `found(rule, word, settled)` what is to be found, in the order of the rules, then of the actions.
  template <class Found>
  void run(const Found& found);

  const CompiledRules& rules_;
  const Charter& charter_;
  AssessmentSubject subject_;
  cel::Scratch scratch_;
  AnswerSets sets_;
  std::uint32_t applying_ = 0;  ///< the set of the actions that apply
  Screen screen_;
  ScreenReader reader_;
  std::vector<Screened> screened_;   ///< one for each rule
  std::vector<std::string> errors_;  ///< of what was settled last
};

}  // namespace charter
