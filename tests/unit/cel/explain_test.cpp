#include "cel/explain.h"

#include "cel/check_diagnostics.h"
#include "cel/compare.h"
#include "cel/parse_diagnostics.h"
#include "cel/runtime_diagnostics.h"
#include "cel/sample_host.h"

#include <catch2/catch.hpp>

#include <set>

namespace charter::cel {

namespace {

std::string rendered(const std::string& text, Language language) {
  const SampleHost host;
  const Checked<Program> compiled = compile(text, host.environment());
  REQUIRE(compiled.ok());
  Scratch scratch;
  return render(*compiled.value, explain(*compiled.value, host.environment(), host.activation(), scratch),
                language);
}

std::string refused(const std::string& text, Language language) {
  const SampleHost host;
  const Checked<Program> compiled = compile(text, host.environment());
  REQUIRE_FALSE(compiled.ok());
  return message_of(compiled.diagnostics.at(0), language);
}

}  // namespace

TEST_CASE("an explanation gives the value of each part under the whole") {
  CHECK(rendered("answer.status == 'implemented' && answer.evidence.size() > 3", Language::En) ==
        "answer.status == 'implemented' && answer.evidence.size() > 3 = false\n"
        "  answer.status == 'implemented'                             = true\n"
        "    answer.status                                            = \"implemented\"\n"
        "      answer                                                 = Answer{id: \"ACT-01\", status: "
        "\"implemented\", "
        "evidence: [Evidence{kind: \"policy\", …}], …}\n"
        "  answer.evidence.size() > 3                                 = false\n"
        "    answer.evidence.size()                                   = 1\n"
        "      answer.evidence                                        = [Evidence{kind: \"policy\", dated: "
        "timestamp(\"2025-03-01T00:00:00Z\")}]\n"
        "        answer                                               = Answer{id: \"ACT-01\", status: "
        "\"implemented\", evidence: [Evidence{kind: \"policy\", …}], …}\n");
}

TEST_CASE("an explanation says what was not needed, and how often a macro's body was evaluated") {
  CHECK(rendered("[3, 5, 4].all(n, n % 2 == 1) || x > 5", Language::En) ==
        "[3, 5, 4].all(n, n % 2 == 1) || x > 5 = true\n"
        "  [3, 5, 4].all(n, n % 2 == 1)        = false\n"
        "    [3, 5, 4]                         = [3, 5, 4]\n"
        "    n % 2 == 1                        = false (3 times, the last shown)\n"
        "      n % 2                           = 0 (3 times, the last shown)\n"
        "        n                             = 4 (3 times, the last shown)\n"
        "  x > 5                               = true\n"
        "    x                                 = 7\n");
  CHECK(rendered("x > 5 || s == ''", Language::Fr) ==
        "x > 5 || s == '' = true\n"
        "  x > 5          = true\n"
        "    x            = 7\n"
        "  s == ''        = (pas nécessaire)\n");
}

TEST_CASE("an explanation shows errors as sentences, in the reader's language") {
  CHECK(rendered("1 / 0 == 1 || x == 7", Language::En) ==
        "1 / 0 == 1 || x == 7 = true\n"
        "  1 / 0 == 1         = division by zero\n"
        "    1 / 0            = division by zero\n"
        "  x == 7             = true\n"
        "    x                = 7\n");
  CHECK(rendered("answer.note == ''", Language::Fr)
            .find("answer.note == '' = Answer n’a pas de valeur pour «\u00a0note\u00a0»\n") == 0);
}

TEST_CASE("the plain plan and the folded plan agree") {
  const SampleHost host;
  Scratch scratch;
  for (const char* text :
       {"answer('ACT-02').status", "1 + 2 * 3", "[1, 2].map(n, n + x)", "days(2)", "s.matches('^h')"}) {
    const Checked<Program> compiled = compile(text, host.environment());
    REQUIRE(compiled.ok());
    const Value value = evaluate(*compiled.value, host.activation(), scratch);
    Scratch other;
    CHECK(equals(value, explain(*compiled.value, host.environment(), host.activation(), other).result,
                 other) == Equality::Same);
  }
}

TEST_CASE("messages exist in French") {
  CHECK(refused("answer.statu", Language::Fr) == "Answer n’a pas de champ «\u00a0statu\u00a0»");
  CHECK(refused("1 +", Language::Fr) == "inattendu\u00a0: fin de l’expression");
  CHECK(refused("x = 1", Language::Fr) == "«\u00a0=\u00a0» n’est pas un opérateur");
  CHECK(refused("answer.status == 'implementd'", Language::Fr) ==
        "«\u00a0status\u00a0» ne vaut jamais «\u00a0implementd\u00a0»");
  CHECK(refused("x && true", Language::Fr) ==
        "chaque côté de «\u00a0&&\u00a0» doit être vrai ou faux, et non int");
}

TEST_CASE("every kind of mistake has its own code and is written in both languages") {
  std::set<std::string_view> codes;
  std::size_t count = 0;
  const auto look = [&](const auto& kinds) {
    for (const DiagnosticKind* kind : kinds) {
      INFO(kind->code);
      codes.insert(kind->code);
      ++count;
      CHECK(kind->code >= "E0401");
      CHECK(kind->code <= "E0499");
      for (const Bilingual& text : {kind->message, kind->expected, kind->help, kind->explanation}) {
        CHECK_FALSE(text.en.empty());
        CHECK_FALSE(text.fr.empty());
        CHECK(text.fr.find("« ") == std::string_view::npos);
        CHECK(text.fr.find(" »") == std::string_view::npos);
      }
    }
  };
  look(parse_diagnostic_kinds());
  look(check_diagnostic_kinds());
  look(runtime_diagnostic_kinds());
  CHECK(codes.size() == count);
  CHECK(runtime_diagnostic_kinds().size() == static_cast<std::size_t>(ErrorKind::Host) + 1);
}

}  // namespace charter::cel
