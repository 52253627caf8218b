// Nanoseconds for one evaluation of typical expressions over a typical assessment (74 answers), and what
// compiling costs. Run it on a release build: build/release/bin/cel_bench

#include "cel/program.h"
#include "cel/sample_host.h"

#include <benchmark/benchmark.h>

#include <array>
#include <cstring>
#include <string_view>
#include <vector>

namespace charter::cel {

namespace {

constexpr std::array<std::string_view, 12> kExpressions{
    "answer.status == 'implemented'",
    "answer.status == 'implemented' && answer.evidence.size() > 0",
    "profile.shares_data && !profile.has_agreements",
    "answer.status in ['planned', 'not_implemented', 'partial']",
    "has(answer.note) && answer.note.startsWith('see')",
    "planned_answer.status != 'planned' || !has(planned_answer.updated) || planned_answer.updated < as_of",
    "as_of - answers[1].updated > days(365)",
    "answer('ACT-02').status == 'implemented' || answer('ACT-05').status == 'implemented'",
    "answer.evidence.exists(e, e.kind == 'policy' && e.dated > as_of - days(700))",
    "answers.all(a, a.status != 'partial' || a.note != '')",
    "answers.filter(a, a.status == 'implemented').size() * 100 / answers.size() >= 25",
    "answers.exists_one(a, a.id == 'ACT-10' && a.weight > 5)"};

const SampleHost& host() {
  static const SampleHost instance;
  return instance;
}

void evaluating(benchmark::State& state) {
  const std::string_view text = kExpressions[static_cast<std::size_t>(state.range(0))];
  const Checked<Program> compiled = compile(text, host().environment());
  if (!compiled.ok()) {
    state.SkipWithError("does not compile");
    return;
  }
  Scratch scratch;
  const Activation activation = host().activation();
  for (auto _ : state) {
    benchmark::DoNotOptimize(evaluate(*compiled.value, activation, scratch));
  }
  state.SetLabel(std::string(text));
}
BENCHMARK(evaluating)->DenseRange(0, static_cast<int>(kExpressions.size()) - 1);

/// As many small rules as the rule set is meant to have, one after another.
void seventy_rules(benchmark::State& state) {
  std::vector<Program> programs;
  for (std::size_t i = 0; i < 70; ++i) {
    // Four of them go through all answers.
    const std::size_t which = i < 4 ? 9 : i % 9;
    programs.push_back(*compile(kExpressions[which], host().environment()).value);
  }
  Scratch scratch;
  const Activation activation = host().activation();
  for (auto _ : state) {
    for (const Program& program : programs) {
      benchmark::DoNotOptimize(evaluate(program, activation, scratch));
    }
  }
}
BENCHMARK(seventy_rules)->Unit(benchmark::kMicrosecond);

void compiling(benchmark::State& state) {
  for (auto _ : state) {
    benchmark::DoNotOptimize(compile(kExpressions[1], host().environment()));
  }
}
BENCHMARK(compiling)->Unit(benchmark::kMicrosecond);

void making_an_environment(benchmark::State& state) {
  for (auto _ : state) {
    const Environment environment;
    benchmark::DoNotOptimize(environment.functions().size());
  }
}
BENCHMARK(making_an_environment)->Unit(benchmark::kMicrosecond);

/// The yardstick of the machine.
void copying_a_megabyte(benchmark::State& state) {
  std::vector<char> from(1U << 20U, 'x');
  std::vector<char> to(from.size());
  for (auto _ : state) {
    std::memcpy(to.data(), from.data(), from.size());
    benchmark::ClobberMemory();
  }
  state.SetBytesProcessed(static_cast<std::int64_t>(state.iterations()) *
                          static_cast<std::int64_t>(from.size()));
}
BENCHMARK(copying_a_megabyte);

}  // namespace

}  // namespace charter::cel
