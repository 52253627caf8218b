// The stream of a batch against a yardstick: simdjson’s On-Demand extraction of every answer’s action, status
// and number of pieces of evidence, from the same bytes through the same reader.
//
//     bench_batch [DOCUMENTS]

#include "batch/batch.h"
#include "bench/batch_documents.h"
#include "bench/batch_yardstick.h"

#include <charter/embedded.h>

#include <fcntl.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <filesystem>
#include <fstream>
#include <string>
#include <vector>

namespace {

using namespace charter;

const std::atomic<bool> kNeverStop{false};
constexpr int kPairs = 9;

/// Of one run: by the clock on the wall, and by the processors.
struct Time {
  double wall = 0;
  double processor = 0;
};

double now(clockid_t clock) {
  timespec time{};
  clock_gettime(clock, &time);
  return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_nsec) / 1e9;
}

template <class Work>
Time timed(Work work) {
  const double wall = now(CLOCK_MONOTONIC);
  const double processor = now(CLOCK_PROCESS_CPUTIME_ID);
  work();
  return {now(CLOCK_MONOTONIC) - wall, now(CLOCK_PROCESS_CPUTIME_ID) - processor};
}

double median(std::vector<double> values) {
  std::nth_element(values.begin(), values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2),
                   values.end());
  return values[values.size() / 2];
}

bench::Extracted yardstick(const std::string& path) {
  LineBlocks blocks{::open(path.c_str(), O_RDONLY), path, Notation::JsonLines, ReadLimits{}, kNeverStop};
  InputBlock block;
  bench::Extraction extraction;
  while (blocks.next(block)) {
    (void)block.text.room(bench::kPadding);
    std::string_view text = block.text.text();
    while (!text.empty()) {
      const auto end = std::min(text.find('\n'), text.size());
      extraction.add(text.substr(0, end));
      text.remove_prefix(std::min(end + 1, text.size()));
    }
  }
  return extraction.found();
}

std::uint64_t stream(const Bundle& bundle, const std::string& path, unsigned jobs) {
  BatchInput input{{path}, {}, kNeverStop};
  const BatchOptions options{.jobs = jobs};
  std::uint64_t written = 0;
  const BatchChannels channels{.write =
                                   [&](std::string_view lines) {
                                     written += lines.size();
                                     return true;
                                   },
                               .progress = {},
                               .sinks = {}};
  const BatchOutcome outcome = run_batch(bundle, input, options, channels, kNeverStop);
  if (outcome.tally.failed != 0) {
    std::fprintf(stderr, "%llu documents were refused\n",
                 static_cast<unsigned long long>(outcome.tally.failed));
    std::abort();
  }
  return written;
}

void line(const char* name, const std::vector<Time>& times, double bytes, double documents,
          const char* ratio) {
  std::vector<double> wall;
  std::vector<double> processor;
  for (const Time& time : times) {
    wall.push_back(time.wall);
    processor.push_back(time.processor);
  }
  std::printf("%-24s %8.0f MB/s %10.0f documents/s %8.1f us of processor a document   %s\n", name,
              bytes / 1e6 / median(wall), documents / median(wall), median(processor) * 1e6 / documents,
              ratio);
}

/// Runs of both in turns: the ratio is that of neighbours in time, whatever else the machine does. Gives the
/// microseconds of processor a document.
template <class Left, class Right>
double pairs(const char* name, double bytes, double documents, const char* against, double Time::*by,
             Left left, Right right) {
  std::vector<Time> mine;
  std::vector<double> ratios;
  for (int i = 0; i < kPairs; ++i) {
    const Time other = timed(right);
    mine.push_back(timed(left));
    ratios.push_back(mine.back().*by / (other.*by));
  }
  char text[64];
  std::snprintf(text, sizeof text, "%.2f x %s", median(ratios), against);
  line(name, mine, bytes, documents, text);
  std::vector<double> processor;
  for (const Time& time : mine) {
    processor.push_back(time.processor * 1e6 / documents);
  }
  return median(processor);
}

/// What the peers need to know of the charter.
std::string actions_json(const Charter& charter) {
  std::string out = "[";
  for (const Action& action : charter.actions) {
    out += out.back() == '[' ? "" : ",";
    out += "{\"id\":\"" + action.id + "\",\"principle\":\"" + charter.principles[action.principle].id +
           "\",\"weight\":" + std::to_string(action.weight) +
           ",\"na\":" + (action.may_be_na ? "true" : "false") + ",\"if\":[";
    for (const Index fact : action.applies_if_any) {
      out += (out.back() == '[' ? "\"" : ",\"") + charter.facts[fact].id + "\"";
    }
    out += "]}";
  }
  return out + "]";
}

