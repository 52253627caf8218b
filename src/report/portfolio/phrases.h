#pragma once
/// Lines of a portfolio that are the same in every format that people read.

#include "report/portfolio/words.h"

#include <charter/diagnostic.h>
#include <charter/portfolio_report.h>

#include <string>
#include <string_view>
#include <vector>

namespace charter {

/// A sentence of the table with its blanks filled.
[[nodiscard]] std::string told(PortfolioWord word, std::vector<DiagnosticArg> args, Language language);

/// Files of one day and results left out, a sentence each.
[[nodiscard]] std::vector<std::string> portfolio_remarks(const Portfolio& portfolio, Language language);

/// "300 organizations"
[[nodiscard]] std::string organizations(std::size_t count, Language language);

/// "Digital Data Charter of Montréal · April 20, 2026 to May 1, 2026"
[[nodiscard]] std::string portfolio_line(const PortfolioReport& report);

/// "44.4%, half of them between 31% and 60%", of a median
[[nodiscard]] std::string spread_sentence(const Spread& spread, Language language);

/// "+3.3 points", "−1 point"
[[nodiscard]] std::string points(std::int32_t tenths, Language language);

/// "+3.3", where the heading says that it is points
[[nodiscard]] std::string points_only(std::int32_t tenths, Language language);

/// "median", to stand after a label
[[nodiscard]] std::string lower_median(Language language);

/// "missing at 12 of 14 · 10 could start now · 2 would reach the next level · +0.9 points each on average"
[[nodiscard]] std::vector<std::string> gap_parts(const PortfolioAction& action, Language language);

/// Tenths of a point between two scores as they are printed, so that what moved adds up for whoever reads
/// both.
[[nodiscard]] std::optional<std::int32_t> moved_between(const PartnerRecord* before,
                                                        const PartnerRecord& shown);

/// "44.4% → 47.7%"
[[nodiscard]] std::string move_figures(const PortfolioRow& row, Language language);

/// "6-20 people", "(not given)"
[[nodiscard]] std::string size_name(const std::string& size, Language language);
[[nodiscard]] std::string sector_name(const std::string& sector, Language language);

/// The principles with a score, the lowest mean first: into report.principles.
[[nodiscard]] std::vector<Index> weakest_principles(const PortfolioReport& report);

/// "30–40%", "30–40 %"
[[nodiscard]] std::string bin_name(std::size_t bin, Language language);

[[nodiscard]] std::string portfolio_made_from(const PortfolioReport& report);

}  // namespace charter
