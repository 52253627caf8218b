// What a person reads when a scoring.yaml is wrong. "·" stands for a no-break space.
#include "unit/decode/printed.h"
#include "unit/decode/small_charter.h"

#include <catch2/catch.hpp>

using charter::Language;

namespace {

std::string refused(const Edit& edit, Language language) {
  const auto charter = decode_charter(small_charter_files());
  REQUIRE(charter.ok());
  charter::Source file = *charter::read_file(kSmallCharter + "/scoring.yaml", {});
  file.name = edit.file;
  apply(edit, file);
  const auto read = decode_scoring(file, *charter.value);
  CHECK_FALSE(read.ok());
  const std::string whole = print(read.diagnostics, {&file, 1}, language);
  return whole.substr(0, whole.rfind("\n\n") + 1);
}

void check(const Edit& edit, const std::string& english, const std::string& french) {
  CHECK(refused(edit, Language::En) == with_no_break_spaces(english));
  CHECK(refused(edit, Language::Fr) == with_no_break_spaces(french));
}

/// For a second way to make the same mistake: the place and the sentence.
void check_first_line(const Edit& edit, const std::string& english, const std::string& french) {
  CHECK_THAT(refused(edit, Language::En), Catch::StartsWith(with_no_break_spaces(english) + "\n"));
  CHECK_THAT(refused(edit, Language::Fr), Catch::StartsWith(with_no_break_spaces(french) + "\n"));
}

}  // namespace

TEST_CASE("scale: a share that is no number") {
  check(Edit{"scoring.yaml", R"(share: 0.75)", R"(share: most)"},
        R"(scoring.yaml:3:40: error: ‘most’ is not a share [E0320]
  3 |   - { id: most, role: progress, share: most, name: { en: Most, es: Casi } }
    |                                        ^~~~
  expected: a number from 0 to 1, such as 1, 0.5 or 1/3, at most in thousandths
  help: correct the number, without quotes
)",
        R"(scoring.yaml:3:40: erreur·: «·most·» n’est pas une part [E0320]
  3 |   - { id: most, role: progress, share: most, name: { en: Most, es: Casi } }
    |                                        ^~~~
  attendu·: un nombre de 0 à 1, comme 1, 0.5 ou 1/3, au plus en millièmes
  aide·: corrigez le nombre, sans guillemets
)");
}

TEST_CASE("scale: a share above one") {
  check_first_line(Edit{"scoring.yaml", R"(share: 0.75)", R"(share: 1.75)"},
                   R"(scoring.yaml:3:40: error: ‘1.75’ is not a share [E0320])",
                   R"(scoring.yaml:3:40: erreur·: «·1.75·» n’est pas une part [E0320])");
}

TEST_CASE("scale: a negative share") {
  check_first_line(Edit{"scoring.yaml", R"(share: 0.75)", R"(share: -0.5)"},
                   R"(scoring.yaml:3:40: error: ‘-0.5’ is not a share [E0320])",
                   R"(scoring.yaml:3:40: erreur·: «·-0.5·» n’est pas une part [E0320])");
}

TEST_CASE("scale: a share without denominator") {
  check_first_line(Edit{"scoring.yaml", R"(share: 0.75)", R"(share: 1/0)"},
                   R"(scoring.yaml:3:40: error: ‘1/0’ is not a share [E0320])",
                   R"(scoring.yaml:3:40: erreur·: «·1/0·» n’est pas une part [E0320])");
}

TEST_CASE("scale: a share too fine") {
  check_first_line(Edit{"scoring.yaml", R"(share: 0.75)", R"(share: 0.1234)"},
                   R"(scoring.yaml:3:40: error: ‘0.1234’ is not a share [E0320])",
                   R"(scoring.yaml:3:40: erreur·: «·0.1234·» n’est pas une part [E0320])");
}

TEST_CASE("scale: a share too large for a number") {
  check_first_line(Edit{"scoring.yaml", R"(share: 0.75)", R"(share: 999999999.999)"},
                   R"(scoring.yaml:3:40: error: ‘999999999.999’ is not a share [E0320])",
                   R"(scoring.yaml:3:40: erreur·: «·999999999.999·» n’est pas une part [E0320])");
}

TEST_CASE("scale: a list as a share") {
  check_first_line(Edit{"scoring.yaml", R"(share: 0.75)", R"(share: [1])"},
                   R"(scoring.yaml:3:40: error: ‘share’ is a list [E0301])",
                   R"(scoring.yaml:3:40: erreur·: «·share·» est une liste [E0301])");
}

TEST_CASE("scale: two statuses that mean done") {
  check(Edit{"scoring.yaml", R"(role: progress, share: 0.75)", R"(role: satisfied, share: 1)"},
        R"(scoring.yaml:1:1: error: the scale has 2 statuses of role ‘satisfied’ [E0321]
  1 | statuses:
    | ^
  expected: exactly one
  help: correct the roles of the statuses
)",
        R"(scoring.yaml:1:1: erreur·: l’échelle a 2 statuts de rôle «·satisfied·» [E0321]
  1 | statuses:
    | ^
  attendu·: exactement un
  aide·: corrigez les rôles des statuts
)");
}

