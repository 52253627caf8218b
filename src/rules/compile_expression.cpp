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
  for (const cel::Reference& reference : compiled.value->references()) {
    if (reference.kind == cel::ReferenceKind::Function && reference.name == "matches") {
      mistakes.push_back({.kind = &kRuleUsesMatches, .span = reference.span, .args = {}, .suggestion = {}});
    }
  }
  return std::move(compiled.value);
}

}  // namespace charter
