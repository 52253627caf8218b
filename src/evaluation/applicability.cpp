#include "evaluation/applicability.h"

#include <algorithm>

namespace charter {

namespace {

/// Any of its facts true; a fact that was not given counts as true.
bool applies(const Action& action, const Assessment& assessment) {
  return action.applies_if_any.empty() ||
         std::any_of(action.applies_if_any.begin(), action.applies_if_any.end(),
                     [&](Index fact) { return assessment.profile[fact].value_or(true); });
}

Outcome outcome_of(StatusRole role) {
  switch (role) {
    case StatusRole::Satisfied:
      return Outcome::Satisfied;
    case StatusRole::Progress:
      return Outcome::Partial;
    case StatusRole::Open:
      return Outcome::Open;
    case StatusRole::Unknown:
      return Outcome::Unknown;
    case StatusRole::NotApplicable:
      return Outcome::NotApplicable;
  }
  return Outcome::Open;
}

Finding own_finding(OwnRule rule, const Charter& charter, Index action, Span where) {
  Finding finding;
  finding.rule = static_cast<Index>(rule);
  finding.action = action;
  finding.principle = charter.actions[action].principle;
  finding.where = where;
  return finding;
}

void note_missing_facts(const Charter& charter, const Assessment& assessment,
                        std::vector<Finding>& findings) {
  for (Index fact = 0; fact < charter.facts.size(); ++fact) {
    if (assessment.profile[fact]) {
      continue;
    }
    const bool used =
        std::any_of(charter.actions.begin(), charter.actions.end(), [fact](const Action& action) {
          return std::find(action.applies_if_any.begin(), action.applies_if_any.end(), fact) !=
                 action.applies_if_any.end();
        });
    if (used) {
      Finding finding;
      finding.rule = static_cast<Index>(OwnRule::FactNotGiven);
      finding.fact = fact;
      finding.where = assessment.profile_where;
      findings.push_back(finding);
    }
  }
}

}  // namespace

bool has_valid_evidence(const Action& action, const Answer& answer, Date as_of) {
  if (!action.evidence_valid_months) {
    return !answer.evidence.empty();
  }
  std::optional<Date> newest;
  for (const Evidence& piece : answer.evidence) {
    if (piece.date && (!newest || *newest < *piece.date)) {
      newest = piece.date;
    }
  }
  return newest && as_of <= plus_months(*newest, *action.evidence_valid_months);
}

void find_results(const Framework& framework, const Assessment& assessment, Date as_of,
                  std::vector<ActionResult>& results, std::vector<Finding>& findings) {
  const Charter& charter = framework.charter;
  note_missing_facts(charter, assessment, findings);
  results.assign(charter.actions.size(), {});
  for (Index i = 0; i < charter.actions.size(); ++i) {
    const Action& action = charter.actions[i];
    const Answer& answer = assessment.answers[i];
    ActionResult& result = results[i];
    result.status = answer.status;
    const Outcome said =
        answer.status ? outcome_of(framework.scale.statuses[*answer.status].role) : Outcome::Unanswered;
    if (!applies(action, assessment)) {
      result.outcome = Outcome::NotApplicable;
      result.excluded_by_profile = true;
      if (said != Outcome::Unanswered && said != Outcome::NotApplicable) {
        findings.push_back(own_finding(OwnRule::AnswerToWhatDoesNotApply, charter, i, answer.where));
      }
      continue;
    }
    result.outcome = said;
    if (said == Outcome::NotApplicable && (!action.may_be_na || answer.reason.empty())) {
      const OwnRule rule = action.may_be_na ? OwnRule::NotApplicableNoReason : OwnRule::NotApplicableRefused;
      findings.push_back(own_finding(rule, charter, i, answer.where));
      result.outcome = Outcome::Open;
    }
    result.evidenced = result.outcome != Outcome::NotApplicable && has_valid_evidence(action, answer, as_of);
  }
}

}  // namespace charter
