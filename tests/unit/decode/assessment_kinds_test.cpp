// What a person reads when the content of an assessment is wrong. "·" stands for a no-break space.
#include "unit/decode/printed.h"
#include "unit/decode/tiny_charter.h"

#include <charter/decode.h>
#include <catch2/catch.hpp>

using charter::Language;

namespace {

void check(const std::string& text, const std::string& english, const std::string& french) {
  const auto read = decode_assessment(text, tiny_charter(), tiny_scale());
  CHECK_FALSE(read.ok());
  CHECK(printed(read.diagnostics, "a.json", text, Language::En) == with_no_break_spaces(english));
  CHECK(printed(read.diagnostics, "a.json", text, Language::Fr) == with_no_break_spaces(french));
}

/// For a second way to make the same mistake: the place and the sentence.
void check_first_line(const std::string& text, const std::string& english, const std::string& french) {
  const auto read = decode_assessment(text, tiny_charter(), tiny_scale());
  REQUIRE(read.diagnostics.size() == 1);
  const auto shown = [&](Language language) { return printed(read.diagnostics, "a.json", text, language); };
  CHECK_THAT(shown(Language::En), Catch::StartsWith(with_no_break_spaces(english) + "\n"));
  CHECK_THAT(shown(Language::Fr), Catch::StartsWith(with_no_break_spaces(french) + "\n"));
}

}  // namespace

TEST_CASE("an unknown key at the top") {
  check(R"({ "charter": "tiny@1",
  "organization": { "name": "Cantine" },
  "assessed_on": "2026-05-01",
  "anwsers": {},
  "answers": {} })",
        R"(a.json:4:3: error: unknown key ‘anwsers’ at the top of the document [E0201]
  4 |   "anwsers": {},
    |   ^~~~~~~~~
  expected: one of: charter, organization, assessed_on, answers, profile, respondents, waivers, $schema
  help: did you mean ‘answers’?
  help: correct the name, or begin it with x- if it is your own: such keys are kept and not read
)",
        R"(a.json:4:3: erreur·: clé «·anwsers·» inconnue au premier niveau du document [E0201]
  4 |   "anwsers": {},
    |   ^~~~~~~~~
  attendu·: l’une de·: charter, organization, assessed_on, answers, profile, respondents, waivers, $schema
  aide·: vouliez-vous dire «·answers·»·?
  aide·: corrigez le nom, ou faites-le commencer par x- si la clé est à vous·: elle sera gardée sans être lue
)");
}

TEST_CASE("an unknown key in the organization") {
  check_first_line(R"({ "charter": "tiny@1",
  "organization": { "name": "C", "color": "blue" },
  "assessed_on": "2026-05-01",
  "answers": {} })",
                   R"(a.json:2:34: error: unknown key ‘color’ in the organization [E0201])",
                   R"(a.json:2:34: erreur·: clé «·color·» inconnue dans l’organisme [E0201])");
}

TEST_CASE("an unknown key in an answer") {
  check_first_line(R"({ "charter": "tiny@1",
  "organization": { "name": "Cantine" },
  "assessed_on": "2026-05-01",
  "answers": { "PRV-01": { "statut": "done" } } })",
                   R"(a.json:4:28: error: unknown key ‘statut’ in an answer [E0201])",
                   R"(a.json:4:28: erreur·: clé «·statut·» inconnue dans une réponse [E0201])");
}

TEST_CASE("an unknown key in a piece of evidence") {
  check_first_line(R"({ "charter": "tiny@1",
  "organization": { "name": "Cantine" },
  "assessed_on": "2026-05-01",
  "answers": { "PRV-01": { "evidence": [ { "title": "T", "link": "x" } ] } } })",
                   R"(a.json:4:58: error: unknown key ‘link’ in a piece of evidence [E0201])",
                   R"(a.json:4:58: erreur·: clé «·link·» inconnue dans une preuve [E0201])");
}

