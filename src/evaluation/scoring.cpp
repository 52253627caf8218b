#include "evaluation/scoring.h"

#include <algorithm>

namespace charter {

namespace {

constexpr std::int64_t kPercent = 100;

Fraction smaller(Fraction a, Fraction b) {
  return compare(b, a) == std::strong_ordering::less ? b : a;
}

Score rounded_by(std::optional<std::uint64_t> bound, Fraction value) {
  QuickMean one;
  one.add(bound, 1);
  const auto quick = one.rounded();
  return quick ? *quick : rounded(value);
}

/// The first finding of a rule with that cap.
std::optional<Index> capped_by(std::span<const Finding> findings, const FindingTally& tally,
                               Index principle) {
  const auto found = std::find_if(findings.begin(), findings.end(), [&](const Finding& finding) {
    return finding.principle == principle && tally.cap_of_rule(finding.rule) == tally.cap(principle);
  });
  return found == findings.end() ? std::nullopt : std::optional{static_cast<Index>(found - findings.begin())};
}

}  // namespace

std::int32_t share_of(const Scale& scale, const ActionResult& action) {
  const bool counts = action.outcome == Outcome::Satisfied || action.outcome == Outcome::Partial ||
                      (action.outcome == Outcome::Open && action.status &&
                       scale.statuses[*action.status].role == StatusRole::Open);
  if (!counts) {
    return action.outcome == Outcome::Open ? scale.statuses[scale.open].share : 0;
  }
  return scale.statuses[*action.status].share;
}

Scorer::Scorer(const Framework& framework)
    : framework_(framework), statuses_(framework.scale.statuses.size()) {
  for (const Action& action : framework.charter.actions) {
    known_.push_back({action.weight, action.principle});
  }
  for (const Outcome outcome : {Outcome::Satisfied, Outcome::Partial, Outcome::Open, Outcome::Unknown,
                                Outcome::Unanswered, Outcome::NotApplicable}) {
    for (Index status = 0; status <= statuses_; ++status) {
      ActionResult result;
      result.outcome = outcome;
      result.status = status < statuses_ ? std::optional{status} : std::nullopt;
      // Without a status nothing is satisfied or under way.
      const bool possible = result.status || (outcome != Outcome::Satisfied && outcome != Outcome::Partial);
      const bool open_question = outcome == Outcome::Unknown || outcome == Outcome::Unanswered;
      const std::int32_t earned = possible ? share_of(framework.scale, result) : 0;
      shares_.push_back(outcome == Outcome::NotApplicable
                            ? Share{}
                            : Share{.applicable = 1,
                                    .answered = open_question ? 0 : 1,
                                    .earned = earned,
                                    .high = open_question ? framework.scale.unit : earned});
    }
  }
}

void Scorer::add_up(std::span<const ActionResult> actions, const FindingTally& tally) {
  const std::int64_t unit = framework_.scale.unit;
  const std::span<const Principle> principles = framework_.charter.principles;
  principles_.assign(principles.size(), {});
  for (Index i = 0; i < principles.size(); ++i) {
    principles_[i].weight = principles[i].weight;
  }
  for (std::size_t i = 0; i < actions.size(); ++i) {
    Exact& exact = principles_[known_[i].principle];
    const Share& share = this->share(actions[i]);
    const std::int64_t weight = known_[i].weight;
    const std::int64_t earned = weight * share.earned;
    exact.applicable += weight * share.applicable;
    exact.answered += weight * share.answered;
    exact.score.numerator += earned;
    exact.high.numerator += weight * share.high;
    exact.evidenced.numerator += earned * std::int64_t{actions[i].evidenced};
  }
  for (Exact& exact : principles_) {
    if (exact.applicable > 0) {
      const std::int64_t whole = exact.applicable * unit;
      exact.score.denominator = exact.high.denominator = exact.evidenced.denominator = whole;
    }
    exact.uncapped = exact.score;
  }
  cap(tally);
}

void Scorer::cap(const FindingTally& tally) {
  for (Index i = 0; i < principles_.size(); ++i) {
    Exact& exact = principles_[i];
    const Fraction cap{tally.cap(i), kPercent};
    exact.capped = tally.cap(i) < kPercent && compare(cap, exact.score) == std::strong_ordering::less;
    if (exact.capped) {
      exact.score = cap;
      exact.evidenced = smaller(exact.evidenced, cap);
    }
  }
}

/// Over the principles of a commitment, or all of them, that have a score: exactly where bounds do not tell.
std::optional<Score> Scorer::mean_of(const QuickMean& quick, Fraction Exact::*figure,
                                     std::optional<Index> commitment) {
  if (const auto rounded = quick.rounded()) {
    return rounded;
  }
  parts_.clear();
  for (Index i = 0; i < principles_.size(); ++i) {
    const bool counts = !commitment || framework_.charter.principles[i].commitment == *commitment;
    if (counts && principles_[i].applicable > 0) {
      parts_.push_back({principles_[i].*figure, principles_[i].weight});
    }
  }
  return mean(parts_);
}

Standing Scorer::standing(const Sums& sums, std::optional<Index> commitment) {
  Standing standing;
  if (sums.applicable == 0) {
    return standing;
  }
  standing.score = mean_of(sums.score, &Exact::score, commitment);
  standing.high = mean_of(sums.high, &Exact::high, commitment);
  standing.evidenced = mean_of(sums.evidenced, &Exact::evidenced, commitment);
  standing.coverage = rounded({sums.answered, sums.applicable});
  if (sums.capped) {
    standing.uncapped = mean_of(sums.uncapped, &Exact::uncapped, commitment);
  }
  return standing;
}

Scorer::Bounds Scorer::bounds_of(const Exact& exact) {
  const auto score = lower_bound(exact.score);
  return {score, lower_bound(exact.high), lower_bound(exact.evidenced),
          exact.capped ? lower_bound(exact.uncapped) : score};
}

void Scorer::add(const Exact& exact, const Bounds& bounds, Sums& sums) {
  sums.score.add(bounds.score, exact.weight);
  sums.high.add(bounds.high, exact.weight);
  sums.evidenced.add(bounds.evidenced, exact.weight);
  sums.uncapped.add(bounds.uncapped, exact.weight);
  sums.applicable += exact.applicable;
  sums.answered += exact.answered;
  sums.capped = sums.capped || exact.capped;
}

/// One principle in which something applies: its own standing, and its part in those above.
void Scorer::stand(const Exact& exact, Index principle, PrincipleResult& result) {
  const Bounds bounds = bounds_of(exact);
  result.standing.score = rounded_by(bounds.score, exact.score);
  result.standing.high = rounded_by(bounds.high, exact.high);
  result.standing.evidenced = rounded_by(bounds.evidenced, exact.evidenced);
  result.standing.coverage = rounded({exact.answered, exact.applicable});
  if (exact.capped) {
    result.standing.uncapped = rounded_by(bounds.uncapped, exact.uncapped);
  }
  add(exact, bounds, sums_[framework_.charter.principles[principle].commitment]);
  add(exact, bounds, sums_.back());
}

void Scorer::score(const FindingTally& tally, Evaluation& evaluation) {
  const Charter& charter = framework_.charter;
  evaluation.principles.assign(charter.principles.size(), {});
  sums_.assign(charter.commitments.size() + 1, {});
  add_up(evaluation.actions, tally);
  for (Index i = 0; i < charter.principles.size(); ++i) {
    const Exact& exact = principles_[i];
    PrincipleResult& result = evaluation.principles[i];
    result.capped_by = exact.capped ? capped_by(evaluation.findings, tally, i) : std::nullopt;
    if (exact.applicable > 0) {
      stand(exact, i, result);
    }
  }
  evaluation.overall = standing(sums_.back(), std::nullopt);
  evaluation.commitments.clear();
  for (Index i = 0; i < charter.commitments.size(); ++i) {
    evaluation.commitments.push_back(standing(sums_[i], i));
  }
}

void Scorer::score(std::span<const ActionResult> actions, const FindingTally& tally, Headline& headline) {
  add_up(actions, tally);
  headline.principles.assign(principles_.size(), std::nullopt);
  Sums sums;
  for (Index i = 0; i < principles_.size(); ++i) {
    const Exact& exact = principles_[i];
    if (exact.applicable > 0) {
      const Bounds bounds = bounds_of(exact);
      headline.principles[i] = rounded_by(bounds.score, exact.score);
      add(exact, bounds, sums);
    }
  }
  headline.overall = standing(sums, std::nullopt);
}

}  // namespace charter
