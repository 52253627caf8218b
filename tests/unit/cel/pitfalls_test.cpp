// What users of other CEL implementations stumbled over; each has a name so that a regression says what
// broke.

#include "cel/compare.h"
#include "cel/sample_host.h"
#include "cel/value_text.h"

#include <catch2/catch.hpp>

namespace charter::cel {

namespace {

/// The value as text, or the code of the error or of the first mistake.
std::string outcome(const std::string& text) {
  static const SampleHost host;
  const Checked<Program> compiled = compile(text, host.environment());
  if (!compiled.ok()) {
    return std::string(compiled.diagnostics.at(0).kind->code);
  }
  Scratch scratch;
  const Value value = evaluate(*compiled.value, host.activation(), scratch);
  return value.is_error() ? std::string(diagnostic_of(*compiled.value, value).kind->code)
                          : value_text(value, 500);
}

std::string repeated(const std::string& part, std::size_t times) {
  std::string out;
  for (std::size_t i = 0; i < times; ++i) {
    out += part;
  }
  return out;
}

}  // namespace

TEST_CASE("pitfall: an error on one side of && and || is absorbed by the other side") {
  CHECK(outcome("1 / 0 == 1 || true") == "true");
  CHECK(outcome("true || 1 / 0 == 1") == "true");
  CHECK(outcome("1 / 0 == 1 && false") == "false");
  CHECK(outcome("false && 1 / 0 == 1") == "false");
  CHECK(outcome("1 / 0 == 1 || false") == "E0458");
  CHECK(outcome("true && 1 / 0 == 1") == "E0458");
  CHECK(outcome("dyn('a') || true") == "true");
  CHECK(outcome("[0, 1].all(n, 1 / n == 5)") == "false");
  CHECK(outcome("[0, 1].all(n, 1 / n == 1)") == "E0458");
}

TEST_CASE("pitfall: has() is true for a null and an error for a missing parent") {
  CHECK(outcome("has(data.b)") == "true");
  CHECK(outcome("data.b == null") == "true");
  CHECK(outcome("has(data.c)") == "false");
  CHECK(outcome("has(data.c.d)") == "E0452");
  CHECK(outcome("has(any.b.c)") == "E0455");
}

TEST_CASE("pitfall: numbers of different types are equal when their values are") {
  CHECK(outcome("dyn(1) == 1u && dyn(1u) == 1.0 && dyn(1) == 1.0") == "true");
  CHECK(outcome("1 == 1u && 1u == 1.0 && 1 == 1.0") == "true");
  CHECK(outcome("{0: 'zero'}[0.0]") == "\"zero\"");
  CHECK(outcome("{0: 'zero'}[-0.0]") == "\"zero\"");
  CHECK(outcome("{0: 'zero'}[dyn(0.0)]") == "\"zero\"");
  CHECK(outcome("{0: 'zero'}[0.5]") == "E0452");
  CHECK(outcome("{0u: 'zero'}[dyn(0)]") == "\"zero\"");
  CHECK(outcome("{0: 1, 0u: 2}") == "E0467");
  CHECK(outcome("dyn(-1) == 18446744073709551615u") == "false");
  CHECK(outcome("dyn(0.5) in {0: 'a'}") == "false");
}

TEST_CASE("pitfall: NaN equals nothing, and is neither less nor greater") {
  CHECK(outcome("0.0 / 0.0 == 0.0 / 0.0") == "false");
  CHECK(outcome("0.0 / 0.0 != 0.0 / 0.0") == "true");
  CHECK(outcome("0.0 / 0.0 < 1.0 || 0.0 / 0.0 >= 1.0") == "false");
  CHECK(outcome("0.0 / 0.0 in [0.0 / 0.0]") == "false");
  CHECK(outcome("{1: 2}[?dyn(0.0 / 0.0)]") == "optional.none()");
}

TEST_CASE("pitfall: -0.0 equals 0.0 and keeps its sign") {
  CHECK(outcome("-0.0 == 0.0") == "true");
  CHECK(outcome("-0.0") == "-0.0");
  CHECK(outcome("1.0 / -0.0") == "-Infinity");
  CHECK(outcome("-(0.0)") == "-0.0");
}

TEST_CASE("pitfall: the smallest int can be written") {
  CHECK(outcome("-9223372036854775808") == "-9223372036854775808");
  CHECK(outcome("9223372036854775808") == "E0407");
  CHECK(outcome("-(9223372036854775808)") == "E0407");
}

TEST_CASE("pitfall: whole numbers overflow into an error, never around") {
  CHECK(outcome("9223372036854775807 + 1") == "E0459");
  CHECK(outcome("-9223372036854775808 - 1") == "E0459");
  CHECK(outcome("-(-9223372036854775808)") == "E0459");
  CHECK(outcome("-9223372036854775808 / -1") == "E0459");
  CHECK(outcome("-9223372036854775808 % -1") == "E0459");
  CHECK(outcome("18446744073709551615u * 2u") == "E0459");
  CHECK(outcome("1u - 2u") == "E0459");
}

TEST_CASE("pitfall: a double that no int can hold is not cast") {
  CHECK(outcome("int(9223372036854775807.0)") == "E0460");
  CHECK(outcome("int(-9223372036854775808.0)") == "E0460");
  CHECK(outcome("int(9223372036854774784.0)") == "9223372036854774784");
  CHECK(outcome("int(1.0 / 0.0)") == "E0460");
  CHECK(outcome("int(0.0 / 0.0)") == "E0460");
  CHECK(outcome("uint(-0.5)") == "E0460");
  CHECK(outcome("uint(18446744073709551616.0)") == "E0460");
  CHECK(outcome("int(-0.9)") == "0");
}

TEST_CASE("pitfall: identifiers may begin with a keyword") {
  CHECK(outcome("inner") == "true");
  CHECK(outcome("truex") == "true");
  CHECK(outcome("nullable") == "true");
  CHECK(outcome("[1].all(input, input in [1])") == "true");
}

TEST_CASE("pitfall: \\b is a backspace, and nothing in a raw string") {
  CHECK(outcome("'\\b'.size()") == "1");
  CHECK(outcome("r'\\b'.size()") == "2");
  CHECK(outcome("'\\b' == '\\x08'") == "true");
  CHECK(outcome("'a b'.matches(r'\\bb')") == "true");
  CHECK(outcome("r'\\'") == "\"\\\\\"");
}

TEST_CASE("pitfall: escapes in bytes are bytes, in strings code points") {
  CHECK(outcome("b'\\xff'.size()") == "1");
  CHECK(outcome("'\\xff'.size()") == "1");
  CHECK(outcome("bytes('\\xff').size()") == "2");
  CHECK(outcome("b'\\377' == b'\\xff'") == "true");
  CHECK(outcome("b'\\u00ff'") == "E0405");
  CHECK(outcome("b'é'.size()") == "2");
}

TEST_CASE("pitfall: a regular expression of 10 KB") {
  const std::string pattern = repeated("a?", 5000);
  CHECK(outcome("'b'.matches('^" + pattern + "b$')") == "true");
  CHECK(outcome("'" + repeated("ab", 5000) + "'.matches('^(ab)*$')") == "true");
  CHECK(outcome("'x'.matches('" + repeated("(", 5000) + "')") == "E0428");
}

TEST_CASE("pitfall: named time zones follow their summer time") {
  CHECK(outcome("timestamp('2026-01-01T12:00:00Z').getHours('America/Montreal')") == "7");
  CHECK(outcome("timestamp('2026-07-01T12:00:00Z').getHours('America/Montreal')") == "8");
  CHECK(outcome("timestamp('2026-01-01T12:00:00Z').getHours('Amerika/Montreal')") == "E0463");
}

TEST_CASE("pitfall: getMonth and getDayOfMonth count from 0, getDate from 1") {
  CHECK(outcome("timestamp('2026-01-01T00:00:00Z').getMonth()") == "0");
  CHECK(outcome("timestamp('2026-01-01T00:00:00Z').getDayOfMonth()") == "0");
  CHECK(outcome("timestamp('2026-01-01T00:00:00Z').getDate()") == "1");
  CHECK(outcome("timestamp('2026-01-01T00:00:00Z').getDayOfYear()") == "0");
  CHECK(outcome("timestamp('2026-12-31T00:00:00Z').getMonth()") == "11");
}

TEST_CASE("pitfall: variables of macros shadow what is outside, and only inside") {
  CHECK(outcome("[1, 2].map(x, x) + [x]") == "[1, 2, 7]");
  CHECK(outcome("[1].map(x, [2].map(x, x) + [x])") == "[[2, 1]]");
  CHECK(outcome("[[1]].map(answers, answers.size())") == "[1]");
  CHECK(outcome("[{'status': 1}].map(answer, answer.status)") == "[1]");
  CHECK(outcome("[1].map(x, .x)") == "[7]");
}

TEST_CASE("pitfall: expressions of 100,000 characters are refused, not a crash") {
  CHECK(outcome("1" + repeated("+1", 50'000)) == "E0401");
  CHECK(outcome("'" + repeated("a", 100'000) + "'") == "E0401");
  CHECK(outcome(repeated("!", 100'000) + "true") == "E0401");
  CHECK(outcome("[" + repeated("1,", 50'000) + "]") == "E0401");
}

TEST_CASE("pitfall: expressions 10,000 deep are refused, not a crash") {
  CHECK(outcome(repeated("(", 10'000) + "1" + repeated(")", 10'000)) == "E0402");
  CHECK(outcome(repeated("[", 10'000) + repeated("]", 10'000)) == "E0402");
  CHECK(outcome(repeated("!", 10'000) + "true") == "E0402");
  CHECK(outcome(repeated("-", 10'000) + "1") == "E0402");
  CHECK(outcome("1" + repeated("+1", 10'000)) == "E0402");
  CHECK(outcome("x" + repeated(".y", 10'000)) == "E0402");
  CHECK(outcome("x" + repeated("[0]", 10'000)) == "E0402");
  CHECK(outcome(repeated("true ? 1 : ", 5'000) + "1") == "E0402");
  CHECK(outcome(repeated("size(", 10'000) + "1" + repeated(")", 10'000)) == "E0402");
  CHECK(outcome(repeated("{1:", 10'000) + "1" + repeated("}", 10'000)) == "E0402");
  CHECK(outcome(repeated("{", 10'000)) == "E0402");
  CHECK(outcome(repeated("-(", 10'000) + "1" + repeated(")", 10'000)) == "E0402");
  CHECK(outcome(repeated("!(", 10'000) + "true" + repeated(")", 10'000)) == "E0402");
  CHECK(outcome(repeated("true && (", 5'000) + "true" + repeated(")", 5'000)) == "E0402");
  CHECK(outcome(repeated("[1].map(a,", 5'000) + "1" + repeated(")", 5'000)) == "E0402");
  CHECK(outcome("[1]" + repeated(".filter(a,true)", 4'000)) == "E0402");
  CHECK(outcome(repeated("cel.bind(a,1,", 4'000) + "a" + repeated(")", 4'000)) == "E0402");
  CHECK(outcome("any" + repeated(".?a", 10'000)) == "E0402");
  CHECK(outcome("1" + repeated("<1", 10'000)) == "E0402");
  CHECK(outcome("s" + repeated(".trim()", 8'000)) == "E0402");
  CHECK(outcome(repeated("x[", 10'000) + "0" + repeated("]", 10'000)) == "E0402");
  CHECK(outcome(repeated("a.b(", 10'000)) == "E0402");
  CHECK(outcome(repeated("has(", 10'000)) == "E0402");
}

TEST_CASE("pitfall: long texts of every other kind are read to their end, and no further") {
  CHECK(outcome("'" + repeated("\\\\", 15'000) + "'.size()") == "15000");
  CHECK(outcome("'" + repeated("\\n", 20'000) + "'.size()") == "20000");
  CHECK(outcome("'" + repeated("\\\\", 15'000) + "\\") == "E0404");
  CHECK(outcome("'" + repeated("\\U0001F600", 6'000) + "'.size()") == "6000");
  CHECK(outcome(repeated("9", 60'000)) == "E0407");
  CHECK(outcome("0." + repeated("9", 60'000)) == "1.0");
  CHECK(outcome("1e" + repeated("9", 60'000)) == "E0407");
  CHECK(outcome(repeated("a", 60'000)) == "E0421");
  CHECK(outcome("1" + repeated(" ", 60'000) + "+ 1") == "2");
  CHECK(outcome("1 //" + repeated("/", 60'000)) == "1");
  CHECK(outcome("\"\"\"" + repeated("\"\"a", 20'000) + "\"\"\".size()") == "60000");
}

TEST_CASE("pitfall: expressions as long as they may be are compiled and evaluated") {
  CHECK(outcome("size([" + repeated("1,", 30'000) + "])") == "30000");
  CHECK(outcome("size([" + repeated("x,", 30'000) + "])") == "30000");
  CHECK(outcome("[" + repeated("nix,", 16'000) + "]") == "E0421");
  CHECK(outcome("'" + repeated("a", 65'000) + "'.size()") == "65000");
  std::string map;
  for (int i = 0; i < 5'000; ++i) {
    map += std::to_string(i) + ": x,";
  }
  CHECK(outcome("{" + map + "}[4999]") == "7");
  CHECK(outcome(repeated("[1, 2].map(a, ", 200) + "1" + repeated(")", 200) + ".size()") == "2");
  CHECK(outcome(repeated("[1, 2].all(a, a > 0 && ", 100) + "x == 7" + repeated(")", 100)) == "E0469");
}

TEST_CASE("pitfall: long chains of && and || are not deep") {
  CHECK(outcome("true" + repeated(" && true", 2'000)) == "true");
  CHECK(outcome("false" + repeated(" || false", 2'000)) == "false");
  CHECK(outcome(repeated("(", 200) + "1" + repeated(")", 200)) == "1");
}

TEST_CASE("a text of no bytes is equal to any other, with or without an address") {
  Scratch budget;
  const std::string empty;
  CHECK(equals(Value::string({}), Value::string(empty), budget) == Equality::Same);
  CHECK(equals(Value::string({}), Value::string({}), budget) == Equality::Same);
  CHECK(equals(Value::string({}), Value::string("a"), budget) == Equality::Different);
  CHECK(equals(Value::string({}), Value::bytes({}), budget) == Equality::Different);
}

}  // namespace charter::cel
