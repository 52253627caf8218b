#pragma once
/// Runs checks over one agreement after the other.

#include "agreement/finding_list.h"
#include "agreement/subject.h"
#include "rules/compile_as_asked.h"

#include <charter/check.h>

#include <optional>

namespace charter {

class CheckRun {
 public:
  /// Refers to the checks, which must outlive it; their programs are there.
  explicit CheckRun(const CheckSet& checks);

  /// Refers to both until the next call.
  void turn_to(const Agreement& agreement, const CheckOptions& options);

  /// What a check comes to; a finding for each clause and item that fails.
  [[nodiscard]] CheckOutcome outcome(const RunnableCheck& check, FindingList& findings);

  /// Whether a check could not be run over this agreement.
  [[nodiscard]] bool met_error() const { return met_error_; }

 private:
  /// What ended the clause early, if anything did.
  enum class Answer : std::uint8_t { Holds, Fails, DoesNotApply, Error };

  [[nodiscard]] bool is_expressible(const CheckClause& clause) const;
  [[nodiscard]] Answer answer(const RunnableCheck& check, Index clause);
  [[nodiscard]] Answer condition(Index expression);
  /// What an expression says; `missing` when it asks about something that is not there.
  [[nodiscard]] Answer ask(Index expression, Answer missing);
  [[nodiscard]] CheckFinding finding(const RunnableCheck& check, Index clause, std::size_t item) const;
  [[nodiscard]] CheckFinding error_finding(const RunnableCheck& check) const;

  const CheckSet& checks_;
  ProgramsAsAsked programs_;
  AgreementSubject subject_;
  cel::Scratch scratch_;
  const Agreement* agreement_ = nullptr;
  bool beside_ = false;                ///< an assessment stands beside the agreement
  std::optional<Diagnostic> failure_;  ///< of the last Error
  bool met_error_ = false;
};

}  // namespace charter
