#pragma once
/// Why an expression came to its value: the value of each sub-expression, and errors as sentences.
///
///     Trace trace = explain(program, environment, activation, scratch);
///     std::cout << render(program, trace, Language::Fr);
///
/// The same budget holds as for `evaluate`.

#include "cel/program.h"

#include <charter/diagnostic.h>
#include <charter/language.h>

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

namespace charter::cel {

/// One sub-expression. Literals are left out: they say their value themselves.
struct TraceStep {
  std::uint32_t node = 0;   ///< of Program::ast()
  std::uint32_t depth = 0;  ///< 0 for the whole expression
  Span span;
  Value value;              ///< of the last evaluation; meaningless when `times` is 0
  std::uint32_t times = 0;  ///< evaluations; 0 when it was not needed
};

struct PlainPlan;

struct Trace {
  Value result;
  std::vector<TraceStep> steps;           ///< whole before parts, in the order of the text
  std::shared_ptr<const PlainPlan> plan;  ///< holds constants that values point to; shared by copies
};

/// `environment` is the one the program was compiled against. Values live until `scratch` is used again.
[[nodiscard]] Trace explain(const Program& program, const Environment& environment,
                            const Activation& activation, Scratch& scratch);

/// The expression, and under it each sub-expression with its value.
[[nodiscard]] std::string render(const Program& program, const Trace& trace, Language language);

/// An Error value as a mistake with a place in the expression.
[[nodiscard]] Diagnostic diagnostic_of(const Program& program, const Value& error);

}  // namespace charter::cel
