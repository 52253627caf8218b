#include "evaluation/rule_sieve.h"

#include "evaluation/rule_verdict.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace charter {

namespace {

using cel::Value;

constexpr std::size_t kWordBits = 64;

/// Stands for all that the state of an answer does not tell. No operator takes this error in, so a verdict
/// that comes out without it was reached without reading one of these.
Value unread() {
  return Value::failure(cel::ErrorKind::StepLimit);
}

/// Functions look into lists and records in ways of their own, so only those are trusted with unread values
/// that are known to count or to read nothing else.
bool can_be_sifted(const cel::Program& program) {
  constexpr std::array<std::string_view, 3> kTrusted{"size", "days", "months"};
  return std::all_of(program.references().begin(), program.references().end(),
                     [&](const cel::Reference& reference) {
                       return reference.kind != cel::ReferenceKind::Function ||
                              std::find(kTrusted.begin(), kTrusted.end(), reference.name) != kTrusted.end();
                     });
}

bool can_be_sifted(const CompiledRule& rule) {
  return (!rule.applies_when || can_be_sifted(*rule.applies_when)) && can_be_sifted(rule.require);
}

}  // namespace

RuleSieve::RuleSieve(const CompiledRules& rules, const AssessmentSubject& subject)
    : rules_(rules), subject_(subject) {
  for (const CompiledRule& rule : rules.rules) {
    if (rule.applies_to != AppliesTo::Assessment) {
      action_rules_.push_back(&rule);
      sifted_.push_back(can_be_sifted(rule));
    }
  }
  words_ = (action_rules_.size() + kWordBits - 1) / kWordBits;
  const std::size_t sets = subject.actions() * subject.answer_states();
  sets_.resize(sets * 2 * words_);
  worked_out_.resize(sets);
  slots_.assign(rules.schema.slots().count, unread());
  answer_fields_.assign(AnswerFields::Count, unread());
  evidence_fields_.assign(EvidenceFields::Count, unread());
  answer_ = {&rules.schema.answer_type(), answer_fields_.data()};
  evidence_ = {&rules.schema.evidence_type(), evidence_fields_.data()};
  evidence_value_ = Value::record(&evidence_);
  slots_[rules.schema.slots().answer] = Value::record(&answer_);
}

/// Makes the subject an answer of which nothing is known but its state.
void RuleSieve::imagine(Index action, const AnswerState& state) {
  const bool dated = is_dated(state.evidence);
  evidence_fields_[EvidenceFields::Date] = dated ? unread() : Value{};
  subject_.describe_state(action, state, answer_fields_.data());
  switch (state.evidence) {
    case EvidenceState::None:
      answer_fields_[AnswerFields::Evidence] = Value::list({});
      break;
    case EvidenceState::OneUndated:
    case EvidenceState::OneDated:
      answer_fields_[AnswerFields::Evidence] = Value::list({&evidence_value_, 1});
      break;
    case EvidenceState::SeveralUndated:
    case EvidenceState::SeveralDated:
      answer_fields_[AnswerFields::Evidence] = unread();
      break;
  }
  answer_fields_[AnswerFields::NewestEvidence] = dated ? unread() : Value{};
  answer_fields_[AnswerFields::Due] = state.has_due ? unread() : Value{};
  slots_[rules_.schema.slots().action] = subject_.action_of(action);
  prerequisites_.assign(subject_.prerequisites_of(action), unread());
  slots_[rules_.schema.slots().prerequisites] = Value::list(prerequisites_);
}

RuleSieve::Part RuleSieve::part_to_run(const CompiledRule& rule, cel::Scratch& scratch) const {
  const cel::Activation imagined{.slots = slots_, .host = nullptr};
  const auto finds_nothing = [](const RuleVerdict& verdict) {
    return verdict.verdict == Verdict::Pass || verdict.verdict == Verdict::NotApplicable;
  };
  if (const auto early = ended_by_condition(rule, imagined, scratch)) {
    return finds_nothing(*early) ? Part::Nothing : Part::Whole;
  }
  return finds_nothing(verdict_of_requirement(rule, imagined, scratch)) ? Part::Nothing : Part::Requirement;
}

RuleSieve::Needed RuleSieve::needed(Index action, const AnswerState& state, cel::Scratch& scratch) {
  const std::size_t set = action * subject_.answer_states() + subject_.index_of(state);
  const std::span<std::uint64_t> whole{sets_.data() + set * 2 * words_, words_};
  const std::span<std::uint64_t> requirement{whole.data() + words_, words_};
  if (worked_out_[set]) {
    return {whole, requirement};
  }
  worked_out_[set] = true;
  imagine(action, state);
  for (std::size_t i = 0; i < action_rules_.size(); ++i) {
    const CompiledRule& rule = *action_rules_[i];
    if (rule.applies_to == AppliesTo::Action && !state.applies) {
      continue;
    }
    const Part part = sifted_[i] ? part_to_run(rule, scratch) : Part::Whole;
    const std::uint64_t bit = std::uint64_t{1} << (i % kWordBits);
    whole[i / kWordBits] |= part == Part::Whole ? bit : 0;
    requirement[i / kWordBits] |= part == Part::Requirement ? bit : 0;
  }
  return {whole, requirement};
}

}  // namespace charter