TEST_CASE("an unknown key in a waiver") {
  check_first_line(R"({ "charter": "tiny@1",
  "organization": { "name": "Cantine" },
  "assessed_on": "2026-05-01",
  "waivers": [ { "rule": "R", "reason": "r", "until": "2026-12-31", "untill": "x" } ],
  "answers": {} })",
                   R"(a.json:4:69: error: unknown key ‘untill’ in a waiver [E0201])",
                   R"(a.json:4:69: erreur·: clé «·untill·» inconnue dans une dérogation [E0201])");
}

TEST_CASE("a list as the document") {
  check(R"([1])",
        R"(a.json:1:1: error: the document is a list [E0215]
  1 | [1]
    | ^
  expected: one assessment: an object between { }
  help: several assessments go one on each line of a .jsonl file, or each in a file of its own
)",
        R"(a.json:1:1: erreur·: le document est une liste [E0215]
  1 | [1]
    | ^
  attendu·: une évaluation·: un objet entre { }
  aide·: plusieurs évaluations se mettent une par ligne dans un fichier .jsonl, ou chacune dans son fichier
)");
}

TEST_CASE("a number for a text") {
  check_first_line(R"({ "charter": "tiny@1",
  "organization": { "name": 3 },
  "assessed_on": "2026-05-01",
  "answers": {} })",
                   R"(a.json:2:29: error: ‘name’ is a number [E0202])",
                   R"(a.json:2:29: erreur·: «·name·» est un nombre [E0202])");
}

TEST_CASE("a text for an answer") {
  check(R"({ "charter": "tiny@1",
  "organization": { "name": "Cantine" },
  "assessed_on": "2026-05-01",
  "answers": { "PRV-01": "done" } })",
        R"(a.json:4:26: error: ‘PRV-01’ is a text [E0202]
  4 |   "answers": { "PRV-01": "done" } }
    |                          ^~~~~~
  expected: an object: { "status": "…" }
  help: ‘charter new’ shows every key with a value of the right kind
)",
        R"(a.json:4:26: erreur·: «·PRV-01·» est un texte [E0202]
  4 |   "answers": { "PRV-01": "done" } }
    |                          ^~~~~~
  attendu·: un objet·: { "status": "…" }
  aide·: «·charter new·» montre chaque clé avec une valeur de la bonne sorte
)");
}

TEST_CASE("null for an answer") {
  check_first_line(R"({ "charter": "tiny@1",
  "organization": { "name": "Cantine" },
  "assessed_on": "2026-05-01",
  "answers": { "PRV-01": null } })",
                   R"(a.json:4:26: error: ‘PRV-01’ is null [E0202])",
                   R"(a.json:4:26: erreur·: «·PRV-01·» est null [E0202])");
}

TEST_CASE("a text for the answers") {
  check_first_line(R"({ "charter": "tiny@1",
  "organization": { "name": "Cantine" },
  "assessed_on": "2026-05-01",
  "answers": "none" })",
                   R"(a.json:4:14: error: ‘answers’ is a text [E0202])",
                   R"(a.json:4:14: erreur·: «·answers·» est un texte [E0202])");
}

TEST_CASE("a text for a fact") {
  check_first_line(R"({ "charter": "tiny@1",
  "organization": { "name": "Cantine" },
  "assessed_on": "2026-05-01",
  "profile": { "uses_ai": "yes" },
  "answers": {} })",
                   R"(a.json:4:27: error: ‘uses_ai’ is a text [E0202])",
                   R"(a.json:4:27: erreur·: «·uses_ai·» est un texte [E0202])");
}

TEST_CASE("a text for hours") {
  check_first_line(R"({ "charter": "tiny@1",
  "organization": { "name": "C", "hours_per_month": "1" },
  "assessed_on": "2026-05-01",
  "answers": {} })",
                   R"(a.json:2:53: error: ‘hours_per_month’ is a text [E0202])",
                   R"(a.json:2:53: erreur·: «·hours_per_month·» est un texte [E0202])");
}

