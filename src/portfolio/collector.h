#pragma once
/// Keeps the results of a batch in memory, for a report or a summary at its end.

#include "portfolio/batch_sink.h"

#include <charter/portfolio_records.h>

namespace charter {

class PortfolioCollector final : public BatchSink {
 public:
  [[nodiscard]] std::optional<Diagnostic> judged(const PartnerResult& partner) override {
    portfolio_.records.push_back(record_of(partner));
    return std::nullopt;
  }
  [[nodiscard]] std::optional<Diagnostic> failed(const PartnerFailure& failure) override {
    portfolio_.failures.push_back(failure);
    return std::nullopt;
  }
  [[nodiscard]] std::optional<Diagnostic> finished(BatchEnd /*end*/) override {
    settle(portfolio_);
    return std::nullopt;
  }

  /// Settled once the batch has finished.
  [[nodiscard]] const Portfolio& portfolio() const { return portfolio_; }

 private:
  Portfolio portfolio_;
};

}  // namespace charter
