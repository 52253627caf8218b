#pragma once
/// What can be wrong with an expression that parses: E0421 to E0440.

#include <charter/diagnostic.h>

#include <array>

namespace charter::cel {

inline constexpr DiagnosticKind kUnknownName{
    .code = "E0421",
    .message = {"unknown name '{0}'", "nom « {0} » inconnu"},
    .expected = {"one of: {1}", "l’un de : {1}"},
    .help = {"put text between quotes: '{0}'", "mettez le texte entre guillemets droits : '{0}'"},
    .explanation = {
        "A name stands for a variable of the rule's subject, for a variable of a macro around it, or for a "
        "type. It is none of these here.",
        "Un nom désigne une variable du sujet de la règle, une variable d’une macro qui l’entoure ou un "
        "type. Celui-ci n’est rien de cela."}};

inline constexpr DiagnosticKind kUnknownField{
    .code = "E0422",
    .message = {"{1} has no field '{0}'", "{1} n’a pas de champ « {0} »"},
    .expected = {"one of: {2}", "l’un de : {2}"},
    .help = {"check the spelling against the schema of {1}", "vérifiez l’orthographe dans le schéma de {1}"},
    .explanation = {
        "The fields of a record are declared by its schema; no other can be there, so a misspelt one is a "
        "mistake and not an absent value.",
        "Les champs d’un enregistrement sont déclarés par son schéma\u00a0; aucun autre ne peut y être, donc "
        "un "
        "nom mal écrit est une erreur et non une valeur absente."}};

inline constexpr DiagnosticKind kUnknownFunction{
    .code = "E0423",
    .message = {"unknown function '{0}'", "fonction « {0} » inconnue"},
    .expected = {"a function of CEL or of this kind of rule", "une fonction de CEL ou de ce genre de règle"},
    .help = {"docs/cel.md lists all functions", "docs/cel.md énumère toutes les fonctions"},
    .explanation = {
        "No function has this name. Functions on values are written value.function(), others "
        "function(value).",
        "Aucune fonction ne porte ce nom. Les fonctions sur une valeur s’écrivent valeur.fonction(), les "
        "autres fonction(valeur)."}};

inline constexpr DiagnosticKind kMacroShape{
    .code = "E0438",
    .message = {"{0}() is not written like this", "{0}() ne s’écrit pas ainsi"},
    .expected = {"a list, then a variable and what is asked of it: list.{0}(x, x != '')",
                 "une liste, puis une variable et ce qu’on en demande\u00a0: liste.{0}(x, x != '')"},
    .help = {"choose a name for each element, and use it after the comma",
             "choisissez un nom pour chaque élément, et employez-le après la virgule"},
    .explanation = {
        "all, exists, exists_one, filter and map go through a list, or the keys of a map. The first "
        "argument is the name that each element has in the second: answers.exists(a, a.done). map takes a "
        "third, a condition, between the two.",
        "all, exists, exists_one, filter et map parcourent une liste, ou les clés d’une table. Le premier "
        "argument est le nom que chaque élément porte dans le second\u00a0: answers.exists(a, a.done). map "
        "en "
        "prend un troisième, une condition, entre les deux."}};

inline constexpr DiagnosticKind kNoOverload{
    .code = "E0424",
    .message = {"'{0}' cannot take ({1})", "« {0} » ne peut pas prendre ({1})"},
    .expected = {"{2}", "{2}"},
    .help = {"convert with int(), uint(), double() or string() where that is meant",
             "convertissez avec int(), uint(), double() ou string() si c’est voulu"},
    .explanation = {
        "Each function and operator takes certain types. Numbers are not converted silently: 1 is an int, "
        "1u a uint and 1.0 a double.",
        "Chaque fonction et chaque opérateur prend certains types. Les nombres ne sont pas convertis en "
        "silence : 1 est un int, 1u un uint et 1.0 un double."}};

inline constexpr DiagnosticKind kNotBool{
    .code = "E0425",
    .message = {"{0} must be true or false, not {1}", "{0} doit être vrai ou faux, et non {1}"},
    .expected = {"bool", "bool"},
    .help = {"compare it: x != '' for a text, x > 0 for a number, has(x.f) for a field",
             "comparez : x != '' pour un texte, x > 0 pour un nombre, has(x.f) pour un champ"},
    .explanation = {
        "Conditions are of type bool. A text, a number or a list is neither true nor false by itself.",
        "Les conditions sont de type bool. Un texte, un nombre ou une liste n’est ni vrai ni faux en "
        "soi."}};

inline constexpr DiagnosticKind kNoFields{
    .code = "E0426",
    .message = {"{1} has no fields, so '{0}' cannot be read",
                "{1} n’a pas de champs : « {0} » ne peut être lu"},
    .expected = {"a record, a map or an optional before the dot",
                 "un enregistrement, une table ou une valeur facultative avant le point"},
    .help = {"call functions with brackets: x.{0}()", "appelez les fonctions avec des parenthèses : x.{0}()"},
    .explanation = {"Only records, maps and optional values have fields.",
                    "Seuls les enregistrements, les tables et les valeurs facultatives ont des champs."}};

inline constexpr DiagnosticKind kNotIterable{
    .code = "E0427",
    .message = {"{0}() cannot go through {1}", "{0}() ne peut pas parcourir {1}"},
    .expected = {"a list or a map", "une liste ou une table"},
    .help = {"call it on the list itself, e.g. answer.evidence.all(e, ...)",
             "appelez-la sur la liste même, p. ex. answer.evidence.all(e, ...)"},
    .explanation = {
        "Macros such as all, exists, map and filter look at each element of a list or each key of a map.",
        "Les macros comme all, exists, map et filter regardent chaque élément d’une liste ou chaque clé "
        "d’une table."}};

inline constexpr DiagnosticKind kBadPattern{
    .code = "E0428",
    .message = {"pattern is not a regular expression: {0}",
                "le motif n’est pas une expression rationnelle : {0}"},
    .expected = {"RE2 syntax", "la syntaxe de RE2"},
    .help = {"write it as a raw string: r'\\d+'", "écrivez-la en chaîne brute : r'\\d+'"},
    .explanation = {
        "matches() takes a pattern in RE2 syntax: no look-around and no back-references, so that it always "
        "ends quickly.",
        "matches() prend un motif en syntaxe RE2 : ni assertions avant ou arrière, ni références, pour "
        "finir toujours vite."}};

inline constexpr DiagnosticKind kNotOptional{
    .code = "E0429",
    .message = {"'?' needs an optional value, not {0}", "« ? » exige une valeur facultative, et non {0}"},
    .expected = {"optional(...), e.g. x.?field or optional.of(x)",
                 "optional(...), p. ex. x.?champ ou optional.of(x)"},
    .help = {"remove the '?', or read the value with .?", "retirez le « ? », ou lisez la valeur avec .?"},
    .explanation = {"[?x] and {?key: x} leave the element out when the optional x is empty.",
                    "[?x] et {?clé: x} omettent l’élément quand la valeur facultative x est vide."}};

inline constexpr DiagnosticKind kBadKeyType{
    .code = "E0430",
    .message = {"{0} cannot be the key of a map", "{0} ne peut pas être la clé d’une table"},
    .expected = {"string, int, uint or bool", "string, int, uint ou bool"},
    .help = {"use string(x) as the key", "utilisez string(x) comme clé"},
    .explanation = {"Keys of maps are strings, whole numbers or booleans.",
                    "Les clés d’une table sont des chaînes, des nombres entiers ou des booléens."}};

inline constexpr DiagnosticKind kBranchesDiffer{
    .code = "E0431",
    .message = {"'? :' chooses between {0} and {1}", "« ? : » choisit entre {0} et {1}"},
    .expected = {"one type on both sides", "un même type des deux côtés"},
    .help = {"convert one side, or wrap both in dyn()",
             "convertissez un côté, ou mettez les deux dans dyn()"},
    .explanation = {"The value of a condition must have one type whichever side is taken.",
                    "La valeur d’une condition doit avoir un seul type, quel que soit le côté choisi."}};

inline constexpr DiagnosticKind kNoRegexHere{
    .code = "E0432",
    .message = {"matches() is not available here", "matches() n’est pas disponible ici"},
    .expected = {"contains(), startsWith(), endsWith() or ==", "contains(), startsWith(), endsWith() ou =="},
    .help = {"write the test without a regular expression",
             "écrivez la condition sans expression rationnelle"},
    .explanation = {
        "This build carries no library for regular expressions (the web build does not).",
        "Cette version ne contient pas de bibliothèque d’expressions rationnelles (la version Web n’en a "
        "pas)."}};

inline constexpr DiagnosticKind kWrongResult{
    .code = "E0433",
    .message = {"expression gives {0}, not {1}", "l’expression donne {0}, et non {1}"},
    .expected = {"{1}", "{1}"},
    .help = {"compare its value with something", "comparez sa valeur à quelque chose"},
    .explanation = {"The place of this expression fixes its type: a rule requires true or false.",
                    "La place de cette expression fixe son type : une règle exige vrai ou faux."}};

inline constexpr DiagnosticKind kCannotCompare{
    .code = "E0434",
    .message = {"{0} and {1} are never equal", "{0} et {1} ne sont jamais égaux"},
    .expected = {"two values of one type around '{2}'", "deux valeurs d’un même type autour de « {2} »"},
    .help = {"convert one side, e.g. double(x), or wrap it in dyn()",
             "convertissez un côté, p. ex. double(x), ou mettez-le dans dyn()"},
    .explanation = {
        "Comparing a text with a number is always false, which is hardly what is meant. dyn(x) compares "
        "anyway.",
        "Comparer un texte à un nombre est toujours faux, ce qui n’est guère voulu. dyn(x) compare quand "
        "même."}};

inline constexpr DiagnosticKind kUnknownValue{
    .code = "E0435",
    .message = {"'{1}' is never '{0}'", "« {1} » ne vaut jamais « {0} »"},
    .expected = {"one of: {2}", "l’un de : {2}"},
    .help = {"check the spelling of the value", "vérifiez l’orthographe de la valeur"},
    .explanation = {
        "The schema lists the values that this field can have; a comparison with any other is always "
        "false.",
        "Le schéma énumère les valeurs que ce champ peut avoir\u00a0; une comparaison avec une autre est "
        "toujours fausse."}};

inline constexpr DiagnosticKind kNotOptionalTarget{
    .code = "E0436",
    .message = {"{0}() needs an optional value, not {1}", "{0}() exige une valeur facultative, et non {1}"},
    .expected = {"optional(...), e.g. x.?field", "optional(...), p. ex. x.?champ"},
    .help = {"read the value with .? or wrap it in optional.of()",
             "lisez la valeur avec .? ou optional.of()"},
    .explanation = {
        "optMap and optFlatMap work on what is inside an optional value, when there is something.",
        "optMap et optFlatMap travaillent sur le contenu d’une valeur facultative, s’il y en a un."}};

inline constexpr DiagnosticKind kEntryNotMap{
    .code = "E0437",
    .message = {"transformMapEntry() must give a map, not {0}",
                "transformMapEntry() doit donner une table, et non {0}"},
    .expected = {"a map with one entry, e.g. {value: key}", "une table d’une entrée, p. ex. {valeur: clé}"},
    .help = {"write braces around the new key and value",
             "mettez des accolades autour de la nouvelle clé et de la valeur"},
    .explanation = {"Each step of transformMapEntry gives the entries to add to the new map.",
                    "Chaque étape de transformMapEntry donne les entrées à ajouter à la nouvelle table."}};

/// For `charter explain` and the tests.
[[nodiscard]] constexpr std::array<const DiagnosticKind*, 18> check_diagnostic_kinds() {
  return {&kUnknownName,       &kUnknownField, &kUnknownFunction, &kNoOverload,    &kNotBool,
          &kNoFields,          &kNotIterable,  &kBadPattern,      &kNotOptional,   &kBadKeyType,
          &kBranchesDiffer,    &kNoRegexHere,  &kWrongResult,     &kCannotCompare, &kUnknownValue,
          &kNotOptionalTarget, &kEntryNotMap,  &kMacroShape};
}

}  // namespace charter::cel
