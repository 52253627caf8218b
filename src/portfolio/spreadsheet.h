#pragma once
/// A portfolio as an Excel workbook (Office Open XML): Overview, Principles, Actions, Findings, Trend.
/// The same report gives the same bytes.

#include <charter/portfolio_report.h>
#include <charter/result.h>

#include <cstdint>
#include <string>
#include <vector>

namespace charter {

/// Of Excel’s file format.
inline constexpr std::uint32_t kMostSheetRows = 1'048'576;

/// The bytes of an .xlsx file. Fails where a temporary file cannot be written. `most_rows` is for tests.
[[nodiscard]] Result<std::string> render_spreadsheet(const PortfolioReport& report,
                                                     std::uint32_t most_rows = kMostSheetRows);

/// A sentence for each sheet that cannot hold all its rows, and one for texts too long for a cell; they stand
/// in the workbook too.
[[nodiscard]] std::vector<std::string> spreadsheet_cuts(const PortfolioReport& report,
                                                        std::uint32_t most_rows = kMostSheetRows);

}  // namespace charter
