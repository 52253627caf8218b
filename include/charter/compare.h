#pragma once
/// What moved between two assessments of one organization, each judged on its own day.
///
///     const Comparison comparison = compare(framework, {before, evaluation_before}, {after,
///     evaluation_after}); if (is_regression(comparison)) { … }
///
/// Pure: the same inputs give the same result, on any thread.

#include <charter/diagnostic.h>
#include <charter/evaluation.h>

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace charter {

/// An assessment and what follows from it.
struct Judgement {
  const Assessment& assessment;
  const Evaluation& evaluation;
};

/// What became of one action.
enum class Move {
  Unchanged,
  Resolved,             ///< was a gap, is done
  Improved,             ///< still a gap, earns more
  Changed,              ///< answered differently, earns the same: from not started to planned
  Slipped,              ///< earns less than before
  New,                  ///< did not apply before, and does now
  BecameNotApplicable,  ///< applied before, and does not now: never a success
};

/// What became of the proof behind an answer, where the action applies both times.
enum class ProofMove {
  Same,
  Gained,
  WentStale,  ///< was valid, is there still and is too old now
  Withdrawn,  ///< was valid and is not given any more
};

struct ActionMove {
  Index action = 0;
  Move move = Move::Unchanged;
  ProofMove proof = ProofMove::Same;
  Outcome before = Outcome::Unanswered;
  Outcome after = Outcome::Unanswered;
};

struct StandingMove {
  Standing before;
  Standing after;
};

struct Comparison {
  Date before_as_of;
  Date after_as_of;
  StandingMove overall;
  Index level_before = 0;  ///< into Scale::levels
  Index level_after = 0;
  std::vector<StandingMove> principles;  ///< one for each of the charter
  std::vector<ActionMove> actions;       ///< one for each of the charter
  std::vector<Finding> gone;             ///< of before, in its order
  std::vector<Finding> come;             ///< of after, in its order
};

[[nodiscard]] Comparison compare(const Framework& framework, const Judgement& before, const Judgement& after);

/// An action slipped, or the score fell; a score that is absent after one that was there fell too.
[[nodiscard]] bool is_regression(const Comparison& comparison);

/// How the answers to one edition of a charter translate to another. There is none yet: the two references
/// (`id@edition`) must be the same, or the diagnostic says why they cannot be compared.
[[nodiscard]] std::optional<Diagnostic> why_not_comparable(std::string_view before, std::string_view after);

[[nodiscard]] std::string_view to_string(Move move);
[[nodiscard]] std::string_view to_string(ProofMove move);

}  // namespace charter
