#include "cli/progress.h"

#include "diagnostics/print.h"

#include <algorithm>
#include <string>

namespace charter {

namespace {

using std::chrono::milliseconds;

constexpr milliseconds kPause{100};
constexpr std::string_view kBackAndClear = "\r\033[K";

/// Groups of three digits, as each language sets them apart.
std::string grouped(std::uint64_t number, Language language) {
  std::string digits = std::to_string(number);
  for (std::size_t at = digits.size(); at > 3;) {
    at -= 3;
    digits.insert(at, language == Language::Fr ? "\u00a0" : ",");
  }
  return digits;
}

std::string duration(std::uint64_t seconds) {
  const auto two = [](std::uint64_t value) { return (value < 10 ? "0" : "") + std::to_string(value); };
  const std::uint64_t minutes = seconds / 60;
  return seconds < 60   ? std::to_string(seconds) + "\u00a0s"
         : minutes < 60 ? std::to_string(minutes) + "\u00a0min\u00a0" + two(seconds % 60)
                        : std::to_string(minutes / 60) + "\u00a0h\u00a0" + two(minutes % 60);
}

}  // namespace

std::string progress_sentence(const ProgressCount& count, std::uint64_t total_bytes, milliseconds elapsed,
                              Language language) {
  const auto text = [&](Bilingual words, std::vector<DiagnosticArg> args) {
    return fill(words.in(language), args, language);
  };
  const auto time = static_cast<std::uint64_t>(std::max<std::int64_t>(elapsed.count(), 1));
  std::string out = text({"{0} documents", "{0} documents"}, {grouped(count.documents, language)});
  const std::uint64_t done = std::min(count.bytes, total_bytes);
  if (total_bytes > 0) {
    out += text({" · {0}%", " · {0}\u00a0%"}, {std::to_string(done * 100 / total_bytes)});
  }
  out += text({" · {0}/s", " · {0}/s"}, {grouped(count.documents * 1000 / time, language)});
  if (done > 0) {
    // Hours of milliseconds times terabytes pass 64 bits; a thousandth of the bytes does not.
    const std::uint64_t left =
        (total_bytes - done) / 1000 * time / std::max<std::uint64_t>(done / 1000, 1) / 1000;
    out += text({" · {0} left", " · encore {0}"}, {duration(left)});
  }
  return out;
}

ProgressLine::ProgressLine(std::ostream& out, std::uint64_t total_bytes, Language language)
    : out_(out), total_bytes_(total_bytes), language_(language), begun_(Clock::now()), shown_(begun_) {}

ProgressLine::~ProgressLine() {
  if (shown_ != begun_) {
    out_ << kBackAndClear << std::flush;
  }
}

void ProgressLine::show(const ProgressCount& count) {
  const auto now = Clock::now();
  if (now - shown_ < kPause) {
    return;
  }
  shown_ = now;
  out_ << kBackAndClear
       << progress_sentence(count, total_bytes_, std::chrono::duration_cast<milliseconds>(now - begun_),
                            language_)
       << std::flush;
}

}  // namespace charter
