#pragma once
/// The tables of the page of a portfolio.

#include "report/html_writer.h"
#include "report/portfolio/words.h"

#include <charter/portfolio_report.h>

#include <string>
#include <string_view>
#include <vector>

namespace charter {

/// What every part is given: where to write, and what.
struct PortfolioPage {
  HtmlWriter& html;
  const PortfolioReport& report;

  [[nodiscard]] std::string_view say(PortfolioWord word) const { return charter::say(word, report.language); }
  /// "and 12 more", where a list was cut.
  void more(std::size_t count, std::size_t shown);
};

void portfolio_heat_map(PortfolioPage& page);
void portfolio_principles(PortfolioPage& page);
/// Nothing where there is but one group.
void portfolio_groups(PortfolioPage& page, std::string_view id, PortfolioWord title,
                      const std::vector<PortfolioGroup>& groups,
                      std::string (*name)(const std::string&, Language));

}  // namespace charter
