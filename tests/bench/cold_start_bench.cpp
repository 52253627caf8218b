// How long a person or a script waits for one assessment: from fork to exit, beside two programs everyone
// has.
//   bench_cold_start    (run from the root of the tree; charter is the one beside this program)

#include <charter/bundle.h>
#include <charter/embedded.h>

#include <benchmark/benchmark.h>

#include <fcntl.h>
#include <spawn.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <cstdio>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

extern char** environ;  // NOLINT(cppcoreguidelines-avoid-non-const-global-variables): POSIX

namespace {

const char* const kExample = CHARTER_SOURCE_DIR "/examples/cultural-organization.json";
const char* const kSmall = CHARTER_SOURCE_DIR "/examples/food-bank-starting.json";
const char* const kAgreement = CHARTER_SOURCE_DIR "/examples/agreements/mobility-data-hub.json";
const char* const kYamlAgreement = CHARTER_SOURCE_DIR "/examples/agreements/food-security-pool.yaml";

/// Runs a program to its end with its output thrown away. The milliseconds of processor it took; absent when
/// it could not be started or failed.
std::optional<double> run_to_end(const std::vector<std::string>& command) {
  std::vector<char*> arguments;
  for (const std::string& word : command) {
    arguments.push_back(const_cast<char*>(word.c_str()));  // NOLINT: posix_spawn does not write to them
  }
  arguments.push_back(nullptr);
  posix_spawn_file_actions_t actions;
  posix_spawn_file_actions_init(&actions);
  posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, "/dev/null", O_WRONLY, 0);
  pid_t child = 0;
  const int failed = posix_spawnp(&child, arguments[0], &actions, nullptr, arguments.data(), environ);
  posix_spawn_file_actions_destroy(&actions);
  int status = 0;
  rusage used{};
  if (failed != 0 || wait4(child, &status, 0, &used) != child || !WIFEXITED(status) ||
      WEXITSTATUS(status) != 0) {
    return std::nullopt;
  }
  const auto milliseconds = [](const timeval& time) {
    return static_cast<double>(time.tv_sec) * 1e3 + static_cast<double>(time.tv_usec) / 1e3;
  };
  return milliseconds(used.ru_utime) + milliseconds(used.ru_stime);
}

/// `check` beside `assess` on one file each: in turns, so that what else the machine does weighs on both
/// alike.
void compare_starts(const std::string& program) {
  constexpr std::size_t kRounds = 60;
  const std::vector<std::vector<std::string>> commands{
      {program, "assess", kSmall}, {program, "check", kAgreement}, {program, "check", kYamlAgreement}};
  std::vector<std::vector<double>> times(commands.size());
  for (std::size_t round = 0; round < kRounds; ++round) {
    for (std::size_t i = 0; i < commands.size(); ++i) {
      const auto time = run_to_end(commands[i]);
      if (!time) {
        std::printf("%s could not be run\n", commands[i][1].c_str());
        return;
      }
      times[i].push_back(*time);
    }
  }
  const auto least = [&](std::size_t i) { return *std::min_element(times[i].begin(), times[i].end()); };
  std::printf("processor time from start to end, the least of %zu runs in turns; goal: check as assess\n",
              kRounds);
  std::printf("  assess %s: %.2f ms\n", "food-bank-starting.json", least(0));
  for (std::size_t i = 1; i < commands.size(); ++i) {
    std::vector<double> ratios;
    for (std::size_t round = 0; round < kRounds; ++round) {
      ratios.push_back(times[i][round] / times[0][round]);
    }
    std::nth_element(ratios.begin(), ratios.begin() + kRounds / 2, ratios.end());
    std::printf("  check %s: %.2f ms, %.2f times assess (median of pairs %.2f)\n", i == 1 ? "JSON" : "YAML",
                least(i), least(i) / least(0), ratios[kRounds / 2]);
  }
}

void process(benchmark::State& state, const std::vector<std::string>& command) {
  for (auto _ : state) {
    if (!run_to_end(command)) {
      state.SkipWithError("could not be run");
      return;
    }
  }
}

void load_bundle(benchmark::State& state) {
  for (auto _ : state) {
    auto bundle = charter::read_bundle(charter::embedded_bundle());
    benchmark::DoNotOptimize(bundle);
  }
  state.SetLabel(std::to_string(charter::embedded_bundle().size()) + " bytes, rules compiled");
}

}  // namespace

int main(int argc, char** argv) {
  const std::string self = std::filesystem::read_symlink("/proc/self/exe").parent_path() / "charter";
  const auto add = [](const char* name, std::vector<std::string> command) {
    benchmark::RegisterBenchmark(name, [command](benchmark::State& state) { process(state, command); })
        ->UseRealTime()
        ->Unit(benchmark::kMillisecond);
  };
  add("charter assess FILE", {self, "assess", kExample});
  add("charter assess FILE --format json", {self, "assess", kExample, "--format", "json"});
  add("charter check FILE", {self, "check", kAgreement});
  add("jq . FILE", {"jq", ".", kExample});
  add("python3 -c pass", {"python3", "-c", "pass"});
  add("true", {"true"});
  benchmark::RegisterBenchmark("load the embedded charter and rules", load_bundle)
      ->Unit(benchmark::kMicrosecond);
  benchmark::Initialize(&argc, argv);
  benchmark::RunSpecifiedBenchmarks();
  compare_starts(self);
  return 0;
}
