#pragma once
/// Which rules on actions can have anything to say about an answer, from its state alone: its status, whether
/// it has evidence, a date, and so on. Most rules do not concern most answers (`answer.status == 'planned' &&
/// …` only the planned ones), and need not be run to find that out again for each document.
///
/// A rule is left out of a state only if it passes or does not apply while nothing is read but that state and
/// the charter: run on the real answer it would go the same way, step by step, whatever the rest of the
/// document says. The same holds where only its `applies_when` is left out, because it comes out true. Worked
/// out when a state is first met, then remembered. One thread at a time.

#include "cel/scratch.h"
#include "evaluation/subject.h"
#include "rules/compile_rules.h"

#include <cstdint>
#include <span>
#include <vector>

namespace charter {

class RuleSieve {
 public:
  /// Rules to run on an answer. Bit n is the n-th of the rules on actions.
  struct Needed {
    std::span<const std::uint64_t> whole;
    std::span<const std::uint64_t> requirement;  ///< of these `require` only
  };

  /// Refers to both, which must outlive it.
  RuleSieve(const CompiledRules& rules, const AssessmentSubject& subject);

  [[nodiscard]] Needed needed(Index action, const AnswerState& state, cel::Scratch& scratch);

  /// The rules on actions, in their order.
  [[nodiscard]] const std::vector<const CompiledRule*>& action_rules() const { return action_rules_; }

 private:
  enum class Part : std::uint8_t { Nothing, Whole, Requirement };
  [[nodiscard]] Part part_to_run(const CompiledRule& rule, cel::Scratch& scratch) const;
  void imagine(Index action, const AnswerState& state);

  const CompiledRules& rules_;
  const AssessmentSubject& subject_;
  std::vector<const CompiledRule*> action_rules_;
  std::vector<bool> sifted_;         ///< whether a rule may be left out at all
  std::size_t words_ = 0;            ///< of one set of rules
  std::vector<std::uint64_t> sets_;  ///< two for each state of each action
  std::vector<bool> worked_out_;
  // The imagined subject.
  std::vector<cel::Value> slots_;
  std::vector<cel::Value> answer_fields_;
  std::vector<cel::Value> evidence_fields_;
  std::vector<cel::Value> prerequisites_;
  cel::Record answer_;
  cel::Record evidence_;
  cel::Value evidence_value_;
};

}  // namespace charter
