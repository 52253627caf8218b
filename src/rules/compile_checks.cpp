#include "rules/compile_checks.h"

#include "rules/compile_expression.h"

#include <map>
#include <utility>

namespace charter {

namespace {

/// Compiles the expressions of one check after the other.
class Compiler {
 public:
  Compiler(CompiledChecks& compiled, std::vector<CheckMistake>& mistakes)
      : compiled_(compiled), mistakes_(mistakes) {}

  /// The one at `place` among those given.
  void add(const CheckLogic& logic, const CheckInfo& info, Index index, std::size_t place) {
    CompiledCheck check{index, logic.applies_when, {}};
    check_ = place;
    const Beside beside = info.against_assessment ? Beside::Assessment : Beside::Nothing;
    for (std::size_t i = 0; i < logic.clauses.size(); ++i) {
      const ClauseLogic& clause = logic.clauses[i];
      const cel::Environment& environment = compiled_.schema.environment(clause.applies_to, beside);
      at_ = i;
      auto rule_applies = compile(logic.applies_when, environment, CheckPart::CheckApplies);
      auto applies = compile(clause.applies_when, environment, CheckPart::ClauseApplies);
      auto require = compile(clause.require, environment, CheckPart::Require);
      if (require) {
        check.clauses.push_back({clause, std::move(rule_applies), std::move(applies), std::move(*require)});
      }
    }
    compiled_.checks.push_back(std::move(check));
  }

 private:
  /// An absent `require` is told where it should have stood; other absent expressions always hold.
  std::optional<cel::Program> compile(const std::string& text, const cel::Environment& environment,
                                      CheckPart part) {
    if (text.empty()) {
      return std::nullopt;
    }
    const std::pair key{&environment, std::string_view{text}};
    if (const auto known = programs_.find(key); known != programs_.end()) {
      return known->second;
    }
    std::vector<Diagnostic> found;
    auto program = compile_expression(text, environment, found);
    for (Diagnostic& diagnostic : found) {
      mistakes_.push_back({check_, at_, part, std::move(diagnostic)});
    }
    if (program) {
      programs_.emplace(key, *program);
    }
    return program;
  }

  CompiledChecks& compiled_;
  std::vector<CheckMistake>& mistakes_;
  /// The same condition stands before many clauses. The texts are those of the checks that were given.
  std::map<std::pair<const cel::Environment*, std::string_view>, cel::Program> programs_;
  std::size_t check_ = 0;
  std::size_t at_ = 0;  ///< the clause
};

}  // namespace

CheckCompilation compile_checks(std::span<const CheckLogic> checks, std::span<const CheckInfo> infos,
                                Index first_info, const Charter& charter, const Scale& scale, Beside beside) {
  CheckCompilation result;
  auto compiled = std::make_shared<CompiledChecks>(charter, scale);
  Compiler compiler{*compiled, result.mistakes};
  for (std::size_t i = 0; i < checks.size(); ++i) {
    if (beside == Beside::Assessment || !infos[i].against_assessment) {
      compiler.add(checks[i], infos[i], first_info + static_cast<Index>(i), i);
    }
  }
  if (result.mistakes.empty()) {
    result.checks = std::move(compiled);
  }
  return result;
}

std::vector<CheckLogic> logic_of(const CompiledChecks& compiled) {
  std::vector<CheckLogic> all;
  for (const CompiledCheck& check : compiled.checks) {
    CheckLogic logic{check.applies_when, {}};
    for (const CompiledClause& clause : check.clauses) {
      logic.clauses.push_back(clause.logic);
    }
    all.push_back(std::move(logic));
  }
  return all;
}

}  // namespace charter
