#pragma once
/// An assessment as values that rules can read, in the order of the schema. Made once, filled again for each
/// document: after the first few documents filling allocates nothing.
///
/// One thread at a time. The texts are views into the assessment, which must outlive the evaluation of rules.

#include "rules/subject_schema.h"

#include <charter/evaluation.h>

#include <span>
#include <string>
#include <unordered_map>
#include <vector>

namespace charter {

class AssessmentSubject final : public AnswerLookup {
 public:
  /// Refers to all three, which must outlive it.
  AssessmentSubject(const AssessmentSchema& schema, const Charter& charter, const Scale& scale);

  void fill(const Assessment& assessment, std::span<const ActionResult> actions, Date as_of);

  /// Makes `answer`, `action` and `prerequisites` those of one action.
  void turn_to(Index action);

  [[nodiscard]] std::span<const cel::Value> slots() const { return slots_; }
  [[nodiscard]] cel::Value answer_of(std::string_view id) const override;

 private:
  void describe_actions();
  void fill_answer(Index action, const Answer& answer, const ActionResult& result);
  [[nodiscard]] cel::Value status_of(const ActionResult& result) const;

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
  std::vector<cel::Value> status_values_;  ///< interned, one a status; the last one for "unanswered"
  cel::Record profile_record_;
  cel::Record organization_record_;
  /// The record of an id no action has: unanswered.
  std::vector<cel::Value> unknown_fields_;
  cel::Record unknown_record_;
  std::unordered_map<std::string_view, Index> index_;
};

}  // namespace charter
