#pragma once
/// Every format a portfolio can be written in: those of the report room, and the spreadsheet.

#include <charter/portfolio_report.h>
#include <charter/result.h>

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace charter {

struct PortfolioOutput {
  std::string_view name;
  std::string_view file_extension;
  Bilingual description;
  bool binary = false;  ///< of no use on a terminal
};

[[nodiscard]] std::span<const PortfolioOutput> portfolio_outputs();

/// `output` is an index into portfolio_outputs().
[[nodiscard]] Result<std::string> render_portfolio(std::size_t output, const PortfolioReport& report,
                                                   const RenderOptions& options);

/// Sentences on what this output has no room for; none where it holds everything.
[[nodiscard]] std::vector<std::string> portfolio_cuts(std::size_t output, const PortfolioReport& report);

}  // namespace charter
