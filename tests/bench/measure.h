#pragma once
/// Time of something short, by the processor time of this thread: the best of several rounds, so that what
/// else the machine does shows as little as possible.

#include <algorithm>
#include <cstddef>
#include <cstring>
#include <ctime>
#include <limits>
#include <string>

namespace charter::bench {

/// The compiler must make the value, and nothing is done with it.
template <class T>
void keep(const T& value) {
  asm volatile("" : : "r"(&value) : "memory");
}

inline double thread_nanoseconds() {
  std::timespec now{};
  clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
  return static_cast<double>(now.tv_sec) * 1e9 + static_cast<double>(now.tv_nsec);
}

template <class Work>
double nanoseconds_of(Work work) {
  constexpr double kRound = 2e7;  // 20 ms: long enough for the clock
  constexpr int kRounds = 9;
  std::size_t times = 1;
  double best = std::numeric_limits<double>::max();
  for (int round = 0; round < kRounds;) {
    const double start = thread_nanoseconds();
    for (std::size_t i = 0; i < times; ++i) {
      work();
    }
    const double taken = thread_nanoseconds() - start;
    if (taken < kRound) {
      times *= 2;
      continue;
    }
    best = std::min(best, taken / static_cast<double>(times));
    ++round;
  }
  return best;
}

/// 64 MiB, far past any cache: what "memcpy runs at N GB/s" means.
inline double memcpy_gigabytes_per_second() {
  std::string from(64U << 20U, 'a');
  std::string to(from.size(), 'b');
  const double nanoseconds = nanoseconds_of([&] {
    std::memcpy(to.data(), from.data(), from.size());
    keep(to[0]);
  });
  return static_cast<double>(from.size()) / nanoseconds;
}

}  // namespace charter::bench
