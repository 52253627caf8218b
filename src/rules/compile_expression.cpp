#include "rules/compile_expression.h"

#include "rules/rule_kinds.h"

namespace charter {

std::optional<cel::Program> compile_expression(const std::string& text, const cel::Environment& environment,
                                               std::vector<Diagnostic>& mistakes) {
  Checked<cel::Program> compiled = cel::compile(text, environment);
  mistakes.insert(mistakes.end(), compiled.diagnostics.begin(), compiled.diagnostics.end());
  if (!compiled.value) {
    return std::nullopt;
  }
  const cel::Ast& ast = compiled.value->ast();
  for (const cel::Expr& expr : ast.nodes) {
    if (expr.kind == cel::ExprKind::Call && ast.name(expr) == "matches") {
      mistakes.push_back({.kind = &kRuleUsesMatches, .span = expr.name_span, .args = {}, .suggestion = {}});
    }
  }
  return std::move(compiled.value);
}

}  // namespace charter
