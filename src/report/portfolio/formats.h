#pragma once
/// The renderers of a portfolio, one a file; the table that lists them is in formats.cpp.

#include <charter/portfolio_report.h>

#include <string>

namespace charter {

[[nodiscard]] std::string render_portfolio_text(const PortfolioReport& report, const RenderOptions& options);
[[nodiscard]] std::string render_portfolio_json(const PortfolioReport& report, const RenderOptions& options);
[[nodiscard]] std::string render_portfolio_html(const PortfolioReport& report, const RenderOptions& options);
[[nodiscard]] std::string render_portfolio_csv(const PortfolioReport& report, const RenderOptions& options);

}  // namespace charter
