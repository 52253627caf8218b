// The stream of a batch against a yardstick: simdjson’s On-Demand extraction of every answer’s action, status
// and number of pieces of evidence, from the same bytes through the same reader.
//
//     bench_batch [DOCUMENTS [DOCUMENTS FOR MEMORY]]

#include "batch/batch.h"
#include "bench/batch_database.h"
#include "bench/batch_documents.h"
#include "bench/batch_framework.h"
#include "bench/batch_yardstick.h"
#include "portfolio/database.h"

#include <charter/embedded.h>

#include <fcntl.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <chrono>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <filesystem>
#include <fstream>
#include <span>
#include <string>
#include <vector>

namespace {

using namespace charter;

const std::atomic<bool> kNeverStop{false};
constexpr int kPairs = 9;
constexpr double kLongRun = 20'000;  // documents

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

std::uint64_t stream(const Bundle& bundle, const std::vector<std::string>& paths, unsigned jobs,
                     std::span<BatchSink* const> sinks = {}) {
  BatchInput input{paths, {}, kNeverStop};
  const BatchOptions options{.jobs = jobs};
  std::uint64_t written = 0;
  const BatchChannels channels{.write =
                                   [&](std::string_view lines) {
                                     written += lines.size();
                                     return true;
                                   },
                               .progress = {},
                               .sinks = sinks};
  const BatchOutcome outcome = run_batch(bundle, input, options, channels, kNeverStop);
  if (outcome.tally.failed != 0) {
    std::fprintf(stderr, "%llu documents were refused\n",
                 static_cast<unsigned long long>(outcome.tally.failed));
    std::abort();
  }
  return written;
}

/// The stream into a new database.
void stored(const Bundle& bundle, const std::string& path, const std::string& database) {
  std::filesystem::remove(database);
  const auto sink = open_database(database, {bundle.charter, bundle.scale, bundle.rules}).value();
  const std::array<BatchSink*, 1> sinks{sink.get()};
  (void)stream(bundle, {path}, 1, sinks);
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

/// Runs of both in turns: the ratio is that of neighbours in time, whatever else the machine does.
template <class Left, class Right>
void pairs(const char* name, double bytes, double documents, const char* against, double Time::*by, Left left,
           Right right) {
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
}

/// Peak memory of the program itself, in KiB, over so many documents from a pipe; each is made as it is sent.
long peak_memory(const Bundle& bundle, std::uint64_t count, const char* jobs) {
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
    ::execl(CHARTER_PROGRAM, "charter", "batch", "-", "--jobs", jobs, static_cast<char*>(nullptr));
    ::_exit(127);
  }
  ::close(ends[0]);
  std::FILE* const out = ::fdopen(ends[1], "w");
  for (std::uint64_t i = 0; i < count; ++i) {
    const std::string document = bench::batch_document(bundle.charter, bundle.scale, i) + "\n";
    std::fwrite(document.data(), 1, document.size(), out);
  }
  std::fclose(out);
  int status = 0;
  rusage used{};
  ::wait4(child, &status, 0, &used);
  return WIFEXITED(status) && WEXITSTATUS(status) == 0 ? used.ru_maxrss : 0;
}

/// What is measured: documents as JSON Lines and as a folder, and what of both is known.
struct Documents {
  const Bundle& bundle;
  std::filesystem::path folder;
  std::string lines;
  std::string files;
  double bytes = 0;
  double count = 0;

