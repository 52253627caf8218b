#include "evaluation/scoring.h"

#include <algorithm>

namespace charter {

namespace {

constexpr std::int64_t kPercent = 100;

/// Weighted sums of one principle, all over the same denominator `unit * applicable`.
struct Sums {
  std::int64_t applicable = 0;
  std::int64_t answered = 0;
  std::int64_t score = 0;
  std::int64_t high = 0;
  std::int64_t evidenced = 0;
};

Sums sums_of(const Framework& framework, const Principle& principle, std::span<const ActionResult> actions) {
  Sums sums;
  for (const Index index : principle.actions) {
    const ActionResult& action = actions[index];
    if (action.outcome == Outcome::NotApplicable) {
      continue;
    }
    const std::int64_t weight = framework.charter.actions[index].weight;
    const std::int64_t earned = weight * share_of(framework.scale, action);
    const bool open_question = action.outcome == Outcome::Unknown || action.outcome == Outcome::Unanswered;
    sums.applicable += weight;
    sums.answered += open_question ? 0 : weight;
    sums.score += earned;
    sums.high += open_question ? weight * framework.scale.unit : earned;
    sums.evidenced += action.evidenced ? earned : 0;
  }
  return sums;
}

Fraction smaller(Fraction a, Fraction b) {
  return compare(b, a) == std::strong_ordering::less ? b : a;
}

/// Exact scores of one principle; absent where nothing applies.
struct Exact {
  Fraction score;
  Fraction high;
  Fraction evidenced;
  Fraction uncapped;
  std::int64_t weight = 1;
};

/// Collects principles into a mean, and actions into a coverage.
class Group {
 public:
  void add(const Exact& exact) {
    score_.push_back({exact.score, exact.weight});
    high_.push_back({exact.high, exact.weight});
    evidenced_.push_back({exact.evidenced, exact.weight});
    uncapped_.push_back({exact.uncapped, exact.weight});
    capped_ = capped_ || compare(exact.score, exact.uncapped) == std::strong_ordering::less;
  }
  void add(const Sums& sums) {
    applicable_ += sums.applicable;
    answered_ += sums.answered;
  }
  [[nodiscard]] Standing standing() const {
    Standing standing;
    standing.score = mean(score_);
    standing.high = mean(high_);
    standing.evidenced = mean(evidenced_);
    if (applicable_ > 0) {
      standing.coverage = rounded({answered_, applicable_});
    }
    if (capped_) {
      standing.uncapped = mean(uncapped_);
    }
    return standing;
  }

 private:
  std::vector<WeightedFraction> score_;
  std::vector<WeightedFraction> high_;
  std::vector<WeightedFraction> evidenced_;
  std::vector<WeightedFraction> uncapped_;
  std::int64_t applicable_ = 0;
  std::int64_t answered_ = 0;
  bool capped_ = false;  ///< a cap holds one of the scores down, by however little
};

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

Scores score(const Framework& framework, std::span<const ActionResult> actions,
             std::span<const Finding> findings) {
  const Charter& charter = framework.charter;
  Scores scores;
  scores.principles.resize(charter.principles.size());
  Group overall;
  std::vector<Group> commitments(charter.commitments.size());
  for (Index i = 0; i < charter.principles.size(); ++i) {
    const Principle& principle = charter.principles[i];
    const Sums sums = sums_of(framework, principle, actions);
    if (sums.applicable == 0) {
      continue;
    }
    const std::int64_t whole = sums.applicable * framework.scale.unit;
    Exact exact{{sums.score, whole},
                {sums.high, whole},
                {sums.evidenced, whole},
                {sums.score, whole},
                principle.weight};
    PrincipleResult& result = scores.principles[i];
    if (const auto finding = lowest_cap(framework, i, findings)) {
      const Fraction cap{*framework.rules.infos[findings[*finding].rule].cap, kPercent};
      if (compare(cap, exact.score) == std::strong_ordering::less) {
        result.standing.uncapped = rounded(exact.score);
        result.capped_by = finding;
      }
      exact.score = smaller(exact.score, cap);
      exact.evidenced = smaller(exact.evidenced, cap);
    }
    result.standing.score = rounded(exact.score);
    result.standing.high = rounded(exact.high);
    result.standing.evidenced = rounded(exact.evidenced);
    result.standing.coverage = rounded({sums.answered, sums.applicable});
    overall.add(exact);
    overall.add(sums);
    commitments[principle.commitment].add(exact);
    commitments[principle.commitment].add(sums);
  }
  scores.overall = overall.standing();
  for (const Group& commitment : commitments) {
    scores.commitments.push_back(commitment.standing());
  }
  return scores;
}

LevelResult level(const Framework& framework, std::span<const ActionResult> actions) {
  const Scale& scale = framework.scale;
  LevelResult result;
  for (Index candidate = 0; candidate < scale.levels.size(); ++candidate) {
    for (const LevelGate& gate : scale.levels[candidate].gates) {
      GateResult passed;
      passed.tier = gate.tier;
      std::vector<Index> missing;
      for (Index i = 0; i < actions.size(); ++i) {
        if (framework.charter.actions[i].tier != gate.tier || actions[i].outcome == Outcome::NotApplicable) {
          continue;
        }
        ++passed.applicable;
        if (actions[i].outcome == Outcome::Satisfied) {
          ++passed.satisfied;
        } else {
          missing.push_back(i);
        }
      }
      passed.required = (passed.applicable * gate.numerator + gate.denominator - 1) / gate.denominator;
      if (passed.satisfied < passed.required) {
        result.gates.push_back(passed);
        result.missing.insert(result.missing.end(), missing.begin(), missing.end());
      }
    }
    if (!result.gates.empty()) {
      result.next = candidate;
      return result;
    }
    result.level = candidate;
  }
  return result;
}

}  // namespace charter
