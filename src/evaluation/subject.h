#pragma once
/// An assessment as values that rules can read, in the order of the schema. Made once, filled again for each
/// document: after the first few documents filling allocates nothing. Most documents are judged without most
/// of these values, so an answer is filled in when a rule is about to read it.
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

class AssessmentSubject final : public AnswerLookup {
 public:
  /// Refers to all three, which must outlive it.
  AssessmentSubject(const AssessmentSchema& schema, const Charter& charter, const Scale& scale);

  /// Refers to the assessment and to the results until the next call.
  void turn_to(const Assessment& assessment, std::span<const ActionResult> actions, Date as_of);

  /// Makes `answer`, `action` and `prerequisites` those of one action, ready to be read.
  void turn_to(Index action);

  /// Makes all answers ready to be read.
  void fill();

  [[nodiscard]] std::span<const cel::Value> slots() const { return slots_; }
  [[nodiscard]] cel::Value answer_of(std::string_view id) const override;

  [[nodiscard]] std::size_t actions() const { return action_records_.size(); }
  [[nodiscard]] cel::Value action_of(Index action) const {
    return cel::Value::record(&action_records_[action]);
  }
  /// Their number, and answers that may not be filled in.
  [[nodiscard]] cel::Value prerequisites_of(Index action) const {
    const std::uint32_t first = prerequisite_starts_[action];
    return cel::Value::list({prerequisite_values_.data() + first, prerequisite_starts_[action + 1] - first});
  }
  /// From `status` to `answered`, which follow each other; after the last status comes "unanswered".
  [[nodiscard]] std::span<const cel::Value> status_fields(std::size_t status) const {
    return status_fields_[status];
  }

 private:
  void describe_statuses();
  void describe_actions();
  void describe_no_action();
  void fill_frame();
  void fill_answer(Index action);

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
  std::vector<std::array<cel::Value, 4>> status_fields_;
  // Of the document at hand.
  const Assessment* assessment_ = nullptr;
  std::span<const ActionResult> results_;
  Date as_of_;
  bool framed_ = false;  ///< all but the answers is filled in, and there is room for these
  std::vector<char> filled_;
  cel::Record profile_record_;
  cel::Record organization_record_;
  /// The record of an id no action has: unanswered.
  std::vector<cel::Value> unknown_fields_;
  cel::Record unknown_record_;
  std::unordered_map<std::string_view, Index> index_;
};

}  // namespace charter
