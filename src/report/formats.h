#pragma once
/// One renderer a file; the table that lists them is in formats.cpp.

#include <charter/report.h>

#include <string>

namespace charter {

[[nodiscard]] std::string render_text(const GapReport& report, const RenderOptions& options);
[[nodiscard]] std::string render_json(const GapReport& report, const RenderOptions& options);

[[nodiscard]] std::string render_html(const GapReport& report, const RenderOptions& options);
[[nodiscard]] std::string render_markdown(const GapReport& report, const RenderOptions& options);
[[nodiscard]] std::string render_csv(const GapReport& report, const RenderOptions& options);
[[nodiscard]] std::string render_sarif(const GapReport& report, const RenderOptions& options);
[[nodiscard]] std::string render_junit(const GapReport& report, const RenderOptions& options);

}  // namespace charter
