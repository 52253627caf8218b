// What a person reads when a file is not YAML that can be read. "·" stands for a no-break space.
#include "decode/yaml/document.h"
#include "unit/decode/printed.h"

#include <catch2/catch.hpp>

using charter::Language;

namespace {

constexpr charter::ReadLimits kSmall{.depth = 5, .values = 40, .alias_expansions = 10};

std::string refused(const std::string& text, Language language) {
  charter::Mistakes mistakes{100};
  (void)read_yaml(text, kSmall, {mistakes, 0});
  return printed(std::move(mistakes).take(), "a.yaml", text, language);
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

TEST_CASE("YAML: a text where a key should be") {
  check_first_line(R"(key with no colon
b: 1
)",
                   R"(a.yaml:2:2: error: this is not YAML that can be read [E0131])",
                   R"(a.yaml:2:2: erreur·: ce YAML ne peut pas être lu [E0131])");
}

TEST_CASE("YAML: a text that begins with a reserved sign") {
  check(R"(a: @home
)",
        R"(a.yaml:1:4: error: this is not YAML that can be read [E0131]
  1 | a: @home
    |    ^
  expected: key: value lines, with the same indentation inside one block
  help: look at the indentation of this line and the one before; a text that begins with @, %, ` or * goes between quotes
)",
        R"(a.yaml:1:4: erreur·: ce YAML ne peut pas être lu [E0131]
  1 | a: @home
    |    ^
  attendu·: des lignes clé: valeur, avec le même retrait dans un même bloc
  aide·: regardez le retrait de cette ligne et de la précédente·; un texte qui commence par @, %, ` ou * se met entre guillemets
)");
}

TEST_CASE("YAML: a list and a mapping in one block") {
  check_first_line(R"(- a
b: 1
)",
                   R"(a.yaml:2:1: error: this is not YAML that can be read [E0131])",
                   R"(a.yaml:2:1: erreur·: ce YAML ne peut pas être lu [E0131])");
}

TEST_CASE("YAML: a wrong indentation") {
  check_first_line(R"(a: 1
 b: 2
)",
                   R"(a.yaml:2:3: error: this is not YAML that can be read [E0131])",
                   R"(a.yaml:2:3: erreur·: ce YAML ne peut pas être lu [E0131])");
}

TEST_CASE("YAML: a tab for indentation") {
  check("a:\n\011b: 2\n",
        R"(a.yaml:2:1: error: a tab is used for indentation [E0132]
  2 |  b: 2
    | ^
  expected: spaces
  help: replace the tab by two spaces
)",
        R"(a.yaml:2:1: erreur·: une tabulation sert de retrait [E0132]
  2 |  b: 2
    | ^
  attendu·: des espaces
  aide·: remplacez la tabulation par deux espaces
)");
}

TEST_CASE("YAML: a quoted text that never ends") {
  check(R"(a: 1
b: "never
c: 2
)",
        R"(a.yaml:2:4: error: this quoted text does not end [E0133]
  2 | b: "never
    |    ^~~~~~
  expected: the same quote at its end
  help: close the quote, or write the text in a block after >-
)",
        R"(a.yaml:2:4: erreur·: ce texte entre guillemets ne se termine pas [E0133]
  2 | b: "never
    |    ^~~~~~
  attendu·: le même guillemet à la fin
  aide·: fermez le guillemet, ou écrivez le texte dans un bloc après >-
)");
}

TEST_CASE("YAML: a single-quoted text that never ends") {
  check_first_line(R"(a: 'it''s
)",
                   R"(a.yaml:1:4: error: this quoted text does not end [E0133])",
                   R"(a.yaml:1:4: erreur·: ce texte entre guillemets ne se termine pas [E0133])");
}

TEST_CASE("YAML: a second document") {
  check(R"(a: 1
---
b: 2
)",
        R"(a.yaml:2:1: error: a second document begins here [E0134]
  2 | ---
    | ^~~
  expected: one document a file
  help: put it into a file of its own, or take the line --- out
)",
        R"(a.yaml:2:1: erreur·: un deuxième document commence ici [E0134]
  2 | ---
    | ^~~
  attendu·: un seul document par fichier
  aide·: mettez-le dans son propre fichier, ou enlevez la ligne ---
)");
}

TEST_CASE("YAML: a second document after an end") {
  check_first_line(R"(a: 1
...
b: 2
)",
                   R"(a.yaml:3:1: error: a second document begins here [E0134])",
                   R"(a.yaml:3:1: erreur·: un deuxième document commence ici [E0134])");
}

