#pragma once
/// Checks of agreements from source to programs: parsed, type-checked against the shape and planned, all
/// mistakes at once. Those that come with the program are compiled when the program is built: they may be
/// taken as they are written and compiled one by one, when an agreement needs them (compile_as_asked.h).

#include "cel/program.h"
#include "rules/agreement_schema.h"

#include <array>
#include <memory>
#include <span>
#include <vector>

namespace charter {

enum class CheckPart : std::uint8_t { CheckApplies, ClauseApplies, Require };
inline constexpr std::size_t kCheckParts = 3;

/// The place of an expression among CheckPrograms::expressions; of one that is not there, and always holds:
inline constexpr Index kAlways = ~Index{0};

/// Where an expression stands first: the same one stands before many clauses.
struct CheckExpression {
  Index check = 0;   ///< into CheckPrograms::checks
  Index clause = 0;  ///< into its clauses
  CheckPart part = CheckPart::Require;
};

struct RunnableCheck {
  Index info = 0;  ///< into CheckSet::infos
  Beside beside = Beside::Nothing;
  CheckLogic logic;
  std::vector<std::array<Index, kCheckParts>> expressions;  ///< one row a clause, by part
};

/// Immutable; the programs refer to the schema, so both live and die together.
struct CheckPrograms {
  CheckPrograms(const Charter& charter, const Scale& scale, Beside beside) : schema(charter, scale, beside) {}

  AgreementSchema schema;
  std::vector<RunnableCheck> checks;
  std::vector<CheckExpression> expressions;  ///< each one once
  std::vector<cel::Program> compiled;        ///< one an expression; or none, for who runs them to compile

  [[nodiscard]] const std::string& text_of(const CheckExpression& expression) const;
};

/// A mistake inside an expression; the span of the diagnostic is relative to that expression's text.
struct CheckMistake {
  std::size_t check = 0;   ///< into the checks given
  std::size_t clause = 0;  ///< into its clauses
  CheckPart part = CheckPart::Require;
  Diagnostic diagnostic;
};

struct CheckCompilation {
  std::shared_ptr<const CheckPrograms>
      checks;  ///< null when there are mistakes; shared by the copies of a CheckSet
  std::vector<CheckMistake> mistakes;
};

/// `infos` are those of the checks, in the same order; `first_info` is the place of the first one in
/// CheckSet::infos. With nothing beside the agreement, those that ask for an assessment are passed over.
[[nodiscard]] CheckCompilation compile_checks(std::vector<CheckLogic> checks,
                                              std::span<const CheckInfo> infos, Index first_info,
                                              const Charter& charter, const Scale& scale,
                                              Beside beside = Beside::Assessment);

/// The same, with nothing compiled and so no mistake found.
[[nodiscard]] std::shared_ptr<CheckPrograms> checks_as_written(std::vector<CheckLogic> checks,
                                                               std::span<const CheckInfo> infos,
                                                               Index first_info, const Charter& charter,
                                                               const Scale& scale, Beside beside);

/// What the programs were made from, to write it down again.
[[nodiscard]] std::vector<CheckLogic> logic_of(const CheckPrograms& programs);

}  // namespace charter
