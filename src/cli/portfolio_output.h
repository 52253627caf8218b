#pragma once
/// A portfolio to the formats asked for: `charter portfolio report` and `charter batch` end the same way.

#include "cli/format_targets.h"

#include <charter/evaluation.h>
#include <charter/portfolio_records.h>

namespace charter {

[[nodiscard]] std::vector<std::string_view> portfolio_format_names();

/// A workbook on a terminal would be noise: refused, with the way to name a file.
[[nodiscard]] std::optional<Diagnostic> why_not_to_terminal(const Context& context,
                                                            const SharedOptions& shared,
                                                            const FormatChoice& choice);

/// `choice` is one of portfolio_format_names().
[[nodiscard]] ExitCode write_portfolio(const Context& context, const SharedOptions& shared,
                                       const FormatChoice& choice, const Framework& framework,
                                       const Portfolio& portfolio);

}  // namespace charter
