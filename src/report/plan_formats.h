#pragma once
/// The renderers of plans, one a file; the table that lists them is in plan_formats.cpp.

#include <charter/plan_report.h>

#include <string>

namespace charter {

[[nodiscard]] std::string render_plan_text(const PlanReport& report, const RenderOptions& options);
[[nodiscard]] std::string render_plan_json(const PlanReport& report, const RenderOptions& options);
[[nodiscard]] std::string render_plan_markdown(const PlanReport& report, const RenderOptions& options);
[[nodiscard]] std::string render_plan_html(const PlanReport& report, const RenderOptions& options);
[[nodiscard]] std::string render_plan_csv(const PlanReport& report, const RenderOptions& options);
[[nodiscard]] std::string render_plan_calendar(const PlanReport& report, const RenderOptions& options);

}  // namespace charter
