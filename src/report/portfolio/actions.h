#pragma once
/// What is missing over all organizations, action by action, and what one workshop on it would lift.

#include <charter/portfolio_report.h>

#include <span>
#include <vector>

namespace charter {

/// One row for each action of the charter.
[[nodiscard]] std::vector<PortfolioAction> portfolio_actions(const Framework& framework,
                                                             std::span<const PortfolioRow> rows,
                                                             Language language);

}  // namespace charter
