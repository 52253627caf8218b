#pragma once
/// Sentences of a plan that are the same in every format that people read.

#include <charter/plan_report.h>

#include <string>
#include <vector>

namespace charter {

/// What the plan comes to: what-if, target, months and hours, score and level along it.
[[nodiscard]] std::vector<std::string> plan_summary(const PlanReport& report);

/// "PRV-01 · Foundation · 0.5 h · May 2026"
[[nodiscard]] std::string step_line(const PlanReport& report, const PlanReportStep& step);

/// "12.1%, and you reach the level “Building”"
[[nodiscard]] std::string score_after(const PlanReport& report, const PlanReportStep& step);

/// "After that: 55 actions, 159 h of work."
[[nodiscard]] std::string later_sentence(const PlanReport& report);

/// "montreal-digital-data-charter@2020, rules 7aedb8104d799842"
[[nodiscard]] std::string plan_made_from(const PlanReport& report);

}  // namespace charter