/// Peak memory of the program itself, in KiB, over so many documents from a pipe.
long peak_memory(const std::string& program, const std::vector<std::string>& documents, std::uint64_t count,
                 const char* jobs) {
  int ends[2];
  if (::pipe(ends) != 0) {
    return 0;
  }
  const pid_t child = ::fork();
  if (child == 0) {
    ::dup2(ends[0], STDIN_FILENO);
    const int nowhere = ::open("/dev/null", O_WRONLY);
    ::dup2(nowhere, STDOUT_FILENO);
    ::dup2(nowhere, STDERR_FILENO);
    ::close(ends[1]);
    ::execl(program.c_str(), "charter", "batch", "-", "--jobs", jobs, static_cast<char*>(nullptr));
    ::_exit(127);
  }
  ::close(ends[0]);
  std::FILE* const out = ::fdopen(ends[1], "w");
  for (std::uint64_t i = 0; i < count; ++i) {
    const std::string& document = documents[i % documents.size()];
    std::fwrite(document.data(), 1, document.size(), out);
    std::fputc('\n', out);
  }
  std::fclose(out);
  int status = 0;
  rusage used{};
  ::wait4(child, &status, 0, &used);
  return WIFEXITED(status) && WEXITSTATUS(status) == 0 ? used.ru_maxrss : 0;
}

}  // namespace

int main(int argc, char** argv) {
  const std::uint64_t documents = argc > 1 ? std::strtoull(argv[1], nullptr, 10) : 10'000;
  const std::uint64_t many = argc > 2 ? std::strtoull(argv[2], nullptr, 10) : 100'000;
  const Bundle bundle = read_bundle(embedded_bundle()).value();
  const std::filesystem::path folder =
      std::filesystem::temp_directory_path() / ("charter-bench-" + std::to_string(::getpid()));
  const std::filesystem::path files = folder / "files";
  std::filesystem::create_directories(files);
  const std::string path = (folder / "documents.jsonl").string();
  std::vector<std::string> some;
  {
    std::ofstream out{path, std::ios::binary};
    for (std::uint64_t i = 0; i < documents; ++i) {
      const std::string document = bench::batch_document(bundle.charter, bundle.scale, i);
      out << document << "\n";
      std::ofstream{files / (std::to_string(100'000'000 + i) + ".json"), std::ios::binary} << document;
      if (some.size() < 1000) {
        some.push_back(document);
      }
    }
  }
  const auto bytes = static_cast<double>(std::filesystem::file_size(path));
  const auto count = static_cast<double>(documents);
  std::printf("%.0f documents, %.1f KB each\n", count, bytes / 1000 / count);
  const bench::Extracted found = yardstick(path);
  std::printf("yardstick: %llu answers, %llu pieces of evidence\n",
              static_cast<unsigned long long>(found.answers),
              static_cast<unsigned long long>(found.evidence));

  const auto extraction = [&] { (void)yardstick(path); };
  const auto streamed = [&](const std::string& from, unsigned jobs) {
    return [&bundle, from, jobs] { (void)stream(bundle, from, jobs); };
  };
  const auto word_count = [&] { (void)!std::system(("wc -l < " + path + " > /dev/null").c_str()); };
  std::vector<Time> plain;
  for (int i = 0; i < kPairs; ++i) {
    plain.push_back(timed(extraction));
  }
  line("yardstick", plain, bytes, count, "1 x");
  (void)pairs("wc -l", bytes, count, "the yardstick, by the wall clock", &Time::wall, word_count, extraction);
  const double each = pairs("stream, 1 thread", bytes, count, "the yardstick, of processor", &Time::processor,
                            streamed(path, 1), extraction);
  (void)pairs("stream, 2 threads", bytes, count, "1 thread, by the wall clock", &Time::wall,
              streamed(path, 2), streamed(path, 1));
  (void)pairs("folder, 1 thread", bytes, count, "the stream, of processor", &Time::processor,
              streamed(files.string(), 1), streamed(path, 1));
  for (const char* jobs : {"1", "2"}) {
    const long few = peak_memory(CHARTER_PROGRAM, some, 1000, jobs);
    const long lots = peak_memory(CHARTER_PROGRAM, some, many, jobs);
    std::printf("peak memory, %s thread(s): %.1f MiB for 1000 documents, %.1f MiB for %llu\n", jobs,
                static_cast<double>(few) / 1024, static_cast<double>(lots) / 1024,
                static_cast<unsigned long long>(many));
  }
  const std::string results = (folder / "results.jsonl").string();
  const std::string actions = (folder / "actions.json").string();
  std::ofstream{actions} << actions_json(bundle.charter);
  const std::string head = (folder / "head.jsonl").string();
  {
    std::ofstream out{head, std::ios::binary};
    for (const std::string& document : some) {
      out << document << "\n";
    }
  }
  std::fflush(stdout);
  const std::string run = std::string{CHARTER_PROGRAM} + " batch " + head + " -o " + results +
                          " 2> /dev/null && python3 " + CHARTER_SOURCE_DIR + "/tests/bench/batch_peers.py " +
                          actions + " " + head + " " + results + " " + std::to_string(each);
  (void)!std::system(run.c_str());
  std::filesystem::remove_all(folder);
  return 0;
}