TEST_CASE("a number for a status") {
  check_first_line(R"({ "charter": "tiny@1",
  "organization": { "name": "Cantine" },
  "assessed_on": "2026-05-01",
  "answers": { "PRV-01": { "status": 1 } } })",
                   R"(a.json:4:38: error: ‘status’ is a number [E0202])",
                   R"(a.json:4:38: erreur·: «·status·» est un nombre [E0202])");
}

TEST_CASE("an object for a list of evidence") {
  check_first_line(R"({ "charter": "tiny@1",
  "organization": { "name": "Cantine" },
  "assessed_on": "2026-05-01",
  "answers": { "PRV-01": { "evidence": { "title": "T" } } } })",
                   R"(a.json:4:40: error: ‘evidence’ is an object [E0202])",
                   R"(a.json:4:40: erreur·: «·evidence·» est un objet [E0202])");
}

TEST_CASE("a text for a piece of evidence") {
  check_first_line(R"({ "charter": "tiny@1",
  "organization": { "name": "Cantine" },
  "assessed_on": "2026-05-01",
  "answers": { "PRV-01": { "evidence": [ "T" ] } } })",
                   R"(a.json:4:42: error: an entry of this list is a text [E0202])",
                   R"(a.json:4:42: erreur·: un élément de cette liste est un texte [E0202])");
}

TEST_CASE("a text for a waiver") {
  check_first_line(R"({ "charter": "tiny@1",
  "organization": { "name": "Cantine" },
  "assessed_on": "2026-05-01",
  "waivers": [ "R" ],
  "answers": {} })",
                   R"(a.json:4:16: error: an entry of this list is a text [E0202])",
                   R"(a.json:4:16: erreur·: un élément de cette liste est un texte [E0202])");
}

TEST_CASE("a number for a respondent") {
  check_first_line(R"({ "charter": "tiny@1",
  "organization": { "name": "Cantine" },
  "assessed_on": "2026-05-01",
  "respondents": [ 1 ],
  "answers": {} })",
                   R"(a.json:4:20: error: an entry of this list is a number [E0202])",
                   R"(a.json:4:20: erreur·: un élément de cette liste est un nombre [E0202])");
}

TEST_CASE("true for a date") {
  check_first_line(R"({ "charter": "tiny@1",
  "organization": { "name": "Cantine" },
  "assessed_on": true,
  "answers": {} })",
                   R"(a.json:3:18: error: ‘assessed_on’ is true or false [E0202])",
                   R"(a.json:3:18: erreur·: «·assessed_on·» est true ou false [E0202])");
}

TEST_CASE("an unknown status") {
  check(R"({ "charter": "tiny@1",
  "organization": { "name": "Cantine" },
  "assessed_on": "2026-05-01",
  "answers": { "PRV-01": { "status": "doen" } } })",
        R"(a.json:4:38: error: unknown status ‘doen’ (PRV-01) [E0203]
  4 |   "answers": { "PRV-01": { "status": "doen" } } }
    |                                      ^~~~~~
  expected: one of: done, begun, open, unknown, or null when there is no answer yet
  help: did you mean ‘done’?
  help: replace it with one of these words, just as they are written here and between quotes
)",
        R"(a.json:4:38: erreur·: statut «·doen·» inconnu (PRV-01) [E0203]
  4 |   "answers": { "PRV-01": { "status": "doen" } } }
    |                                      ^~~~~~
  attendu·: l’un de·: done, begun, open, unknown, ou null s’il n’y a pas encore de réponse
  aide·: vouliez-vous dire «·done·»·?
  aide·: remplacez-le par l’un de ces mots, exactement comme ils sont écrits ici et entre guillemets
)");
}

