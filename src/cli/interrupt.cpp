#include "cli/interrupt.h"

#include <csignal>
#include <ctime>

namespace charter {

namespace {

/// A handler of signals can reach nothing else.
std::atomic<bool> interrupted{false};
std::atomic<std::time_t> since{0};
static_assert(std::atomic<bool>::is_always_lock_free && std::atomic<std::time_t>::is_always_lock_free);

std::time_t seconds_now() {
  timespec now{};
  clock_gettime(CLOCK_MONOTONIC, &now);
  return now.tv_sec;
}

extern "C" void set_interrupted(int signal) {
  // One wish to stop may arrive twice, from the terminal and from the program around this one.
  if (interrupted && seconds_now() - since > 1) {
    std::signal(signal, SIG_DFL);
    std::raise(signal);
  } else if (!interrupted) {
    since = seconds_now();
    interrupted = true;
  }
}

}  // namespace

InterruptFlag::InterruptFlag() {
  interrupted = false;
  std::signal(SIGINT, &set_interrupted);
  std::signal(SIGTERM, &set_interrupted);
}

InterruptFlag::~InterruptFlag() {
  std::signal(SIGINT, SIG_DFL);
  std::signal(SIGTERM, SIG_DFL);
}

const std::atomic<bool>& InterruptFlag::flag() const {
  return interrupted;
}

}  // namespace charter
