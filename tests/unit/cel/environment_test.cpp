#include "cel/environment.h"

#include "cel/library.h"
#include "cel/program.h"
#include "cel/sample_host.h"
#include "cel/text_store.h"

#include <catch2/catch.hpp>

#include <thread>

namespace charter::cel {

TEST_CASE("every signature of the engine's own functions can be read") {
  for (const auto rows :
       {operator_rows(), conversion_rows(), text_rows(), time_rows(), string_extension_rows(),
        math_extension_rows(), encoder_extension_rows(), optional_extension_rows()}) {
    for (const NativeRow& row : rows) {
      std::string_view rest = row.signatures;
      while (!rest.empty()) {
        const std::size_t end = rest.find(';');
        INFO(row.name << ": " << rest.substr(0, end));
        CHECK(parse_overload(rest.substr(0, end), {}).has_value());
        rest.remove_prefix(end == std::string_view::npos ? rest.size() : end + 1);
      }
    }
  }
}

TEST_CASE("a signature that cannot be read declares nothing") {
  Environment environment;
  CHECK_FALSE(environment.declare_function({.name = "f", .signatures = {"(strin) -> int"}}));
  CHECK_FALSE(environment.declare_function({.name = "f", .signatures = {"string -> int"}}));
  CHECK(environment.find_function("f") == nullptr);
  CHECK_FALSE(environment.declare_function({.name = "size", .signatures = {"(int) -> int"}}));
}

TEST_CASE("types are written as they are read") {
  for (const char* text :
       {"int", "list(string)", "map(string, list(dyn))", "optional(T)", "type(int)", "timestamp"}) {
    const auto type = parse_type(text, {});
    REQUIRE(type.has_value());
    CHECK(to_string(*type) == text);
  }
  CHECK_FALSE(parse_type("list(", {}).has_value());
}

TEST_CASE("names are looked up from the container outwards") {
  Environment environment;
  environment.set_container("a.b");
  std::vector<std::string> tried;
  CHECK_FALSE(environment.look_up("x", [&](std::string_view name) {
    tried.emplace_back(name);
    return false;
  }));
  CHECK(tried == std::vector<std::string>{"a.b.x", "a.x", "x"});
  CHECK(environment.look_up("x", [](std::string_view name) { return name == "a.x"; }));
}

TEST_CASE("a name with dots comes before a field, also where its beginning is a variable") {
  const RecordType inner{"Inner", {{"b", Type::integer()}}};
  Environment fields;
  fields.declare_variable("a", Type::of_record(inner));
  CHECK(compile("a.b", fields).value->result_type() == Type::integer());
  fields.declare_variable("a.b", Type::string());
  CHECK(compile("a.b", fields).value->result_type() == Type::string());

  Environment types;
  types.declare_variable("google", Type::of_record(inner));
  CHECK(compile("google.b", types).value->result_type() == Type::integer());
  CHECK(compile("google.protobuf.Timestamp", types).value->result_type().kind == TypeKind::Type);

  Environment contained;
  contained.set_container("x");
  contained.declare_variable("a", Type::of_record(inner));
  CHECK(compile("a.b", contained).value->result_type() == Type::integer());
}

TEST_CASE("what one environment adds to the engine's functions stays its own") {
  Environment one;
  const Environment other;
  const std::size_t before = other.find_function("size")->overloads.size();
  one.add_overload("size", *parse_overload("(int) -> int", {}));
  REQUIRE(one.declare_function({.name = "food.days", .signatures = {"(int) -> int"}}));
  CHECK(one.find_function("size")->overloads.size() == before + 1);
  CHECK(one.find_function("size")->native == other.find_function("size")->native);
  CHECK(other.find_function("size")->overloads.size() == before);
  CHECK(other.find_function("food.days") == nullptr);
  CHECK(one.has_functions_under("food."));
  CHECK_FALSE(other.has_functions_under("food."));
  CHECK(other.has_functions_under("math."));
  CHECK(one.functions().size() == other.functions().size() + 1);
}

TEST_CASE("kept texts stay where they are") {
  TextStore store;
  store.reserve(4);
  std::vector<std::string_view> kept;
  for (int i = 0; i < 1000; ++i) {
    kept.push_back(store.add("text " + std::to_string(i)));
  }
  kept.push_back(store.add(std::string(5000, 'x')));
  kept.push_back(store.add(""));
  const TextStore moved = std::move(store);
  CHECK(kept[0] == "text 0");
  CHECK(kept[999] == "text 999");
  CHECK(kept[1000] == std::string(5000, 'x'));
  CHECK(kept[1001].empty());
}

TEST_CASE("an expression of another type than the host asks for is refused") {
  Environment environment;
  environment.set_result_type(Type::boolean());
  const auto compiled = compile("1 + 1", environment);
  REQUIRE_FALSE(compiled.ok());
  CHECK(message_of(compiled.diagnostics[0], Language::En) == "expression gives int, not bool");
  CHECK(compile("1 == 1", environment).ok());
  CHECK(compile("dyn(1)", environment).ok());
}

TEST_CASE("an environment need not outlive its programs") {
  std::optional<Program> program;
  {
    Environment environment;
    environment.declare_variable("n", Type::integer());
    REQUIRE(environment.declare_function({.name = "twice",
                                          .signatures = {"(int) -> int"},
                                          .host = [](CallContext&, std::span<const Value> arguments) {
                                            return Value::integer(arguments[0].i * 2);
                                          }}));
    program = compile("twice(n) + size('abc')", environment).value;
  }
  REQUIRE(program.has_value());
  Scratch scratch;
  const std::vector<Value> slots{Value::integer(4)};
  CHECK(evaluate(*program, {.slots = slots}, scratch).i == 11);
}

TEST_CASE("host functions see what the activation carries") {
  Environment environment;
  REQUIRE(environment.declare_function({.name = "secret",
                                        .signatures = {"() -> int"},
                                        .host = [](CallContext& context, std::span<const Value>) {
                                          return Value::integer(*static_cast<const int*>(context.host));
                                        }}));
  const auto compiled = compile("secret() + 1", environment);
  REQUIRE(compiled.ok());
  const int secret = 41;
  Scratch scratch;
  CHECK(evaluate(*compiled.value, {.slots = {}, .host = &secret}, scratch).i == 42);
}

TEST_CASE("a variable without a value is an error and not a crash") {
  Environment environment;
  environment.declare_variable("n", Type::integer());
  const auto compiled = compile("n + 1 == 2 || true", environment);
  REQUIRE(compiled.ok());
  Scratch scratch;
  CHECK(evaluate(*compiled.value, {}, scratch).is_true());
  CHECK(evaluate(*compile("n", environment).value, {}, scratch).error == ErrorKind::UnknownName);
}

TEST_CASE("a program is shared between threads") {
  const SampleHost host;
  const auto compiled = compile(
      "answers.filter(a, a.status == 'planned').map(a, a.id + '!').size() == 18 && "
      "s.matches('^h') && as_of.getHours('Europe/Paris') == 1",
      host.environment());
  REQUIRE(compiled.ok());
  std::vector<int> right(4);
  std::vector<std::thread> threads;
  for (int& count : right) {
    threads.emplace_back([&] {
      Scratch scratch;
      for (int i = 0; i < 200; ++i) {
        count += evaluate(*compiled.value, host.activation(), scratch).is_true() ? 1 : 0;
      }
    });
  }
  for (std::thread& thread : threads) {
    thread.join();
  }
  CHECK(right == std::vector<int>{200, 200, 200, 200});
}

TEST_CASE("extensions can be switched off") {
  const Environment plain({.optionals = false,
                           .two_variables = false,
                           .bindings = false,
                           .strings = false,
                           .math = false,
                           .encoders = false});
  for (const char* text : {"{}.?a", "[1].all(i, v, true)", "cel.bind(a, 1, a)", "'a'.trim()", "math.abs(1)",
                           "base64.encode(b'')", "optional.none()", "[?1]"}) {
    INFO(text);
    CHECK_FALSE(compile(text, plain).ok());
    const auto unchecked = compile(text, plain, Checking::Off);
    Scratch scratch;
    CHECK((!unchecked.ok() || evaluate(*unchecked.value, {}, scratch).is_error()));
  }
}

TEST_CASE("interned strings are strings") {
  SymbolTable symbols;
  const Value one = symbols.intern("one");
  CHECK(symbols.intern("one").text == one.text);
  CHECK_FALSE(symbols.find("two").has_value());
  Environment environment;
  environment.set_symbols(symbols);
  environment.declare_variable("v", Type::string());
  Scratch scratch;
  const std::vector<Value> slots{one};
  const std::vector<Value> plain{Value::string("one")};
  for (const auto* text : {"v == 'one'", "'one' == v", "v != 'two'", "v + '' == 'one'", "v in ['one']"}) {
    const auto compiled = compile(text, environment);
    REQUIRE(compiled.ok());
    CHECK(evaluate(*compiled.value, {.slots = slots}, scratch).is_true());
    CHECK(evaluate(*compiled.value, {.slots = plain}, scratch).is_true());
  }
}

}  // namespace charter::cel
