#include "rules/compile_checks.h"

#include "rules/compile_as_asked.h"

#include <map>
#include <tuple>
#include <utility>

namespace charter {

namespace {

/// Numbers the expressions of checks; the same one in the same environment is one.
class Numbering {
 public:
  explicit Numbering(CheckPrograms& programs) : programs_(programs) {}

  void number(Index check) {
    RunnableCheck& one = programs_.checks[check];
    for (Index clause = 0; clause < one.logic.clauses.size(); ++clause) {
      auto& row = one.expressions.emplace_back();
      for (std::size_t part = 0; part < kCheckParts; ++part) {
        row[part] = number_of({check, clause, static_cast<CheckPart>(part)});
      }
    }
  }

 private:
  Index number_of(const CheckExpression& expression) {
    const std::string& text = programs_.text_of(expression);
    if (text.empty()) {
      return kAlways;
    }
    const RunnableCheck& check = programs_.checks[expression.check];
    const std::tuple key{check.logic.clauses[expression.clause].applies_to, check.beside,
                         std::string_view{text}};
    const auto [known, is_new] = numbers_.emplace(key, static_cast<Index>(programs_.expressions.size()));
    if (is_new) {
      programs_.expressions.push_back(expression);
    }
    return known->second;
  }

  CheckPrograms& programs_;
  /// The texts are those of the checks, which stay where they are.
  std::map<std::tuple<CheckSubject, Beside, std::string_view>, Index> numbers_;
};

std::vector<CheckMistake> mistakes_in(const CheckPrograms& programs, Index first_info,
                                      ProgramsAsAsked& asked) {
  std::vector<CheckMistake> mistakes;
  for (const RunnableCheck& check : programs.checks) {
    for (std::size_t clause = 0; clause < check.expressions.size(); ++clause) {
      for (std::size_t part = 0; part < kCheckParts; ++part) {
        const Index expression = check.expressions[clause][part];
        if (expression == kAlways || asked.program(expression) != nullptr) {
          continue;
        }
        for (const Diagnostic& mistake : asked.mistakes(expression)) {
          mistakes.push_back({check.info - first_info, clause, static_cast<CheckPart>(part), mistake});
        }
      }
    }
  }
  return mistakes;
}

}  // namespace

const std::string& CheckPrograms::text_of(const CheckExpression& expression) const {
  const CheckLogic& logic = checks[expression.check].logic;
  const ClauseLogic& clause = logic.clauses[expression.clause];
  switch (expression.part) {
    case CheckPart::CheckApplies:
      return logic.applies_when;
    case CheckPart::ClauseApplies:
      return clause.applies_when;
    case CheckPart::Require:
      break;
  }
  return clause.require;
}

std::shared_ptr<CheckPrograms> checks_as_written(std::vector<CheckLogic> checks,
                                                 std::span<const CheckInfo> infos, Index first_info,
                                                 const Charter& charter, const Scale& scale, Beside beside) {
  auto programs = std::make_shared<CheckPrograms>(charter, scale, beside);
  programs->checks.reserve(checks.size());
  for (std::size_t i = 0; i < checks.size(); ++i) {
    const Beside needs = infos[i].against_assessment ? Beside::Assessment : Beside::Nothing;
    if (needs == Beside::Nothing || beside == Beside::Assessment) {
      programs->checks.push_back({first_info + static_cast<Index>(i), needs, std::move(checks[i]), {}});
    }
  }
  Numbering numbering{*programs};
  for (Index i = 0; i < programs->checks.size(); ++i) {
    numbering.number(i);
  }
  return programs;
}

CheckCompilation compile_checks(std::vector<CheckLogic> checks, std::span<const CheckInfo> infos,
                                Index first_info, const Charter& charter, const Scale& scale, Beside beside) {
  auto programs = checks_as_written(std::move(checks), infos, first_info, charter, scale, beside);
  ProgramsAsAsked asked{*programs};
  CheckCompilation result;
  result.mistakes = mistakes_in(*programs, first_info, asked);
  if (result.mistakes.empty()) {
    std::vector<cel::Program> all;
    all.reserve(programs->expressions.size());
    for (Index i = 0; i < programs->expressions.size(); ++i) {
      all.push_back(*asked.program(i));
    }
    programs->compiled = std::move(all);
    result.checks = std::move(programs);
  }
  return result;
}

std::vector<CheckLogic> logic_of(const CheckPrograms& programs) {
  std::vector<CheckLogic> all;
  for (const RunnableCheck& check : programs.checks) {
    all.push_back(check.logic);
  }
  return all;
}

}  // namespace charter
