#include "rules/rule_kinds.h"

#include <array>

namespace charter {

const DiagnosticKind kRuleUnknownAction{
    .code = "E0501",
    .message = {"there is no action ‘{0}’ in this charter",
                "il n’y a pas d’action «\u00a0{0}\u00a0» dans cette charte"},
    .help = {"correct the id; charter framework list shows them all",
             "corrigez le code\u00a0; charter framework list les montre tous"},
    .explanation = {"answer('PRV-01') looks up the answer to one action. An id that does not exist would "
                    "make a rule that "
                    "never finds anything, so it is refused when the rules are loaded.",
                    "answer('PRV-01') cherche la réponse à une action. Un code qui n’existe pas donnerait "
                    "une règle qui ne "
                    "trouve jamais rien\u00a0: il est refusé au chargement."}};

const DiagnosticKind kRuleUsesMatches{
    .code = "E0502",
    .message = {"rules do not use matches()", "les règles n’utilisent pas matches()"},
    .expected = {"contains, startsWith or endsWith", "contains, startsWith ou endsWith"},
    .help = {"compare the text without a regular expression", "comparez le texte sans expression régulière"},
    .explanation = {
        "The same rules run in a web page, where no library for regular expressions is carried along.",
        "Les mêmes règles tournent dans une page Web, qui n’emporte pas de bibliothèque d’expressions "
        "régulières."}};

const DiagnosticKind kRuleRepeated{
    .code = "E0503",
    .message = {"the rule ‘{0}’ is defined twice", "la règle «\u00a0{0}\u00a0» est définie deux fois"},
    .expected = {"an id of its own for each rule; the other one is in {1}",
                 "un code propre à chaque règle\u00a0; l’autre est dans {1}"},
    .help = {"choose another id, or write override: true to replace a built-in rule",
             "choisissez un autre code, ou écrivez override: true pour remplacer une règle intégrée"},
    .explanation = {"Reports, waivers and baselines name rules by their id, so an id means one rule. A "
                    "folder that extends "
                    "the built-in rules may replace one of them, when it says so.",
                    "Les rapports et les dérogations nomment les règles par leur code\u00a0: un code désigne "
                    "une seule règle. "
                    "Un dossier qui étend les règles intégrées peut en remplacer une, s’il le dit."}};

const DiagnosticKind kRuleOverridesNothing{
    .code = "E0504",
    .message = {"‘{0}’ says override: true, but there is no rule to replace",
                "«\u00a0{0}\u00a0» porte override: true, mais il n’y a aucune règle à remplacer"},
    .help = {"take override out, or correct the id", "enlevez override, ou corrigez le code"},
    .explanation = {
        "override: true replaces the built-in rule of the same id. Where there is none, the id is most often "
        "mistyped.",
        "override: true remplace la règle intégrée du même code. S’il n’y en a pas, le code est le plus "
        "souvent "
        "mal tapé."}};

const DiagnosticKind kRuleCapOnly{
    .code = "E0505",
    .message = {"‘{0}’ has a cap but its severity is {1}",
                "«\u00a0{0}\u00a0» a un plafond, mais sa gravité est {1}"},
    .expected = {"severity: critical", "severity: critical"},
    .help = {"make the rule critical, or take its effect out",
             "rendez la règle critique, ou enlevez son effet"},
    .explanation = {"Only a critical finding may hold a score down, so that people see why.",
                    "Seul un constat critique peut retenir un résultat, pour que la raison se voie."}};

const DiagnosticKind kRuleCapPrinciple{
    .code = "E0506",
    .message = {"‘{0}’ has a cap but names no principle",
                "«\u00a0{0}\u00a0» a un plafond, mais ne nomme aucun principe"},
    .expected = {"the principle whose score it caps, under principle or through action",
                 "le principe dont elle plafonne le résultat, sous principle ou par action"},
    .help = {"add principle: and the id", "ajoutez principle: et le code"},
    .explanation = {"A cap holds the score of one principle, so the rule has to say which.",
                    "Un plafond retient le résultat d’un principe\u00a0: la règle doit dire lequel."}};

const DiagnosticKind kRuleTestMissing{
    .code = "E0507",
    .message = {"‘{0}’ has no test that expects {1}", "«\u00a0{0}\u00a0» n’a aucun test qui attend {1}"},
    .expected = {"at least one test each: pass, fail, not_applicable",
                 "au moins un test de chaque sorte\u00a0: pass, fail, not_applicable"},
    .help = {"add a small case under tests", "ajoutez un petit cas sous tests"},
    .explanation = {
        "Tests stand beside the rule and say, with three small cases, what it means. A rule nobody has seen "
        "fail may never fail.",
        "Les tests sont à côté de la règle et disent, en trois petits cas, ce qu’elle veut dire. Une règle "
        "que "
        "personne n’a vue échouer n’échouera peut-être jamais."}};

const DiagnosticKind kRuleTestFailed{
    .code = "E0508",
    .message = {"test ‘{1}’ of {0} gives {2}", "le test «\u00a0{1}\u00a0» de {0} donne {2}"},
    .expected = {"{3}", "{3}"},
    .help = {"correct the rule or the test; charter cel tries an expression",
             "corrigez la règle ou le test\u00a0; charter cel permet d’essayer une expression"},
    .explanation = {
        "The rule was run on the small assessment of the test, and its verdict is not the one the test "
        "expects.",
        "La règle a été appliquée à la petite évaluation du test, et son verdict n’est pas celui que le test "
        "attend."}};

const DiagnosticKind kRuleTestAction{
    .code = "E0509",
    .message = {"test ‘{1}’ of {0} does not say which action it is about",
                "le test «\u00a0{1}\u00a0» de {0} ne dit pas de quelle action il s’agit"},
    .expected = {"action: and the id of an action", "action: et le code d’une action"},
    .help = {"add the action whose verdict is meant", "ajoutez l’action dont on attend le verdict"},
    .explanation = {"A rule on actions gives a verdict for each of them, so a test names one.",
                    "Une règle sur les actions donne un verdict pour chacune\u00a0: un test en nomme une."}};

const DiagnosticKind kRulePlaceholder{
    .code = "E0510",
    .message = {"‘{0}’ means nothing in this text", "«\u00a0{0}\u00a0» ne veut rien dire dans ce texte"},
    .expected = {"{id} or {title}, in rules that have an action",
                 "{id} ou {title}, dans les règles qui ont une action"},
    .help = {"take the braces out, or use one of these names",
             "enlevez les accolades, ou utilisez l’un de ces noms"},
    .explanation = {
        "Texts of rules may hold two placeholders: {id} and {title} of the action the finding is about.",
        "Les textes des règles acceptent deux repères\u00a0: {id} et {title}, de l’action dont il est "
        "question."}};

const DiagnosticKind kRuleTestFinds{
    .code = "E0511",
    .message = {"test ‘{1}’ of {0} finds something at {2}",
                "le test «\u00a0{1}\u00a0» de {0} trouve\u00a0: {2}"},
    .expected = {"findings at {3}", "des constats à {3}"},
    .help = {"correct the rule, or the list finds of the test",
             "corrigez la règle, ou la liste finds du test"},
    .explanation = {
        "The check fails as the test expects, but not for the reasons that the test names. finds: lists the "
        "places of all findings, in the order of the document.",
        "La vérification échoue comme le test l’attend, mais pas pour les raisons qu’il nomme. La clé finds "
        "donne "
        "les endroits de tous les constats, dans l’ordre du document."}};

const DiagnosticKind kRuleTestError{
    .code = "E0512",
    .message = {"test ‘{1}’ of {0} could not be run: {2}",
                "le test «\u00a0{1}\u00a0» de {0} n’a pas pu se faire\u00a0: {2}"},
    .help = {"correct the expression of the rule", "corrigez l’expression de la règle"},
    .explanation = {
        "An expression of the rule ended in an error, such as a division by zero. In a check that "
        "is a finding, never a pass.",
        "Une expression de la règle a fini par une erreur, comme une division par zéro. Dans une "
        "vérification, c’est un constat, jamais une réussite."}};

const DiagnosticKind kCheckPlaceholder{
    .code = "E0513",
    .message = {"‘{0}’ means nothing in this text", "«\u00a0{0}\u00a0» ne veut rien dire dans ce texte"},
    .expected = {"{item} or {value}", "{item} ou {value}"},
    .help = {"take the braces out, or use one of these names",
             "enlevez les accolades, ou utilisez l’un de ces noms"},
    .explanation = {
        "The message and the fix of a check may hold two placeholders: {item} for the id of what it "
        "looks at, {value} for what stands there.",
        "Le message et la correction d’une vérification acceptent deux repères\u00a0: {item} pour "
        "le code de ce qu’elle regarde, {value} pour ce qui s’y trouve."}};

const DiagnosticKind kRuleFileUnread{
    .code = "E0514",
    .message = {"the rules in ‘{0}’ would not be read",
                "les règles de «\u00a0{0}\u00a0» ne seraient pas lues"},
    .expected = {"rules on assessments in {1}/assessment, on agreements in {1}/agreement",
                 "les règles sur les évaluations dans {1}/assessment, sur les ententes dans {1}/agreement"},
    .help = {"move the file there", "déplacez-y le fichier"},
    .explanation = {
        "A folder of rules holds scoring.yaml and two folders, assessment and agreement. A rule that lies "
        "elsewhere would never find anything, and nobody would notice.",
        "Un dossier de règles contient scoring.yaml et deux dossiers, assessment et agreement. Une règle "
        "rangée "
        "ailleurs ne trouverait jamais rien, sans que personne le remarque."}};

const DiagnosticKind kRuleFolderWithoutScoring{
    .code = "E0516",
    .message = {"the folder ‘{0}’ has no scoring.yaml",
                "le dossier «\u00a0{0}\u00a0» n’a pas de scoring.yaml"},
    .expected = {"a file {0}/scoring.yaml with this line: extends: builtin",
                 "un fichier {0}/scoring.yaml qui porte cette ligne\u00a0: extends: builtin"},
    .help = {"write that file; docs/rule-language.md shows the whole folder",
             "écrivez ce fichier\u00a0; docs/rule-language.md montre le dossier entier"},
    .explanation = {
        "The file says whether the rules of the folder are added to those of the program (extends: builtin) "
        "or "
        "stand alone, with a scale of their own.",
        "Ce fichier dit si les règles du dossier s’ajoutent à celles du programme (extends: builtin) ou "
        "valent seules, avec une échelle à elles."}};

const DiagnosticKind kRuleFolderEmpty{
    .code = "E0515",
    .message = {"‘{0}’ adds no rule to the built-in ones",
                "«\u00a0{0}\u00a0» n’ajoute aucune règle à celles du programme"},
    .expected = {"at least one rule, in a file such as {0}/assessment/my.yaml",
                 "au moins une règle, dans un fichier comme {0}/assessment/mes-regles.yaml"},
    .help = {"write a rule, or leave --rules out; docs/rule-language.md begins with one to copy",
             "écrivez une règle, ou n’indiquez pas de dossier\u00a0; docs/rule-language.md en donne une à "
             "copier"},
    .explanation = {"A folder that extends the built-in rules and has neither a rule nor a scale of its own "
                    "changes nothing. "
                    "Most often the rules lie in another folder, or the folder was not finished.",
                    "Un dossier qui étend les règles intégrées sans avoir ni règle ni échelle à lui ne "
                    "change rien. Le plus "
                    "souvent, les règles sont dans un autre dossier, ou le dossier n’est pas terminé."}};

std::span<const DiagnosticKind* const> rule_kinds() {
  static constexpr std::array kKinds{
      &kRuleUnknownAction, &kRuleUsesMatches,  &kRuleRepeated,    &kRuleOverridesNothing,
      &kRuleCapOnly,       &kRuleCapPrinciple, &kRuleTestMissing, &kRuleTestFailed,
      &kRuleTestAction,    &kRulePlaceholder,  &kRuleTestFinds,   &kRuleTestError,
      &kCheckPlaceholder,  &kRuleFileUnread,   &kRuleFolderEmpty, &kRuleFolderWithoutScoring};
  return kKinds;
}

}  // namespace charter
