// What a person reads when a text is not JSON. "·" stands for a no-break space.
#include "unit/decode/ignoring.h"
#include "unit/decode/printed.h"

#include <catch2/catch.hpp>

using charter::Language;
using charter::ReadLimits;

namespace {

std::string refused(const std::string& text, Language language) {
  Ignoring handler;
  const auto refusal = read_json(text, ReadLimits{}, handler);
  REQUIRE(refusal);
  CHECK(refusal->span.offset < text.size());
  return printed({&*refusal, 1}, "a.json", text, language);
}

void check(const std::string& text, const std::string& english, const std::string& french) {
  CHECK(refused(text, Language::En) == with_no_break_spaces(english));
  CHECK(refused(text, Language::Fr) == with_no_break_spaces(french));
}

/// For a second way to make the same mistake: the place and the sentence.
void check_first_line(const std::string& text, const std::string& english, const std::string& french) {
  CHECK_THAT(refused(text, Language::En), Catch::StartsWith(with_no_break_spaces(english) + "\n"));
  CHECK_THAT(refused(text, Language::Fr), Catch::StartsWith(with_no_break_spaces(french) + "\n"));
}

}  // namespace

TEST_CASE("a character that cannot stand there") {
  check(R"({"a": 1, ;})",
        R"(a.json:1:10: error: unexpected ‘;’ [E0108]
  1 | {"a": 1, ;}
    |          ^
  expected: a key between " quotes
  help: look here and at the end of the line before: a quote, a comma or a bracket is missing, or one too many
)",
        R"(a.json:1:10: erreur·: caractère inattendu·: «·;·» [E0108]
  1 | {"a": 1, ;}
    |          ^
  attendu·: une clé entre "
  aide·: regardez ici et à la fin de la ligne précédente·: il y a un guillemet, une virgule ou un crochet de trop, ou il en manque un
)");
}

TEST_CASE("a bracket that closes another") {
  check_first_line(R"({"a": [1})", R"(a.json:1:9: error: unexpected ‘}’ [E0108])",
                   R"(a.json:1:9: erreur·: caractère inattendu·: «·}·» [E0108])");
}

TEST_CASE("two commas") {
  check_first_line(R"([1,, 2])", R"(a.json:1:4: error: unexpected ‘,’ [E0108])",
                   R"(a.json:1:4: erreur·: caractère inattendu·: «·,·» [E0108])");
}

TEST_CASE("a no-break space") {
  check_first_line("{\"a\":\302\2401}", R"(a.json:1:6: error: unexpected no-break space [E0108])",
                   R"(a.json:1:6: erreur·: caractère inattendu·: espace insécable [E0108])");
}

TEST_CASE("an invisible character") {
  check_first_line("{\342\200\213\"a\": 1}", R"(a.json:1:2: error: unexpected invisible character [E0108])",
                   R"(a.json:1:2: erreur·: caractère inattendu·: caractère invisible [E0108])");
}

TEST_CASE("a trailing comma in an object") {
  check(R"({"a": 1,
})",
        R"(a.json:1:8: error: a comma before the closing ‘}’ [E0109]
  1 | {"a": 1,
    |        ^
  expected: no comma after the last entry
  help: take this comma out
)",
        R"(a.json:1:8: erreur·: une virgule avant le «·}·» fermant [E0109]
  1 | {"a": 1,
    |        ^
  attendu·: aucune virgule après le dernier élément
  aide·: enlevez cette virgule
)");
}

TEST_CASE("a trailing comma in a list") {
  check_first_line(R"([1, 2,])", R"(a.json:1:6: error: a comma before the closing ‘]’ [E0109])",
                   R"(a.json:1:6: erreur·: une virgule avant le «·]·» fermant [E0109])");
}