TEST_CASE("YAML: an alias bomb") {
  check(R"(a: &a [x, x, x]
b: [*a, *a, *a]
)",
        R"(a.yaml:2:13: error: aliases (*name) repeat more than 10 values [E0135]
  2 | b: [*a, *a, *a]
    |             ^~
  expected: at most 10 repeated values
  help: write the values out where they are needed
)",
        R"(a.yaml:2:13: erreur·: les alias (*nom) répètent plus de 10 valeurs [E0135]
  2 | b: [*a, *a, *a]
    |             ^~
  attendu·: au plus 10 valeurs répétées
  aide·: écrivez les valeurs là où elles servent
)");
}

TEST_CASE("YAML: a tag") {
  check(R"(a: !ruby/object {b: 1}
)",
        R"(a.yaml:1:4: error: unknown tag ‘!ruby/object’ [E0136]
  1 | a: !ruby/object {b: 1}
    |    ^~~~~~~~~~~~
  expected: a value without a tag
  help: take out the word that begins with !, or put a text that holds it between quotes
)",
        R"(a.yaml:1:4: erreur·: étiquette «·!ruby/object·» inconnue [E0136]
  1 | a: !ruby/object {b: 1}
    |    ^~~~~~~~~~~~
  attendu·: une valeur sans étiquette
  aide·: enlevez le mot qui commence par !, ou mettez entre guillemets le texte qui le contient
)");
}

TEST_CASE("YAML: a tag that would build an object") {
  check_first_line(R"(a: !!python/name:os.system x
)",
                   R"(a.yaml:1:4: error: unknown tag ‘!!python/name:os.system’ [E0136])",
                   R"(a.yaml:1:4: erreur·: étiquette «·!!python/name:os.system·» inconnue [E0136])");
}

TEST_CASE("YAML: an alias without an anchor") {
  check(R"(a: *nowhere
)",
        R"(a.yaml:1:4: error: no anchor goes with this alias [E0137]
  1 | a: *nowhere
    |    ^~~~~~~~
  expected: an anchor &name earlier in this file
  help: define the anchor first; a text that begins with * goes between quotes
)",
        R"(a.yaml:1:4: erreur·: aucune ancre ne correspond à cet alias [E0137]
  1 | a: *nowhere
    |    ^~~~~~~~
  attendu·: une ancre &nom plus haut dans ce fichier
  aide·: définissez d’abord l’ancre·; un texte qui commence par * se met entre guillemets
)");
}

TEST_CASE("YAML: an alias inside its own anchor") {
  check_first_line(R"(a: &a [*a]
)",
                   R"(a.yaml:1:8: error: no anchor goes with this alias [E0137])",
                   R"(a.yaml:1:8: erreur·: aucune ancre ne correspond à cet alias [E0137])");
}

TEST_CASE("YAML: a list as a key") {
  check(R"(? [a]
: 1
)",
        R"(a.yaml:1:3: error: a key has to be a single text [E0138]
  1 | ? [a]
    |   ^
  expected: key: value
  help: write a name before the colon
)",
        R"(a.yaml:1:3: erreur·: une clé doit être un simple texte [E0138]
  1 | ? [a]
    |   ^
  attendu·: clé: valeur
  aide·: écrivez un nom avant le deux-points
)");
}

TEST_CASE("YAML: nothing as a key") {
  check_first_line(R"(~: 1
)",
                   R"(a.yaml:1:1: error: a key has to be a single text [E0138])",
                   R"(a.yaml:1:1: erreur·: une clé doit être un simple texte [E0138])");
}

TEST_CASE("YAML: a mapping as a key") {
  check_first_line(R"({a: 1}: 2
)",
                   R"(a.yaml:1:1: error: a key has to be a single text [E0138])",
                   R"(a.yaml:1:1: erreur·: une clé doit être un simple texte [E0138])");
}

TEST_CASE("YAML: a second colon") {
  check(R"(title: one: two
)",
        R"(a.yaml:1:11: error: a second colon on this line [E0139]
  1 | title: one: two
    |           ^
  expected: one ‘key: value’ a line
  help: put the text between quotes, or in a block after >-
)",
        R"(a.yaml:1:11: erreur·: un deuxième deux-points sur cette ligne [E0139]
  1 | title: one: two
    |           ^
  attendu·: un seul «·clé: valeur·» par ligne
  aide·: mettez le texte entre guillemets, ou dans un bloc après >-
)");
}

TEST_CASE("YAML: a list that is not closed") {
  check(R"(a: [1,
b: 2
)",
        R"(a.yaml:1:4: error: this ‘[’ is never closed [E0140]
  1 | a: [1,
    |    ^
  expected: the bracket that goes with it
  help: close it, or put a text that begins with a bracket between quotes
)",
        R"(a.yaml:1:4: erreur·: ce «·[·» n’est jamais fermé [E0140]
  1 | a: [1,
    |    ^
  attendu·: le signe qui lui correspond
  aide·: fermez-le, ou mettez entre guillemets un texte qui commence par ce signe
)");
}

