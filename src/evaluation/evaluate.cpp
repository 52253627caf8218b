#include "evaluation/applicability.h"
#include "evaluation/finding_tally.h"
#include "evaluation/gaps.h"
#include "evaluation/level.h"
#include "evaluation/rule_run.h"
#include "evaluation/scoring.h"
#include "evaluation/waivers.h"

#include <charter/evaluator.h>

namespace charter {

struct Evaluator::Memory {
  Framework framework;
  AnswerScan scan;
  ResultFinder results;
  std::optional<RuleRun> rules;  ///< absent where there are none
  FindingTally tally;
  Scorer scorer;
  LevelFinder level;
  GapFinder gaps;
  std::vector<Index> duties;  ///< what an act may require
  Evaluation evaluation;
  Headline headline;

  explicit Memory(const Framework& given)
      : framework(given), results(given), tally(given), scorer(given), level(given), gaps(given) {
    for (Index i = 0; i < framework.charter.actions.size(); ++i) {
      if (framework.charter.actions[i].duty == Duty::Law) {
        duties.push_back(i);
      }
    }
    if (framework.rules.programs != nullptr) {
      rules.emplace(*framework.rules.programs, framework.charter, framework.scale);
    }
  }

  void begin(const Assessment& assessment, Date as_of);
  void run(const Assessment& assessment, Date as_of);
  void run_for_headline(const Assessment& assessment, Date as_of);
  void list_unmet_duties();
};

/// What each answer comes to, and what was noticed on the way.
void Evaluator::Memory::begin(const Assessment& assessment, Date as_of) {
  evaluation.as_of = as_of;
  evaluation.findings.clear();
  scan.read(assessment, as_of);
  results.find(scan, evaluation.actions, evaluation.findings);
  if (rules) {
    rules->fill(scan, evaluation.actions);
  }
}

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
  begin(assessment, as_of);
  if (rules) {
    rules->find(framework.rules, assessment, evaluation.findings);
  }
  apply_waivers(framework.rules, assessment.waivers, as_of, evaluation.findings, evaluation.waivers);
  tally.clear();
  for (const Finding& finding : evaluation.findings) {
    tally.add(finding);
  }
  scorer.score(tally, evaluation);
  level.find(evaluation.actions, evaluation.level);
  gaps.order(evaluation.actions, tally, evaluation.gaps);
  list_unmet_duties();
}

void Evaluator::Memory::run_for_headline(const Assessment& assessment, Date as_of) {
  if (!assessment.waivers.empty()) {  // which finding is accepted can only be told of a finding
    run(assessment, as_of);
    return find_headline(framework, evaluation, headline);
  }
  begin(assessment, as_of);
  tally.clear();
  for (const Finding& finding : evaluation.findings) {
    tally.add(finding);
  }
  if (rules) {
    rules->count(framework.rules, tally);
  }
  headline.as_of = as_of;
  headline.findings = tally.counts();
  scorer.score(evaluation.actions, tally, headline);
  headline.level = level.level(evaluation.actions);
  gaps.first(evaluation.actions, tally, kFirstGaps, headline.first_gaps);
}

Evaluator::Evaluator(const Framework& framework) : memory_(std::make_unique<Memory>(framework)) {}
Evaluator::Evaluator(Evaluator&& other) noexcept = default;
Evaluator& Evaluator::operator=(Evaluator&& other) noexcept = default;
Evaluator::~Evaluator() = default;

const Evaluation& Evaluator::evaluate(const Assessment& assessment, const EvaluationOptions& options) {
  memory_->run(assessment, options.as_of);
  return memory_->evaluation;
}

const Headline& Evaluator::headline(const Assessment& assessment, const EvaluationOptions& options) {
  memory_->run_for_headline(assessment, options.as_of);
  return memory_->headline;
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
