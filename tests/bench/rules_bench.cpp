// The whole rule set over one typical assessment of 74 answers, on one thread, beside memcpy as a measure of
// the machine. Counts allocations too: rules that pass must make none once the working memory has its size.

#include "evaluation/applicability.h"
#include "evaluation/rule_run.h"

#include <charter/bundle.h>
#include <charter/decode.h>
#include <charter/embedded.h>

#include <benchmark/benchmark.h>

#include <cstdlib>
#include <cstring>
#include <fstream>
#include <new>
#include <sstream>
#include <string>

namespace {

std::size_t allocations = 0;  // NOLINT: counted by the replaced operator new below

}  // namespace

void* operator new(std::size_t size) {
  ++allocations;
  if (void* memory = std::malloc(size)) {
    return memory;
  }
  throw std::bad_alloc{};
}
void operator delete(void* memory) noexcept {
  std::free(memory);
}
void operator delete(void* memory, std::size_t /*size*/) noexcept {
  std::free(memory);
}

namespace {

const charter::Bundle& bundle() {
  static const charter::Bundle loaded = *charter::read_bundle(charter::embedded_bundle());
  return loaded;
}

charter::Assessment example(const char* name) {
  std::ifstream file{std::string{CHARTER_SOURCE_DIR "/examples/"} + name};
  std::ostringstream text;
  text << file.rdbuf();
  return *charter::decode_assessment(text.str(), bundle().charter, bundle().scale).value;
}

void all_rules(benchmark::State& state, const char* name) {
  const charter::Assessment assessment = example(name);
  const charter::Framework framework{bundle().charter, bundle().scale, bundle().rules};
  std::vector<charter::Finding> findings;
  std::vector<charter::ActionResult> actions;
  charter::find_results(framework, assessment, assessment.assessed_on, actions, findings);
  charter::RuleRun run{*bundle().rules.programs, bundle().charter, bundle().scale};
  findings.reserve(1000);
  std::size_t counted = 0;
  for (auto _ : state) {
    findings.clear();
    const std::size_t before = allocations;
    run.fill(assessment, actions, assessment.assessed_on);
    run.find(bundle().rules, assessment, findings);
    counted = allocations - before;
    benchmark::DoNotOptimize(findings.data());
  }
  state.SetLabel(std::to_string(bundle().rules.programs->rules.size()) + " rules, " +
                 std::to_string(findings.size()) + " findings, " + std::to_string(counted) + " allocations");
}

void whole_evaluation(benchmark::State& state) {
  const charter::Assessment assessment = example("cultural-organization.json");
  const charter::Framework framework{bundle().charter, bundle().scale, bundle().rules};
  for (auto _ : state) {
    auto evaluation = charter::evaluate(framework, assessment, {assessment.assessed_on});
    benchmark::DoNotOptimize(evaluation);
  }
}

/// 64 MiB, far past any cache: what "memcpy runs at N GB/s" means here.
void memory_copy(benchmark::State& state) {
  std::string from(64U << 20U, 'a');
  std::string to(from.size(), 'b');
  for (auto _ : state) {
    std::memcpy(to.data(), from.data(), from.size());
    benchmark::DoNotOptimize(to.data());
    benchmark::ClobberMemory();
  }
  state.SetBytesProcessed(state.iterations() * static_cast<std::int64_t>(from.size()));
}

}  // namespace

BENCHMARK_CAPTURE(all_rules, cultural_organization, "cultural-organization.json")
    ->Unit(benchmark::kMicrosecond);
BENCHMARK_CAPTURE(all_rules, mobility_coop, "mobility-coop.json")->Unit(benchmark::kMicrosecond);
BENCHMARK(whole_evaluation)->Unit(benchmark::kMicrosecond);
BENCHMARK(memory_copy)->Unit(benchmark::kMillisecond);
BENCHMARK_MAIN();
