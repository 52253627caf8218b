#include "evaluation/applicability.h"

#include <algorithm>
#include <limits>

namespace charter {

namespace {

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

/// Any of its facts true; a fact that was not given counts as true.
bool applies(std::span<const Index> facts, const Assessment& assessment) {
  return facts.empty() || std::any_of(facts.begin(), facts.end(),
                                      [&](Index fact) { return assessment.profile[fact].value_or(true); });
}

/// The first day from which evidence is still valid some months later. Later days stay valid longer, so that
/// one comparison answers for each piece.
Date oldest_valid(Date as_of, std::int32_t months) {
  constexpr std::int32_t kAlways = 9999 * 12;
  if (months > kAlways) {
    return Date{std::numeric_limits<std::int32_t>::min()};
  }
  Date oldest = plus_months(as_of, -months);
  // Off by the days that a shorter month clips, at most.
  while (plus_months(oldest, months) < as_of) {
    ++oldest.days;
  }
  while (plus_months(Date{oldest.days - 1}, months) >= as_of) {
    --oldest.days;
  }
  return oldest;
}

bool has_evidence_since(const Answer& answer, Date oldest) {
  return std::any_of(answer.evidence.begin(), answer.evidence.end(),
                     [&](const Evidence& piece) { return piece.date && *piece.date >= oldest; });
}

}  // namespace

bool has_valid_evidence(const Action& action, const Answer& answer, Date as_of) {
  return action.evidence_valid_months
             ? has_evidence_since(answer, oldest_valid(as_of, *action.evidence_valid_months))
             : !answer.evidence.empty();
}

ResultFinder::ResultFinder(const Framework& framework) : fact_is_used_(framework.charter.facts.size()) {
  for (const Action& action : framework.charter.actions) {
    Known known{action.principle, action.may_be_na, {}, action.applies_if_any};
    for (const Index fact : action.applies_if_any) {
      fact_is_used_[fact] = 1;
    }
    if (action.evidence_valid_months) {
      const auto same = [&](const Validity& validity) {
        return validity.months == action.evidence_valid_months;
      };
      const auto found = std::find_if(validities_.begin(), validities_.end(), same);
      known.validity = static_cast<std::size_t>(found - validities_.begin());
      if (found == validities_.end()) {
        validities_.push_back({*action.evidence_valid_months, {}});
      }
    }
    known_.push_back(known);
  }
  for (const Status& status : framework.scale.statuses) {
    outcomes_.push_back(outcome_of(status.role));
  }
}

Finding ResultFinder::own_finding(OwnRule rule, Index action, Span where) const {
  Finding finding;
  finding.rule = static_cast<Index>(rule);
  finding.action = action;
  finding.principle = known_[action].principle;
  finding.where = where;
  return finding;
}

void ResultFinder::note_missing_facts(const Assessment& assessment, std::vector<Finding>& findings) const {
  for (Index fact = 0; fact < fact_is_used_.size(); ++fact) {
    if (!assessment.profile[fact] && fact_is_used_[fact] != 0) {
      Finding finding;
      finding.rule = static_cast<Index>(OwnRule::FactNotGiven);
      finding.fact = fact;
      finding.where = assessment.profile_where;
      findings.push_back(finding);
    }
  }
}

void ResultFinder::find(const Assessment& assessment, Date as_of, std::vector<ActionResult>& results,
                        std::vector<Finding>& findings) {
  if (as_of_ != as_of) {
    as_of_ = as_of;
    for (Validity& validity : validities_) {
      validity.oldest = oldest_valid(as_of, validity.months);
    }
  }
  note_missing_facts(assessment, findings);
  results.assign(known_.size(), {});
  for (Index i = 0; i < known_.size(); ++i) {
    const Known& known = known_[i];
    const Answer& answer = assessment.answers[i];
    ActionResult& result = results[i];
    result.status = answer.status;
    const Outcome said = answer.status ? outcomes_[*answer.status] : Outcome::Unanswered;
    if (!applies(known.applies_if_any, assessment)) {
      result.outcome = Outcome::NotApplicable;
      result.excluded_by_profile = true;
      if (said != Outcome::Unanswered && said != Outcome::NotApplicable) {
        findings.push_back(own_finding(OwnRule::AnswerToWhatDoesNotApply, i, answer.where));
      }
      continue;
    }
    result.outcome = said;
    if (said == Outcome::NotApplicable && (!known.may_be_na || answer.reason.empty())) {
      const OwnRule rule = known.may_be_na ? OwnRule::NotApplicableNoReason : OwnRule::NotApplicableRefused;
      findings.push_back(own_finding(rule, i, answer.where));
      result.outcome = Outcome::Open;
    }
    if (result.outcome != Outcome::NotApplicable) {
      result.evidenced = known.validity ? has_evidence_since(answer, validities_[*known.validity].oldest)
                                        : !answer.evidence.empty();
    }
  }
}

void find_results(const Framework& framework, const Assessment& assessment, Date as_of,
                  std::vector<ActionResult>& results, std::vector<Finding>& findings) {
  ResultFinder{framework}.find(assessment, as_of, results, findings);
}

}  // namespace charter
