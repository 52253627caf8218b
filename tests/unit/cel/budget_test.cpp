#include "cel/allocation_count.h"
#include "cel/sample_host.h"

#include <catch2/catch.hpp>

namespace charter::cel {

namespace {

const SampleHost& host() {
  static const SampleHost instance;
  return instance;
}

Program program(const std::string& text) {
  Checked<Program> compiled = compile(text, host().environment());
  INFO(text);
  REQUIRE(compiled.ok());
  return *compiled.value;
}

/// Rounds over `answers` inside one another: 74^depth rounds without a limit.
std::string nested(int depth) {
  std::string out = "answers.map(v, v.weight)";
  for (int i = 0; i < depth; ++i) {
    out = "answers.map(v" + std::to_string(i) + ", " + out + ".size())";
  }
  return out;
}

}  // namespace

TEST_CASE("nested macros end at the step limit") {
  Scratch scratch({.steps = 100'000, .memory = 64U << 20U});
  const Value value = evaluate(program(nested(8)), host().activation(), scratch);
  REQUIRE(value.is_error());
  CHECK(value.error == ErrorKind::StepLimit);
  CHECK(scratch.steps_used() == 100'000);
}

TEST_CASE("pitfall: explaining does not switch the limits off") {
  Scratch scratch({.steps = 100'000, .memory = 64U << 20U});
  const Program steps = program(nested(8));
  CHECK(explain(steps, host().environment(), host().activation(), scratch).result.error ==
        ErrorKind::StepLimit);
  CHECK(scratch.steps_used() == 100'000);
  Scratch small({.steps = 10'000'000, .memory = 64U << 10U});
  const Program memory = program("answers.map(a, answers.map(b, b.id + a.id)).size()");
  CHECK(explain(memory, host().environment(), host().activation(), small).result.error ==
        ErrorKind::MemoryLimit);
  CHECK(small.memory_used() <= 64U << 10U);
}

TEST_CASE("strings that double end at the memory limit, before they are built") {
  std::string text = "s";
  for (int i = 0; i < 40; ++i) {
    text = "cel.bind(t" + std::to_string(i) + ", " + text + ", t" + std::to_string(i) + " + t" +
           std::to_string(i) + ")";
  }
  Scratch scratch({.steps = 1'000'000, .memory = 1U << 20U});
  const Value value = evaluate(program(text), host().activation(), scratch);
  REQUIRE(value.is_error());
  CHECK(is_limit(value));
  CHECK(scratch.memory_used() <= 1U << 20U);
}

TEST_CASE("constants that double are not computed at compile time without end") {
  std::string text = "'abcdefgh'";
  for (int i = 0; i < 40; ++i) {
    text = "cel.bind(t" + std::to_string(i) + ", " + text + ", t" + std::to_string(i) + " + t" +
           std::to_string(i) + ")";
  }
  Scratch scratch({.steps = 1'000'000, .memory = 1U << 20U});
  CHECK(is_limit(evaluate(program(text), host().activation(), scratch)));
  CHECK(is_limit(
      evaluate(program("[1,2,3,4,5,6,7,8,9].map(a, [1,2,3,4,5,6,7,8,9].map(b, [1,2,3,4,5,6,7,8,9].map(c, "
                       "[1,2,3,4,5,6,7,8,9].map(d, [1,2,3,4,5,6,7,8,9].map(e, "
                       "[1,2,3,4,5,6,7,8,9].map(f, [1,2,3,4,5,6,7,8,9].map(g, a + g)))))))"),
               host().activation(), scratch)));
}

TEST_CASE("a limit is not absorbed by && and ||") {
  Scratch scratch({.steps = 1'000, .memory = 1U << 20U});
  CHECK(evaluate(program(nested(3) + ".size() == 0 || true"), host().activation(), scratch).error ==
        ErrorKind::StepLimit);
  CHECK(evaluate(program("answers.exists(a, " + nested(3) + ".size() == 0 || true)"), host().activation(),
                 scratch)
            .error == ErrorKind::StepLimit);
}

TEST_CASE("comparing and searching large data costs steps") {
  Scratch scratch({.steps = 2'000, .memory = 64U << 20U});
  const Program program_ = program("answers.all(a, answers == answers)");
  CHECK(evaluate(program_, host().activation(), scratch).error == ErrorKind::StepLimit);
}

TEST_CASE("a scratch starts afresh with each evaluation") {
  Scratch scratch({.steps = 1'000, .memory = 1U << 20U});
  const Program costly = program("answers.all(a, a.weight > 0)");
  for (int i = 0; i < 100; ++i) {
    REQUIRE(evaluate(costly, host().activation(), scratch).is_true());
  }
}

TEST_CASE("rules that pass allocate nothing once the scratch is warm") {
  const std::vector<Program> programs{
      program("answer.status == 'implemented' && answer.evidence.size() > 0"),
      program("profile.shares_data && !profile.has_agreements"),
      program("answers.all(a, a.status != 'partial' || a.note != '')"),
      program("answers.filter(a, a.status == 'planned').size() < 40"),
      program("answer.evidence.exists(e, e.dated > as_of - days(1000))"),
      program("has(answer.note) || answer('ACT-05').status in ['implemented', 'planned']")};
  Scratch scratch;
  for (const Program& warm : programs) {
    REQUIRE(evaluate(warm, host().activation(), scratch).is_true());
  }
  const std::size_t before = allocation_count();
  bool all = true;
  for (int i = 0; i < 100; ++i) {
    for (const Program& each : programs) {
      all = all && evaluate(each, host().activation(), scratch).is_true();
    }
  }
  CHECK(allocation_count() == before);
  CHECK(all);
}

}  // namespace charter::cel
