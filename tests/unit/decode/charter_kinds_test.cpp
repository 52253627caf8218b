// What a person reads when the content of a charter is wrong. "·" stands for a no-break space.
#include "unit/decode/printed.h"
#include "unit/decode/small_charter.h"

#include <catch2/catch.hpp>

using charter::Language;

namespace {

/// All that is printed about the small charter after one change, but the line that counts.
std::string refused(const Edit& edit, Language language) {
  const auto files = edited_charter({edit});
  const auto read = decode_charter(files);
  CHECK_FALSE(read.ok());
  const std::string whole = print(read.diagnostics, files, language);
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

TEST_CASE("charter: a list where a text should be") {
  check(
      Edit{
          "charter.yaml",
          R"(provenance: { en: Made up for the tests of this project., es: Inventada para las pruebas de este proyecto. })",
          R"(provenance: [a])"},
      R"(charter.yaml:6:13: error: ‘provenance’ is a list [E0301]
  6 | provenance: [a]
    |             ^
  expected: one text a language: { en: …, fr: … }
  help: look at the same key in charter/montreal-2020 for an example
)",
      R"(charter.yaml:6:13: erreur·: «·provenance·» est une liste [E0301]
  6 | provenance: [a]
    |             ^
  attendu·: un texte par langue·: { en: …, fr: … }
  aide·: voyez la même clé dans charter/montreal-2020 pour un exemple
)");
}

TEST_CASE("charter: a text without languages") {
  check_first_line(Edit{"principles/water.yaml", R"(title: { en: Collect rain, es: Recoger la lluvia })",
                        R"(title: Collect rain)"},
                   R"(principles/water.yaml:12:12: error: ‘title’ is a single value [E0301])",
                   R"(principles/water.yaml:12:12: erreur·: «·title·» est une simple valeur [E0301])");
}

TEST_CASE("charter: an action that is a text") {
  check_first_line(Edit{"principles/water.yaml", R"(  - id: WATER-2)", R"(  - WATER-0
  - id: WATER-2)"},
                   R"(principles/water.yaml:17:5: error: ‘actions’ is a single value [E0301])",
                   R"(principles/water.yaml:17:5: erreur·: «·actions·» est une simple valeur [E0301])");
}

TEST_CASE("charter: a truth value that is a text") {
  check_first_line(Edit{"principles/compost.yaml", R"(may_be_na: true)", R"(may_be_na: "true")"},
                   R"(principles/compost.yaml:22:16: error: ‘may_be_na’ is a single value [E0301])",
                   R"(principles/compost.yaml:22:16: erreur·: «·may_be_na·» est une simple valeur [E0301])");
}

TEST_CASE("charter: a source that is a list") {
  check_first_line(Edit{"principles/water.yaml", R"(source: almanac)", R"(source: [almanac])"},
                   R"(principles/water.yaml:11:28: error: ‘source’ is a list [E0301])",
                   R"(principles/water.yaml:11:28: erreur·: «·source·» est une liste [E0301])");
}

TEST_CASE("charter: an unknown key in charter.yaml") {
  check_first_line(Edit{"charter.yaml", R"(tiers:)", R"(colour: green
tiers:)"},
                   R"(charter.yaml:8:1: error: unknown key ‘colour’ [E0302])",
                   R"(charter.yaml:8:1: erreur·: clé «·colour·» inconnue [E0302])");
}

TEST_CASE("charter: an unknown key in an action") {
  check(Edit{"principles/water.yaml", R"(    weight: 3)", R"(    wieght: 3
    weight: 3)"},
        R"(principles/water.yaml:7:5: error: unknown key ‘wieght’ [E0302]
  7 |     wieght: 3
    |     ^~~~~~
  expected: one of: id, tier, weight, hours, stage, prerequisites, applies_if_any, may_be_na, evidence_valid_months, duty, references, title, why, how, example, evidence
  help: did you mean ‘weight’?
  help: correct the name, or begin it with x- if it is your own
)",
        R"(principles/water.yaml:7:5: erreur·: clé «·wieght·» inconnue [E0302]
  7 |     wieght: 3
    |     ^~~~~~
  attendu·: l’une de·: id, tier, weight, hours, stage, prerequisites, applies_if_any, may_be_na, evidence_valid_months, duty, references, title, why, how, example, evidence
  aide·: vouliez-vous dire «·weight·»·?
  aide·: corrigez le nom, ou faites-le commencer par x- si la clé est à vous
)");
}

