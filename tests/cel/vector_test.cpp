// Runs the project's own vectors, tests/cel/*.txt. An expression stands at the start of a line (several lines
// are one expression), what is expected of it below, after two spaces:
//
//     1 + 1
//       = 2                                              its value in CEL notation
//     1 / 0
//       ! 0+5 E0458 division by zero                     the error of its evaluation: offset+length, code,
//       message
//     1 +
//       x 3+0 E0408 unexpected end of expression         why it is refused; one line for each mistake
//       ~ hint                                           did-you-mean of the mistake above
//     [1, 'a']
//       : list(dyn)                                      its type, as the checker finds it

#include "cel/sample_host.h"
#include "cel/value_text.h"

#include <catch2/catch.hpp>

#include <fstream>
#include <sstream>

namespace charter::cel {

namespace {

struct Vector {
  std::string expression;
  std::string expected;  ///< the lines below it
  int line = 0;
};

std::vector<Vector> read_vectors(const std::string& name) {
  std::string path = CHARTER_SOURCE_DIR "/tests/cel/";
  path += name;
  std::ifstream in(path);
  std::vector<Vector> out;
  std::string line;
  bool in_expected = true;
  for (int number = 1; std::getline(in, line); ++number) {
    if (line.empty() || line[0] == '#') {
      continue;
    }
    const bool expected = line.substr(0, 2) == "  ";
    if (!expected && in_expected) {
      out.push_back({.expression = {}, .expected = {}, .line = number});
    }
    std::string& part = expected ? out.back().expected : out.back().expression;
    part += part.empty() ? "" : "\n";
    part += expected ? line.substr(2) : line;
    in_expected = expected;
  }
  return out;
}

std::string mistake(char mark, const Diagnostic& diagnostic) {
  std::ostringstream out;
  out << mark << ' ' << diagnostic.span.offset << '+' << diagnostic.span.length << ' '
      << diagnostic.kind->code << ' ' << message_of(diagnostic, Language::En);
  if (!diagnostic.suggestion.empty()) {
    out << "\n~ " << diagnostic.suggestion;
  }
  return out.str();
}

std::string outcome(const SampleHost& host, const std::string& expression) {
  const Checked<Program> compiled = compile(expression, host.environment());
  if (!compiled.ok()) {
    std::string out;
    for (const Diagnostic& diagnostic : compiled.diagnostics) {
      out += out.empty() ? "" : "\n";
      out += mistake('x', diagnostic);
    }
    return out;
  }
  Scratch scratch;
  const Value value = evaluate(*compiled.value, host.activation(), scratch);
  if (value.is_error()) {
    return mistake('!', diagnostic_of(*compiled.value, value));
  }
  std::string out = "= ";
  out += value_text(value, 1000);
  return out;
}

std::string deduced_type(const SampleHost& host, const std::string& expression) {
  const Checked<Program> compiled = compile(expression, host.environment());
  return compiled.ok() ? ": " + to_string(compiled.value->result_type()) : outcome(host, expression);
}

int run_file(const std::string& name, std::string (*tried)(const SampleHost&, const std::string&) = outcome) {
  const SampleHost host;
  const auto vectors = read_vectors(name);
  for (const Vector& vector : vectors) {
    INFO(name << ":" << vector.line << ": " << vector.expression);
    CHECK(tried(host, vector.expression) == vector.expected);
  }
  return static_cast<int>(vectors.size());
}

}  // namespace

TEST_CASE("own vectors: values") {
  CHECK(run_file("values.txt") >= 200);
}
TEST_CASE("own vectors: edges") {
  CHECK(run_file("edges.txt") >= 300);
}
TEST_CASE("own vectors: types") {
  CHECK(run_file("types.txt", deduced_type) >= 80);
}
TEST_CASE("own vectors: errors of evaluation") {
  CHECK(run_file("errors.txt") >= 30);
}
TEST_CASE("own vectors: texts that are refused") {
  CHECK(run_file("refused.txt") >= 100);
}

}  // namespace charter::cel
