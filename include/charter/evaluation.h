#pragma once
/// All that follows from a charter, a scale, rules, an assessment and a date. docs/scoring.md says it in
/// words.
///
///     const Evaluation evaluation = evaluate({charter, scale, rules}, assessment, {.as_of = day});
///     evaluation.overall.score;          // absent when nothing applies
///
/// Pure: the same inputs give the same result, on any thread.

#include <charter/assessment.h>
#include <charter/framework.h>
#include <charter/rule.h>
#include <charter/scale.h>
#include <charter/score.h>

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace charter {

/// What an assessment is held against. Refers; all three must outlive what uses it.
struct Framework {
  const Charter& charter;
  const Scale& scale;
  const RuleSet& rules;
};

enum class Outcome { Satisfied, Partial, Open, Unknown, Unanswered, NotApplicable };

struct ActionResult {
  Outcome outcome = Outcome::Unanswered;
  std::optional<Index> status;       ///< as answered
  bool excluded_by_profile = false;  ///< not applicable because of the profile, whatever was answered
  bool evidenced = false;            ///< valid evidence stands behind the answer

  bool operator==(const ActionResult&) const = default;
};

/// Scores of a principle, a commitment or the whole. Absent where nothing applies.
struct Standing {
  std::optional<Score> score;
  std::optional<Score> high;       ///< with everything unanswered or unknown done
  std::optional<Score> evidenced;  ///< counting only what valid evidence backs
  std::optional<Score> coverage;   ///< share of the weight that is answered
  std::optional<Score> uncapped;   ///< the score without its cap, where one holds it down

  bool operator==(const Standing&) const = default;
};

struct PrincipleResult {
  Standing standing;
  std::optional<Index> capped_by;  ///< into Evaluation::findings

  bool operator==(const PrincipleResult&) const = default;
};

struct GateResult {
  Index tier = 0;
  std::int32_t satisfied = 0;
  std::int32_t applicable = 0;
  std::int32_t required = 0;

  bool operator==(const GateResult&) const = default;
};

struct LevelResult {
  Index level = 0;                ///< into Scale::levels
  std::optional<Index> next;      ///< the level above, if any
  std::vector<GateResult> gates;  ///< those of `next` that are not passed
  std::vector<Index> missing;     ///< actions of these gates that are not satisfied

  bool operator==(const LevelResult&) const = default;
};

struct Finding {
  Index rule = 0;  ///< into RuleSet::infos
  std::optional<Index> principle;
  std::optional<Index> action;
  std::optional<Index> fact;    ///< of the profile
  Span where;                   ///< in the assessment; length 0 points at its start
  std::optional<Index> waiver;  ///< the active waiver that accepts it
  std::string detail;           ///< of a rule error: the rule and what went wrong

  bool operator==(const Finding&) const = default;
};

struct Gap {
  Index action = 0;
  Score gain;                   ///< rise of the uncapped overall score if it were done
  std::int32_t half_hours = 0;  ///< effort left, in half hours
  bool clears_critical = false;
  bool ready = false;  ///< every prerequisite is met

  bool operator==(const Gap&) const = default;
};

enum class WaiverUse { Used, Unused, Expired };

struct Evaluation {
  Date as_of;
  Standing overall;
  LevelResult level;
  std::vector<Standing> commitments;
  std::vector<PrincipleResult> principles;
  std::vector<ActionResult> actions;
  std::vector<Finding> findings;
  std::vector<Gap> gaps;            ///< in the order to close them
  std::vector<Index> unmet_duties;  ///< actions an act may require that are not satisfied
  std::vector<WaiverUse> waivers;   ///< one for each of the assessment

  bool operator==(const Evaluation&) const = default;
};

struct EvaluationOptions {
  Date as_of;
};

[[nodiscard]] Evaluation evaluate(const Framework& framework, const Assessment& assessment,
                                  const EvaluationOptions& options);

[[nodiscard]] std::string_view to_string(Outcome outcome);

}  // namespace charter
