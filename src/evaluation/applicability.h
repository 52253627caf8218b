#pragma once
/// What each answer comes to: applies or not, answered or not, backed by evidence or not.

#include <charter/evaluation.h>

namespace charter {

/// Sets one result an action. Adds what scoring itself noticed to `findings`.
void find_results(const Framework& framework, const Assessment& assessment, Date as_of,
                  std::vector<ActionResult>& results, std::vector<Finding>& findings);

/// Whether the newest piece of evidence still counts for this action on that day.
[[nodiscard]] bool has_valid_evidence(const Action& action, const Answer& answer, Date as_of);

}  // namespace charter
