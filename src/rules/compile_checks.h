#pragma once
/// Checks of agreements from source to programs: parsed, type-checked against the shape and planned, all
/// mistakes at once.

#include "cel/program.h"
#include "rules/agreement_schema.h"

#include <memory>
#include <optional>
#include <vector>

namespace charter {

struct CompiledClause {
  ClauseLogic logic;
  std::optional<cel::Program> rule_applies;  ///< of the whole check
  std::optional<cel::Program> applies;       ///< of this clause
  cel::Program require;
};

struct CompiledCheck {
  Index info = 0;            ///< into CheckSet::infos
  std::string applies_when;  ///< as it was written
  std::vector<CompiledClause> clauses;
};

/// Immutable; the programs refer to the schema, so both live and die together.
struct CompiledChecks {
  CompiledChecks(const Charter& charter, const Scale& scale) : schema(charter, scale) {}

  AgreementSchema schema;
  std::vector<CompiledCheck> checks;
};

enum class CheckPart : std::uint8_t { CheckApplies, ClauseApplies, Require };

/// A mistake inside an expression; the span of the diagnostic is relative to that expression's text.
struct CheckMistake {
  std::size_t check = 0;   ///< into the checks given
  std::size_t clause = 0;  ///< into its clauses
  CheckPart part = CheckPart::Require;
  Diagnostic diagnostic;
};

struct CheckCompilation {
  std::shared_ptr<const CompiledChecks>
      checks;  ///< null when there are mistakes; shared by the copies of a CheckSet
  std::vector<CheckMistake> mistakes;
};

/// `infos` are those of the checks, in the same order; `first_info` is the place of the first one in
/// CheckSet::infos. With nothing beside the agreement, those that ask for an assessment are passed over.
[[nodiscard]] CheckCompilation compile_checks(std::span<const CheckLogic> checks,
                                              std::span<const CheckInfo> infos, Index first_info,
                                              const Charter& charter, const Scale& scale,
                                              Beside beside = Beside::Assessment);

/// What was compiled, to write it down again.
[[nodiscard]] std::vector<CheckLogic> logic_of(const CompiledChecks& compiled);

}  // namespace charter
