#include "evaluation/scoring.h"

#include <algorithm>
#include <limits>

namespace charter {

namespace {

constexpr std::int64_t kPercent = 100;
constexpr std::int32_t kNoCap = std::numeric_limits<std::int32_t>::max();

Fraction smaller(Fraction a, Fraction b) {
  return compare(b, a) == std::strong_ordering::less ? b : a;
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
      shares_.push_back(possible ? share_of(framework.scale, result) : 0);
    }
  }
  for (const RuleInfo& rule : framework.rules.infos) {
    caps_.push_back(rule.cap.value_or(kNoCap));
  }
}

void Scorer::add_up(std::span<const ActionResult> actions) {
  const std::int64_t unit = framework_.scale.unit;
  for (std::size_t i = 0; i < actions.size(); ++i) {
    const ActionResult& action = actions[i];
    if (action.outcome == Outcome::NotApplicable) {
      continue;
    }
    Exact& exact = principles_[known_[i].principle];
    const std::int64_t weight = known_[i].weight;
    const std::int64_t earned = weight * share(action);
    const bool open_question = action.outcome == Outcome::Unknown || action.outcome == Outcome::Unanswered;
    exact.applicable += weight;
    exact.answered += open_question ? 0 : weight;
    exact.score.numerator += earned;
    exact.high.numerator += open_question ? weight * unit : earned;
    exact.evidenced.numerator += action.evidenced ? earned : 0;
  }
  for (Exact& exact : principles_) {
    if (exact.applicable > 0) {
      const std::int64_t whole = exact.applicable * unit;
      exact.score.denominator = exact.high.denominator = exact.evidenced.denominator = whole;
    }
    exact.uncapped = exact.score;
  }
}

/// The finding with the lowest cap on a principle counts; the first one where several are equal.
void Scorer::cap(std::span<const Finding> findings) {
  for (Index i = 0; i < findings.size(); ++i) {
    const std::int32_t cap = caps_[findings[i].rule];
    if (cap == kNoCap || !findings[i].principle) {
      continue;
    }
    std::optional<Index>& lowest = principles_[*findings[i].principle].capped_by;
    if (!lowest || cap < caps_[findings[*lowest].rule]) {
      lowest = i;
    }
  }
  for (Exact& exact : principles_) {
    if (!exact.capped_by) {
      continue;
    }
    const Fraction cap{caps_[findings[*exact.capped_by].rule], kPercent};
    if (compare(cap, exact.score) != std::strong_ordering::less) {
      exact.capped_by.reset();
    }
    exact.score = smaller(exact.score, cap);
    exact.evidenced = smaller(exact.evidenced, cap);
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

/// One principle in which something applies: its own standing, and its part in those above.
void Scorer::stand(const Exact& exact, Index principle, PrincipleResult& result) {
  const auto rounded_by = [](std::optional<std::uint64_t> bound, Fraction value) {
    QuickMean one;
    one.add(bound, 1);
    const auto quick = one.rounded();
    return quick ? *quick : rounded(value);
  };
  const auto score = lower_bound(exact.score);
  const auto high = lower_bound(exact.high);
  const auto evidenced = lower_bound(exact.evidenced);
  const auto uncapped = exact.capped_by ? lower_bound(exact.uncapped) : score;
  result.capped_by = exact.capped_by;
  result.standing.score = rounded_by(score, exact.score);
  result.standing.high = rounded_by(high, exact.high);
  result.standing.evidenced = rounded_by(evidenced, exact.evidenced);
  result.standing.coverage = rounded({exact.answered, exact.applicable});
  if (exact.capped_by) {
    result.standing.uncapped = rounded_by(uncapped, exact.uncapped);
  }
  for (Sums* const sums : {&sums_[framework_.charter.principles[principle].commitment], &sums_.back()}) {
    sums->score.add(score, exact.weight);
    sums->high.add(high, exact.weight);
    sums->evidenced.add(evidenced, exact.weight);
    sums->uncapped.add(uncapped, exact.weight);
    sums->applicable += exact.applicable;
    sums->answered += exact.answered;
    sums->capped = sums->capped || exact.capped_by;
  }
}

void Scorer::score(Evaluation& evaluation) {
  const Charter& charter = framework_.charter;
  evaluation.principles.assign(charter.principles.size(), {});
  principles_.assign(charter.principles.size(), {});
  sums_.assign(charter.commitments.size() + 1, {});
  for (Index i = 0; i < charter.principles.size(); ++i) {
    principles_[i].weight = charter.principles[i].weight;
  }
  add_up(evaluation.actions);
  cap(evaluation.findings);
  for (Index i = 0; i < charter.principles.size(); ++i) {
    if (principles_[i].applicable > 0) {
      stand(principles_[i], i, evaluation.principles[i]);
    }
  }
  evaluation.overall = standing(sums_.back(), std::nullopt);
  evaluation.commitments.clear();
  for (Index i = 0; i < charter.commitments.size(); ++i) {
    evaluation.commitments.push_back(standing(sums_[i], i));
  }
}

LevelResult level(const Framework& framework, std::span<const ActionResult> actions) {
  LevelResult result;
  find_level(framework, actions, result);
  return result;
}

void find_level(const Framework& framework, std::span<const ActionResult> actions, LevelResult& result) {
  const Scale& scale = framework.scale;
  result.level = 0;
  result.next.reset();
  result.gates.clear();
  result.missing.clear();
  for (Index candidate = 0; candidate < scale.levels.size(); ++candidate) {
    for (const LevelGate& gate : scale.levels[candidate].gates) {
      GateResult passed;
      passed.tier = gate.tier;
      const std::size_t missing_before = result.missing.size();
      for (Index i = 0; i < actions.size(); ++i) {
        if (framework.charter.actions[i].tier != gate.tier || actions[i].outcome == Outcome::NotApplicable) {
          continue;
        }
        ++passed.applicable;
        if (actions[i].outcome == Outcome::Satisfied) {
          ++passed.satisfied;
        } else {
          result.missing.push_back(i);
        }
      }
      passed.required = (passed.applicable * gate.numerator + gate.denominator - 1) / gate.denominator;
      if (passed.satisfied < passed.required) {
        result.gates.push_back(passed);
      } else {
        result.missing.resize(missing_before);
      }
    }
    if (!result.gates.empty()) {
      result.next = candidate;
      return;
    }
    result.level = candidate;
  }
}

}  // namespace charter
