#pragma once
/// A second scorer, written from docs/scoring.md alone: one plain function a paragraph, no care for speed.
/// The section numbers in the .cpp are those of the page.

#include <charter/assessment.h>
#include <charter/date.h>
#include <charter/framework.h>
#include <charter/scale.h>

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace naive {

/// What findings do to scores: a cap on a principle, or urgency of an action.
struct Cap {
  charter::Index principle = 0;
  std::int32_t percent = 0;
};

struct Figures {
  std::optional<std::int32_t> score;
  std::optional<std::int32_t> high;
  std::optional<std::int32_t> evidenced;
  std::optional<std::int32_t> coverage;
  std::optional<std::int32_t> uncapped;
};

struct Gap {
  charter::Index action = 0;
  std::int32_t gain = 0;
  std::int32_t half_hours = 0;
  bool urgent = false;
  bool ready = false;
};

struct Result {
  std::vector<std::string> outcomes;  ///< satisfied, partial, open, unknown, unanswered, not_applicable
  std::vector<bool> evidenced;        ///< an applicable action with valid evidence
  std::vector<Figures> principles;
  std::vector<Figures> commitments;
  Figures overall;
  std::size_t level = 0;
  std::vector<charter::Index> missing;  ///< what holds the level back
  std::vector<charter::Index> unmet_duties;
  std::vector<Gap> gaps;
};

[[nodiscard]] Result score(const charter::Charter& charter, const charter::Scale& scale,
                           const charter::Assessment& assessment, charter::Date as_of,
                           const std::vector<Cap>& caps, const std::vector<charter::Index>& critical_actions);

}  // namespace naive
