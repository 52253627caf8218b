#include "diagnostics/print.h"

#include <catch2/catch.hpp>

#include <array>

using charter::Bilingual;
using charter::Diagnostic;
using charter::DiagnosticKind;
using charter::Ink;
using charter::kUnplaced;
using charter::Language;
using charter::print;
using charter::Severity;
using charter::Source;

namespace {

const DiagnosticKind kWrong{.code = "E9001",
                            .message = {"‘{0}’ is wrong", "«\u00a0{0}\u00a0» est une erreur"},
                            .expected = {"something else", "autre chose"},
                            .help = {"mend it", "corrigez"},
                            .explanation = {"A test.", "Un test."}};
const DiagnosticKind kBare{.code = "W9002",
                           .severity = Severity::Warning,
                           .message = {"look here", "regardez ici"},
                           .explanation = {"A test.", "Un test."}};

Diagnostic at(const DiagnosticKind& kind, std::uint32_t offset, std::uint32_t length) {
  return {.kind = &kind, .span = {offset, length}, .args = {std::string{"x"}}, .suggestion = {}};
}

std::string shown(const Diagnostic& diagnostic, const std::string& text, Language language = Language::En) {
  const Source source{"a.json", text};
  return print({&diagnostic, 1}, {&source, 1}, language);
}

/// The two lines of the excerpt.
std::string excerpt(const std::string& text, std::string_view marked) {
  const auto offset = text.find(marked);
  REQUIRE(offset != std::string::npos);
  const std::string whole =
      shown(at(kBare, static_cast<std::uint32_t>(offset), static_cast<std::uint32_t>(marked.size())), text);
  return whole.substr(whole.find('\n') + 1, whole.size() - whole.find('\n') - 2);
}

}  // namespace

TEST_CASE("a mistake is printed with its place, its line, what was expected and how to mend it") {
  Diagnostic wrong = at(kWrong, 4, 3);
  wrong.suggestion = "y";
  CHECK(shown(wrong, "{\n  abc: 1\n}") ==
        "a.json:2:3: error: ‘x’ is wrong [E9001]\n"
        "  2 |   abc: 1\n"
        "    |   ^~~\n"
        "  expected: something else\n"
        "  help: did you mean ‘y’?\n"
        "  help: mend it\n"
        "\n"
        "1 mistake. More: charter explain E9001\n");
  CHECK(shown(wrong, "{\n  abc: 1\n}", Language::Fr) ==
        "a.json:2:3: erreur\u00a0: «\u00a0x\u00a0» est une erreur [E9001]\n"
        "  2 |   abc: 1\n"
        "    |   ^~~\n"
        "  attendu\u00a0: autre chose\n"
        "  aide\u00a0: vouliez-vous dire «\u00a0y\u00a0»\u00a0?\n"
        "  aide\u00a0: corrigez\n"
        "\n"
        "1 erreur. Pour en savoir plus\u00a0: charter explain E9001\n");
}

TEST_CASE("mistakes are counted, warnings are not") {
  const Source source{"a.json", "abc"};
  const std::array three{at(kBare, 0, 1), at(kWrong, 1, 1), at(kWrong, 2, 1)};
  CHECK_THAT(print(three, {&source, 1}, Language::En),
             Catch::EndsWith("\n2 mistakes. More: charter explain E9001\n"));
  CHECK_THAT(print(three, {&source, 1}, Language::Fr),
             Catch::EndsWith("\n2 erreurs. Pour en savoir plus\u00a0: charter explain E9001\n"));
  CHECK(print({three.data(), 1}, {&source, 1}, Language::En) ==
        "a.json:1:1: warning: look here [W9002]\n"
        "  1 | abc\n"
        "    | ^\n"
        "\n");
}

TEST_CASE("a mistake without a place has no excerpt") {
  Diagnostic wrong = at(kBare, 0, 0);
  wrong.source = kUnplaced;
  CHECK(shown(wrong, "text") == "warning: look here [W9002]\n\n");
  CHECK(shown(wrong, "text", Language::Fr) == "avertissement\u00a0: regardez ici [W9002]\n\n");
}