TEST_CASE("an unknown action") {
  check(R"({ "charter": "tiny@1",
  "organization": { "name": "Cantine" },
  "assessed_on": "2026-05-01",
  "answers": { "PRV-1": {} } })",
        R"(a.json:4:16: error: unknown action ‘PRV-1’ [E0204]
  4 |   "answers": { "PRV-1": {} } }
    |                ^~~~~~~
  expected: the id of an action of this charter, such as PRV-01
  help: did you mean ‘PRV-01’?
  help: list them with: charter framework list
)",
        R"(a.json:4:16: erreur·: action «·PRV-1·» inconnue [E0204]
  4 |   "answers": { "PRV-1": {} } }
    |                ^~~~~~~
  attendu·: le code d’une action de cette charte, comme PRV-01
  aide·: vouliez-vous dire «·PRV-01·»·?
  aide·: pour les voir toutes·: charter framework list
)");
}

TEST_CASE("an unknown action in a waiver") {
  check_first_line(R"({ "charter": "tiny@1",
  "organization": { "name": "Cantine" },
  "assessed_on": "2026-05-01",
  "waivers": [ { "rule": "R", "reason": "r", "until": "2026-12-31", "action": "SEC-01" } ],
  "answers": {} })",
                   R"(a.json:4:79: error: unknown action ‘SEC-01’ [E0204])",
                   R"(a.json:4:79: erreur·: action «·SEC-01·» inconnue [E0204])");
}

TEST_CASE("a duplicate key") {
  check(R"({ "charter": "tiny@1",
  "organization": { "name": "Cantine" },
  "assessed_on": "2026-05-01",
  "answers": { "PRV-01": {},
    "PRV-02": {},
    "PRV-01": {} } })",
        R"(a.json:6:5: error: ‘PRV-01’ stands here a second time [E0205]
  6 |     "PRV-01": {} } }
    |     ^~~~~~~~
  expected: each key once; the first one is at line 4
  help: keep one of the two and take the other out
)",
        R"(a.json:6:5: erreur·: «·PRV-01·» apparaît une deuxième fois [E0205]
  6 |     "PRV-01": {} } }
    |     ^~~~~~~~
  attendu·: chaque clé une seule fois·; la première est à la ligne 4
  aide·: gardez l’une des deux et enlevez l’autre
)");
}

TEST_CASE("a missing name") {
  check(R"({ "charter": "tiny@1",
  "organization": {},
  "assessed_on": "2026-05-01",
  "answers": {} })",
        R"(a.json:2:19: error: ‘name’ is missing in the organization [E0206]
  2 |   "organization": {},
    |                   ^
  expected: a text between quotes
  help: add this key; ‘charter new’ writes a complete document to look at
)",
        R"(a.json:2:19: erreur·: «·name·» manque dans l’organisme [E0206]
  2 |   "organization": {},
    |                   ^
  attendu·: un texte entre guillemets
  aide·: ajoutez cette clé·; «·charter new·» écrit un document complet à consulter
)");
}

TEST_CASE("a missing title") {
  check_first_line(R"({ "charter": "tiny@1",
  "organization": { "name": "Cantine" },
  "assessed_on": "2026-05-01",
  "answers": { "PRV-01": { "evidence": [ {} ] } } })",
                   R"(a.json:4:42: error: ‘title’ is missing in a piece of evidence [E0206])",
                   R"(a.json:4:42: erreur·: «·title·» manque dans une preuve [E0206])");
}

TEST_CASE("a date in another order") {
  check(R"({ "charter": "tiny@1",
  "organization": { "name": "Cantine" },
  "assessed_on": "01-05-2026",
  "answers": {} })",
        R"(a.json:3:18: error: ‘01-05-2026’ is not a date [E0207]
  3 |   "assessed_on": "01-05-2026",
    |                  ^~~~~~~~~~~~
  expected: a day that exists, as year-month-day: 2026-05-31
  help: write the year in full, then the month and the day with two digits each
)",
        R"(a.json:3:18: erreur·: «·01-05-2026·» n’est pas une date [E0207]
  3 |   "assessed_on": "01-05-2026",
    |                  ^~~~~~~~~~~~
  attendu·: un jour qui existe, en année-mois-jour·: 2026-05-31
  aide·: écrivez l’année au complet, puis le mois et le jour sur deux chiffres chacun
)");
}

