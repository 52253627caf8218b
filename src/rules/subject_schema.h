#pragma once
/// What rules on assessments may mention: names, types, fields and functions. The checker reads it at load,
/// and the evaluation fills values in the same order.
///
/// Immutable once made; its address must not change while programs compiled against it live.

#include "cel/environment.h"
#include "cel/symbol_table.h"
#include "cel/type.h"

#include <charter/framework.h>
#include <charter/scale.h>

#include <cstdint>

namespace charter {

/// Fields by their place in the record types; the schema test holds both against each other.
struct OrganizationFields {
  enum : std::uint32_t { Name, Id, Sector, Size, HoursPerMonth, Count };
};
struct EvidenceFields {
  enum : std::uint32_t { Title, Url, File, Date, Count };
};
struct AnswerFields {
  enum : std::uint32_t {
    Id,
    Status,
    Done,
    Started,
    Answered,
    Applies,
    Evidence,
    EvidenceValid,
    NewestEvidence,
    Note,
    Owner,
    Reason,
    Due,
    By,
    Count
  };
};
struct ActionFields {
  enum : std::uint32_t {
    Id,
    Principle,
    Tier,
    Stage,
    Duty,
    Weight,
    Hours,
    MayBeNa,
    EvidenceValidMonths,
    Prerequisites,
    Conditional,
    Count
  };
};

/// Places of the activation.
struct AssessmentSlots {
  std::uint32_t profile = 0;
  std::uint32_t organization = 0;
  std::uint32_t as_of = 0;
  std::uint32_t assessed_on = 0;
  std::uint32_t answers = 0;
  std::uint32_t answer = 0;
  std::uint32_t action = 0;
  std::uint32_t prerequisites = 0;
  std::uint32_t first_answer = 0;  ///< one slot an action follows: answer('PRV-01') reads its slot
  std::uint32_t count = 0;
};

class AssessmentSchema {
 public:
  AssessmentSchema(const Charter& charter, const Scale& scale);
  AssessmentSchema(const AssessmentSchema&) = delete;
  AssessmentSchema& operator=(const AssessmentSchema&) = delete;

  /// For rules that run once, and for rules that run for each action.
  [[nodiscard]] const cel::Environment& assessment() const { return assessment_; }
  [[nodiscard]] const cel::Environment& action() const { return action_; }

  /// `days` and `months`, for the rules on anything.
  static void declare_durations(cel::Environment& environment);

  [[nodiscard]] const AssessmentSlots& slots() const { return slots_; }
  [[nodiscard]] const cel::SymbolTable& symbols() const { return symbols_; }

  [[nodiscard]] const cel::RecordType& profile_type() const { return profile_; }
  [[nodiscard]] const cel::RecordType& organization_type() const { return organization_; }
  [[nodiscard]] const cel::RecordType& evidence_type() const { return evidence_; }
  [[nodiscard]] const cel::RecordType& answer_type() const { return answer_; }
  [[nodiscard]] const cel::RecordType& action_type() const { return action_record_; }

 private:
  void describe_records(const Charter& charter, const Scale& scale);
  void describe_names(cel::Environment& environment, const Charter& charter);

  cel::SymbolTable symbols_;
  cel::RecordType profile_{"Profile", {}};
  cel::RecordType organization_{"Organization", {}};
  cel::RecordType evidence_{"Evidence", {}};
  cel::RecordType answer_{"Answer", {}};
  cel::RecordType action_record_{"Action", {}};
  AssessmentSlots slots_;
  cel::Environment assessment_;
  cel::Environment action_;
};

/// How the subject answers `answer(id)` for an id that is only known when the rule runs: it lies behind
/// Activation::host.
class AnswerLookup {
 public:
  AnswerLookup() = default;
  AnswerLookup(const AnswerLookup&) = delete;
  AnswerLookup& operator=(const AnswerLookup&) = delete;
  virtual ~AnswerLookup() = default;
  [[nodiscard]] virtual cel::Value answer_of(std::string_view id) const = 0;
};

}  // namespace charter
