#include "evaluation/applicability.h"

#include "evaluation/action_words.h"

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

}  // namespace

ResultFinder::ResultFinder(const Framework& framework)
    : fact_is_used_(framework.charter.facts.size()), odd_(words_for(framework.charter.actions.size())) {
  const auto place_in = [](auto& list, const auto& same, auto value) {
    const auto found = std::find_if(list.begin(), list.end(), same);
    const auto place = static_cast<Index>(found - list.begin());
    if (found == list.end()) {
      list.push_back(value);
    }
    return place;
  };
  for (const Action& action : framework.charter.actions) {
    Known known{.principle = action.principle, .may_be_na = action.may_be_na};
    for (const Index fact : action.applies_if_any) {
      fact_is_used_[fact] = 1;
    }
    const std::span<const Index> facts = action.applies_if_any;
    known.condition = place_in(
        conditions_,
        [&](const Condition& other) {
          return std::equal(facts.begin(), facts.end(), other.any_of.begin(), other.any_of.end());
        },
        Condition{.any_of = facts});
    known.validity = place_in(
        validities_, [&](const Validity& other) { return other.months == action.evidence_valid_months; },
        Validity{.months = action.evidence_valid_months, .oldest = ScannedAnswer::kUndated});
    known_.push_back(known);
  }
  for (const Status& status : framework.scale.statuses) {
    outcomes_.push_back(outcome_of(status.role));
  }
  outcomes_.push_back(Outcome::Unanswered);
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

void ResultFinder::turn_to(const AnswerScan& scan) {
  for (Condition& condition : conditions_) {
    condition.holds = applies(condition.any_of, scan.assessment());
  }
  if (as_of_ != scan.as_of()) {
    as_of_ = scan.as_of();
    for (Validity& validity : validities_) {
      validity.oldest =
          validity.months ? oldest_valid(*as_of_, *validity.months).days : ScannedAnswer::kUndated;
    }
  }
  std::fill(odd_.begin(), odd_.end(), 0);
}

/// In the order of actions.
void ResultFinder::note_odd(const Assessment& assessment, std::vector<Finding>& findings) const {
  for (std::size_t word = 0; word < odd_.size(); ++word) {
    for (std::uint64_t left = odd_[word]; left != 0; left &= left - 1) {
      const Index action = lowest(word, left);
      const Known& known = known_[action];
      const OwnRule rule = !conditions_[known.condition].holds ? OwnRule::AnswerToWhatDoesNotApply
                           : known.may_be_na                   ? OwnRule::NotApplicableNoReason
                                                               : OwnRule::NotApplicableRefused;
      Finding& finding = findings.emplace_back();
      finding.rule = static_cast<Index>(rule);
      finding.action = action;
      finding.principle = known.principle;
      finding.where = assessment.answers[action].where;
    }
  }
}

void ResultFinder::find(const AnswerScan& scan, std::vector<ActionResult>& results,
                        std::vector<Finding>& findings) {
  turn_to(scan);
  const Assessment& assessment = scan.assessment();
  note_missing_facts(assessment, findings);
  results.resize(known_.size());
  const auto unanswered = static_cast<Index>(outcomes_.size() - 1);
  for (Index i = 0; i < known_.size(); ++i) {
    const Known& known = known_[i];
    const ScannedAnswer& scanned = scan.answers()[i];
    const std::optional<Index> status = assessment.answers[i].status;
    const Outcome said = outcomes_[status.value_or(unanswered)];
    const bool applies = conditions_[known.condition].holds;
    const bool without_reason = (scanned.traits >> Trait::NoReason & 1U) != 0;
    // Each line is worked out whole, since which of them counts cannot be foreseen.
    const bool set_aside = said == Outcome::NotApplicable;
    const bool refused = applies & set_aside & (!known.may_be_na | without_reason);
    const bool needless = !applies & (said != Outcome::Unanswered) & !set_aside;
    const Outcome taken = refused ? Outcome::Open : said;
    const Outcome outcome = applies ? taken : Outcome::NotApplicable;
    const bool backed = scanned.newest >= validities_[known.validity].oldest;
    odd_[word_of(i)] |= refused | needless ? bit_of(i) : 0;
    results[i] = {.outcome = outcome,
                  .status = status,
                  .excluded_by_profile = !applies,
                  .evidenced = backed && outcome != Outcome::NotApplicable};
  }
  note_odd(assessment, findings);
}

void find_results(const Framework& framework, const AnswerScan& scan, std::vector<ActionResult>& results,
                  std::vector<Finding>& findings) {
  ResultFinder{framework}.find(scan, results, findings);
}

}  // namespace charter
