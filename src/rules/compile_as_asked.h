#pragma once
/// The programs of checks as they are asked for: those that came compiled, and each of the others compiled
/// when it is asked for first. One agreement needs about half of them.
///
/// One thread at a time: it keeps what it compiled. The checks themselves stay as they are, for all threads.

#include "rules/compile_checks.h"

#include <charter/result.h>

#include <array>
#include <optional>
#include <vector>

namespace charter {

class ProgramsAsAsked {
 public:
  /// Refers to the checks, which must outlive it.
  explicit ProgramsAsAsked(const CheckPrograms& checks) : checks_(checks) {}

  /// Null where the expression has mistakes.
  [[nodiscard]] const cel::Program* program(Index expression) {
    if (!checks_.compiled.empty()) {
      return &checks_.compiled[expression];
    }
    const Checked<cel::Program>& mine = compiled(expression);
    return mine.ok() ? &*mine.value : nullptr;
  }

  /// Those of an expression that has no program.
  [[nodiscard]] const std::vector<Diagnostic>& mistakes(Index expression) {
    return compiled(expression).diagnostics;
  }

 private:
  [[nodiscard]] const Checked<cel::Program>& compiled(Index expression);
  [[nodiscard]] const cel::Environment& environment(CheckSubject subject, Beside beside);

  const CheckPrograms& checks_;
  std::vector<std::optional<Checked<cel::Program>>> compiled_;
  std::array<std::array<std::optional<cel::Environment>, kCheckSubjects>, 2> environments_;
};

}  // namespace charter
