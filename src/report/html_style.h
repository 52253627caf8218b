#pragma once
/// The one style sheet of the HTML report, and what its Content-Security-Policy lets through: this sheet
/// alone.

#include <string_view>

namespace charter {

[[nodiscard]] std::string_view html_style();

/// SHA-256 of `html_style()` in base64, as CSP Level 3 writes it. A test computes it anew and prints the
/// right one.
extern const std::string_view kHtmlStyleHash;

}  // namespace charter
