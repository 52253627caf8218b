#pragma once
/// The renderers of comparisons, one a file; the table that lists them is in compare_formats.cpp.

#include <charter/compare_report.h>

#include <string>

namespace charter {

[[nodiscard]] std::string render_compare_text(const CompareReport& report, const RenderOptions& options);
[[nodiscard]] std::string render_compare_json(const CompareReport& report, const RenderOptions& options);
[[nodiscard]] std::string render_compare_html(const CompareReport& report, const RenderOptions& options);
[[nodiscard]] std::string render_compare_markdown(const CompareReport& report, const RenderOptions& options);
[[nodiscard]] std::string render_compare_csv(const CompareReport& report, const RenderOptions& options);

}  // namespace charter
