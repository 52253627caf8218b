#pragma once
/// An assessment as values that rules can read, in the order of the schema. Made once, filled again for each
/// document: after the first few documents filling allocates nothing.
///
/// One thread at a time. The texts are views into the assessment, which must outlive the evaluation of rules.

#include "rules/subject_schema.h"

#include <charter/evaluation.h>

#include <array>
#include <optional>
#include <span>
#include <string>
#include <unordered_map>
#include <vector>

namespace charter {

/// What evidence an answer has, as far as its number and its dates go.
enum class EvidenceState : std::uint8_t { None, OneUndated, OneDated, SeveralUndated, SeveralDated };

[[nodiscard]] constexpr bool is_dated(EvidenceState state) {
  return state == EvidenceState::OneDated || state == EvidenceState::SeveralDated;
}

/// What there is to know of an answer without its texts, its dates and the other answers: few enough cases to
/// remember what follows from each.
struct AnswerState {
  std::optional<Index> status;
  bool applies = false;
  EvidenceState evidence = EvidenceState::None;
  bool has_due = false;
};

class AssessmentSubject final : public AnswerLookup {
 public:
  /// Refers to all three, which must outlive it.
  AssessmentSubject(const AssessmentSchema& schema, const Charter& charter, const Scale& scale);

  void fill(const Assessment& assessment, std::span<const ActionResult> actions, Date as_of);

  /// Makes `answer`, `action` and `prerequisites` those of one action.
  void turn_to(Index action);

  [[nodiscard]] std::span<const cel::Value> slots() const { return slots_; }
  [[nodiscard]] cel::Value answer_of(std::string_view id) const override;

  [[nodiscard]] std::size_t actions() const { return action_records_.size(); }
  [[nodiscard]] cel::Value action_of(Index action) const {
    return cel::Value::record(&action_records_[action]);
  }
  [[nodiscard]] std::size_t prerequisites_of(Index action) const {
    return prerequisite_starts_[action + 1] - prerequisite_starts_[action];
  }
  /// The state of each answer that was filled in.
  [[nodiscard]] const std::vector<AnswerState>& states() const { return states_; }
  /// A number below `answer_states()` for each.
  [[nodiscard]] std::size_t index_of(const AnswerState& state) const;
  [[nodiscard]] std::size_t answer_states() const;
  /// Sets the fields that follow from an answer's status and from whether it applies.
  void describe_state(Index action, const AnswerState& state, cel::Value* fields) const;

 private:
  void describe_statuses();
  void describe_actions();
  void describe_no_action();
  void fill_answer(Index action, const Answer& answer, const ActionResult& result);

  const AssessmentSchema& schema_;
  const Charter& charter_;
  const Scale& scale_;
  std::vector<cel::Value> slots_;
  std::vector<cel::Value> profile_fields_;
  std::vector<cel::Value> organization_fields_;
  std::vector<cel::Value> answer_fields_;  ///< AnswerFields::Count for each action
  std::vector<cel::Value> action_fields_;  ///< ActionFields::Count for each action; never changes
  std::vector<cel::Value> evidence_fields_;
  std::vector<cel::Value> by_values_;
  std::vector<cel::Value> answer_values_;  ///< one record an action
  std::vector<cel::Value> evidence_values_;
  std::vector<cel::Value> prerequisite_ids_;
  std::vector<cel::Value> prerequisite_values_;  ///< all actions' prerequisites, one after the other
  std::vector<std::uint32_t> prerequisite_starts_;
  std::vector<cel::Record> answer_records_;
  std::vector<cel::Record> action_records_;
  std::vector<cel::Record> evidence_records_;
  /// The fields from Status to Answered, which follow each other, of every status; unanswered is the last
  /// one.
  std::vector<std::array<cel::Value, 4>> status_fields_;
  std::vector<AnswerState> states_;
  cel::Record profile_record_;
  cel::Record organization_record_;
  /// The record of an id no action has: unanswered.
  std::vector<cel::Value> unknown_fields_;
  cel::Record unknown_record_;
  std::unordered_map<std::string_view, Index> index_;
};

}  // namespace charter
