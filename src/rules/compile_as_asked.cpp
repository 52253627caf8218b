#include "rules/compile_as_asked.h"

#include "rules/compile_expression.h"

namespace charter {

const Checked<cel::Program>& ProgramsAsAsked::compiled(Index expression) {
  compiled_.resize(checks_.expressions.size());
  auto& known = compiled_[expression];
  if (!known) {
    const CheckExpression& place = checks_.expressions[expression];
    const RunnableCheck& check = checks_.checks[place.check];
    const CheckSubject subject = check.logic.clauses[place.clause].applies_to;
    known.emplace();
    known->value =
        compile_expression(checks_.text_of(place), environment(subject, check.beside), known->diagnostics);
    if (!known->diagnostics.empty()) {
      known->value.reset();
    }
  }
  return *known;
}

const cel::Environment& ProgramsAsAsked::environment(CheckSubject subject, Beside beside) {
  auto& made = environments_[static_cast<std::size_t>(beside)][static_cast<std::size_t>(subject)];
  if (!made) {
    made = checks_.schema.environment(subject, beside);
  }
  return *made;
}

}  // namespace charter