TEST_CASE("a text over the end of its line") {
  check(R"({"a": "never
closed"})",
        R"(a.json:1:7: error: this text has no closing quote on its line [E0110]
  1 | {"a": "never
    |       ^~~~~~
  expected: a closing " before the end of the line
  help: add the quote; inside a text, write a line break as \n and a quote as \"
)",
        R"(a.json:1:7: erreur·: ce texte n’a pas de guillemet fermant sur sa ligne [E0110]
  1 | {"a": "never
    |       ^~~~~~
  attendu·: un " fermant avant la fin de la ligne
  aide·: ajoutez le guillemet·; dans un texte, un saut de ligne s’écrit \n et un guillemet \"
)");
}

TEST_CASE("a text over the end of the document") {
  check_first_line(R"({"a": "never)",
                   R"(a.json:1:7: error: this text has no closing quote on its line [E0110])",
                   R"(a.json:1:7: erreur·: ce texte n’a pas de guillemet fermant sur sa ligne [E0110])");
}

TEST_CASE("a tab in a text") {
  check("{\"a\": \"x\011y\"}",
        R"(a.json:1:9: error: this text holds a control character (U+0009) [E0111]
  1 | {"a": "x y"}
    |         ^
  expected: a tab written as \t, other control characters as \u0009
  help: replace it, or take it out
)",
        R"(a.json:1:9: erreur·: ce texte contient un caractère de contrôle (U+0009) [E0111]
  1 | {"a": "x y"}
    |         ^
  attendu·: une tabulation écrite \t, les autres caractères de contrôle \u0009
  aide·: remplacez-le ou enlevez-le
)");
}

TEST_CASE("an unknown escape") {
  check(R"({"path": "C:\data"})",
        R"(a.json:1:13: error: ‘\d’ is not an escape that JSON knows [E0112]
  1 | {"path": "C:\data"}
    |             ^~
  expected: one of \" \\ \/ \b \f \n \r \t, or \u and four hexadecimal digits
  help: write a backslash itself as \\ (for instance in a Windows path)
)",
        R"(a.json:1:13: erreur·: «·\d·» n’est pas un échappement connu en JSON [E0112]
  1 | {"path": "C:\data"}
    |             ^~
  attendu·: l’un de \" \\ \/ \b \f \n \r \t, ou \u et quatre chiffres hexadécimaux
  aide·: la barre oblique inverse elle-même s’écrit \\ (par exemple dans un chemin Windows)
)");
}

TEST_CASE("half an escape") {
  check_first_line(R"({"a": "\u12"})",
                   R"(a.json:1:8: error: ‘\u12’ is not an escape that JSON knows [E0112])",
                   R"(a.json:1:8: erreur·: «·\u12·» n’est pas un échappement connu en JSON [E0112])");
}

TEST_CASE("half a pair of escapes") {
  check_first_line(R"({"a": "x \ud83d y"})",
                   R"(a.json:1:10: error: ‘\ud83d’ is not an escape that JSON knows [E0112])",
                   R"(a.json:1:10: erreur·: «·\ud83d·» n’est pas un échappement connu en JSON [E0112])");
}

TEST_CASE("a number that begins with zero") {
  check(R"({"a": 012})",
        R"(a.json:1:7: error: ‘012’ is not a number that can be read [E0113]
  1 | {"a": 012}
    |       ^~~
  expected: a number such as 2 or 1.5
  help: no leading zero, no plus sign, a point for decimals; put dates and text between quotes
)",
        R"(a.json:1:7: erreur·: «·012·» n’est pas un nombre lisible [E0113]
  1 | {"a": 012}
    |       ^~~
  attendu·: un nombre comme 2 ou 1.5
  aide·: pas de zéro au début, pas de signe plus, un point pour les décimales·; mettez les dates et les textes entre guillemets
)");
}

TEST_CASE("a number with a plus sign") {
  check_first_line(R"({"a": +1})", R"(a.json:1:7: error: ‘+1’ is not a number that can be read [E0113])",
                   R"(a.json:1:7: erreur·: «·+1·» n’est pas un nombre lisible [E0113])");
}

TEST_CASE("a number without its end") {
  check_first_line(R"({"a": -})", R"(a.json:1:7: error: ‘-’ is not a number that can be read [E0113])",
                   R"(a.json:1:7: erreur·: «·-·» n’est pas un nombre lisible [E0113])");
}

TEST_CASE("a number with a decimal comma") {
  check_first_line(R"({"a": 1,5})", R"(a.json:1:7: error: ‘1,5’ is not a number that can be read [E0113])",
                   R"(a.json:1:7: erreur·: «·1,5·» n’est pas un nombre lisible [E0113])");
}

