// Many small rules one after another, and what compiling costs. One expression at a time:
// expressions_bench.cpp.

#include "bench/typical_expressions.h"
#include "cel/program.h"
#include "cel/sample_host.h"

#include <benchmark/benchmark.h>

#include <vector>

namespace charter::cel {

namespace {

const SampleHost& host() {
  static const SampleHost instance;
  return instance;
}

/// As many small rules as the rule set is meant to have, one after another.
void seventy_rules(benchmark::State& state) {
  std::vector<Program> programs;
  for (std::size_t i = 0; i < 70; ++i) {
    // Four of them go through all answers.
    const std::size_t which = i < 4 ? 9 : i % 9;
    programs.push_back(*compile(bench::kTypicalExpressions[which], host().environment()).value);
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
    benchmark::DoNotOptimize(compile(bench::kTypicalExpressions[1], host().environment()));
  }
}
BENCHMARK(compiling)->Unit(benchmark::kMicrosecond);

void making_an_environment(benchmark::State& state) {
  for (auto _ : state) {
    const Environment environment;
    benchmark::DoNotOptimize(environment.slots());
  }
}
BENCHMARK(making_an_environment)->Unit(benchmark::kMicrosecond);

}  // namespace

}  // namespace charter::cel
