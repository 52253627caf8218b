#pragma once
/// A part of a portfolio as a file that can be put together with others: JSON Lines (charter.summary/1), a
/// line that says what judged and how much there is, then one for each assessment and each failure, in one
/// order. The summary of a whole is the same bytes, however it was cut in parts and whatever their order.

#include <charter/evaluation.h>
#include <charter/limits.h>
#include <charter/portfolio_records.h>
#include <charter/result.h>
#include <charter/source.h>

#include <optional>
#include <span>
#include <string>

namespace charter {

/// `portfolio` is settled.
[[nodiscard]] std::string render_summary(const Framework& framework, const Portfolio& portfolio);

/// Adds what one summary holds, unsettled. Where it is refused, `portfolio` holds a part of it.
[[nodiscard]] std::optional<Diagnostic> add_summary(const Source& source, const Framework& framework,
                                                    Portfolio& portfolio);

/// Puts the summaries together, settled. Refuses one that another charter, edition or other rules judged.
[[nodiscard]] Result<Portfolio> read_summaries(std::span<const std::string> paths,
                                               const Framework& framework);

}  // namespace charter
