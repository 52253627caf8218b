#pragma once
/// Ctrl-C as a flag, for work that ends in good order when it is asked to.

#include <atomic>

namespace charter {

/// While it lives, SIGINT and SIGTERM set a flag instead of ending the program. Another one some seconds
/// later ends it at once.
class InterruptFlag {
 public:
  InterruptFlag();
  InterruptFlag(const InterruptFlag&) = delete;
  InterruptFlag& operator=(const InterruptFlag&) = delete;
  ~InterruptFlag();

  [[nodiscard]] const std::atomic<bool>& flag() const;
};

}  // namespace charter
