#pragma once
/// The renderers of checked agreements, one a file; the table that lists them is in check_formats.cpp.

#include <charter/check_formats.h>

#include <string>

namespace charter {

[[nodiscard]] std::string render_check_text(const CheckReport& report, const RenderOptions& options);
[[nodiscard]] std::string render_check_json(const CheckReport& report, const RenderOptions& options);
[[nodiscard]] std::string render_check_sarif(const CheckReport& report, const RenderOptions& options);
[[nodiscard]] std::string render_check_junit(const CheckReport& report, const RenderOptions& options);
[[nodiscard]] std::string render_check_github(const CheckReport& report, const RenderOptions& options);
[[nodiscard]] std::string render_check_gitlab(const CheckReport& report, const RenderOptions& options);

}  // namespace charter
