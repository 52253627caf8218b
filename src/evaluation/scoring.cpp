#include "evaluation/scoring.h"

#include <algorithm>

namespace charter {

namespace {

constexpr std::int64_t kPercent = 100;

Fraction smaller(Fraction a, Fraction b) {
  return compare(b, a) == std::strong_ordering::less ? b : a;
}

/// The finding with the lowest cap on a principle; the first one where several are equal.
std::optional<Index> lowest_cap(const Framework& framework, Index principle,
                                std::span<const Finding> findings) {
  std::optional<Index> lowest;
  const auto cap_of = [&](Index finding) { return framework.rules.infos[findings[finding].rule].cap; };
  for (Index i = 0; i < findings.size(); ++i) {
    if (findings[i].principle == principle && cap_of(i) && (!lowest || *cap_of(i) < *cap_of(*lowest))) {
      lowest = i;
    }
  }
  return lowest;
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

Scorer::Exact Scorer::exact(Index principle, const Evaluation& evaluation) const {
  const Scale& scale = framework_.scale;
  Exact exact;
  exact.weight = framework_.charter.principles[principle].weight;
  for (const Index index : framework_.charter.principles[principle].actions) {
    const ActionResult& action = evaluation.actions[index];
    if (action.outcome == Outcome::NotApplicable) {
      continue;
    }
    const std::int64_t weight = framework_.charter.actions[index].weight;
    const std::int64_t earned = weight * share_of(scale, action);
    const bool open_question = action.outcome == Outcome::Unknown || action.outcome == Outcome::Unanswered;
    exact.applicable += weight;
    exact.answered += open_question ? 0 : weight;
    exact.score.numerator += earned;
    exact.high.numerator += open_question ? weight * scale.unit : earned;
    exact.evidenced.numerator += action.evidenced ? earned : 0;
  }
  if (exact.applicable > 0) {
    const std::int64_t whole = exact.applicable * scale.unit;
    exact.score.denominator = exact.high.denominator = exact.evidenced.denominator = whole;
  }
  exact.uncapped = exact.score;
  return exact;
}

void Scorer::cap(Index principle, Exact& exact, Evaluation& evaluation) const {
  const auto finding = lowest_cap(framework_, principle, evaluation.findings);
  if (!finding) {
    return;
  }
  const Fraction cap{*framework_.rules.infos[evaluation.findings[*finding].rule].cap, kPercent};
  if (compare(cap, exact.score) == std::strong_ordering::less) {
    evaluation.principles[principle].standing.uncapped = rounded(exact.score);
    evaluation.principles[principle].capped_by = finding;
  }
  exact.score = smaller(exact.score, cap);
  exact.evidenced = smaller(exact.evidenced, cap);
}

/// Over the principles of a commitment, or all of them, that have a score.
std::optional<Score> Scorer::mean_of(Fraction Exact::*figure, std::optional<Index> commitment) {
  parts_.clear();
  for (Index i = 0; i < principles_.size(); ++i) {
    const bool counts = !commitment || framework_.charter.principles[i].commitment == *commitment;
    if (counts && principles_[i].applicable > 0) {
      parts_.push_back({principles_[i].*figure, principles_[i].weight});
    }
  }
  return mean(parts_);
}

Standing Scorer::standing(std::optional<Index> commitment) {
  Standing standing;
  standing.score = mean_of(&Exact::score, commitment);
  standing.high = mean_of(&Exact::high, commitment);
  standing.evidenced = mean_of(&Exact::evidenced, commitment);
  std::int64_t applicable = 0;
  std::int64_t answered = 0;
  bool capped = false;  // a cap holds one of the scores down, by however little
  for (Index i = 0; i < principles_.size(); ++i) {
    if (!commitment || framework_.charter.principles[i].commitment == *commitment) {
      const Exact& exact = principles_[i];
      applicable += exact.applicable;
      answered += exact.answered;
      capped = capped || compare(exact.score, exact.uncapped) == std::strong_ordering::less;
    }
  }
  if (applicable > 0) {
    standing.coverage = rounded({answered, applicable});
  }
  if (capped) {
    standing.uncapped = mean_of(&Exact::uncapped, commitment);
  }
  return standing;
}

void Scorer::score(Evaluation& evaluation) {
  const Charter& charter = framework_.charter;
  evaluation.principles.assign(charter.principles.size(), {});
  principles_.clear();
  for (Index i = 0; i < charter.principles.size(); ++i) {
    principles_.push_back(exact(i, evaluation));
    Exact& exact = principles_.back();
    if (exact.applicable == 0) {
      continue;
    }
    cap(i, exact, evaluation);
    Standing& standing = evaluation.principles[i].standing;
    standing.score = rounded(exact.score);
    standing.high = rounded(exact.high);
    standing.evidenced = rounded(exact.evidenced);
    standing.coverage = rounded({exact.answered, exact.applicable});
  }
  evaluation.overall = standing(std::nullopt);
  evaluation.commitments.clear();
  for (Index i = 0; i < charter.commitments.size(); ++i) {
    evaluation.commitments.push_back(standing(i));
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
