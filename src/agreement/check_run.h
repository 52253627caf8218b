#pragma once
/// Runs compiled checks over one agreement.

#include "agreement/finding_list.h"
#include "agreement/subject.h"
#include "rules/compile_checks.h"

#include <charter/check.h>

#include <optional>

namespace charter {

class CheckRun {
 public:
  /// Refers to all three, which must outlive it.
  CheckRun(const CheckSet& checks, const Agreement& agreement, const CheckOptions& options);

  /// What a check comes to; a finding for each clause and item that fails.
  [[nodiscard]] CheckOutcome outcome(const CompiledCheck& check, FindingList& findings);

  /// Whether a check could not be run.
  [[nodiscard]] bool met_error() const { return met_error_; }

 private:
  /// What ended the clause early, if anything did.
  enum class Answer : std::uint8_t { Holds, Fails, DoesNotApply, Error };

  [[nodiscard]] bool is_expressible(const CheckClause& clause) const;
  [[nodiscard]] Answer answer(const CompiledClause& clause);
  [[nodiscard]] Answer condition(const std::optional<cel::Program>& program);
  [[nodiscard]] cel::Value evaluate(const cel::Program& program);
  [[nodiscard]] CheckFinding finding(const CompiledCheck& check, Index clause, std::size_t item) const;
  [[nodiscard]] CheckFinding error_finding(const CompiledCheck& check) const;

  const CheckSet& checks_;
  const Agreement& agreement_;
  AgreementSubject subject_;
  bool beside_ = false;  ///< an assessment stands beside the agreement
  cel::Scratch scratch_;
  const cel::Program* failed_ = nullptr;  ///< the expression of the last Error, and its value
  cel::Value error_;
  bool met_error_ = false;
};

}  // namespace charter
