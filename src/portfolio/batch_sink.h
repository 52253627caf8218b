#pragma once
/// Where a batch tells what it found, besides the lines it writes: a database, a summary, a portfolio report.

#include <charter/diagnostic.h>
#include <charter/portfolio.h>

#include <optional>

namespace charter {

/// Interrupted: the person ended it early; what was told stands, and more was to come.
enum class BatchEnd { Complete, Interrupted };

/// Calls come one at a time and in input order, whatever the number of threads, but not always from the same
/// thread. Nothing told may be kept by reference. A diagnostic (unplaced) stops the batch.
class BatchSink {
 public:
  BatchSink() = default;
  BatchSink(const BatchSink&) = delete;
  BatchSink& operator=(const BatchSink&) = delete;
  virtual ~BatchSink() = default;

  [[nodiscard]] virtual std::optional<Diagnostic> judged(const PartnerResult& partner) = 0;
  [[nodiscard]] virtual std::optional<Diagnostic> failed(const PartnerFailure& failure) = 0;

  /// Once, after the last of them; not after a call that gave a diagnostic.
  [[nodiscard]] virtual std::optional<Diagnostic> finished(BatchEnd end) = 0;
};

}  // namespace charter
