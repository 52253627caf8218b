#include <charter/diagnostic.h>

#include <catch2/catch.hpp>

using charter::Bilingual;
using charter::fill;
using charter::Language;

TEST_CASE("arguments fill a message in its language") {
  const Bilingual text{"expected {0}, found '{1}'", "on attendait {0}, on a trouvé « {1} »"};
  const std::vector<charter::DiagnosticArg> args{Bilingual{"a date", "une date"}, std::string{"soon"}};
  CHECK(fill(text.en, args, Language::En) == "expected a date, found 'soon'");
  CHECK(fill(text.fr, args, Language::Fr) == "on attendait une date, on a trouvé « soon »");
}

TEST_CASE("braces that name no argument stay as they are") {
  CHECK(fill("a {x} {9} {", {std::string{"v"}}, Language::En) == "a {x} {9} {");
}

TEST_CASE("an argument is never read as a template") {
  CHECK(fill("{0}{1}", {std::string{"{1}"}, std::string{"b"}}, Language::En) == "{1}b");
}

TEST_CASE("quotes are for the person's own text, not for words of ours") {
  const Bilingual text{"‘{0}’ is {1}", "«\u00a0{0}\u00a0» est {1}"};
  const std::vector<charter::DiagnosticArg> ours{Bilingual{"the document", "le document"},
                                                 std::string{"odd"}};
  const std::vector<charter::DiagnosticArg> theirs{std::string{"the document"}, std::string{"odd"}};
  CHECK(fill(text.en, ours, Language::En) == "the document is odd");
  CHECK(fill(text.fr, ours, Language::Fr) == "le document est odd");
  CHECK(fill(text.en, theirs, Language::En) == "‘the document’ is odd");
  CHECK(fill(text.fr, theirs, Language::Fr) == "«\u00a0the document\u00a0» est odd");
}

TEST_CASE("a long text of the person is cut between two characters") {
  std::string accents;
  for (int i = 0; i < 100; ++i) {
    accents += "é";
  }
  const std::string cut = fill("‘{0}’", {accents}, Language::En);
  CHECK(cut == "‘" + accents.substr(0, 160) + "…’");
  CHECK(fill("‘{0}’", {accents.substr(0, 160)}, Language::En) == "‘" + accents.substr(0, 160) + "’");
  CHECK(fill("one of: {0}", {accents}, Language::En) == "one of: " + accents);
}
