#pragma once
/// What can be wrong with the text of an expression: E0401 to E0420.

#include <charter/diagnostic.h>

#include <array>

namespace charter::cel {

inline constexpr DiagnosticKind kExpressionTooLong{
    .code = "E0401",
    .message = {"expression of {0} bytes is too long", "expression de {0} octets trop longue"},
    .expected = {"at most {1} bytes", "au plus {1} octets"},
    .help = {"split it into several rules", "divisez-la en plusieurs règles"},
    .explanation = {
        "An expression is read at a glance or it is not read. Past a fixed length it is refused before any "
        "work is done, so that no text can tie up the program.",
        "Une expression se lit d’un coup d’œil, ou ne se lit pas. Au-delà d’une longueur fixe, elle est "
        "refusée avant tout travail, pour qu’aucun texte n’immobilise le programme."}};

inline constexpr DiagnosticKind kNestedTooDeep{
    .code = "E0402",
    .message = {"expression is nested too deeply", "expression imbriquée trop profondément"},
    .expected = {"at most {0} levels", "au plus {0} niveaux"},
    .help = {"name the inner parts with cel.bind, or split the expression",
             "nommez les parties intérieures avec cel.bind, ou divisez l’expression"},
    .explanation = {
        "Parentheses, operators and calls inside one another each count as a level. The limit keeps every "
        "step of the engine within a fixed amount of memory.",
        "Les parenthèses, les opérateurs et les appels emboîtés comptent chacun pour un niveau. La limite "
        "garde chaque étape du moteur dans une mémoire fixe."}};

inline constexpr DiagnosticKind kBadCharacter{
    .code = "E0403",
    .message = {"unexpected character '{0}'", "caractère « {0} » inattendu"},
    .expected = {"a name, a literal, an operator or a bracket",
                 "un nom, un littéral, un opérateur ou une parenthèse"},
    .help = {"remove it, or put text between quotes",
             "retirez-le, ou mettez le texte entre guillemets droits"},
    .explanation = {
        "This character has no meaning in CEL outside of a string. Typographic quotes are a usual cause: "
        "strings take ' or \".",
        "Ce caractère n’a pas de sens en CEL hors d’une chaîne. Les guillemets typographiques en sont une "
        "cause courante : les chaînes prennent ' ou \"."}};

inline constexpr DiagnosticKind kUnterminatedString{
    .code = "E0404",
    .message = {"string is not closed", "chaîne non fermée"},
    .expected = {"the quote that opened it: {0}", "le guillemet qui l’a ouverte : {0}"},
    .help = {"close it before the end of the line, or use triple quotes for several lines",
             "fermez-la avant la fin de la ligne, ou utilisez des guillemets triples pour plusieurs lignes"},
    .explanation = {
        "A string opened with ' or \" ends on the same line; ''' and \"\"\" may span lines. A backslash "
        "before the closing quote keeps the string open.",
        "Une chaîne ouverte par ' ou \" se termine sur la même ligne\u00a0; ''' et \"\"\" peuvent en couvrir "
        "plusieurs. Une barre oblique inverse avant le guillemet final garde la chaîne ouverte."}};

inline constexpr DiagnosticKind kBadEscape{
    .code = "E0405",
    .message = {"'{0}' is not an escape", "« {0} » n’est pas une séquence d’échappement"},
    .expected = {"one of \\a \\b \\f \\n \\r \\t \\v \\\\ \\' \\\" \\` \\? \\xHH \\ooo, and \\uHHHH "
                 "\\UHHHHHHHH in strings",
                 "\\a \\b \\f \\n \\r \\t \\v \\\\ \\' \\\" \\` \\? \\xHH \\ooo, et \\uHHHH \\UHHHHHHHH dans "
                 "les chaînes"},
    .help = {"double the backslash, or write a raw string: r'...'",
             "doublez la barre oblique inverse, ou écrivez une chaîne brute : r'...'"},
    .explanation = {
        "A backslash begins an escape. Regular expressions are easier to write as raw strings, where a "
        "backslash is itself: r'\\d+'.",
        "Une barre oblique inverse commence une séquence d’échappement. Les expressions rationnelles "
        "s’écrivent mieux en chaînes brutes, où elle n’est qu’elle-même : r'\\d+'."}};

inline constexpr DiagnosticKind kBadNumber{
    .code = "E0406",
    .message = {"'{0}' is not a number", "« {0} » n’est pas un nombre"},
    .expected = {"digits like 12, 0x1F, 12u, 1.5 or 2e10", "des chiffres comme 12, 0x1F, 12u, 1.5 ou 2e10"},
    .help = {"put text between quotes; begin names with a letter",
             "mettez le texte entre guillemets droits\u00a0; commencez les noms par une lettre"},
    .explanation = {"A number is followed directly by letters that do not belong to it.",
                    "Un nombre est suivi directement de lettres qui n’en font pas partie."}};

inline constexpr DiagnosticKind kNumberTooLarge{
    .code = "E0407",
    .message = {"number '{0}' does not fit", "le nombre « {0} » ne tient pas"},
    .expected = {"{1}", "{1}"},
    .help = {"write a double, e.g. 1e19, where an estimate will do",
             "écrivez un nombre à virgule, p. ex. 1e19, si une valeur approchée suffit"},
    .explanation = {
        "int holds -9223372036854775808 to 9223372036854775807, uint 0 to 18446744073709551615, and double "
        "up to about 1.8e308.",
        "int va de -9223372036854775808 à 9223372036854775807, uint de 0 à 18446744073709551615, et double "
        "jusqu’à environ 1.8e308."}};

inline constexpr DiagnosticKind kUnexpectedToken{
    .code = "E0408",
    .message = {"unexpected {0}", "inattendu\u00a0: {0}"},
    .expected = {"{1}", "{1}"},
    .help = {"check for a missing operator, bracket or comma just before",
             "vérifiez s’il manque un opérateur, une parenthèse ou une virgule juste avant"},
    .explanation = {
        "The expression cannot go on like this. What was expected at this place is named; the mistake is "
        "here or just before.",
        "L’expression ne peut pas se poursuivre ainsi. Ce qui était attendu est nommé\u00a0; l’erreur est "
        "ici ou "
        "juste avant."}};

inline constexpr DiagnosticKind kReservedWord{
    .code = "E0409",
    .message = {"'{0}' is a reserved word", "« {0} » est un mot réservé"},
    .expected = {"another name", "un autre nom"},
    .help = {"reserved words are fine as fields (x.{0}), not as names of their own",
             "les mots réservés conviennent aux champs (x.{0}), non aux noms employés seuls"},
    .explanation = {
        "CEL keeps as, break, const, continue, else, for, function, if, import, let, loop, namespace, "
        "package, return, var, void and while for later.",
        "CEL réserve as, break, const, continue, else, for, function, if, import, let, loop, namespace, "
        "package, return, var, void et while."}};

inline constexpr DiagnosticKind kHasNeedsField{
    .code = "E0410",
    .message = {"has() needs a field", "has() exige un champ"},
    .expected = {"a selection like has(answer.date)", "une sélection comme has(answer.date)"},
    .help = {"to test a key that is not a name, write 'key' in map",
             "pour tester une clé qui n’est pas un nom, écrivez 'clé' in map"},
    .explanation = {
        "has(x.f) tells whether the field f of x is there. It takes one argument, and that argument ends "
        "in a plain .field.",
        "has(x.f) dit si le champ f de x est présent. Elle prend un argument, qui se termine par un simple "
        ".champ."}};

inline constexpr DiagnosticKind kMacroNeedsName{
    .code = "E0411",
    .message = {"{0} needs a simple name for its variable", "{0} exige un nom simple pour sa variable"},
    .expected = {"a name like a in answers.all(a, a.status != '')",
                 "un nom comme a dans answers.all(a, a.status != '')"},
    .help = {"write the name of the variable first, then a comma and the expression that uses it",
             "écrivez d’abord le nom de la variable, puis une virgule et l’expression qui l’emploie"},
    .explanation = {
        "Macros such as all, exists, map, filter and cel.bind give a name to each element, so that the "
        "expression after the comma can use it.",
        "Les macros comme all, exists, map, filter et cel.bind nomment chaque élément pour que l’expression "
        "qui suit la virgule puisse s’en servir."}};

inline constexpr DiagnosticKind kSameVariableTwice{
    .code = "E0412",
    .message = {"variable '{0}' is named twice", "la variable « {0} » est nommée deux fois"},
    .expected = {"two different names", "deux noms différents"},
    .help = {"rename one of them", "renommez l’une des deux"},
    .explanation = {
        "A macro over two variables, such as map.all(key, value, ...), needs two names to tell them apart.",
        "Une macro à deux variables, comme map.all(cle, valeur, ...), exige deux noms pour les "
        "distinguer."}};

inline constexpr DiagnosticKind kNotUtf8{
    .code = "E0413",
    .message = {"expression is not valid UTF-8", "l’expression n’est pas de l’UTF-8 valide"},
    .expected = {"text in UTF-8", "un texte en UTF-8"},
    .help = {"save the file as UTF-8; write bytes as b'\\xff'",
             "enregistrez le fichier en UTF-8\u00a0; écrivez les octets b'\\xff'"},
    .explanation = {
        "All texts are UTF-8. A byte outside of it usually comes from a file saved in another encoding.",
        "Tous les textes sont en UTF-8. Un octet étranger vient souvent d’un fichier enregistré dans un "
        "autre encodage."}};

inline constexpr DiagnosticKind kEmptyExpression{
    .code = "E0414",
    .message = {"expression is empty", "expression vide"},
    .expected = {"an expression, e.g. answer.status == 'implemented'",
                 "une expression, p. ex. answer.status == 'implemented'"},
    .help = {"write true where nothing is to be tested", "écrivez true s’il n’y a rien à vérifier"},
    .explanation = {"There is nothing here but spaces or comments.",
                    "Il n’y a ici que des espaces ou des commentaires."}};

inline constexpr DiagnosticKind kMessageUnsupported{
    .code = "E0415",
    .message = {"'{0}' cannot be built here", "« {0} » ne peut pas être construit ici"},
    .expected = {"a map such as {'key': value}", "une table comme {'clé': valeur}"},
    .help = {"this CEL works on JSON data: write a map instead of a message",
             "ce CEL travaille sur des données JSON : écrivez une table au lieu d’un message"},
    .explanation = {
        "Name{field: value} builds a protobuf message in other implementations. There are no messages here.",
        "Nom{champ: valeur} construit un message protobuf dans d’autres implantations. Il n’y a pas de "
        "messages ici."}};

inline constexpr DiagnosticKind kBadOperator{
    .code = "E0416",
    .message = {"'{0}' is not an operator", "« {0} » n’est pas un opérateur"},
    .expected = {"an operator such as ==, &&, || or in", "un opérateur comme ==, &&, || ou in"},
    .help =
        {"nothing is assigned in an expression; bits are combined with math.bitAnd and math.bitOr",
         "rien ne s’affecte dans une expression\u00a0; les bits se combinent avec math.bitAnd et math.bitOr"},
    .explanation = {"CEL compares with ==, and joins conditions with && and ||.",
                    "CEL compare avec ==, et relie les conditions par && et ||."}};

inline constexpr DiagnosticKind kOptionalNotAllowed{
    .code = "E0417",
    .message = {"optional syntax is switched off", "la syntaxe des valeurs facultatives est désactivée"},
    .expected = {"a plain selection, index or element", "une sélection, un indice ou un élément simple"},
    .help = {"use has(x.f) && x.f, or enable the optionals extension",
             "utilisez has(x.f) && x.f, ou activez l’extension des valeurs facultatives"},
    .explanation = {".?field, [?index] and ?element belong to the optionals extension.",
                    ".?champ, [?indice] et ?élément appartiennent à l’extension des valeurs facultatives."}};

inline constexpr DiagnosticKind kUnclosedQuotedField{
    .code = "E0418",
    .message = {"quoted field is not closed", "champ entre accents graves non fermé"},
    .expected =
        {"letters, digits, '_', '.', '-', '/' or spaces, then a backquote",
         "des lettres, des chiffres, « _ », « . », « - », « / » ou des espaces, puis un accent grave"},
    .help = {"for other characters use an index: x['the key']",
             "pour d’autres caractères, utilisez un indice : x['la clé']"},
    .explanation = {"x.`content-type` selects a field whose name is not a plain identifier.",
                    "x.`content-type` choisit un champ dont le nom n’est pas un simple identificateur."}};

/// For `charter explain` and the tests.
[[nodiscard]] constexpr std::array<const DiagnosticKind*, 18> parse_diagnostic_kinds() {
  return {&kExpressionTooLong,
          &kNestedTooDeep,
          &kBadCharacter,
          &kUnterminatedString,
          &kBadEscape,
          &kBadNumber,
          &kNumberTooLarge,
          &kUnexpectedToken,
          &kReservedWord,
          &kHasNeedsField,
          &kMacroNeedsName,
          &kSameVariableTwice,
          &kNotUtf8,
          &kEmptyExpression,
          &kMessageUnsupported,
          &kBadOperator,
          &kOptionalNotAllowed,
          &kUnclosedQuotedField};
}

}  // namespace charter::cel
