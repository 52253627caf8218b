// What a person reads when a file is not a text that can be read. "·" stands for a no-break space.
#include "unit/decode/ignoring.h"
#include "unit/decode/printed.h"

#include <catch2/catch.hpp>

using charter::Language;
using charter::ReadLimits;

namespace {

constexpr ReadLimits kSmall{.bytes = 5000, .depth = 3, .values = 6};

std::string refused(const std::string& text, Language language) {
  Ignoring handler;
  const auto refusal = read_json(text, kSmall, handler);
  REQUIRE(refusal);
  CHECK(refusal->span.offset <= text.size());
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

TEST_CASE("a byte that is not UTF-8") {
  check("{\"name\": \"caf\351\"}",
        R"(a.json:1:14: error: this byte (0xE9) is not UTF-8 text [E0101]
  1 | {"name": "caf�"}
    |              ^
  expected: a text file in UTF-8, the usual encoding
  help: open the file in your editor and save it again with the encoding UTF-8
)",
        R"(a.json:1:14: erreur·: cet octet (0xE9) n’est pas du texte UTF-8 [E0101]
  1 | {"name": "caf�"}
    |              ^
  attendu·: un fichier texte en UTF-8, l’encodage habituel
  aide·: ouvrez le fichier dans votre éditeur et enregistrez-le de nouveau avec l’encodage UTF-8
)");
}

TEST_CASE("UTF-16 with a byte order mark") {
  check(std::string{"\377\376{\000\"\000a\000\"\000:\0001\000}\000", 16},
        R"(a.json:1:1: error: this file is written in UTF-16 or UTF-32 [E0102]
  1 | ��{ " a " : 1 } 
    | ^
  expected: a text file in UTF-8, the usual encoding
  help: open it in your editor and choose “Save as…”, encoding UTF-8
)",
        R"(a.json:1:1: erreur·: ce fichier est écrit en UTF-16 ou en UTF-32 [E0102]
  1 | ��{ " a " : 1 } 
    | ^
  attendu·: un fichier texte en UTF-8, l’encodage habituel
  aide·: ouvrez-le dans votre éditeur et choisissez «·Enregistrer sous…·», encodage UTF-8
)");
}

TEST_CASE("UTF-16 without a byte order mark") {
  check_first_line(std::string{"\000{\000\"\000a\000\"\000:\0001\000}", 14},
                   R"(a.json:1:1: error: this file is written in UTF-16 or UTF-32 [E0102])",
                   R"(a.json:1:1: erreur·: ce fichier est écrit en UTF-16 ou en UTF-32 [E0102])");
}

TEST_CASE("UTF-32") {
  check_first_line(
      std::string{
          "{\000\000\000\"\000\000\000a\000\000\000\"\000\000\000:\000\000\0001\000\000\000}\000\000\000",
          28},
      R"(a.json:1:1: error: this file is written in UTF-16 or UTF-32 [E0102])",
      R"(a.json:1:1: erreur·: ce fichier est écrit en UTF-16 ou en UTF-32 [E0102])");
}

TEST_CASE("a NUL byte") {
  check(std::string{"{\"a\": 1,\n\000}", 11},
        R"(a.json:2:1: error: this file holds a NUL byte [E0103]
  2 |  }
    | ^
  expected: a text file
  help: check that this is the file you meant, and not a program, a picture or a damaged copy; unpack a packed file (.gz, .zip) first
)",
        R"(a.json:2:1: erreur·: ce fichier contient un octet NUL [E0103]
  2 |  }
    | ^
  attendu·: un fichier texte
  aide·: vérifiez qu’il s’agit du bon fichier, et non d’un programme, d’une image ou d’une copie abîmée·; décompressez d’abord un fichier compressé (.gz, .zip)
)");
}

TEST_CASE("a document that is too large") {
  check("[" + std::string(4999, ' ') + "]",
        R"(a.json:1:1: error: this document is larger than 5000 bytes [E0104]
  1 | [                                                 …
    | ^
  expected: at most 5000 bytes
  help: check that this is the file you meant; what people write by hand takes a few thousand bytes (--max-bytes raises the limit)
)",
        R"(a.json:1:1: erreur·: ce document dépasse 5000 octets [E0104]
  1 | [                                                 …
    | ^
  attendu·: au plus 5000 octets
  aide·: vérifiez qu’il s’agit du bon fichier·; ce qu’on écrit à la main prend quelques milliers d’octets (--max-bytes relève la limite)
)");
}

TEST_CASE("an empty document") {
  check(" \n\011",
        R"(a.json:1:1: error: this document is empty [E0107]
  1 |  
    | ^
  expected: a document with something in it
  help: check that the file was saved, or start anew: charter new writes an assessment, charter new agreement an agreement
)",
        R"(a.json:1:1: erreur·: ce document est vide [E0107]
  1 |  
    | ^
  attendu·: un document qui contient quelque chose
  aide·: vérifiez que le fichier a été enregistré, ou partez d’un modèle·: charter new écrit une évaluation, charter new agreement une entente
)");
}

TEST_CASE("a document of no bytes") {
  check(R"()",
        R"(a.json:1:1: error: this document is empty [E0107]
  expected: a document with something in it
  help: check that the file was saved, or start anew: charter new writes an assessment, charter new agreement an agreement
)",
        R"(a.json:1:1: erreur·: ce document est vide [E0107]
  attendu·: un document qui contient quelque chose
  aide·: vérifiez que le fichier a été enregistré, ou partez d’un modèle·: charter new écrit une évaluation, charter new agreement une entente
)");
}

TEST_CASE("nesting that is too deep") {
  check(R"([[[[]]]])",
        R"(a.json:1:4: error: the values are nested more than 3 levels deep [E0105]
  1 | [[[[]]]]
    |    ^
  expected: at most 3 levels
  help: check the brackets just before this place (--max-depth raises the limit)
)",
        R"(a.json:1:4: erreur·: les valeurs sont imbriquées sur plus de 3 niveaux [E0105]
  1 | [[[[]]]]
    |    ^
  attendu·: au plus 3 niveaux
  aide·: vérifiez les crochets et accolades juste avant cet endroit (--max-depth relève la limite)
)");
}

TEST_CASE("too many values") {
  check(R"([1, 2, 3, 4, 5, 6])",
        R"(a.json:1:17: error: this document holds more than 6 values [E0106]
  1 | [1, 2, 3, 4, 5, 6]
    |                 ^
  expected: at most 6 values
  help: check that this is the file you meant (--max-values raises the limit)
)",
        R"(a.json:1:17: erreur·: ce document contient plus de 6 valeurs [E0106]
  1 | [1, 2, 3, 4, 5, 6]
    |                 ^
  attendu·: au plus 6 valeurs
  aide·: vérifiez qu’il s’agit du bon fichier (--max-values relève la limite)
)");
}