TEST_CASE("YAML: a mapping that is not closed") {
  check_first_line(R"(a: {b: 1
c: 2
)",
                   R"(a.yaml:1:4: error: this ‘{’ is never closed [E0140])",
                   R"(a.yaml:1:4: erreur·: ce «·{·» n’est jamais fermé [E0140])");
}

TEST_CASE("YAML: an apostrophe inside single quotes") {
  check(R"(a: 'l'été'
)",
        R"(a.yaml:1:6: error: this quote ends the text too soon [E0141]
  1 | a: 'l'été'
    |      ^
  expected: nothing after the closing quote
  help: write an apostrophe inside '…' twice, or put the text in a block after >-
)",
        R"(a.yaml:1:6: erreur·: ce guillemet termine le texte trop tôt [E0141]
  1 | a: 'l'été'
    |      ^
  attendu·: rien après le guillemet fermant
  aide·: doublez l’apostrophe à l’intérieur de '…', ou écrivez le texte dans un bloc après >-
)");
}

TEST_CASE("YAML: a control character") {
  check("a: x\004y\n",
        R"(a.yaml:1:5: error: this text holds a control character (U+0004) [E0111]
  1 | a: x y
    |     ^
  expected: a tab written as \t, other control characters as \u0004
  help: replace it, or take it out
)",
        R"(a.yaml:1:5: erreur·: ce texte contient un caractère de contrôle (U+0004) [E0111]
  1 | a: x y
    |     ^
  attendu·: une tabulation écrite \t, les autres caractères de contrôle \u0004
  aide·: remplacez-le ou enlevez-le
)");
}

TEST_CASE("YAML: a duplicate key") {
  check_first_line(R"(a: 1
b: 2
a: 3
)",
                   R"(a.yaml:3:1: error: ‘a’ stands here a second time [E0205])",
                   R"(a.yaml:3:1: erreur·: «·a·» apparaît une deuxième fois [E0205])");
}

TEST_CASE("YAML: nesting that is too deep") {
  check_first_line(R"(a: [[[[[1]]]]]
)",
                   R"(a.yaml:1:8: error: the values are nested more than 5 levels deep [E0105])",
                   R"(a.yaml:1:8: erreur·: les valeurs sont imbriquées sur plus de 5 niveaux [E0105])");
}

TEST_CASE("YAML: aliases that nest too deep") {
  check(R"(a: &a [[[1]]]
b: [[[*a]]]
)",
        R"(a.yaml:2:7: error: the values are nested more than 5 levels deep [E0105]
  2 | b: [[[*a]]]
    |       ^~
  expected: at most 5 levels
  help: check the brackets just before this place (--max-depth raises the limit)
)",
        R"(a.yaml:2:7: erreur·: les valeurs sont imbriquées sur plus de 5 niveaux [E0105]
  2 | b: [[[*a]]]
    |       ^~
  attendu·: au plus 5 niveaux
  aide·: vérifiez les crochets et accolades juste avant cet endroit (--max-depth relève la limite)
)");
}

TEST_CASE("YAML: too many values") {
  check_first_line(
      R"(a: [1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, ]
)",
      R"(a.yaml:1:116: error: this document holds more than 40 values [E0106])",
      R"(a.yaml:1:116: erreur·: ce document contient plus de 40 valeurs [E0106])");
}

TEST_CASE("YAML: anchors inside anchors") {
  check_first_line(R"(a: &a [&b [&c [&d [1, 2, 3, 4, 5, 6, 7, 8]]]]
)",
                   R"(a.yaml:1:11: error: this document holds more than 40 values [E0106])",
                   R"(a.yaml:1:11: erreur·: ce document contient plus de 40 valeurs [E0106])");
}

TEST_CASE("YAML: an empty file") {
  check_first_line(R"(

)",
                   R"(a.yaml:1:1: error: this document is empty [E0107])",
                   R"(a.yaml:1:1: erreur·: ce document est vide [E0107])");
}

TEST_CASE("YAML: a file that is not UTF-8") {
  check_first_line("a: caf\351\n", R"(a.yaml:1:7: error: this byte (0xE9) is not UTF-8 text [E0101])",
                   R"(a.yaml:1:7: erreur·: cet octet (0xE9) n’est pas du texte UTF-8 [E0101])");
}

TEST_CASE("YAML: after a byte order mark, accents and CRLF") {
  check_first_line("\357\273\277t\303\252te: 1\015\n\303\251: [2,\015\n",
                   R"(a.yaml:2:4: error: this ‘[’ is never closed [E0140])",
                   R"(a.yaml:2:4: erreur·: ce «·[·» n’est jamais fermé [E0140])");
}
