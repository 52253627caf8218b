// The engine against the naive evaluator, and the printer against the parser, on generated expressions.

#include "cel/explain.h"
#include "cel/generator.h"
#include "cel/naive.h"
#include "cel/program.h"
#include "cel/value_text.h"

#include <rapidcheck.h>
#include <rapidcheck/catch.h>
#include <catch2/catch.hpp>

#include <array>
#include <random>

namespace charter::cel {

namespace {

struct Bench {
  Environment environment;
  std::vector<Value> slots;
  NaiveScope scope;
  std::array<Value, 3> list{Value::integer(3), Value::integer(0), Value::integer(-5)};

  Bench() {
    environment.declare_variable("x", Type::integer());
    environment.declare_variable("t", Type::boolean());
    environment.declare_variable("d", Type::of(TypeKind::Double));
    environment.declare_variable("s", Type::string());
    environment.declare_variable("l", Type::list(Type::integer()));
    slots = {Value::integer(4), Value::boolean(true), Value::real(2.5), Value::string("cab"),
             Value::list(list)};
    using List = std::vector<NaiveValue>;
    scope = {{"x", {std::int64_t{4}}},
             {"t", {true}},
             {"d", {2.5}},
             {"s", {std::string("cab")}},
             {"l", {List{{std::int64_t{3}}, {std::int64_t{0}}, {std::int64_t{-5}}}}}};
  }
};

std::string engine_text(const Value& value) {
  return value.is_error() ? "error" : value_text(value, 1'000'000);
}

std::string generated(std::uint64_t seed) {
  std::mt19937_64 random(seed);
  ExpressionGenerator generator(
      [&random](std::uint32_t below) { return static_cast<std::uint32_t>(random() % below); });
  const auto wanted = static_cast<Wanted>(random() % 5);
  return generator.expression(wanted, static_cast<int>(random() % 6));
}

}  // namespace

TEST_CASE("the engine agrees with the naive evaluator, folded, plain and unchecked") {
  const Bench bench;
  rc::prop("on a generated expression", [&](std::uint64_t seed) {
    const std::string text = generated(seed);
    RC_LOG(text);
    const Checked<Program> compiled = compile(text, bench.environment);
    RC_ASSERT(compiled.ok());
    Scratch scratch({.steps = 10'000'000, .memory = 256U << 20U});
    const Activation activation{.slots = bench.slots};
    const std::string expected =
        naive_text(naive_evaluate(compiled.value->ast(), compiled.value->ast().root, bench.scope));
    RC_ASSERT(engine_text(evaluate(*compiled.value, activation, scratch)) == expected);
    RC_ASSERT(engine_text(explain(*compiled.value, bench.environment, activation, scratch).result) ==
              expected);
    const Checked<Program> unchecked = compile(text, bench.environment, Checking::Off);
    RC_ASSERT(engine_text(evaluate(*unchecked.value, activation, scratch)) == expected);
  });
}

TEST_CASE("the engine agrees with the naive evaluator on many fixed seeds") {
  const Bench bench;
  Scratch scratch({.steps = 10'000'000, .memory = 256U << 20U});
  for (std::uint64_t seed = 0; seed < 3'000; ++seed) {
    const std::string text = generated(seed);
    INFO(text);
    const Checked<Program> compiled = compile(text, bench.environment);
    REQUIRE(compiled.ok());
    const NaiveValue expected =
        naive_evaluate(compiled.value->ast(), compiled.value->ast().root, bench.scope);
    REQUIRE(engine_text(evaluate(*compiled.value, {.slots = bench.slots}, scratch)) == naive_text(expected));
  }
}

TEST_CASE("what is printed reads back the same") {
  rc::prop("on a generated expression", [](std::uint64_t seed) {
    const std::string text = generated(seed);
    RC_LOG(text);
    const Parsed first = parse(text, {});
    RC_ASSERT(first.ast.has_value());
    const std::string printed = to_string(*first.ast);
    const Parsed second = parse(printed, {});
    RC_ASSERT(second.ast.has_value());
    RC_ASSERT(same_tree(*first.ast, *second.ast));
    RC_ASSERT(to_string(*second.ast) == printed);
  });
}

TEST_CASE("expressions are printed in one form") {
  const auto printed = [](const char* text) {
    const Parsed parsed = parse(text, {});
    return parsed.ast ? to_string(*parsed.ast) : "refused";
  };
  CHECK(printed("1+2*3") == "1 + 2 * 3");
  CHECK(printed("(1+2)*3") == "(1 + 2) * 3");
  CHECK(printed("1-(2-3)") == "1 - (2 - 3)");
  CHECK(printed("a&&(b||c)&&d") == "a && (b || c) && d");
  CHECK(printed("(a&&b)&&c") == "(a && b) && c");
  CHECK(printed("(a ? b : c) ? d : e") == "(a ? b : c) ? d : e");
  CHECK(printed("a ? b : c ? d : e") == "a ? b : c ? d : e");
  CHECK(printed("-(1)") == "-(1)");
  CHECK(printed("- -1") == "-(-1)");
  CHECK(printed("-(0.p)") == "-(0.p)");
  CHECK(printed("-(1)[0].all(x, x)") == "-(1[0].all(x, x))");
  CHECK(printed("!(-x == 1)") == "!(-x == 1)");
  CHECK(printed("!(!x)") == "!!x");
  CHECK(printed("(-x).y") == "(-x).y");
  CHECK(printed("-1.y") == "-1.y");
  CHECK(printed("(-1).foo()") == "-1.foo()");
  CHECK(printed("'it\\'s'") == "\"it's\"");
  CHECK(printed("b'\\xff\\n'") == "b\"\\xff\\n\"");
  CHECK(printed("{'a':1,?'b':c}[?0].?d.`e-f`") == "{\"a\": 1, ?\"b\": c}[?0].?d.`e-f`");
  CHECK(printed("[1,?a].all( i , v , v>i )") == "[1, ?a].all(i, v, v > i)");
  CHECK(printed("l.existsOne(i, v, true)") == "l.existsOne(i, v, true)");
  CHECK(printed("l.existsOne(v, true)") == "l.exists_one(v, true)");
  CHECK(printed("l.map(v, v > 1, v)") == "l.map(v, v > 1, v)");
  CHECK(printed("cel.bind(a, 1, a.optMap(b, b))") == "cel.bind(a, 1, a.optMap(b, b))");
  CHECK(printed("has(a.b.c)") == "has(a.b.c)");
  CHECK(printed(".a.b(.c())") == ".a.b(.c())");
  CHECK(printed("1.0 + 1e100 + 5u") == "1.0 + 1e+100 + 5u");
  CHECK(printed("a in b in c") == "a in b in c");
  CHECK(printed("a in (b in c)") == "a in (b in c)");
}

}  // namespace charter::cel