TEST_CASE("charter: a missing key") {
  check(Edit{"principles/water.yaml", R"(    tier: seed
)",
             R"()"},
        R"(principles/water.yaml:5:5: error: ‘tier’ is missing here [E0303]
  5 |   - id: WATER-1
    |     ^
  expected: a text
  help: add the key
)",
        R"(principles/water.yaml:5:5: erreur·: «·tier·» manque ici [E0303]
  5 |   - id: WATER-1
    |     ^
  attendu·: un texte
  aide·: ajoutez la clé
)");
}

TEST_CASE("charter: a missing stage") {
  check_first_line(Edit{"principles/water.yaml", R"(    stage: plan
)",
                        R"()"},
                   R"(principles/water.yaml:5:5: error: ‘stage’ is missing here [E0303])",
                   R"(principles/water.yaml:5:5: erreur·: «·stage·» manque ici [E0303])");
}

TEST_CASE("charter: a missing language") {
  check(Edit{"principles/water.yaml", R"(title: { en: Collect rain, es: Recoger la lluvia })",
             R"(title: { en: Collect rain })"},
        R"(principles/water.yaml:12:12: error: this text is not written in ‘es’ [E0304]
  12 |     title: { en: Collect rain }
     |            ^
  expected: a text in each of the charter's languages: en, es
  help: add a line es: …
)",
        R"(principles/water.yaml:12:12: erreur·: ce texte n’est pas écrit en «·es·» [E0304]
  12 |     title: { en: Collect rain }
     |            ^
  attendu·: un texte dans chaque langue de la charte·: en, es
  aide·: ajoutez une ligne es: …
)");
}

TEST_CASE("charter: a text of no words") {
  check_first_line(Edit{"principles/water.yaml", R"(title: { en: Collect rain, es: Recoger la lluvia })",
                        R"(title: { en: Collect rain, es: "—" })"},
                   R"(principles/water.yaml:12:12: error: this text is not written in ‘es’ [E0304])",
                   R"(principles/water.yaml:12:12: erreur·: ce texte n’est pas écrit en «·es·» [E0304])");
}

TEST_CASE("charter: a language too many") {
  check(Edit{"principles/water.yaml", R"(title: { en: Collect rain, es: Recoger la lluvia })",
             R"(title: { en: Collect rain, es: Recoger la lluvia, fr: Recueillez la pluie })"},
        R"(principles/water.yaml:12:55: error: ‘fr’ is not a language of this charter [E0305]
  12 |     title: { en: Collect rain, es: Recoger la lluvia, fr: Recueillez la pluie }
     |                                                       ^~
  expected: one of: en, es
  help: add it to languages in charter.yaml, or take this text out
)",
        R"(principles/water.yaml:12:55: erreur·: «·fr·» n’est pas une langue de cette charte [E0305]
  12 |     title: { en: Collect rain, es: Recoger la lluvia, fr: Recueillez la pluie }
     |                                                       ^~
  attendu·: l’une de·: en, es
  aide·: ajoutez-la à languages dans charter.yaml, ou enlevez ce texte
)");
}

TEST_CASE("charter: an id that is used twice") {
  check(Edit{"principles/water.yaml", R"(id: WATER-2)", R"(id: WATER-1)"},
        R"(principles/water.yaml:17:9: error: the id ‘WATER-1’ is used twice [E0306]
  17 |   - id: WATER-1
     |         ^~~~~~~
  expected: an id of its own for each action
  help: choose another id for one of the two
)",
        R"(principles/water.yaml:17:9: erreur·: le code «·WATER-1·» sert deux fois [E0306]
  17 |   - id: WATER-1
     |         ^~~~~~~
  attendu·: un code propre à chaque action
  aide·: choisissez un autre code pour l’un des deux
)");
}

TEST_CASE("charter: a tier that is there twice") {
  check_first_line(Edit{"charter.yaml", R"(id: harvest)", R"(id: seed)"},
                   R"(charter.yaml:11:5: error: the id ‘seed’ is used twice [E0306])",
                   R"(charter.yaml:11:5: erreur·: le code «·seed·» sert deux fois [E0306])");
}

TEST_CASE("charter: a language that is there twice") {
  check_first_line(Edit{"charter.yaml", R"(languages: [en, es])", R"(languages: [en, es, en])"},
                   R"(charter.yaml:4:21: error: the id ‘en’ is used twice [E0306])",
                   R"(charter.yaml:4:21: erreur·: le code «·en·» sert deux fois [E0306])");
}

