#include "batch/batch.h"

#include "batch/judge.h"
#include "batch/table_row.h"

#include <algorithm>
#include <condition_variable>
#include <exception>
#include <mutex>
#include <thread>
#include <utility>
#include <vector>

namespace charter {

namespace {

/// The threads of a batch. Each takes the next block, judges it on its own, and waits for its turn to write.
class Crew {
 public:
  Crew(const Bundle& bundle, BatchInput& input, const BatchOptions& options, const BatchChannels& channels,
       const std::atomic<bool>& stop)
      : bundle_(bundle), input_(input), options_(options), channels_(channels), stop_(stop) {}

  BatchOutcome run() {
    std::vector<std::thread> threads;
    for (unsigned i = 1; i < options_.jobs; ++i) {
      threads.emplace_back([this] { work(); });
    }
    work();
    for (std::thread& thread : threads) {
      thread.join();
    }
    if (bug_) {
      std::rethrow_exception(bug_);
    }
    if (outcome_.end == BatchOutcome::End::Complete && stop_) {
      outcome_.end = BatchOutcome::End::Interrupted;
    }
    return std::move(outcome_);
  }

 private:
  void work() noexcept {
    try {
      Judge judge{bundle_, options_, channels_.sinks.empty() ? Telling::LinesOnly : Telling::Sinks};
      InputBlock block;
      BlockResult result;
      while (take(block)) {
        judge.judge(block, result);
        hand_in(block.number, result);
      }
    } catch (...) {
      // Our mistake, told by the one catch-all of the program once all threads have ended.
      const std::lock_guard lock{turn_lock_};
      bug_ = std::current_exception();
      over_ = true;
      turn_changed_.notify_all();
    }
  }

  bool take(InputBlock& block) {
    const std::lock_guard lock{input_lock_};
    if (over_ || !input_.next(block)) {
      return false;
    }
    block.number = blocks_++;
    return true;
  }

  void hand_in(std::uint64_t number, const BlockResult& result) {
    std::unique_lock lock{turn_lock_};
    turn_changed_.wait(lock, [&] { return over_ || turn_ == number; });
    if (over_) {
      return;
    }
    tell(result);
    ++turn_;
    turn_changed_.notify_all();
  }

  /// In order, and never two at a time.
  void tell(const BlockResult& result) {
    if (!result.lines.empty() && !channels_.write(result.lines)) {
      return end(BatchOutcome::End::OutputClosed, {});
    }
    for (const auto& told : result.told) {
      for (BatchSink* const sink : channels_.sinks) {
        auto problem = std::holds_alternative<PartnerResult>(told)
                           ? sink->judged(std::get<PartnerResult>(told))
                           : sink->failed(std::get<PartnerFailure>(told));
        if (problem) {
          return end(BatchOutcome::End::SinkFailed, std::move(problem));
        }
      }
    }
    outcome_.tally.add(result.tally);
    if (channels_.progress) {
      channels_.progress(outcome_.tally);
    }
  }

  void end(BatchOutcome::End how, std::optional<Diagnostic> problem) {
    over_ = true;
    outcome_.end = how;
    outcome_.problem = std::move(problem);
  }

  const Bundle& bundle_;
  BatchInput& input_;
  const BatchOptions& options_;
  const BatchChannels& channels_;
  const std::atomic<bool>& stop_;

  std::mutex input_lock_;  ///< the input, and the count of its blocks
  std::uint64_t blocks_ = 0;

  std::mutex turn_lock_;  ///< all below
  std::condition_variable turn_changed_;
  std::uint64_t turn_ = 0;
  std::atomic<bool> over_ = false;  ///< read by who takes a block, too
  std::exception_ptr bug_;
  BatchOutcome outcome_;
};

}  // namespace

void BatchTally::add(const BatchTally& other) {
  judged += other.judged;
  failed += other.failed;
  skipped += other.skipped;
  under += other.under;
  grave += other.grave;
  bytes += other.bytes;
}

BatchOutcome run_batch(const Bundle& bundle, BatchInput& input, const BatchOptions& options,
                       const BatchChannels& channels, const std::atomic<bool>& stop) {
  if (options.format == BatchFormat::Text && !channels.write(table_head(options.language))) {
    return {{}, BatchOutcome::End::OutputClosed, {}};
  }
  BatchOutcome outcome = Crew{bundle, input, options, channels, stop}.run();
  const bool complete = outcome.end == BatchOutcome::End::Complete;
  if (complete || outcome.end == BatchOutcome::End::Interrupted) {
    for (BatchSink* const sink : channels.sinks) {
      if (auto problem = sink->finished(complete ? BatchEnd::Complete : BatchEnd::Interrupted)) {
        return {outcome.tally, BatchOutcome::End::SinkFailed, std::move(problem)};
      }
    }
  }
  return outcome;
}

}  // namespace charter
