#include "decode/reading_kinds.h"

#include <array>

namespace charter {

const DiagnosticKind kNotUtf8{
    .code = "E0101",
    .message = {"this byte ({0}) is not UTF-8 text", "cet octet ({0}) n’est pas du texte UTF-8"},
    .expected = {"a text file in UTF-8, the usual encoding",
                 "un fichier texte en UTF-8, l’encodage habituel"},
    .help = {"open the file in your editor and save it again with the encoding UTF-8",
             "ouvrez le fichier dans votre éditeur et enregistrez-le de nouveau avec l’encodage UTF-8"},
    .explanation = {
        "Letters with accents are written as bytes, and there are several ways to do it. Files read here are "
        "in UTF-8. A file saved as Latin-1, Windows-1252 or Mac Roman shows its accents wrongly or not at "
        "all, so it is refused rather than misread.",
        "Les lettres accentuées s’écrivent en octets, et il y a plusieurs façons de le faire. Les fichiers "
        "lus ici sont en UTF-8. Un fichier enregistré en Latin-1, Windows-1252 ou Mac Roman montrerait mal "
        "ses accents\u00a0: il est donc refusé plutôt que mal lu."}};

const DiagnosticKind kUtf16{
    .code = "E0102",
    .message = {"this file is written in UTF-16 or UTF-32", "ce fichier est écrit en UTF-16 ou en UTF-32"},
    .expected = {"a text file in UTF-8, the usual encoding",
                 "un fichier texte en UTF-8, l’encodage habituel"},
    .help = {"open it in your editor and choose “Save as…”, encoding UTF-8",
             "ouvrez-le dans votre éditeur et choisissez «\u00a0Enregistrer sous…\u00a0», encodage UTF-8"},
    .explanation = {
        "Some programs (an old Notepad, some exports of spreadsheets) save text with two or four bytes a "
        "letter. Files read here have to be in UTF-8.",
        "Certains logiciels (un ancien Bloc-notes, certaines exportations de tableurs) enregistrent chaque "
        "lettre sur deux ou quatre octets. Les fichiers lus ici doivent être en UTF-8."}};

const DiagnosticKind kNulByte{
    .code = "E0103",
    .message = {"this file holds a NUL byte", "ce fichier contient un octet NUL"},
    .expected = {"a text file", "un fichier texte"},
    .help =
        {"check that this is the file you meant, and not a program, a picture or a damaged copy; unpack a "
         "packed file (.gz, .zip) first",
         "vérifiez qu’il s’agit du bon fichier, et non d’un programme, d’une image ou d’une copie "
         "abîmée\u00a0; "
         "décompressez d’abord un fichier compressé (.gz, .zip)"},
    .explanation = {
        "A text never holds the byte 0. Where one is found, the file is something else, or it was damaged "
        "on its way.",
        "Un texte ne contient jamais l’octet 0. S’il y en a un, le fichier est autre chose, ou il a été "
        "abîmé en chemin."}};

const DiagnosticKind kTooLarge{
    .code = "E0104",
    .message = {"this document is larger than {0} bytes", "ce document dépasse {0} octets"},
    .expected = {"at most {0} bytes", "au plus {0} octets"},
    .help = {"check that this is the file you meant; what people write by hand takes a few thousand bytes "
             "(--max-bytes raises the limit)",
             "vérifiez qu’il s’agit du bon fichier\u00a0; ce qu’on écrit à la main prend quelques milliers "
             "d’octets (--max-bytes relève la limite)"},
    .explanation = {
        "Documents are read whole, so there is a limit to their size. It protects a server or a CI job "
        "from a file that would fill its memory.",
        "Les documents sont lus en entier\u00a0: leur taille a donc une limite. Elle protège un serveur ou "
        "une tâche d’intégration d’un fichier qui remplirait sa mémoire."}};

const DiagnosticKind kTooDeep{
    .code = "E0105",
    .message = {"the values are nested more than {0} levels deep",
                "les valeurs sont imbriquées sur plus de {0} niveaux"},
    .expected = {"at most {0} levels", "au plus {0} niveaux"},
    .help = {"check the brackets just before this place (--max-depth raises the limit)",
             "vérifiez les crochets et accolades juste avant cet endroit (--max-depth relève la limite)"},
    .explanation = {
        "A real document needs about six levels. Thousands of them are a mistake of a program, or an attempt "
        "to bring this one down.",
        "Un vrai document compte environ six niveaux. Quand il y en a des milliers, c’est l’erreur d’un "
        "logiciel, ou une tentative de faire tomber celui-ci."}};

const DiagnosticKind kTooManyValues{
    .code = "E0106",
    .message = {"this document holds more than {0} values", "ce document contient plus de {0} valeurs"},
    .expected = {"at most {0} values", "au plus {0} valeurs"},
    .help = {"check that this is the file you meant (--max-values raises the limit)",
             "vérifiez qu’il s’agit du bon fichier (--max-values relève la limite)"},
    .explanation = {
        "Every text, number, list and object counts as one value. The limit keeps the work bounded, "
        "whatever the file.",
        "Chaque texte, nombre, liste et objet compte pour une valeur. La limite borne le travail, quel que "
        "soit le fichier."}};

const DiagnosticKind kEmptyDocument{
    .code = "E0107",
    .message = {"this document is empty", "ce document est vide"},
    .expected = {"a document with something in it", "un document qui contient quelque chose"},
    .help = {"check that the file was saved, or start anew: charter new writes an assessment, charter new "
             "agreement an agreement",
             "vérifiez que le fichier a été enregistré, ou partez d’un modèle\u00a0: charter new écrit une "
             "évaluation, charter new agreement une entente"},
    .explanation = {
        "There is nothing but white space in the file. Often the file was not saved yet, or another one was "
        "meant.",
        "Le fichier ne contient que des espaces. Souvent, il n’a pas encore été enregistré, ou il s’agit "
        "d’un autre fichier."}};

const DiagnosticKind kUnexpectedCharacter{
    .code = "E0108",
    .message = {"unexpected ‘{0}’", "caractère inattendu\u00a0: «\u00a0{0}\u00a0»"},
    .expected = {"{1}", "{1}"},
    .help = {"look here and at the end of the line before: a quote, a comma or a bracket is missing, or one "
             "too many",
             "regardez ici et à la fin de la ligne précédente\u00a0: il y a un guillemet, une virgule ou un "
             "crochet de trop, "
             "ou il en manque un"},
    .explanation = {
        "JSON is strict about punctuation: \"key\": value, with a comma between two entries, and none after "
        "the last. Most editors show the mistake when the file is named .json.",
        "Le JSON est strict sur la ponctuation\u00a0: \"clé\": valeur, une virgule entre deux éléments, "
        "aucune "
        "après le dernier. La plupart des éditeurs montrent l’erreur si le fichier se nomme .json."}};

const DiagnosticKind kTrailingComma{
    .code = "E0109",
    .message = {"a comma before the closing ‘{0}’", "une virgule avant le «\u00a0{0}\u00a0» fermant"},
    .expected = {"no comma after the last entry", "aucune virgule après le dernier élément"},
    .help = {"take this comma out", "enlevez cette virgule"},
    .explanation = {"In JSON a comma stands between two entries, never after the last one.",
                    "En JSON, la virgule sépare deux éléments\u00a0; il n’y en a jamais après le dernier."}};

const DiagnosticKind kUnterminatedString{
    .code = "E0110",
    .message = {"this text has no closing quote on its line",
                "ce texte n’a pas de guillemet fermant sur sa ligne"},
    .expected = {"a closing \" before the end of the line", "un \" fermant avant la fin de la ligne"},
    .help = {"add the quote; inside a text, write a line break as \\n and a quote as \\\"",
             "ajoutez le guillemet\u00a0; dans un texte, un saut de ligne s’écrit \\n et un guillemet \\\""},
    .explanation = {
        "A text in JSON begins and ends with a straight double quote, on one line.",
        "En JSON, un texte commence et finit par un guillemet droit double, sur une seule ligne."}};

const DiagnosticKind kControlCharacter{
    .code = "E0111",
    .message = {"this text holds a control character (U+{0})",
                "ce texte contient un caractère de contrôle (U+{0})"},
    .expected = {"a tab written as \\t, other control characters as \\u{0}",
                 "une tabulation écrite \\t, les autres caractères de contrôle \\u{0}"},
    .help = {"replace it, or take it out", "remplacez-le ou enlevez-le"},
    .explanation = {
        "Characters below U+0020 are invisible and not allowed inside a text. They often come along when "
        "text is pasted from another program.",
        "Les caractères sous U+0020 sont invisibles et interdits dans un texte. Ils viennent souvent d’un "
        "copier-coller depuis un autre logiciel."}};

const DiagnosticKind kBadEscape{
    .code = "E0112",
    .message = {"‘{0}’ is not an escape that JSON knows",
                "«\u00a0{0}\u00a0» n’est pas un échappement connu en JSON"},
    .expected = {"one of \\\" \\\\ \\/ \\b \\f \\n \\r \\t, or \\u and four hexadecimal digits",
                 "l’un de \\\" \\\\ \\/ \\b \\f \\n \\r \\t, ou \\u et quatre chiffres hexadécimaux"},
    .help = {"write a backslash itself as \\\\ (for instance in a Windows path)",
             "la barre oblique inverse elle-même s’écrit \\\\ (par exemple dans un chemin Windows)"},
    .explanation = {
        "Inside a JSON text, a backslash announces a special character. A path such as C:\\data has to be "
        "written C:\\\\data. Characters past U+FFFF are two \\u escapes, a high and a low surrogate.",
        "Dans un texte JSON, la barre oblique inverse annonce un caractère spécial. Un chemin comme "
        "C:\\donnees s’écrit C:\\\\donnees. Les caractères au-delà de U+FFFF s’écrivent en deux \\u, une "
        "demi-zone haute puis une basse."}};

const DiagnosticKind kBadNumber{
    .code = "E0113",
    .message = {"‘{0}’ is not a number that can be read", "«\u00a0{0}\u00a0» n’est pas un nombre lisible"},
    .expected = {"a number such as 2 or 1.5", "un nombre comme 2 ou 1.5"},
    .help = {"no leading zero, no plus sign, a point for decimals; put dates and text between quotes",
             "pas de zéro au début, pas de signe plus, un point pour les décimales\u00a0; mettez les dates "
             "et les textes "
             "entre guillemets"},
    .explanation = {
        "JSON writes numbers as 12, -3 or 1.5. A date, a telephone number or a number with a comma is a "
        "text and goes between quotes. Numbers too large to be kept exactly are refused.",
        "Le JSON écrit les nombres 12, -3 ou 1.5. Une date, un numéro de téléphone ou un nombre à virgule "
        "est un texte et se met entre guillemets. Un nombre trop grand pour être gardé est refusé."}};

const DiagnosticKind kTextAfterEnd{
    .code = "E0114",
    .message = {"there is text after the end of the document", "il y a du texte après la fin du document"},
    .expected = {"nothing after the closing bracket", "rien après l’accolade fermante"},
    .help =
        {"take out what follows, or check the brackets before: one may close too early; several documents go "
         "one on each line of a .jsonl file, or each in a file of its own",
         "enlevez la suite, ou vérifiez les accolades avant\u00a0: l’une d’elles ferme peut-être trop "
         "tôt\u00a0; plusieurs "
         "documents se mettent un par ligne dans un fichier .jsonl, ou chacun dans son fichier"},
    .explanation = {"One file holds one document. Several documents, one a line, are for ‘charter batch’.",
                    "Un fichier contient un seul document. Plusieurs documents, un par ligne, vont à "
                    "«\u00a0charter batch\u00a0»."}};

const DiagnosticKind kCommentInJson{
    .code = "E0115",
    .message = {"JSON has no comments", "le JSON n’a pas de commentaires"},
    .expected = {"{0}", "{0}"},
    .help = {"put the remark under a key of your own that starts with x-, or into the \"note\" of an answer",
             "mettez la remarque sous une clé à vous qui commence par x-, ou dans le champ \"note\" d’une "
             "réponse"},
    .explanation = {
        "Text after // or # is not part of JSON. Two places are made for remarks: \"note\" in an answer, and "
        "keys that begin with x-, which are kept and not read.",
        "Le texte après // ou # ne fait pas partie du JSON. Deux endroits sont prévus pour les "
        "remarques\u00a0: \"note\" dans une réponse, et les clés qui commencent par x-, gardées sans être "
        "lues."}};

const DiagnosticKind kSingleQuotes{
    .code = "E0116",
    .message = {"this text is not between straight double quotes",
                "ce texte n’est pas entre guillemets droits doubles"},
    .expected = {"\" before and after", "un \" avant et après"},
    .help = {"use \" and not ' “ ” or «\u00a0», which a word processor may put in their place",
             "utilisez \" et non ' “ ” ou «\u00a0», qu’un traitement de texte met parfois à la place"},
    .explanation = {
        "Texts and keys in JSON stand between straight double quotes. Word processors change them into "
        "curly ones: edit such files in a text editor.",
        "En JSON, les textes et les clés sont entre guillemets droits doubles. Les traitements de texte "
        "les arrondissent\u00a0: modifiez ces fichiers dans un éditeur de texte."}};

const DiagnosticKind kMissingComma{
    .code = "E0117",
    .message = {"a comma is missing here", "il manque une virgule ici"},
    .expected = {"a comma between two entries", "une virgule entre deux éléments"},
    .help = {"add a comma at the end of this entry; a quote inside a text is written \\\"",
             "ajoutez une virgule à la fin de cet élément\u00a0; un guillemet dans un texte s’écrit \\\""},
    .explanation = {"In JSON, entries of an object or of a list are separated by commas.",
                    "En JSON, les éléments d’un objet ou d’une liste sont séparés par des virgules."}};

const DiagnosticKind kMissingColon{
    .code = "E0118",
    .message = {"a colon is missing after this key", "il manque un deux-points après cette clé"},
    .expected = {"\"key\": value", "\"clé\": valeur"},
    .help = {"write a colon between the key and its value",
             "mettez un deux-points entre la clé et sa valeur"},
    .explanation = {"Every key of a JSON object is followed by a colon and a value.",
                    "Chaque clé d’un objet JSON est suivie d’un deux-points et d’une valeur."}};

const DiagnosticKind kUnexpectedEnd{
    .code = "E0119",
    .message = {"the document ends too early", "le document se termine trop tôt"},
    .expected = {"{0}", "{0}"},
    .help = {"the file may have been cut, or what opened at line {1} was never closed",
             "le fichier a peut-être été coupé, ou ce qui s’ouvre à la ligne {1} n’a jamais été fermé"},
    .explanation = {
        "Every bracket that opens has to close. An editor that marks pairs of brackets shows which one has "
        "no partner.",
        "Chaque accolade ou crochet ouvert doit se fermer. Un éditeur qui marque les paires montre laquelle "
        "n’a pas de partenaire."}};

const DiagnosticKind kUnquotedWord{
    .code = "E0120",
    .message = {"‘{0}’ is not between quotes", "«\u00a0{0}\u00a0» n’est pas entre guillemets"},
    .expected = {"{1}", "{1}"},
    .help = {"put it between \" quotes; true, false and null are written in lower case, without quotes",
             "mettez-le entre \"\u00a0; true, false et null s’écrivent en minuscules, sans guillemets"},
    .explanation = {"JSON knows three words without quotes: true, false and null. All other words are texts.",
                    "Le JSON connaît trois mots sans guillemets\u00a0: true, false et null. Tous les autres "
                    "sont des textes."}};

const DiagnosticKind kTooManyMistakes{
    .code = "E0121",
    .severity = Severity::Note,
    .message = {"{0} mistakes in all; the first {1} are shown",
                "{0} erreurs en tout\u00a0; les {1} premières sont montrées"},
    .help = {"mend the first ones and run again: many often have one cause",
             "corrigez les premières et recommencez\u00a0: elles ont souvent une même cause"},
    .explanation = {
        "Every mistake is counted, but only the first ones are told: nobody reads more than a thousand.",
        "Toutes les erreurs sont comptées, mais seules les premières sont montrées\u00a0: personne n’en lit "
        "plus "
        "de mille."}};

std::span<const DiagnosticKind* const> reading_kinds() {
  static constexpr std::array kKinds{&kNotUtf8,          &kUtf16,
                                     &kNulByte,          &kTooLarge,
                                     &kTooDeep,          &kTooManyValues,
                                     &kEmptyDocument,    &kUnexpectedCharacter,
                                     &kTrailingComma,    &kUnterminatedString,
                                     &kControlCharacter, &kBadEscape,
                                     &kBadNumber,        &kTextAfterEnd,
                                     &kCommentInJson,    &kSingleQuotes,
                                     &kMissingComma,     &kMissingColon,
                                     &kUnexpectedEnd,    &kUnquotedWord,
                                     &kTooManyMistakes};
  return kKinds;
}

}  // namespace charter
