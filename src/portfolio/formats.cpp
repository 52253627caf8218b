#include "portfolio/formats.h"

#include "portfolio/spreadsheet.h"

namespace charter {

std::span<const PortfolioOutput> portfolio_outputs() {
  static const std::vector<PortfolioOutput> kAll = [] {
    std::vector<PortfolioOutput> all;
    for (const PortfolioFormat& format : portfolio_formats()) {
      all.push_back({format.name, format.file_extension, format.description, false});
    }
    all.push_back({"xlsx",
                   "xlsx",
                   {"a workbook for Excel or LibreOffice", "un classeur pour Excel ou LibreOffice"},
                   true});
    return all;
  }();
  return kAll;
}

Result<std::string> render_portfolio(std::size_t output, const PortfolioReport& report,
                                     const RenderOptions& options) {
  return output < portfolio_formats().size() ? portfolio_formats()[output].render(report, options)
                                             : render_spreadsheet(report);
}

std::vector<std::string> portfolio_cuts(std::size_t output, const PortfolioReport& report) {
  return output < portfolio_formats().size() ? std::vector<std::string>{} : spreadsheet_cuts(report);
}

}  // namespace charter