TEST_CASE("a day that does not exist") {
  check_first_line(R"({ "charter": "tiny@1",
  "organization": { "name": "Cantine" },
  "assessed_on": "2026-05-01",
  "answers": { "PRV-01": { "due": "2026-02-30" } } })",
                   R"(a.json:4:35: error: ‘2026-02-30’ is not a date [E0207])",
                   R"(a.json:4:35: erreur·: «·2026-02-30·» n’est pas une date [E0207])");
}

TEST_CASE("another charter") {
  check(R"({ "charter": "other@1",
  "organization": { "name": "Cantine" },
  "assessed_on": "2026-05-01",
  "answers": {} })",
        R"(a.json:1:14: error: this assessment answers another charter: ‘other@1’ [E0208]
  1 | { "charter": "other@1",
    |              ^~~~~~~~~
  expected: "tiny@1"
  help: correct the name, or give the folder of that charter with --charter DIR
)",
        R"(a.json:1:14: erreur·: cette évaluation répond à une autre charte·: «·other@1·» [E0208]
  1 | { "charter": "other@1",
    |              ^~~~~~~~~
  attendu·: "tiny@1"
  aide·: corrigez le nom, ou donnez le dossier de cette charte avec --charter DOSSIER
)");
}

TEST_CASE("another edition") {
  check(R"({ "charter": "tiny@2",
  "organization": { "name": "Cantine" },
  "assessed_on": "2026-05-01",
  "answers": {} })",
        R"(a.json:1:14: error: this assessment answers edition ‘2’ of the charter [E0209]
  1 | { "charter": "tiny@2",
    |              ^~~~~~~~
  expected: "tiny@1"
  help: give the folder of that edition with --charter DIR, or answer this one
)",
        R"(a.json:1:14: erreur·: cette évaluation répond à l’édition «·2·» de la charte [E0209]
  1 | { "charter": "tiny@2",
    |              ^~~~~~~~
  attendu·: "tiny@1"
  aide·: donnez le dossier de cette édition avec --charter DOSSIER, ou répondez à celle-ci
)");
}

TEST_CASE("no edition") {
  check_first_line(R"({ "charter": "tiny",
  "organization": { "name": "Cantine" },
  "assessed_on": "2026-05-01",
  "answers": {} })",
                   R"(a.json:1:14: error: this assessment answers another charter: ‘tiny’ [E0208])",
                   R"(a.json:1:14: erreur·: cette évaluation répond à une autre charte·: «·tiny·» [E0208])");
}

TEST_CASE("an unknown fact") {
  check(R"({ "charter": "tiny@1",
  "organization": { "name": "Cantine" },
  "assessed_on": "2026-05-01",
  "profile": { "use_ai": true },
  "answers": {} })",
        R"(a.json:4:16: error: unknown fact ‘use_ai’ in the profile [E0210]
  4 |   "profile": { "use_ai": true },
    |                ^~~~~~~~
  expected: one of: shares_data, uses_ai
  help: did you mean ‘uses_ai’?
  help: correct the name; charter framework show lists the questions behind each fact
)",
        R"(a.json:4:16: erreur·: fait «·use_ai·» inconnu dans le profil [E0210]
  4 |   "profile": { "use_ai": true },
    |                ^~~~~~~~
  attendu·: l’un de·: shares_data, uses_ai
  aide·: vouliez-vous dire «·uses_ai·»·?
  aide·: corrigez le nom·; charter framework show donne la question derrière chaque fait
)");
}