TEST_CASE("charter: a principle in two commitments") {
  check_first_line(Edit{"charter.yaml", R"([NEIGHBOURS])", R"([NEIGHBOURS, WATER])"},
                   R"(charter.yaml:25:30: error: the id ‘WATER’ is used twice [E0306])",
                   R"(charter.yaml:25:30: erreur·: le code «·WATER·» sert deux fois [E0306])");
}

TEST_CASE("charter: an unknown prerequisite") {
  check(Edit{"principles/water.yaml", R"(prerequisites: [WATER-1])", R"(prerequisites: [WATER-11])"},
        R"(principles/water.yaml:23:21: error: there is no action ‘WATER-11’ [E0307]
  23 |     prerequisites: [WATER-11]
     |                     ^~~~~~~~
  expected: one of: COMPOST-1, COMPOST-2, NEIGHBOURS-1, NEIGHBOURS-2, NEIGHBOURS-3, WATER-1, WATER-2
  help: did you mean ‘WATER-1’?
  help: correct the id, or define it first
)",
        R"(principles/water.yaml:23:21: erreur·: «·WATER-11·» n’existe pas (action) [E0307]
  23 |     prerequisites: [WATER-11]
     |                     ^~~~~~~~
  attendu·: l’un de·: COMPOST-1, COMPOST-2, NEIGHBOURS-1, NEIGHBOURS-2, NEIGHBOURS-3, WATER-1, WATER-2
  aide·: vouliez-vous dire «·WATER-1·»·?
  aide·: corrigez le code, ou définissez-le d’abord
)");
}

TEST_CASE("charter: an unknown tier") {
  check_first_line(Edit{"principles/neighbours.yml", R"(tier: harvest)", R"(tier: harvst)"},
                   R"(principles/neighbours.yml:29:11: error: there is no tier ‘harvst’ [E0307])",
                   R"(principles/neighbours.yml:29:11: erreur·: «·harvst·» n’existe pas (palier) [E0307])");
}

TEST_CASE("charter: an unknown fact") {
  check_first_line(
      Edit{"principles/neighbours.yml", R"(applies_if_any: [keeps_bees])", R"(applies_if_any: [keeps_cats])"},
      R"(principles/neighbours.yml:22:22: error: there is no profile fact ‘keeps_cats’ [E0307])",
      R"(principles/neighbours.yml:22:22: erreur·: «·keeps_cats·» n’existe pas (fait du profil) [E0307])");
}

TEST_CASE("charter: an unknown source") {
  check_first_line(Edit{"principles/water.yaml", R"(source: almanac)", R"(source: almanach)"},
                   R"(principles/water.yaml:11:28: error: there is no source ‘almanach’ [E0307])",
                   R"(principles/water.yaml:11:28: erreur·: «·almanach·» n’existe pas (source) [E0307])");
}

TEST_CASE("charter: another number of actions") {
  check(Edit{"charter.yaml", R"(actions: 7)", R"(actions: 8)"},
        R"(charter.yaml:7:9: error: number of actions: 7 [E0308]
  7 | counts: { principles: 3, actions: 8 }
    |         ^
  expected: 8
  help: add what is missing or take out what is too many (totals stand under counts in charter.yaml)
)",
        R"(charter.yaml:7:9: erreur·: nombre d’actions·: 7 [E0308]
  7 | counts: { principles: 3, actions: 8 }
    |         ^
  attendu·: 8
  aide·: ajoutez ce qui manque ou enlevez ce qui est de trop (les totaux sont sous counts dans charter.yaml)
)");
}

TEST_CASE("charter: no tiers") {
  check_first_line(Edit{"charter.yaml", R"(tiers:
  - id: seed
    name: { en: Seed, es: Semilla }
  - id: harvest
    name: { en: Harvest, es: Cosecha })",
                        R"(tiers: [])"},
                   R"(charter.yaml:8:8: error: number of tiers: 0 [E0308])",
                   R"(charter.yaml:8:8: erreur·: nombre de paliers·: 0 [E0308])");
}

TEST_CASE("charter: no languages") {
  check_first_line(Edit{"charter.yaml", R"(languages: [en, es])", R"(languages: [])"},
                   R"(charter.yaml:4:12: error: number of languages: 0 [E0308])",
                   R"(charter.yaml:4:12: erreur·: nombre de langues·: 0 [E0308])");
}

