#pragma once
/// The portfolio as an SQLite database. docs/portfolio-database.md describes its tables.
///
/// What a batch stores is written in chunks, each in one transaction: after a kill at any moment the file
/// opens, holds whole chunks, and the same batch completes it. Storing a document again changes nothing. One
/// thread.

#include "portfolio/batch_sink.h"

#include <charter/portfolio_records.h>
#include <charter/result.h>

#include <memory>
#include <string>

namespace charter {

/// How many documents one transaction holds.
inline constexpr std::size_t kChunk = 1000;

/// Opens or makes the database and brings its tables up to date. A file that is not a portfolio, or one of a
/// newer version, is refused and not changed. `framework` is what judges the results to come; it must outlive
/// the call only.
[[nodiscard]] Result<std::unique_ptr<BatchSink>> open_database(const std::string& path,
                                                               const Framework& framework,
                                                               std::size_t chunk = kChunk);

/// Everything in it that this charter, edition and rules judged, settled. Never changes the file, but for
/// finishing what a killed program left.
[[nodiscard]] Result<Portfolio> read_database(const std::string& path, const Framework& framework);

}  // namespace charter