TEST_CASE("too many hours") {
  check(R"({ "charter": "tiny@1",
  "organization": { "name": "C", "hours_per_month": 745 },
  "assessed_on": "2026-05-01",
  "answers": {} })",
        R"(a.json:2:53: error: ‘745’ is not a number of hours a month [E0211]
  2 |   "organization": { "name": "C", "hours_per_month": 745 },
    |                                                     ^~~
  expected: a number from 0 to 744, with at most two decimals, without quotes
  help: for half an hour write 0.5
)",
        R"(a.json:2:53: erreur·: «·745·» n’est pas un nombre d’heures par mois [E0211]
  2 |   "organization": { "name": "C", "hours_per_month": 745 },
    |                                                     ^~~
  attendu·: un nombre de 0 à 744, avec au plus deux décimales, sans guillemets
  aide·: pour une demi-heure, écrivez 0.5
)");
}

TEST_CASE("an empty name") {
  check(
      "{ \"charter\": \"tiny@1\",\n  \"organization\": { \"name\": \" \302\240\" },\n  \"assessed_on\": "
      "\"2026-05-01\",\n  \"answers\": {} }",
      R"(a.json:2:29: error: ‘name’ is empty [E0212]
  2 |   "organization": { "name": " ·" },
    |                             ^~~~
  expected: a text that is more than spaces
  help: write something between the quotes
)",
      R"(a.json:2:29: erreur·: «·name·» est vide [E0212]
  2 |   "organization": { "name": " ·" },
    |                             ^~~~
  attendu·: un texte qui contient autre chose que des espaces
  aide·: écrivez quelque chose entre les guillemets
)");
}

// No did-you-mean: the nearest class in letters is often not the one meant ("15" is near "1-5").
TEST_CASE("an unknown size") {
  check(R"({ "charter": "tiny@1",
  "organization": { "name": "C", "size": "1-20" },
  "assessed_on": "2026-05-01",
  "answers": {} })",
        R"(a.json:2:42: error: unknown size ‘1-20’ [E0213]
  2 |   "organization": { "name": "C", "size": "1-20" },
    |                                          ^~~~~~
  expected: one of: 1-5, 6-20, 21-100, 100+ (people who work there, paid or not)
  help: choose the nearest one, between quotes
)",
        R"(a.json:2:42: erreur·: taille «·1-20·» inconnue [E0213]
  2 |   "organization": { "name": "C", "size": "1-20" },
    |                                          ^~~~~~
  attendu·: l’une de·: 1-5, 6-20, 21-100, 100+ (personnes qui y travaillent, payées ou non)
  aide·: choisissez la plus proche, entre guillemets
)");
}

TEST_CASE("a bad id") {
  check(R"({ "charter": "tiny@1",
  "organization": { "name": "C", "id": "Cantine de quartier" },
  "assessed_on": "2026-05-01",
  "answers": {} })",
        R"(a.json:2:40: error: ‘Cantine de quartier’ cannot be an organization's id [E0214]
  2 |   "organization": { "name": "C", "id": "Cantine de quartier" },
    |                                        ^~~~~~~~~~~~~~~~~~~~~
  expected: lower-case letters, digits and hyphens, at most 64, for instance cantine-de-quartier
  help: did you mean ‘cantine-de-quartier’?
  help: shorten or simplify it, or leave id out: it is then made from the name
)",
        R"(a.json:2:40: erreur·: «·Cantine de quartier·» ne peut pas être l’identifiant d’un organisme [E0214]
  2 |   "organization": { "name": "C", "id": "Cantine de quartier" },
    |                                        ^~~~~~~~~~~~~~~~~~~~~
  attendu·: des lettres minuscules, des chiffres et des traits d’union, au plus 64, par exemple cantine-de-quartier
  aide·: vouliez-vous dire «·cantine-de-quartier·»·?
  aide·: raccourcissez-le ou simplifiez-le, ou enlevez id·: il est alors tiré du nom
)");
}
