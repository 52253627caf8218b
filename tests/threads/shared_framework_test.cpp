// One charter, one set of rules, one compiled expression, many threads: each with an evaluator or a scratch
// of its own, as a batch does. ./dev tsan runs this under the thread sanitizer.

#include "cel/program.h"
#include "property/random_assessment.h"
#include "support/builders.h"

#include <charter/evaluator.h>

#include <catch2/catch.hpp>

#include <array>
#include <thread>

namespace charter::test {

namespace {

constexpr std::size_t kThreads = 4;
constexpr std::size_t kAssessments = 40;

/// Runs `work(n)` in as many threads at once.
template <class Work>
void in_threads(Work work) {
  std::vector<std::thread> threads;
  for (std::size_t n = 0; n < kThreads; ++n) {
    threads.emplace_back(work, n);
  }
  for (std::thread& thread : threads) {
    thread.join();
  }
}

}  // namespace

TEST_CASE("threads that share a framework come to what one thread comes to") {
  const Bundle& bundle = shipped();
  const Framework framework{bundle.charter, bundle.scale, bundle.rules};
  const Pick pick = dice(20260509);
  std::vector<Assessment> assessments;
  std::vector<Evaluation> expected;
  for (std::size_t i = 0; i < kAssessments; ++i) {
    assessments.push_back(random_assessment(bundle.charter, bundle.scale, pick));
    expected.push_back(evaluate(framework, assessments[i], {assessments[i].assessed_on}));
  }
  std::vector<std::size_t> same(kThreads, 0);
  in_threads([&](std::size_t n) {
    Evaluator evaluator{framework};
    for (std::size_t i = 0; i < kAssessments; ++i) {
      // Each begins elsewhere, so that they meet different states first.
      const std::size_t which = (i + n * 10) % kAssessments;
      const Assessment& assessment = assessments[which];
      same[n] += evaluator.evaluate(assessment, {assessment.assessed_on}) == expected[which] ? 1U : 0U;
    }
  });
  CHECK(same == std::vector<std::size_t>(kThreads, kAssessments));
}

TEST_CASE("threads that share compiled expressions come to what one thread comes to") {
  cel::Environment environment;
  environment.declare_variable("n", cel::Type::integer());
  std::vector<cel::Program> programs;
  for (const char* text : {
           "[1, 2, 3].map(x, x * n).filter(x, x % 2 == 0).size() + n",
           "'abc-12'.matches('^[a-z]+-[0-9]{2}$') ? n : -n",
           "timestamp('2026-07-01T12:00:00Z').getHours('America/Montreal') + n",
           "{'a': n, 'b': n + 1}.exists(k, k == 'b') ? size(string(n)) : 0",
       }) {
    auto compiled = cel::compile(text, environment);
    REQUIRE(compiled.ok());
    programs.push_back(*compiled.value);
  }
  const auto sum_of = [&programs] {
    cel::Scratch scratch;
    std::int64_t sum = 0;
    for (std::int64_t n = 0; n < 200; ++n) {
      const std::array slots{cel::Value::integer(n)};
      for (const cel::Program& program : programs) {
        sum += cel::evaluate(program, {.slots = slots}, scratch).i;
      }
    }
    return sum;
  };
  std::vector<std::int64_t> sums(kThreads, 0);
  in_threads([&](std::size_t n) { sums[n] = sum_of(); });
  CHECK(sums == std::vector<std::int64_t>(kThreads, sum_of()));
}

}  // namespace charter::test
