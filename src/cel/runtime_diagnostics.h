#pragma once
/// What can go wrong when an expression is evaluated: E0451 to E0471, one for each ErrorKind.

#include <charter/diagnostic.h>

#include <array>

namespace charter::cel {

inline constexpr DiagnosticKind kMissingField{
    .code = "E0451",
    .message = {"{1} has no value for '{0}'", "{1} n’a pas de valeur pour « {0} »"},
    .expected = {"a value, or a test that there is one", "une valeur, ou une vérification qu’il y en a une"},
    .help = {"test it first: has(x.{0}) && ...", "vérifiez d’abord : has(x.{0}) && ..."},
    .explanation = {
        "The field is optional and the document leaves it out. has(x.f) tells whether it is there; x.?f "
        "reads it when it is.",
        "Le champ est facultatif et le document l’omet. has(x.f) dit s’il est présent\u00a0; x.?f le lit "
        "s’il "
        "l’est."}};

inline constexpr DiagnosticKind kNoSuchKey{
    .code = "E0452",
    .message = {"no key {0} in the map", "aucune clé {0} dans la table"},
    .expected = {"a key that is there", "une clé présente"},
    .help = {"test it first: {0} in map, or read it with [?{0}]",
             "vérifiez d’abord : {0} in table, ou lisez-la avec [?{0}]"},
    .explanation = {"A map gives an error for a key it does not hold, never an empty value.",
                    "Une table donne une erreur pour une clé absente, jamais une valeur vide."}};

inline constexpr DiagnosticKind kNoSuchField{
    .code = "E0453",
    .message = {"{1} has no field '{0}'", "{1} n’a pas de champ « {0} »"},
    .expected = {"a field of {1}", "un champ de {1}"},
    .help = {"remove dyn() so that the mistake shows when the rule is checked",
             "retirez dyn() pour que l’erreur apparaisse à la vérification de la règle"},
    .explanation = {"The field was read from a value whose type was not known beforehand.",
                    "Le champ a été lu dans une valeur dont le type n’était pas connu d’avance."}};

inline constexpr DiagnosticKind kIndexOutOfRange{
    .code = "E0454",
    .message = {"index {0} does not fit a size of {1}", "l’indice {0} ne convient pas à une taille de {1}"},
    .expected = {"an index below the size", "un indice inférieur à la taille"},
    .help = {"test the size first, or read with [?{0}]", "vérifiez d’abord la taille, ou lisez avec [?{0}]"},
    .explanation = {"The first element has index 0, the last size - 1.",
                    "Le premier élément a l’indice 0, le dernier la taille moins 1."}};

inline constexpr DiagnosticKind kNoSuchOverload{
    .code = "E0455",
    .message = {"'{0}' cannot take ({1})", "« {0} » ne peut pas prendre ({1})"},
    .expected = {"values of other types", "des valeurs d’autres types"},
    .help = {"test the type first: type(x) == string", "vérifiez d’abord le type : type(x) == string"},
    .explanation = {
        "The types of these values were not known when the rule was checked, and no form of the function "
        "takes them.",
        "Les types de ces valeurs n’étaient pas connus à la vérification de la règle, et aucune forme de "
        "la fonction ne les prend."}};

inline constexpr DiagnosticKind kNameWithoutValue{
    .code = "E0456",
    .message = {"'{0}' has no value here", "« {0} » n’a pas de valeur ici"},
    .expected = {"a variable that the data provides", "une variable fournie par les données"},
    .help = {"check that the data given holds it", "vérifiez que les données la contiennent"},
    .explanation = {"The expression names a variable that this evaluation was not given.",
                    "L’expression nomme une variable que cette évaluation n’a pas reçue."}};

inline constexpr DiagnosticKind kFunctionMissing{
    .code = "E0457",
    .message = {"function '{0}' is not available here", "la fonction « {0} » n’est pas disponible ici"},
    .expected = {"a function of this kind of rule", "une fonction de ce genre de règle"},
    .help = {"docs/cel.md lists all functions", "docs/cel.md énumère toutes les fonctions"},
    .explanation = {"The expression was not checked beforehand, and calls a function that does not exist.",
                    "L’expression n’a pas été vérifiée d’avance, et appelle une fonction qui n’existe pas."}};

inline constexpr DiagnosticKind kDivideByZero{
    .code = "E0458",
    .message = {"division by zero", "division par zéro"},
    .expected = {"a divisor other than 0", "un diviseur autre que 0"},
    .help = {"test the divisor first: n != 0 && ...", "vérifiez d’abord le diviseur : n != 0 && ..."},
    .explanation = {
        "Whole numbers cannot be divided by 0. Doubles can, and give infinity or NaN.",
        "Les nombres entiers ne se divisent pas par 0. Les double le peuvent, et donnent l’infini ou NaN."}};

inline constexpr DiagnosticKind kOverflow{
    .code = "E0459",
    .message = {"result is too large for its type", "résultat trop grand pour son type"},
    .expected = {"a result within int, uint, timestamp or duration",
                 "un résultat dans les limites de int, uint, timestamp ou duration"},
    .help = {"compute with double() where an estimate will do",
             "calculez avec double() si une valeur approchée suffit"},
    .explanation = {
        "Whole numbers never wrap around, timestamps stay within the years 1 to 9999, durations within "
        "about 290 years.",
        "Les entiers ne débordent jamais en silence, les dates restent entre les années 1 et 9999, les "
        "durées sous 290 ans environ."}};

inline constexpr DiagnosticKind kOutOfRange{
    .code = "E0460",
    .message = {"{0} is out of the range of {1}", "{0} est hors des limites de {1}"},
    .expected = {"a value that {1} can hold", "une valeur que {1} peut contenir"},
    .help = {"test the value before converting it", "vérifiez la valeur avant de la convertir"},
    .explanation = {"A conversion never cuts a value to fit, except the fraction of a double.",
                    "Une conversion ne tronque jamais une valeur, sauf la fraction d’un double."}};

inline constexpr DiagnosticKind kBadConversion{
    .code = "E0461",
    .message = {"{0} is not a {1}", "{0} n’est pas un {1}"},
    .expected =
        {"a text such as 12 for int, 2026-01-31T00:00:00Z for timestamp, 1h30m for duration, true for bool",
         "un texte comme 12 pour int, 2026-01-31T00:00:00Z pour timestamp, 1h30m pour duration, true pour "
         "bool"},
    .help = {"check how the value is written", "vérifiez l’écriture de la valeur"},
    .explanation = {
        "The text is not written as the type asks, or bytes are not UTF-8.",
        "Le texte n’est pas écrit comme le type le demande, ou les octets ne sont pas de l’UTF-8."}};

inline constexpr DiagnosticKind kBadArgument{
    .code = "E0462",
    .message = {"{0} cannot use {1}", "{0} ne peut pas utiliser {1}"},
    .expected = {"another argument", "un autre argument"},
    .help = {"see the function in docs/cel.md", "voyez la fonction dans docs/cel.md"},
    .explanation = {"The argument has the right type and a value that the function has no use for.",
                    "L’argument est du bon type, mais d’une valeur dont la fonction n’a pas l’usage."}};

inline constexpr DiagnosticKind kBadTimeZone{
    .code = "E0463",
    .message = {"unknown time zone {0}", "fuseau horaire {0} inconnu"},
    .expected = {"a name such as America/Montreal, or an offset such as -05:00",
                 "un nom comme America/Montreal, ou un décalage comme -05:00"},
    .help = {"the web build knows UTC and offsets only",
             "la version Web ne connaît que UTC et les décalages"},
    .explanation = {"Time zones are those of the IANA database.",
                    "Les fuseaux sont ceux de la base de l’IANA."}};

inline constexpr DiagnosticKind kBadRegex{
    .code = "E0464",
    .message = {"pattern is not a regular expression: {0}",
                "le motif n’est pas une expression rationnelle : {0}"},
    .expected = {"RE2 syntax", "la syntaxe de RE2"},
    .help = {"patterns from data must be checked where they are written",
             "les motifs venus des données se vérifient là où ils sont écrits"},
    .explanation = {"The pattern came from data, so that it could not be checked with the rule.",
                    "Le motif venait des données et ne pouvait être vérifié avec la règle."}};

inline constexpr DiagnosticKind kRegexMissing{
    .code = "E0465",
    .message = {"matches() is not available here", "matches() n’est pas disponible ici"},
    .expected = {"contains(), startsWith(), endsWith() or ==", "contains(), startsWith(), endsWith() ou =="},
    .help = {"write the test without a regular expression",
             "écrivez la condition sans expression rationnelle"},
    .explanation = {"This build carries no library for regular expressions.",
                    "Cette version ne contient pas de bibliothèque d’expressions rationnelles."}};

inline constexpr DiagnosticKind kBadKey{
    .code = "E0466",
    .message = {"{0} cannot be the key of a map", "{0} ne peut pas être la clé d’une table"},
    .expected = {"string, int, uint or bool", "string, int, uint ou bool"},
    .help = {"use string(x) as the key", "utilisez string(x) comme clé"},
    .explanation = {"Keys of maps are strings, whole numbers or booleans.",
                    "Les clés d’une table sont des chaînes, des nombres entiers ou des booléens."}};

inline constexpr DiagnosticKind kRepeatedKey{
    .code = "E0467",
    .message = {"key {0} stands twice in one map", "la clé {0} figure deux fois dans une table"},
    .expected = {"each key once", "chaque clé une seule fois"},
    .help = {"1, 1u and 1.0 are the same key", "1, 1u et 1.0 sont la même clé"},
    .explanation = {"A map holds one value for each key; numbers that are equal are one key.",
                    "Une table tient une valeur par clé\u00a0; des nombres égaux sont une seule clé."}};

inline constexpr DiagnosticKind kEmptyOptional{
    .code = "E0468",
    .message = {"optional value is empty", "la valeur facultative est vide"},
    .expected = {"hasValue() before value()", "hasValue() avant value()"},
    .help = {"use orValue(x) to say what stands for nothing",
             "utilisez orValue(x) pour dire ce qui remplace l’absence"},
    .explanation = {"value() reads what is inside an optional value; there is nothing inside of this one.",
                    "value() lit le contenu d’une valeur facultative\u00a0; celle-ci n’en a pas."}};

inline constexpr DiagnosticKind kStepLimit{
    .code = "E0469",
    .message = {"expression takes too many steps", "l’expression prend trop d’étapes"},
    .expected = {"fewer macros inside one another", "moins de macros les unes dans les autres"},
    .help = {"name a repeated part with cel.bind, or split the rule",
             "nommez une partie répétée avec cel.bind, ou divisez la règle"},
    .explanation = {
        "Each evaluation has a budget, so that no rule can run for long. Macros inside macros multiply.",
        "Chaque évaluation a un budget, pour qu’aucune règle ne dure. Les macros emboîtées se multiplient."}};

inline constexpr DiagnosticKind kMemoryLimit{
    .code = "E0470",
    .message = {"expression builds too much data", "l’expression construit trop de données"},
    .expected = {"smaller strings, lists and maps", "des chaînes, des listes et des tables plus petites"},
    .help = {"filter before you map, and join less text",
             "filtrez avant de transformer, et joignez moins de texte"},
    .explanation = {"Each evaluation has a budget of memory, charged before anything is built.",
                    "Chaque évaluation a un budget de mémoire, compté avant toute construction."}};

inline constexpr DiagnosticKind kHostFailure{
    .code = "E0471",
    .message = {"function failed: {0}", "la fonction a échoué : {0}"},
    .expected = {"arguments that the function can use", "des arguments utilisables"},
    .help = {"see the function's description", "voyez la description de la fonction"},
    .explanation = {"A function added to CEL by this program could not give a value.",
                    "Une fonction que ce programme ajoute à CEL n’a pu donner de valeur."}};

/// In the order of ErrorKind; for `charter explain` and the tests.
[[nodiscard]] constexpr std::array<const DiagnosticKind*, 21> runtime_diagnostic_kinds() {
  return {&kMissingField,     &kNoSuchKey,       &kNoSuchField,   &kIndexOutOfRange, &kNoSuchOverload,
          &kNameWithoutValue, &kFunctionMissing, &kDivideByZero,  &kOverflow,        &kOutOfRange,
          &kBadConversion,    &kBadArgument,     &kBadTimeZone,   &kBadRegex,        &kRegexMissing,
          &kBadKey,           &kRepeatedKey,     &kEmptyOptional, &kStepLimit,       &kMemoryLimit,
          &kHostFailure};
}

}  // namespace charter::cel