TEST_CASE("a number out of range") {
  check_first_line(R"({"a": 1e999})",
                   R"(a.json:1:7: error: ‘1e999’ is not a number that can be read [E0113])",
                   R"(a.json:1:7: erreur·: «·1e999·» n’est pas un nombre lisible [E0113])");
}

TEST_CASE("a date without quotes") {
  check_first_line(R"({"a": 2026-05-01})",
                   R"(a.json:1:7: error: ‘2026-05-01’ is not a number that can be read [E0113])",
                   R"(a.json:1:7: erreur·: «·2026-05-01·» n’est pas un nombre lisible [E0113])");
}

TEST_CASE("text after the end") {
  check(R"({"a": 1}
{"b": 2})",
        R"(a.json:2:1: error: there is text after the end of the document [E0114]
  2 | {"b": 2}
    | ^
  expected: nothing after the closing bracket
  help: take out what follows, or check the brackets before: one may close too early; several documents go one on each line of a .jsonl file, or each in a file of its own
)",
        R"(a.json:2:1: erreur·: il y a du texte après la fin du document [E0114]
  2 | {"b": 2}
    | ^
  attendu·: rien après l’accolade fermante
  aide·: enlevez la suite, ou vérifiez les accolades avant·: l’une d’elles ferme peut-être trop tôt·; plusieurs documents se mettent un par ligne dans un fichier .jsonl, ou chacun dans son fichier
)");
}

TEST_CASE("a comment") {
  check(R"({
  // remark
  "a": 1 })",
        R"(a.json:2:3: error: JSON has no comments [E0115]
  2 |   // remark
    |   ^~
  expected: a key between " quotes, or }
  help: put the remark under a key of your own that starts with x-, or into the "note" of an answer
)",
        R"(a.json:2:3: erreur·: le JSON n’a pas de commentaires [E0115]
  2 |   // remark
    |   ^~
  attendu·: une clé entre ", ou }
  aide·: mettez la remarque sous une clé à vous qui commence par x-, ou dans le champ "note" d’une réponse
)");
}

TEST_CASE("another comment") {
  check_first_line(R"({ "a": 1 # remark
})",
                   R"(a.json:1:10: error: JSON has no comments [E0115])",
                   R"(a.json:1:10: erreur·: le JSON n’a pas de commentaires [E0115])");
}

TEST_CASE("curly quotes") {
  check(R"({ “a”: 1 })",
        R"(a.json:1:3: error: this text is not between straight double quotes [E0116]
  1 | { “a”: 1 }
    |   ^
  expected: " before and after
  help: use " and not ' “ ” or «·», which a word processor may put in their place
)",
        R"(a.json:1:3: erreur·: ce texte n’est pas entre guillemets droits doubles [E0116]
  1 | { “a”: 1 }
    |   ^
  attendu·: un " avant et après
  aide·: utilisez " et non ' “ ” ou «·», qu’un traitement de texte met parfois à la place
)");
}

TEST_CASE("single quotes") {
  check_first_line(R"({ 'a': 1 })",
                   R"(a.json:1:3: error: this text is not between straight double quotes [E0116])",
                   R"(a.json:1:3: erreur·: ce texte n’est pas entre guillemets droits doubles [E0116])");
}

TEST_CASE("a missing comma") {
  check(R"({ "a": 1
  "b": 2 })",
        R"(a.json:1:9: error: a comma is missing here [E0117]
  1 | { "a": 1
    |         ^
  expected: a comma between two entries
  help: add a comma at the end of this entry; a quote inside a text is written \"
)",
        R"(a.json:1:9: erreur·: il manque une virgule ici [E0117]
  1 | { "a": 1
    |         ^
  attendu·: une virgule entre deux éléments
  aide·: ajoutez une virgule à la fin de cet élément·; un guillemet dans un texte s’écrit \"
)");
}

TEST_CASE("a quote inside a text") {
  check_first_line(R"({ "a": "say "hello" twice" })",
                   R"(a.json:1:14: error: a comma is missing here [E0117])",
                   R"(a.json:1:14: erreur·: il manque une virgule ici [E0117])");
}

