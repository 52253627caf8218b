// What a person reads when the texts of a charter are not fit for its readers. "·" stands for a no-break
// space.
#include "unit/decode/printed.h"
#include "unit/decode/small_charter.h"

#include <catch2/catch.hpp>

using charter::Language;

namespace {

/// The first mistake of one kind among those of an editorial check.
std::string editorial(const Edit& edit, std::string_view code, Language language) {
  const auto files = edited_charter({edit});
  auto read = decode_charter(files, charter::Strictness::Editorial);
  std::erase_if(read.diagnostics, [code](const auto& mistake) { return mistake.kind->code != code; });
  REQUIRE_FALSE(read.diagnostics.empty());
  const std::string whole = print({read.diagnostics.data(), 1}, files, language);
  return whole.substr(0, whole.rfind("\n\n") + 1);
}

void check_editorial(const Edit& edit, std::string_view code, const std::string& english,
                     const std::string& french) {
  CHECK(editorial(edit, code, Language::En) == with_no_break_spaces(english));
  CHECK(editorial(edit, code, Language::Fr) == with_no_break_spaces(french));
}

}  // namespace

TEST_CASE("charter: too few steps") {
  check_editorial(Edit{"principles/water.yaml", R"(Put out a barrel.)", R"(Put out a barrel.)"}, "E0308",
                  R"(principles/compost.yaml:13:10: error: number of steps (how): 1 [E0308]
  13 |     how: [*short]
     |          ^
  expected: 2–4
  help: add what is missing or take out what is too many (totals stand under counts in charter.yaml)
)",
                  R"(principles/compost.yaml:13:10: erreur·: nombre d’étapes (how)·: 1 [E0308]
  13 |     how: [*short]
     |          ^
  attendu·: 2–4
  aide·: ajoutez ce qui manque ou enlevez ce qui est de trop (les totaux sont sous counts dans charter.yaml)
)");
}

TEST_CASE("charter: a title that is too long") {
  check_editorial(
      Edit{
          "principles/water.yaml", R"(Collect rain)",
          R"(Collect rain and then more and more of it and more and more of it and more and more of it and more and more of it and for the dry weeks)"},
      "E0311",
      R"(principles/water.yaml:12:18: error: this title (en) has 135 characters [E0311]
  12 |     title: { en: Collect rain and then more and more of it and more…
     |                  ^~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~
  expected: at most 90
  help: shorten it; details go to why and how
)",
      R"(principles/water.yaml:12:18: erreur·: ce titre (en) compte 135 caractères [E0311]
  12 |     title: { en: Collect rain and then more and more of it and more…
     |                  ^~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~
  attendu·: au plus 90
  aide·: raccourcissez-le·; les détails vont dans why et how
)");
}

TEST_CASE("charter: a sentence that is too long") {
  check_editorial(
      Edit{
          "principles/water.yaml", R"(en: Rain costs nothing.)",
          R"(en: Rain costs nothing and nothing and nothing and nothing and nothing and nothing and nothing and nothing and nothing and nothing and nothing and nothing and nothing and nothing and nothing at all. Short.)"},
      "E0312",
      R"(principles/water.yaml:13:16: error: a sentence (en) of 33 words: “Rain costs nothing and nothing and…” [E0312]
  13 |     why: { en: Rain costs nothing and nothing and nothing and not…
     |                ^~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~
  expected: at most 30 words
  help: make two sentences of it
)",
      R"(principles/water.yaml:13:16: erreur·: une phrase (en) de 33 mots·: «·Rain costs nothing and nothing and…·» [E0312]
  13 |     why: { en: Rain costs nothing and nothing and nothing and not…
     |                ^~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~
  attendu·: au plus 30 mots
  aide·: faites-en deux phrases
)");
}

TEST_CASE("charter: an action of few words") {
  check_editorial(
      Edit{"principles/compost.yaml", R"(id: COMPOST-1)", R"(id: COMPOST-1)"}, "E0319",
      R"(principles/compost.yaml:5:9: error: the texts of COMPOST-1 (en) have 15 words in all [E0319]
  5 |     id: COMPOST-1
    |         ^~~~~~~~~
  expected: at least 80
  help: say why it matters, how to start, and give a real example
)",
      R"(principles/compost.yaml:5:9: erreur·: les textes de COMPOST-1 (en) comptent 15 mots en tout [E0319]
  5 |     id: COMPOST-1
    |         ^~~~~~~~~
  attendu·: au moins 80
  aide·: dites pourquoi c’est important, par où commencer, et donnez un vrai exemple
)");
}
