#pragma once
/// The renderers of comparisons, one a file; the table that lists them is in compare_formats.cpp.

#include <charter/compare_report.h>

#include <string>

namespace charter {

[[nodiscard]] std::string render_compare_text(const CompareReport& report, const RenderOptions& options);
[[nodiscard]] std::string render_compare_json(const CompareReport& report, const RenderOptions& options);

/// Whether a figure of the two standings that is shown differs.
[[nodiscard]] bool has_moved(const StandingMove& standing);

}  // namespace charter