TEST_CASE("scale: a status that means done and earns less") {
  check_first_line(Edit{"scoring.yaml", R"(share: 1, name)", R"(share: 0.5, name)"},
                   R"(scoring.yaml:1:1: error: the scale has 0 statuses of role ‘satisfied’ [E0321])",
                   R"(scoring.yaml:1:1: erreur·: l’échelle a 0 statuts de rôle «·satisfied·» [E0321])");
}

TEST_CASE("scale: no open status") {
  check_first_line(Edit{"scoring.yaml", R"(role: open)", R"(role: unknown)"},
                   R"(scoring.yaml:1:1: error: the scale has 0 statuses of role ‘open’ [E0321])",
                   R"(scoring.yaml:1:1: erreur·: l’échelle a 0 statuts de rôle «·open·» [E0321])");
}

TEST_CASE("scale: a status that is there twice") {
  check_first_line(Edit{"scoring.yaml", R"(id: most)", R"(id: full)"},
                   R"(scoring.yaml:3:5: error: the id ‘full’ is used twice [E0306])",
                   R"(scoring.yaml:3:5: erreur·: le code «·full·» sert deux fois [E0306])");
}

TEST_CASE("scale: an unknown role") {
  check_first_line(Edit{"scoring.yaml", R"(role: progress)", R"(role: progres)"},
                   R"(scoring.yaml:3:23: error: unknown role ‘progres’ [E0313])",
                   R"(scoring.yaml:3:23: erreur·: valeur «·progres·» inconnue (rôle) [E0313])");
}

TEST_CASE("scale: a tier the charter does not have") {
  check_first_line(Edit{"scoring.yaml", R"(tier: harvest)", R"(tier: autumn)"},
                   R"(scoring.yaml:15:17: error: unknown tier ‘autumn’ [E0313])",
                   R"(scoring.yaml:15:17: erreur·: valeur «·autumn·» inconnue (palier) [E0313])");
}

TEST_CASE("scale: a fallback that is not open") {
  check_first_line(Edit{"scoring.yaml", R"(refused_not_applicable: none)", R"(refused_not_applicable: skip)"},
                   R"(scoring.yaml:7:25: error: unknown open status ‘skip’ [E0313])",
                   R"(scoring.yaml:7:25: erreur·: valeur «·skip·» inconnue (statut de rôle open) [E0313])");
}

TEST_CASE("scale: no levels") {
  check_first_line(Edit{"scoring.yaml", R"(levels:
  - id: sprout
    name: { en: Sprout, es: Brote }
  - id: bloom
    name: { en: Bloom, es: Flor }
    needs:
      - { tier: seed, at_least: 0.5 }
      - { tier: harvest, at_least: 1/3 }
)",
                        R"(levels: []
)"},
                   R"(scoring.yaml:8:9: error: number of levels: 0 [E0308])",
                   R"(scoring.yaml:8:9: erreur·: nombre de niveaux·: 0 [E0308])");
}

TEST_CASE("scale: a first level with a gate") {
  check(Edit{"scoring.yaml", R"(    name: { en: Sprout, es: Brote })", R"(    name: { en: Sprout, es: Brote }
    needs: [{ tier: seed, at_least: 1 }])"},
        R"(scoring.yaml:9:5: error: the first level, ‘sprout’, asks for something [E0322]
  9 |   - id: sprout
    |     ^
  expected: a first level without needs
  help: take its needs out, or put a level before it
)",
        R"(scoring.yaml:9:5: erreur·: le premier niveau, «·sprout·», demande quelque chose [E0322]
  9 |   - id: sprout
    |     ^
  attendu·: un premier niveau sans needs
  aide·: enlevez son champ needs, ou mettez un niveau avant lui
)");
}

TEST_CASE("scale: shares without a common unit") {
  check(
      Edit{"scoring.yaml", R"(share: 0.75, name: { en: Most, es: Casi } }
  - { id: little, role: progress, share: 1/3)",
           R"(share: 1/997, name: { en: Most, es: Casi } }
  - { id: little, role: progress, share: 1/991)"},
      R"(scoring.yaml:4:42: error: the shares have no common unit: ‘1/991’ does not go with the others [E0323]
  4 |   - { id: little, role: progress, share: 1/991, name: { en: A little, es: Poco } }
    |                                          ^~~~~
  expected: shares that are all whole numbers of one fraction, at the finest one hundred-thousandth
  help: choose rounder shares, such as quarters or tenths
)",
      R"(scoring.yaml:4:42: erreur·: les parts n’ont pas d’unité commune·: «·1/991·» ne va pas avec les autres [E0323]
  4 |   - { id: little, role: progress, share: 1/991, name: { en: A little, es: Poco } }
    |                                          ^~~~~
  attendu·: des parts qui sont toutes des multiples d’une même fraction, au plus fin un cent-millième
  aide·: choisissez des parts plus simples, comme des quarts ou des dixièmes
)");
}
