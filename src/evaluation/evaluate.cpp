#include "evaluation/applicability.h"
#include "evaluation/gaps.h"
#include "evaluation/rule_run.h"
#include "evaluation/scoring.h"
#include "evaluation/waivers.h"

#include <charter/evaluation.h>

namespace charter {

struct Evaluator::Memory {
  Framework framework;
  ResultFinder results;
  std::optional<RuleRun> rules;  ///< absent where there are none
  Scorer scorer;
  GapFinder gaps;
  Evaluation evaluation;

  explicit Memory(const Framework& given) : framework(given), results(given), scorer(given), gaps(given) {
    for (Index i = 0; i < framework.charter.actions.size(); ++i) {
      if (framework.charter.actions[i].duty == Duty::Law) {
        duties.push_back(i);
      }
    }
    if (framework.rules.programs != nullptr) {
      rules.emplace(*framework.rules.programs, framework.charter, framework.scale);
    }
  }
  std::vector<Index> duties;  ///< what an act may require
  void run(const Assessment& assessment, Date as_of);
  void list_unmet_duties();
};

void Evaluator::Memory::list_unmet_duties() {
  evaluation.unmet_duties.clear();
  for (const Index action : duties) {
    const Outcome outcome = evaluation.actions[action].outcome;
    if (outcome != Outcome::Satisfied && outcome != Outcome::NotApplicable) {
      evaluation.unmet_duties.push_back(action);
    }
  }
}

void Evaluator::Memory::run(const Assessment& assessment, Date as_of) {
  evaluation.as_of = as_of;
  evaluation.findings.clear();
  results.find(assessment, as_of, evaluation.actions, evaluation.findings);
  if (rules) {
    rules->fill(assessment, evaluation.actions, as_of);
    rules->find(framework.rules, assessment, evaluation.findings);
  }
  apply_waivers(framework.rules, assessment.waivers, as_of, evaluation.findings, evaluation.waivers);
  scorer.score(evaluation);
  find_level(framework, evaluation.actions, evaluation.level);
  gaps.order(evaluation.actions, evaluation.findings, evaluation.gaps);
  list_unmet_duties();
}

Evaluator::Evaluator(const Framework& framework) : memory_(std::make_unique<Memory>(framework)) {}
Evaluator::Evaluator(Evaluator&& other) noexcept = default;
Evaluator& Evaluator::operator=(Evaluator&& other) noexcept = default;
Evaluator::~Evaluator() = default;

const Evaluation& Evaluator::evaluate(const Assessment& assessment, const EvaluationOptions& options) {
  memory_->run(assessment, options.as_of);
  return memory_->evaluation;
}

Evaluation evaluate(const Framework& framework, const Assessment& assessment,
                    const EvaluationOptions& options) {
  const Evaluator evaluator{framework};
  evaluator.memory_->run(assessment, options.as_of);
  return std::move(evaluator.memory_->evaluation);
}

std::string_view to_string(Outcome outcome) {
  switch (outcome) {
    case Outcome::Satisfied:
      return "satisfied";
    case Outcome::Partial:
      return "partial";
    case Outcome::Open:
      return "not_satisfied";
    case Outcome::Unknown:
      return "unknown";
    case Outcome::Unanswered:
      return "unanswered";
    case Outcome::NotApplicable:
      return "not_applicable";
  }
  return {};
}

}  // namespace charter
