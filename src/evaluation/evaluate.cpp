#include "evaluation/applicability.h"
#include "evaluation/gaps.h"
#include "evaluation/rule_run.h"
#include "evaluation/scoring.h"
#include "evaluation/waivers.h"

#include <charter/evaluation.h>

namespace charter {

Evaluation evaluate(const Framework& framework, const Assessment& assessment,
                    const EvaluationOptions& options) {
  Evaluation evaluation;
  evaluation.as_of = options.as_of;
  evaluation.actions = action_results(framework, assessment, options.as_of, evaluation.findings);
  if (framework.rules.programs != nullptr) {
    RuleRun run{*framework.rules.programs, framework.charter, framework.scale};
    run.fill(assessment, evaluation.actions, options.as_of);
    run.find(framework.rules, assessment, evaluation.actions, evaluation.findings);
  }
  evaluation.waivers = apply_waivers(framework.rules, assessment.waivers, options.as_of, evaluation.findings);

  Scores scores = score(framework, evaluation.actions, evaluation.findings);
  evaluation.overall = scores.overall;
  evaluation.commitments = std::move(scores.commitments);
  evaluation.principles = std::move(scores.principles);
  evaluation.level = level(framework, evaluation.actions);
  evaluation.gaps = find_gaps(framework, evaluation.actions, evaluation.findings);
  for (Index i = 0; i < evaluation.actions.size(); ++i) {
    const Outcome outcome = evaluation.actions[i].outcome;
    if (framework.charter.actions[i].duty == Duty::Law && outcome != Outcome::Satisfied &&
        outcome != Outcome::NotApplicable) {
      evaluation.unmet_duties.push_back(i);
    }
  }
  return evaluation;
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
