// How long a person or a script waits for one assessment: from fork to exit, beside two programs everyone
// has.
//   bench_cold_start    (run from the root of the tree; charter is the one beside this program)

#include <charter/bundle.h>
#include <charter/embedded.h>

#include <benchmark/benchmark.h>

#include <fcntl.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <filesystem>
#include <string>
#include <vector>

extern char** environ;  // NOLINT(cppcoreguidelines-avoid-non-const-global-variables): POSIX

namespace {

const char* const kExample = CHARTER_SOURCE_DIR "/examples/cultural-organization.json";
const char* const kAgreement = CHARTER_SOURCE_DIR "/examples/agreements/mobility-data-hub.json";

/// Runs a program to its end with its output thrown away; false when it could not be started or failed.
bool run_to_end(const std::vector<std::string>& command) {
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
  return failed == 0 && waitpid(child, &status, 0) == child && WIFEXITED(status) && WEXITSTATUS(status) == 0;
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
  return 0;
}