TEST_CASE("a missing colon") {
  check(R"({ "a" 1 })",
        R"(a.json:1:6: error: a colon is missing after this key [E0118]
  1 | { "a" 1 }
    |      ^
  expected: "key": value
  help: write a colon between the key and its value
)",
        R"(a.json:1:6: erreur·: il manque un deux-points après cette clé [E0118]
  1 | { "a" 1 }
    |      ^
  attendu·: "clé": valeur
  aide·: mettez un deux-points entre la clé et sa valeur
)");
}

TEST_CASE("an equals sign") {
  check_first_line(R"({ "a" = 1 })", R"(a.json:1:6: error: a colon is missing after this key [E0118])",
                   R"(a.json:1:6: erreur·: il manque un deux-points après cette clé [E0118])");
}

TEST_CASE("a key alone") {
  check_first_line(R"({ "a" })", R"(a.json:1:7: error: unexpected ‘}’ [E0108])",
                   R"(a.json:1:7: erreur·: caractère inattendu·: «·}·» [E0108])");
}

TEST_CASE("an object that is not closed") {
  check(R"({ "a": 1,
  "b": [1]
)",
        R"(a.json:2:10: error: the document ends too early [E0119]
  2 |   "b": [1]
    |          ^
  expected: a comma, or }
  help: the file may have been cut, or what opened at line 1 was never closed
)",
        R"(a.json:2:10: erreur·: le document se termine trop tôt [E0119]
  2 |   "b": [1]
    |          ^
  attendu·: une virgule, ou }
  aide·: le fichier a peut-être été coupé, ou ce qui s’ouvre à la ligne 1 n’a jamais été fermé
)");
}

TEST_CASE("a list that is not closed") {
  check_first_line(R"([ 1,
  2)",
                   R"(a.json:2:3: error: the document ends too early [E0119])",
                   R"(a.json:2:3: erreur·: le document se termine trop tôt [E0119])");
}

TEST_CASE("a document cut after a colon") {
  check_first_line(R"({ "a":)", R"(a.json:1:6: error: the document ends too early [E0119])",
                   R"(a.json:1:6: erreur·: le document se termine trop tôt [E0119])");
}

TEST_CASE("a document cut after a comma") {
  check_first_line(R"({ "a": 1,)", R"(a.json:1:9: error: the document ends too early [E0119])",
                   R"(a.json:1:9: erreur·: le document se termine trop tôt [E0119])");
}

TEST_CASE("a word without quotes") {
  check(R"({ "a": yes })",
        R"(a.json:1:8: error: ‘yes’ is not between quotes [E0120]
  1 | { "a": yes }
    |        ^~~
  expected: a text between " quotes, a number, true, false or null
  help: put it between " quotes; true, false and null are written in lower case, without quotes
)",
        R"(a.json:1:8: erreur·: «·yes·» n’est pas entre guillemets [E0120]
  1 | { "a": yes }
    |        ^~~
  attendu·: un texte entre ", un nombre, true, false ou null
  aide·: mettez-le entre "·; true, false et null s’écrivent en minuscules, sans guillemets
)");
}

TEST_CASE("a capital letter") {
  check(R"({ "a": True })",
        R"(a.json:1:8: error: ‘True’ is not between quotes [E0120]
  1 | { "a": True }
    |        ^~~~
  expected: a text between " quotes, a number, true, false or null
  help: did you mean ‘true’?
  help: put it between " quotes; true, false and null are written in lower case, without quotes
)",
        R"(a.json:1:8: erreur·: «·True·» n’est pas entre guillemets [E0120]
  1 | { "a": True }
    |        ^~~~
  attendu·: un texte entre ", un nombre, true, false ou null
  aide·: vouliez-vous dire «·true·»·?
  aide·: mettez-le entre "·; true, false et null s’écrivent en minuscules, sans guillemets
)");
}

TEST_CASE("a key without quotes") {
  check_first_line(R"({ name: 1 })", R"(a.json:1:3: error: ‘name’ is not between quotes [E0120])",
                   R"(a.json:1:3: erreur·: «·name·» n’est pas entre guillemets [E0120])");
}

TEST_CASE("two words run together") {
  check_first_line(R"([truefalse])", R"(a.json:1:2: error: ‘truefalse’ is not between quotes [E0120])",
                   R"(a.json:1:2: erreur·: «·truefalse·» n’est pas entre guillemets [E0120])");
}