TEST_CASE("charter: prerequisites in a circle") {
  check_first_line(
      Edit{"principles/water.yaml", R"(    references:)", R"(    prerequisites: [WATER-2]
    references:)"},
      R"(principles/water.yaml:5:9: error: these prerequisites make a circle: WATER-1 → WATER-2 → WATER-1 [E0309])",
      R"(principles/water.yaml:5:9: erreur·: ces préalables forment une boucle·: WATER-1 → WATER-2 → WATER-1 [E0309])");
}

TEST_CASE("charter: an action that waits for itself") {
  check(
      Edit{"principles/compost.yaml", R"(    tier: seed)", R"(    prerequisites: [COMPOST-1]
    tier: seed)"},
      R"(principles/compost.yaml:5:9: error: these prerequisites make a circle: COMPOST-1 → COMPOST-1 [E0309]
  5 |     id: COMPOST-1
    |         ^~~~~~~~~
  expected: an order in which every action can be begun
  help: take out one of these prerequisites
)",
      R"(principles/compost.yaml:5:9: erreur·: ces préalables forment une boucle·: COMPOST-1 → COMPOST-1 [E0309]
  5 |     id: COMPOST-1
    |         ^~~~~~~~~
  attendu·: un ordre dans lequel chaque action peut commencer
  aide·: enlevez l’un de ces préalables
)");
}

TEST_CASE("charter: a prerequisite of a later tier") {
  check(
      Edit{"principles/compost.yaml", R"(    tier: seed)", R"(    prerequisites: [COMPOST-2]
    tier: seed)"},
      R"(principles/compost.yaml:5:9: error: COMPOST-1 (seed) waits for COMPOST-2 (harvest), which is of a later tier [E0310]
  5 |     id: COMPOST-1
    |         ^~~~~~~~~
  expected: a prerequisite of the same tier or of an earlier one
  help: take the prerequisite out, or move one of the two to another tier
)",
      R"(principles/compost.yaml:5:9: erreur·: COMPOST-1 (seed) attend COMPOST-2 (harvest), qui est d’un palier plus avancé [E0310]
  5 |     id: COMPOST-1
    |         ^~~~~~~~~
  attendu·: un préalable du même palier ou d’un palier précédent
  aide·: enlevez le préalable, ou changez l’une des deux de palier
)");
}

TEST_CASE("charter: an unknown stage") {
  check(Edit{"principles/water.yaml", R"(stage: plan)", R"(stage: plann)"},
        R"(principles/water.yaml:9:12: error: unknown stage ‘plann’ [E0313]
  9 |     stage: plann
    |            ^~~~~
  expected: one of: plan, collect, store, use, share, dispose
  help: did you mean ‘plan’?
  help: replace it with one of these
)",
        R"(principles/water.yaml:9:12: erreur·: valeur «·plann·» inconnue (stade) [E0313]
  9 |     stage: plann
    |            ^~~~~
  attendu·: l’une de·: plan, collect, store, use, share, dispose
  aide·: vouliez-vous dire «·plan·»·?
  aide·: remplacez-la par l’une de celles-là
)");
}

TEST_CASE("charter: an unknown duty") {
  check_first_line(Edit{"principles/water.yaml", R"(duty: advice)", R"(duty: must)"},
                   R"(principles/water.yaml:10:11: error: unknown duty ‘must’ [E0313])",
                   R"(principles/water.yaml:10:11: erreur·: valeur «·must·» inconnue (obligation) [E0313])");
}

TEST_CASE("charter: a weight that is too large") {
  check(
      Edit{"principles/neighbours.yml", R"(weight: 100)", R"(weight: 101)"},
      R"(principles/neighbours.yml:7:13: error: ‘101’ is not a possible value of ‘weight’ [E0314]
  7 |     weight: 101
    |             ^~~
  expected: a whole number from 1 to 100
  help: write a number within these bounds, without quotes
)",
      R"(principles/neighbours.yml:7:13: erreur·: «·101·» n’est pas une valeur possible de «·weight·» [E0314]
  7 |     weight: 101
    |             ^~~
  attendu·: un nombre entier de 1 à 100
  aide·: écrivez un nombre dans ces bornes, sans guillemets
)");
}

