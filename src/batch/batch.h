#pragma once
/// Many documents judged on several threads, written in the order of the input. Memory does not grow with
/// the input: a thread holds one block of it, judges it, and writes when its turn has come.

#include "batch/batch_input.h"
#include "portfolio/batch_sink.h"

#include <charter/bundle.h>
#include <charter/date.h>
#include <charter/language.h>
#include <charter/limits.h>

#include <atomic>
#include <cstdint>
#include <functional>
#include <optional>
#include <span>
#include <string_view>

namespace charter {

enum class BatchFormat {
  Jsonl,
  Text,  ///< a table for people
  None,  ///< nothing but what the sinks make of it
};

struct BatchOptions {
  ReadLimits limits = {};
  std::optional<Date> as_of = {};  ///< absent: each document its own
  Language language = Language::En;
  unsigned jobs = 1;
  BatchFormat format = BatchFormat::Jsonl;
  std::optional<Score> fail_under = {};
  std::optional<Severity> fail_on = {};
};

struct BatchTally {
  std::uint64_t judged = 0;
  std::uint64_t failed = 0;   ///< could not be judged
  std::uint64_t skipped = 0;  ///< JSON of another kind, found in a folder
  std::uint64_t under = 0;    ///< judged, and below `fail_under`
  std::uint64_t grave = 0;    ///< judged, with a finding that `fail_on` asks about
  std::uint64_t bytes = 0;    ///< read

  void add(const BatchTally& other);
};

struct BatchOutcome {
  enum class End {
    Complete,
    Interrupted,   ///< `stop` was set
    OutputClosed,  ///< `write` said no
    SinkFailed,
  };

  BatchTally tally;
  End end = End::Complete;
  std::optional<Diagnostic> problem;  ///< of the sink
};

/// Where results go. Called one at a time, in order, though not always from the same thread.
struct BatchChannels {
  std::function<bool(std::string_view lines)> write;       ///< whole lines; false ends the batch
  std::function<void(const BatchTally& so_far)> progress;  ///< may be empty
  std::span<BatchSink* const> sinks;                       ///< told of every document
};

[[nodiscard]] BatchOutcome run_batch(const Bundle& bundle, BatchInput& input, const BatchOptions& options,
                                     const BatchChannels& channels, const std::atomic<bool>& stop);

}  // namespace charter