  [[nodiscard]] std::string file(const char* name) const { return (folder / name).string(); }
};

Documents make_documents(const Bundle& bundle, std::uint64_t count) {
  const std::filesystem::path folder =
      std::filesystem::temp_directory_path() / ("charter-bench-" + std::to_string(::getpid()));
  Documents made{bundle,
                 folder,
                 (folder / "documents.jsonl").string(),
                 (folder / "files").string(),
                 0,
                 static_cast<double>(count)};
  std::filesystem::create_directories(made.files);
  std::ofstream out{made.lines, std::ios::binary};
  for (std::uint64_t i = 0; i < count; ++i) {
    const std::string document = bench::batch_document(bundle.charter, bundle.scale, i);
    out << document << "\n";
    std::ofstream{made.files + "/" + std::to_string(100'000'000 + i) + ".json", std::ios::binary} << document;
  }
  out.close();
  made.bytes = static_cast<double>(std::filesystem::file_size(made.lines));
  std::printf("%.0f documents, %.1f KB each\n", made.count, made.bytes / 1000 / made.count);
  return made;
}

void measure_speed(const Documents& documents) {
  const auto& [bundle, folder, path, files, bytes, count] = documents;
  const bench::Extracted found = yardstick(path);
  std::printf("yardstick: %llu answers, %llu pieces of evidence\n",
              static_cast<unsigned long long>(found.answers),
              static_cast<unsigned long long>(found.evidence));
  const auto extraction = [&] { (void)yardstick(documents.lines); };
  const auto streamed = [&](std::vector<std::string> from, unsigned jobs) {
    return [&documents, from = std::move(from), jobs] { (void)stream(documents.bundle, from, jobs); };
  };
  const auto word_count = [&] {
    (void)!std::system(("wc -l < " + documents.lines + " > /dev/null").c_str());
  };
  std::vector<Time> plain;
  for (int i = 0; i < kPairs; ++i) {
    plain.push_back(timed(extraction));
  }
  line("yardstick", plain, bytes, count, "1 x");
  pairs("wc -l", bytes, count, "the yardstick, by the wall clock", &Time::wall, word_count, extraction);
  pairs("stream, 1 thread", bytes, count, "the yardstick, of processor", &Time::processor,
        streamed({path}, 1), extraction);
  // Long enough that starting and ending the threads does not count: the same documents again.
  const auto times = static_cast<std::size_t>(std::ceil(kLongRun / count));
  const std::vector<std::string> again(times, path);
  const auto more = static_cast<double>(times);
  pairs("stream, 2 threads", bytes * more, count * more, "1 thread, by the wall clock", &Time::wall,
        streamed(again, 2), streamed(again, 1));
  pairs("folder, 1 thread", bytes, count, "the stream, of processor", &Time::processor, streamed({files}, 1),
        streamed({path}, 1));
}

void measure_database(const Documents& documents) {
  const std::string database = documents.file("portfolio.sqlite");
  const std::string bare = documents.file("bare.sqlite");
  stored(documents.bundle, documents.lines, database);
  const bench::StoredRows rows{database};
  std::printf("rows of the database: %.1f a document\n", static_cast<double>(rows.count()) / documents.count);
  const auto insert = [&] {
    std::filesystem::remove(bare);
    rows.insert_into(bare, kChunk);
  };
  std::vector<Time> inserts;
  for (int i = 0; i < kPairs; ++i) {
    inserts.push_back(timed(insert));
  }
  line("bare insert of its rows", inserts, documents.bytes, documents.count, "");
  pairs(
      "stream with --db", documents.bytes, documents.count, "the stream and the bare insert, of processor",
      &Time::processor, [&] { stored(documents.bundle, documents.lines, database); },
      [&] {
        (void)stream(documents.bundle, {documents.lines}, 1);
        insert();
      });
}

void measure_memory(const Bundle& bundle, std::uint64_t many) {
  for (const char* jobs : {"1", "2"}) {
    const auto few = static_cast<double>(peak_memory(bundle, 1000, jobs));
    const auto lots = static_cast<double>(peak_memory(bundle, many, jobs));
    std::printf("peak memory, %s thread(s): %.1f MiB for 1000 documents, %.1f MiB for %llu: %.3f x\n", jobs,
                few / 1024, lots / 1024, static_cast<unsigned long long>(many), lots / few);
  }
}

/// The first lines of a file, as many as a slow peer can take.
void cut_lines(const std::string& from, const std::string& to, int count) {
  std::ifstream in{from, std::ios::binary};
  std::ofstream out{to, std::ios::binary};
  std::string text;
  for (int i = 0; i < count && std::getline(in, text); ++i) {
    out << text << "\n";
  }
}

/// The slower a peer, the fewer documents it gets.
void measure_peers(const Documents& documents) {
  const std::string framework = documents.file("framework.json");
  const std::string some = documents.file("some.jsonl");
  std::ofstream{framework} << bench::framework_json(documents.bundle);
  cut_lines(documents.lines, some, 1500);
  std::fflush(stdout);
  const auto run = [&](const std::string& on, const std::string& peers) {
    (void)!std::system((std::string{"python3 "} + CHARTER_SOURCE_DIR + "/tests/bench/peers/compare.py " +
                        CHARTER_PROGRAM + " " + framework + " " + on + " " + peers)
                           .c_str());
  };
  run(some, "Python DuckDB jq");
  run(documents.lines, "Python DuckDB");
}

}  // namespace

int main(int argc, char** argv) {
  const std::uint64_t count = argc > 1 ? std::strtoull(argv[1], nullptr, 10) : 10'000;
  const std::uint64_t many = argc > 2 ? std::strtoull(argv[2], nullptr, 10) : 100'000;
  const Bundle bundle = read_bundle(embedded_bundle()).value();
  const Documents documents = make_documents(bundle, count);
  measure_speed(documents);
  measure_database(documents);
  measure_memory(bundle, many);
  measure_peers(documents);
  std::filesystem::remove_all(documents.folder);
  return 0;
}
