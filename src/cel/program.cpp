#include "cel/program.h"

#include "cel/parser.h"
#include "cel/planner.h"
#include "cel/program_data.h"

namespace charter::cel {

std::string_view Program::text() const {
  return data_->text;
}
const Ast& Program::ast() const {
  return data_->ast;
}
const Type& Program::result_type() const {
  return data_->result;
}

Checked<Program> compile(std::string_view text, const Environment& environment, Checking checking) {
  Parsed parsed = parse(text, environment.extensions());
  if (!parsed.ast) {
    return {std::nullopt, std::move(parsed.diagnostics)};
  }
  auto data = std::make_shared<ProgramData>();
  data->text = text;
  data->ast = std::move(*parsed.ast);
  data->checking = checking;
  CheckResult checked = check(data->ast, environment, checking);
  if (!checked.diagnostics.empty()) {
    return {std::nullopt, std::move(checked.diagnostics)};
  }
  PlanMemory memory;
  std::vector<Diagnostic> diagnostics;
  data->plan =
      make_plan(data->ast, checked, environment, PlanDetail::Folded, data->constants, memory, diagnostics);
  if (!diagnostics.empty()) {
    return {std::nullopt, std::move(diagnostics)};
  }
  data->result = checked.nodes[data->ast.root].type;
  return {Program(std::move(data)), {}};
}

}  // namespace charter::cel