TEST_CASE("the caret stands under the right column") {
  CHECK(excerpt("  \"été\": \"naïve\", bad", "bad") ==
        "  1 |   \"été\": \"naïve\", bad\n    |                   ^~~\n");
  CHECK(excerpt("\t\tbad: 1", "bad") == "  1 |   bad: 1\n    |   ^~~\n");
  CHECK(excerpt("one\r\nbad\r\n", "bad") == "  2 | bad\n    | ^~~\n");
  CHECK(excerpt("one\r\nbad\r\n", "bad\r\n") == "  2 | bad\n    | ^~~\n");
  CHECK(excerpt("\xEF\xBB\xBF"
                "bad",
                "bad") == "  1 | bad\n    | ^~~\n");
  CHECK(excerpt("😀 €", "€") == "  1 | 😀 €\n    |   ^\n");
}

TEST_CASE("a mistake over several lines is underlined to the end of its first") {
  CHECK(excerpt("ab cd\nef", "cd\nef") == "  1 | ab cd\n    |    ^~\n");
}

TEST_CASE("a mistake at the end of a line or of the text is marked just behind it") {
  CHECK(shown(at(kBare, 3, 1), "abc") == "a.json:1:4: warning: look here [W9002]\n  1 | abc\n    |    ^\n\n");
  CHECK(shown(at(kBare, 99, 1), "abc\n") == "a.json:2:1: warning: look here [W9002]\n\n");
  CHECK(shown(at(kBare, 0, 1), "") == "a.json:1:1: warning: look here [W9002]\n\n");
}

TEST_CASE("of a long line only the part around the mistake is shown") {
  const std::string a(200, 'a');
  CHECK(excerpt(a + "bad" + a, "bad") == "  1 | …" + std::string(40, 'a') + "bad" + std::string(47, 'a') +
                                             "…\n    | " + std::string(41, ' ') + "^~~\n");
  CHECK(excerpt("bad" + a, "bad") == "  1 | bad" + std::string(47, 'a') + "…\n    | ^~~\n");
  CHECK(excerpt(a + "bad", "bad") ==
        "  1 | …" + std::string(40, 'a') + "bad\n    | " + std::string(41, ' ') + "^~~\n");
  std::string accents;
  for (int i = 0; i < 100; ++i) {
    accents += "é";
  }
  const std::string whole = excerpt(accents + "bad", "bad");
  CHECK_THAT(whole, Catch::EndsWith("ébad\n    | " + std::string(41, ' ') + "^~~\n"));
}

TEST_CASE("a mistake longer than what is shown is underlined as far as it is shown") {
  const std::string whole = excerpt(std::string(500, 'b'), std::string(500, 'b'));
  CHECK(whole == "  1 | " + std::string(50, 'b') + "…\n    | ^" + std::string(50, '~') + "\n");
}

TEST_CASE("nobody's text reaches the terminal as a command") {
  CHECK(excerpt("\033[31mred\033[0m \u009b1m bad", "bad") ==
        "  1 |  [31mred [0m  1m bad\n    |                  ^~~\n");
  CHECK(excerpt("\u202Eabc bad", "bad") == "  1 |  abc bad\n    |      ^~~\n");
  CHECK(excerpt("caf\xE9 bad", "bad") == "  1 | caf\uFFFD bad\n    |      ^~~\n");
  Diagnostic wrong = at(kWrong, 0, 1);
  wrong.args = {std::string{"\033]0;title\007"}};
  const Source source{"a\nb.json", "x"};
  CHECK_THAT(print({&wrong, 1}, {&source, 1}, Language::En),
             Catch::StartsWith("a b.json:1:1: error: ‘ ]0;title ’ is wrong [E9001]\n"));
}

TEST_CASE("color is only there when asked for") {
  const Diagnostic wrong = at(kBare, 1, 1);
  const Source source{"a.json", "abc"};
  CHECK(print({&wrong, 1}, {&source, 1}, Language::En, Ink::Color) ==
        "\033[1ma.json:1:2:\033[0m \033[1;33mwarning:\033[0m look here [W9002]\n"
        "  1 | abc\n"
        "    |  \033[1;32m^\033[0m\n"
        "\n");
}

TEST_CASE("a thousand mistakes on one line of ten megabytes are printed at once") {
  const Source source{"a.json", std::string(10'000'000, 'a')};
  std::vector<Diagnostic> many;
  for (std::uint32_t i = 0; i < 1000; ++i) {
    many.push_back(at(kBare, 9'000'000 + i, 1));
  }
  // Ten thousand million steps were the line read again for each; that would stop the test.
  const std::string whole = print(many, {&source, 1}, Language::En);
  CHECK_THAT(whole, Catch::Contains("a.json:1:9001000: warning"));
}
