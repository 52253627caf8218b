#pragma once
/// What rules on agreements may mention: the shape of the model as record types, the fields that are worked
/// out beside it, and functions. docs/agreement-rules.md lists them all.
///
/// Immutable once made; its address must not change while programs compiled against it live.

#include "cel/environment.h"
#include "model/agreement_shape.h"
#include "rules/check_source.h"
#include "rules/subject_schema.h"

#include <charter/framework.h>
#include <charter/scale.h>

#include <map>
#include <memory>
#include <optional>
#include <string_view>
#include <vector>

namespace charter {

class AgreementSchema {
 public:
  /// With nothing beside, the names of an assessment are not described.
  AgreementSchema(const Charter& charter, const Scale& scale, Beside beside);
  AgreementSchema(const AgreementSchema&) = delete;
  AgreementSchema& operator=(const AgreementSchema&) = delete;

  /// For who compiles checks: programs do not need it afterwards. An assessment beside only where the schema
  /// has one.
  [[nodiscard]] cel::Environment environment(CheckSubject subject, Beside beside) const;

  /// One a shape: the fields of the shape in their order, `given`, then the fields that are worked out.
  [[nodiscard]] const cel::RecordType& record(const Shape& shape) const { return *records_.at(&shape); }

  /// Places of the activation. The assessment has those of its own schema, at the same numbers.
  [[nodiscard]] std::uint32_t agreement_slot() const { return agreement_slot_; }
  [[nodiscard]] std::uint32_t as_of_slot() const { return as_of_slot_; }
  [[nodiscard]] std::uint32_t item_slot() const { return item_slot_; }
  [[nodiscard]] std::uint32_t slots() const { return item_slot_ + 1; }
  /// Null with nothing beside.
  [[nodiscard]] const AssessmentSchema* assessment() const { return assessment_ ? &*assessment_ : nullptr; }

 private:
  void describe_records();
  void describe_names(cel::Environment& environment) const;

  std::optional<AssessmentSchema> assessment_;
  std::vector<std::unique_ptr<cel::RecordType>> owned_;
  std::map<const Shape*, cel::RecordType*> records_;
  std::uint32_t agreement_slot_ = 0;
  std::uint32_t as_of_slot_ = 0;
  std::uint32_t item_slot_ = 0;
};

/// How the functions of the subject reach what it holds: it lies behind Activation::host, as the answers do.
class AgreementHost : public AnswerLookup {
 public:
  /// Whether an authority of the legal basis cites this section of this law.
  [[nodiscard]] virtual bool cites(std::string_view law, std::string_view section) const = 0;
};

}  // namespace charter
