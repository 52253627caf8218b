#pragma once
/// One line on a terminal that says how far a long run is, how fast it goes and how long it will take.

#include <charter/language.h>

#include <chrono>
#include <cstdint>
#include <ostream>

namespace charter {

struct ProgressCount {
  std::uint64_t documents = 0;
  std::uint64_t bytes = 0;
};

/// "12,400 documents · 31 % · 4,100/s · 7 s left", or without the share and the time where `total_bytes` is
/// 0, because the size of the input is not known.
[[nodiscard]] std::string progress_sentence(const ProgressCount& count, std::uint64_t total_bytes,
                                            std::chrono::milliseconds elapsed, Language language);

/// Writes over itself, some times a second; leaves an empty line behind. Not for several threads at once.
class ProgressLine {
 public:
  ProgressLine(std::ostream& out, std::uint64_t total_bytes, Language language);
  ProgressLine(const ProgressLine&) = delete;
  ProgressLine& operator=(const ProgressLine&) = delete;
  ~ProgressLine();

  void show(const ProgressCount& count);

 private:
  using Clock = std::chrono::steady_clock;

  std::ostream& out_;
  std::uint64_t total_bytes_;
  Language language_;
  Clock::time_point begun_;
  Clock::time_point shown_;
};

}  // namespace charter
