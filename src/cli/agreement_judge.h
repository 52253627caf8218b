#pragma once
/// Judges agreements one after the other and gathers one report. Nothing is written here.

#include "cli/check_settings.h"
#include "workspace/agreement_inputs.h"

#include <charter/agreement_checker.h>
#include <charter/answers_beside.h>
#include <charter/assessment.h>
#include <charter/bundle.h>
#include <charter/check_report.h>

#include <optional>
#include <string>
#include <vector>

namespace charter {

/// What every agreement of a run is judged with.
struct CheckBench {
  Bundle bundle;
  CheckSet checks;
  std::optional<Assessment> against;
  Date as_of;
};

class AgreementJudge {
 public:
  /// All are referred to.
  AgreementJudge(const CheckCommand& command, const CheckBench& bench, const ReadLimits& limits,
                 Language language, Problems& problems);

  void judge(const AgreementInput& input, CheckSettings& settings);
  /// After the last agreement: what became of the suppressions of the configurations.
  void close(const std::vector<CheckSettings*>& settings);

  [[nodiscard]] const CheckReport& report() const { return report_; }
  /// Files of folders that hold no agreement.
  [[nodiscard]] const std::vector<std::string>& passed_over() const { return passed_over_; }

 private:
  struct Read;
  void refuse(const Read& read, std::vector<Diagnostic> why, const CheckSettings& settings);
  void accept_and_add(const Read& read, const CheckedAgreement& checked, CheckSettings& settings);

  const CheckCommand& command_;
  const CheckBench& bench_;
  const ReadLimits& limits_;
  Problems& problems_;
  AgreementChecker checker_;
  std::optional<AnswersBeside> beside_;
  CheckReport report_;
  std::vector<std::string> passed_over_;
};

}  // namespace charter
