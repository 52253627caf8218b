#pragma once
/// What can be wrong with a portfolio: its database, its summaries, its benchmark.

#include <charter/diagnostic.h>

#include <span>

namespace charter {

extern const DiagnosticKind kNotADatabase;
extern const DiagnosticKind kForeignDatabase;
extern const DiagnosticKind kNewerDatabase;
extern const DiagnosticKind kReadOnlyDatabase;
extern const DiagnosticKind kBusyDatabase;
extern const DiagnosticKind kDatabaseFailed;
extern const DiagnosticKind kOtherCharterInDatabase;
extern const DiagnosticKind kNotASummary;
extern const DiagnosticKind kOtherSummary;
extern const DiagnosticKind kNotABenchmark;
extern const DiagnosticKind kOtherBenchmark;
extern const DiagnosticKind kNoPortfolio;

[[nodiscard]] std::span<const DiagnosticKind* const> portfolio_kinds();

}  // namespace charter
