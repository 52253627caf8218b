#pragma once
/// An agreement as values that rules can read, in the order of the schema. One agreement at a time, then
/// another: after the first few, filling allocates little.
///
/// One thread at a time. Texts are views into the agreement, which must outlive the evaluation of rules.

#include "cel/scratch.h"
#include "rules/agreement_schema.h"

#include <charter/agreement.h>

#include <map>
#include <span>
#include <string>
#include <vector>

namespace charter {

class AgreementSubject final : public AgreementHost {
 public:
  /// Refers to the schema, which must outlive it.
  explicit AgreementSubject(const AgreementSchema& schema);

  void fill(const Agreement& agreement, Date as_of);
  /// Puts an assessment beside the agreement: its values, and who answers for ids known only when a rule
  /// runs.
  void put_beside(std::span<const cel::Value> assessment, const AnswerLookup& answers);

  /// How many items rules on `subject` run on; one for the agreement itself.
  [[nodiscard]] std::size_t items(CheckSubject subject) const;
  void turn_to(CheckSubject subject, std::size_t item);

  [[nodiscard]] std::span<const cel::Value> slots() const { return slots_; }
  [[nodiscard]] bool cites(std::string_view law, std::string_view section) const override;
  [[nodiscard]] cel::Value answer_of(std::string_view id) const override;

 private:
  /// A block of values under way to be a record.
  struct Block {
    const cel::RecordType* type = nullptr;
    cel::Value* fields = nullptr;
    [[nodiscard]] cel::Value& operator[](std::string_view field) const;
    [[nodiscard]] std::string_view text(std::string_view field) const { return (*this)[field].as_text(); }
    [[nodiscard]] std::span<const cel::Value> list(std::string_view field) const {
      return (*this)[field].as_list();
    }
  };
  [[nodiscard]] static Block block_of(const cel::Value& record);

  [[nodiscard]] cel::Value block(const Shape& shape, const DocumentNode* node);
  [[nodiscard]] cel::Value values(const ShapeField& field, const DocumentNode* node);
  [[nodiscard]] cel::Value value(const ShapeField& field, const DocumentNode* node);
  [[nodiscard]] cel::Value scalar(const ShapeField& field, const DocumentNode& node) const;
  [[nodiscard]] cel::Value languages_joined(const DocumentNode& node);
  [[nodiscard]] cel::Value list(std::span<const cel::Value> items);

  void work_out(const DocumentNode& root, const Block& agreement);
  void work_out_parties(const Block& agreement) const;
  void work_out_data(const Block& agreement);
  void work_out_access(const Block& agreement);
  void work_out_days(const Block& agreement) const;
  [[nodiscard]] static bool leaves_quebec(const Block& agreement);

  const AgreementSchema& schema_;
  cel::Scratch storage_;  ///< of the agreement at hand
  cel::Scratch kept_;     ///< of the blocks that are not there
  std::map<const Shape*, cel::Value> absent_;
  std::vector<cel::Value> slots_;
  const AnswerLookup* answers_ = nullptr;
  const DocumentNode* root_ = nullptr;
};

}  // namespace charter
