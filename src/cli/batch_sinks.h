#pragma once
/// What a batch makes besides its lines: a database, and reports on all of it at the end.

#include "cli/format_targets.h"
#include "portfolio/batch_sink.h"
#include "portfolio/collector.h"

#include <charter/evaluation.h>

#include <memory>
#include <span>
#include <string>
#include <vector>

namespace charter {

class BatchSinks {
 public:
  /// `reports` are the formats that wait for the end. `framework` refers to what outlives this.
  BatchSinks(const Framework& framework, FormatChoice reports)
      : framework_(framework), reports_(std::move(reports)) {}

  /// `names` are those that the indices of the formats point into.
  [[nodiscard]] std::optional<Diagnostic> open(const Context& context, const SharedOptions& shared,
                                               const std::string& database, const std::string& summary,
                                               std::span<const std::string_view> names);

  /// For the batch to tell; refers to this.
  [[nodiscard]] std::span<BatchSink* const> all() const { return sinks_; }

  /// After the batch: the summary and the reports.
  [[nodiscard]] ExitCode write_reports(const Context& context, const SharedOptions& shared) const;

 private:
  Framework framework_;
  FormatChoice reports_;
  std::string summary_;
  std::unique_ptr<BatchSink> database_;
  std::unique_ptr<PortfolioCollector> collector_;  ///< only where something waits for the end
  std::vector<BatchSink*> sinks_;
};

}  // namespace charter
