#include <charter/compare.h>

#include "evaluation/compare_kinds.h"
#include "evaluation/findings.h"
#include "evaluation/scoring.h"

#include <algorithm>

namespace charter {

namespace {

Move move_of(const Scale& scale, const ActionResult& before, const ActionResult& after) {
  const bool applied = before.outcome != Outcome::NotApplicable;
  const bool applies = after.outcome != Outcome::NotApplicable;
  if (applied != applies) {
    return applies ? Move::New : Move::BecameNotApplicable;
  }
  if (!applies) {
    return Move::Unchanged;
  }
  const std::int32_t earned = share_of(scale, before);
  const std::int32_t earns = share_of(scale, after);
  if (before.outcome == Outcome::Satisfied || after.outcome == Outcome::Satisfied) {
    return before.outcome == after.outcome       ? Move::Unchanged
           : after.outcome == Outcome::Satisfied ? Move::Resolved
                                                 : Move::Slipped;
  }
  if (earned != earns) {
    return earned < earns ? Move::Improved : Move::Slipped;
  }
  return before.status == after.status ? Move::Unchanged : Move::Changed;
}

ProofMove proof_move(const ActionResult& before, const ActionResult& after, const Answer& answer) {
  const bool both = before.outcome != Outcome::NotApplicable && after.outcome != Outcome::NotApplicable;
  if (!both || before.evidenced == after.evidenced) {
    return ProofMove::Same;
  }
  if (after.evidenced) {
    return ProofMove::Gained;
  }
  return answer.evidence.empty() ? ProofMove::Withdrawn : ProofMove::WentStale;
}

}  // namespace

Comparison compare(const Framework& framework, const Judgement& before, const Judgement& after) {
  const Evaluation& was = before.evaluation;
  const Evaluation& is = after.evaluation;
  Comparison comparison;
  comparison.before_as_of = was.as_of;
  comparison.after_as_of = is.as_of;
  comparison.overall = {was.overall, is.overall};
  comparison.level_before = was.level.level;
  comparison.level_after = is.level.level;
  for (Index i = 0; i < framework.charter.principles.size(); ++i) {
    comparison.principles.push_back({was.principles[i].standing, is.principles[i].standing});
  }
  for (Index i = 0; i < framework.charter.actions.size(); ++i) {
    const ActionResult& old = was.actions[i];
    const ActionResult& now = is.actions[i];
    comparison.actions.push_back({i, move_of(framework.scale, old, now),
                                  proof_move(old, now, after.assessment.answers[i]), old.outcome,
                                  now.outcome});
  }
  comparison.gone = findings_only_in(was.findings, is.findings);
  comparison.come = findings_only_in(is.findings, was.findings);
  return comparison;
}

bool is_regression(const Comparison& comparison) {
  const auto& [before, after] = comparison.overall;
  const bool fell = before.score && (!after.score || *after.score < *before.score);
  return fell || std::any_of(comparison.actions.begin(), comparison.actions.end(),
                             [](const ActionMove& action) { return action.move == Move::Slipped; });
}

std::optional<Diagnostic> why_not_comparable(std::string_view before, std::string_view after) {
  if (before == after) {
    return std::nullopt;
  }
  const bool same_charter = before.substr(0, before.find('@')) == after.substr(0, after.find('@'));
  return Diagnostic{.kind = same_charter ? &kDifferentEditions : &kDifferentCharters,
                    .span = {},
                    .args = {std::string{before}, std::string{after}},
                    .suggestion = {},
                    .source = kUnplaced};
}

std::string_view to_string(Move move) {
  switch (move) {
    case Move::Unchanged:
      return "unchanged";
    case Move::Resolved:
      return "resolved";
    case Move::Improved:
      return "improved";
    case Move::Changed:
      return "changed";
    case Move::Slipped:
      return "slipped";
    case Move::New:
      return "new";
    case Move::BecameNotApplicable:
      return "became_not_applicable";
  }
  return {};
}

std::string_view to_string(ProofMove move) {
  switch (move) {
    case ProofMove::Same:
      return "same";
    case ProofMove::Gained:
      return "gained";
    case ProofMove::WentStale:
      return "went_stale";
    case ProofMove::Withdrawn:
      return "withdrawn";
  }
  return {};
}

}  // namespace charter
