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
