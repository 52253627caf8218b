#pragma once
/// Where the results of a batch go besides the stream: a database, a summary, a report over all of them.
///
/// Called on one thread, in the order of the input: `judged` or `failed` once a document, `finish` at the
/// end. A diagnostic stops the batch: what was taken in before it stays.

#include <charter/portfolio.h>
#include <charter/result.h>

namespace charter {

class PartnerSink {
 public:
  PartnerSink() = default;
  PartnerSink(const PartnerSink&) = delete;
  PartnerSink& operator=(const PartnerSink&) = delete;
  virtual ~PartnerSink() = default;

  [[nodiscard]] virtual Result<void> judged(const PartnerResult& result) = 0;
  [[nodiscard]] virtual Result<void> failed(const PartnerFailure& failure) = 0;
  [[nodiscard]] virtual Result<void> finish() = 0;
};

}  // namespace charter