TEST_CASE("charter: a weight with decimals") {
  check_first_line(
      Edit{"principles/neighbours.yml", R"(weight: 100)", R"(weight: 1.5)"},
      R"(principles/neighbours.yml:7:13: error: ‘1.5’ is not a possible value of ‘weight’ [E0314])",
      R"(principles/neighbours.yml:7:13: erreur·: «·1.5·» n’est pas une valeur possible de «·weight·» [E0314])");
}

TEST_CASE("charter: a weight between quotes") {
  check_first_line(
      Edit{"principles/neighbours.yml", R"(weight: 100)", R"(weight: "100")"},
      R"(principles/neighbours.yml:7:13: error: ‘100’ is not a possible value of ‘weight’ [E0314])",
      R"(principles/neighbours.yml:7:13: erreur·: «·100·» n’est pas une valeur possible de «·weight·» [E0314])");
}

TEST_CASE("charter: a list as a weight") {
  check_first_line(
      Edit{"principles/neighbours.yml", R"(weight: 100)", R"(weight: [1])"},
      R"(principles/neighbours.yml:7:13: error: a list is not a possible value of ‘weight’ [E0314])",
      R"(principles/neighbours.yml:7:13: erreur·: une liste n’est pas une valeur possible de «·weight·» [E0314])");
}

TEST_CASE("charter: an id with spaces") {
  check_first_line(Edit{"charter.yaml", R"(id: keeps_bees)", R"(id: keeps bees)"},
                   R"(charter.yaml:14:9: error: ‘keeps bees’ cannot be an id [E0315])",
                   R"(charter.yaml:14:9: erreur·: «·keeps bees·» ne peut pas être un code [E0315])");
}

TEST_CASE("charter: an edition that is no id") {
  check(Edit{"charter.yaml", R"(edition: "3.1")", R"(edition: "3/1")"},
        R"(charter.yaml:3:10: error: ‘3/1’ cannot be an id [E0315]
  3 | edition: "3/1"
    |          ^~~~~
  expected: letters, digits, hyphens, points and underscores, beginning with a letter or digit, at most 64
  help: choose a shorter or plainer one
)",
        R"(charter.yaml:3:10: erreur·: «·3/1·» ne peut pas être un code [E0315]
  3 | edition: "3/1"
    |          ^~~~~
  attendu·: des lettres, chiffres, traits d’union, points et soulignés, en commençant par une lettre ou un chiffre, au plus 64
  aide·: choisissez-en un plus court ou plus simple
)");
}

TEST_CASE("charter: an action in another's file") {
  check(
      Edit{"principles/compost.yaml", R"(id: COMPOST-2)", R"(id: WATER-3)"},
      R"(principles/compost.yaml:16:9: error: the action ‘WATER-3’ stands in the file of principle ‘COMPOST’ [E0316]
  16 |   - id: WATER-3
     |         ^~~~~~~
  expected: an id that begins with COMPOST-
  help: rename the action, or move it to the file of its principle
)",
      R"(principles/compost.yaml:16:9: erreur·: l’action «·WATER-3·» est dans le fichier du principe «·COMPOST·» [E0316]
  16 |   - id: WATER-3
     |         ^~~~~~~
  attendu·: un code qui commence par COMPOST-
  aide·: renommez l’action, ou déplacez-la dans le fichier de son principe
)");
}

TEST_CASE("charter: a principle without a file") {
  check(Edit{"charter.yaml", R"([WATER, COMPOST])", R"([WATER, COMPOST, AIR])"},
        R"(charter.yaml:22:34: error: no file defines the principle ‘AIR’ [E0317]
  22 |     principles: [WATER, COMPOST, AIR]
     |                                  ^~~
  expected: a file principles/AIR.yaml
  help: add the file, or take the principle out of its commitment
)",
        R"(charter.yaml:22:34: erreur·: aucun fichier ne définit le principe «·AIR·» [E0317]
  22 |     principles: [WATER, COMPOST, AIR]
     |                                  ^~~
  attendu·: un fichier principles/AIR.yaml
  aide·: ajoutez le fichier, ou enlevez le principe de son engagement
)");
}

TEST_CASE("charter: a file without a principle") {
  check_first_line(Edit{"charter.yaml", R"([WATER, COMPOST])", R"([WATER])"},
                   R"(charter.yaml:7:9: error: number of principles: 2 [E0308])",
                   R"(charter.yaml:7:9: erreur·: nombre de principes·: 2 [E0308])");
}
