#pragma once
/// A portfolio as an Excel workbook (Office Open XML): Overview, Principles, Actions, Findings, Trend.
/// The same report gives the same bytes.

#include <charter/portfolio_report.h>
#include <charter/result.h>

#include <string>

namespace charter {

/// The bytes of an .xlsx file. Fails where a temporary file cannot be written.
[[nodiscard]] Result<std::string> render_spreadsheet(const PortfolioReport& report);

}  // namespace charter
