#pragma once
/// One renderer a file; the table that lists them is in formats.cpp.

#include <charter/report.h>

#include <string>

namespace charter {

[[nodiscard]] std::string render_text(const GapReport& report, const RenderOptions& options);
[[nodiscard]] std::string render_json(const GapReport& report, const RenderOptions& options);

}  // namespace charter
