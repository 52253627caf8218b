#pragma once
/// A batch in a test: paths in, lines and the tally out.

#include "batch/batch.h"

#include <charter/embedded.h>

#include <atomic>
#include <string>
#include <vector>

namespace charter::test {

inline const Bundle& bundle() {
  static const Bundle kBundle = read_bundle(embedded_bundle()).value();
  return kBundle;
}

struct Ran {
  std::string lines;
  BatchOutcome outcome;
  PassedOver passed_over;

  /// Each line on its own.
  [[nodiscard]] std::vector<std::string> each() const {
    std::vector<std::string> found;
    std::size_t begin = 0;
    for (auto end = lines.find('\n'); end != std::string::npos; end = lines.find('\n', begin)) {
      found.push_back(lines.substr(begin, end - begin));
      begin = end + 1;
    }
    return found;
  }
};

inline Ran run_batch_on(const std::vector<std::string>& paths, const BatchOptions& options = {},
                        std::vector<BatchSink*> sinks = {}) {
  const std::atomic<bool> stop{false};
  Ran ran;
  BatchInput input{paths, options.limits, stop};
  const BatchChannels channels{.write =
                                   [&](std::string_view lines) {
                                     ran.lines += lines;
                                     return true;
                                   },
                               .progress = {},
                               .sinks = sinks};
  ran.outcome = run_batch(bundle(), input, options, channels, stop);
  ran.passed_over = input.passed_over();
  return ran;
}

}  // namespace charter::test
