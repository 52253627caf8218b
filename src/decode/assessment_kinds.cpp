#include "decode/assessment_kinds.h"

#include <array>

namespace charter {

const DiagnosticKind kUnknownKey{
    .code = "E0201",
    .message = {"unknown key ‘{0}’ {1}", "clé «\u00a0{0}\u00a0» inconnue {1}"},
    .expected = {"one of: {2}", "l’une de\u00a0: {2}"},
    .help = {"correct the name, or begin it with x- if it is your own: such keys are kept and not read",
             "corrigez le nom, ou faites-le commencer par x- si la clé est à vous\u00a0: elle sera gardée "
             "sans être lue"},
    .explanation = {
        "A key with a typing mistake would be an answer lost without a word, so unknown keys are refused. "
        "Keys of your own begin with x-, for instance \"x-color\": \"blue\".",
        "Une clé mal tapée serait une réponse perdue sans un mot\u00a0: les clés inconnues sont donc "
        "refusées. "
        "Vos propres clés commencent par x-, par exemple \"x-couleur\": \"bleu\"."}};

const DiagnosticKind kWrongType{
    .code = "E0202",
    .message = {"‘{0}’ is {1}", "«\u00a0{0}\u00a0» est {1}"},
    .expected = {"{2}", "{2}"},
    .help = {"‘charter new’ shows every key with a value of the right kind",
             "«\u00a0charter new\u00a0» montre chaque clé avec une valeur de la bonne sorte"},
    .explanation = {
        "Every key has one kind of value: a text between quotes, a number, true or false, a list between "
        "[ ] or an object between { }. An answer is an object: \"PRV-01\": { \"status\": \"partial\" }.",
        "Chaque clé a une seule sorte de valeur\u00a0: un texte entre guillemets, un nombre, true ou false, "
        "une liste entre [ ] ou un objet entre { }. Une réponse est un objet\u00a0: \"PRV-01\": { "
        "\"status\": "
        "\"partial\" }."}};

const DiagnosticKind kUnknownStatus{
    .code = "E0203",
    .message = {"unknown status ‘{0}’ ({1})", "statut «\u00a0{0}\u00a0» inconnu ({1})"},
    .expected = {"one of: {2}, or null when there is no answer yet",
                 "l’un de\u00a0: {2}, ou null s’il n’y a pas encore de réponse"},
    .help = {"replace it with one of these words, just as they are written here and between quotes",
             "remplacez-le par l’un de ces mots, exactement comme ils sont écrits ici et entre guillemets"},
    .explanation = {
        "A status says how far an action is: implemented (done), partial (begun), planned, not_started, "
        "unknown (we don't know) or not_applicable (with a reason). The words stay the same in every "
        "language, so that files can be exchanged.",
        "Le statut dit où en est une action\u00a0: implemented (faite), partial (commencée), planned "
        "(prévue), "
        "not_started (pas commencée), unknown (on ne sait pas) ou not_applicable (sans objet, avec une "
        "raison). Les mots restent les mêmes dans toutes les langues, pour que les fichiers s’échangent."}};

const DiagnosticKind kUnknownAction{
    .code = "E0204",
    .message = {"unknown action ‘{0}’", "action «\u00a0{0}\u00a0» inconnue"},
    .expected = {"the id of an action of this charter, such as {1}",
                 "le code d’une action de cette charte, comme {1}"},
    .help = {"list them with: charter framework list", "pour les voir toutes\u00a0: charter framework list"},
    .explanation = {
        "Actions are named by three letters of their principle and a number, PRV-01 for example. The whole "
        "list, with titles: charter framework list.",
        "Une action se nomme par les trois lettres de son principe et un numéro, PRV-01 par exemple. La "
        "liste complète, avec les titres\u00a0: charter framework list."}};

const DiagnosticKind kDuplicateKey{
    .code = "E0205",
    .message = {"‘{0}’ stands here a second time", "«\u00a0{0}\u00a0» apparaît une deuxième fois"},
    .expected = {"each key once; the first one is at line {1}",
                 "chaque clé une seule fois\u00a0; la première est à la ligne {1}"},
    .help = {"keep one of the two and take the other out", "gardez l’une des deux et enlevez l’autre"},
    .explanation = {
        "When a key stands twice in one object, programs disagree about which one counts. So that nothing "
        "you typed is lost, neither is chosen for you.",
        "Quand une clé est en double dans un objet, les logiciels ne s’entendent pas sur celle qui compte. "
        "Pour ne rien perdre de ce que vous avez écrit, on ne choisit pas à votre place."}};

const DiagnosticKind kMissingKey{
    .code = "E0206",
    .message = {"‘{0}’ is missing {1}", "«\u00a0{0}\u00a0» manque {1}"},
    .expected = {"{2}", "{2}"},
    .help = {"add this key; ‘charter new’ writes a complete document to look at",
             "ajoutez cette clé\u00a0; «\u00a0charter new\u00a0» écrit un document complet à consulter"},
    .explanation = {
        "An assessment needs four things: charter (which list of actions it answers), organization with a "
        "name, assessed_on (the date) and answers. A piece of evidence needs a title; a waiver needs rule, "
        "reason and until.",
        "Une évaluation a besoin de quatre choses\u00a0: charter (la liste d’actions à laquelle elle "
        "répond), "
        "organization avec un nom, assessed_on (la date) et answers. Une preuve a besoin d’un titre\u00a0; "
        "une "
        "dérogation, de rule, reason et until."}};

const DiagnosticKind kBadDate{
    .code = "E0207",
    .message = {"‘{0}’ is not a date", "«\u00a0{0}\u00a0» n’est pas une date"},
    .expected = {"a day that exists, as year-month-day: 2026-05-31",
                 "un jour qui existe, en année-mois-jour\u00a0: 2026-05-31"},
    .help = {"write the year in full, then the month and the day with two digits each",
             "écrivez l’année au complet, puis le mois et le jour sur deux chiffres chacun"},
    .explanation = {
        "Dates are written year-month-day (the standard ISO 8601), since 03/04/2026 is March to some and "
        "April to others.",
        "Les dates s’écrivent année-mois-jour (norme ISO 8601), car 03/04/2026 est en mars pour les uns et "
        "en avril pour les autres."}};

const DiagnosticKind kOtherCharter{
    .code = "E0208",
    .message = {"this assessment answers another charter: ‘{0}’",
                "cette évaluation répond à une autre charte\u00a0: «\u00a0{0}\u00a0»"},
    .expected = {"\"{1}\"", "\"{1}\""},
    .help = {"correct the name, or give the folder of that charter with --charter DIR",
             "corrigez le nom, ou donnez le dossier de cette charte avec --charter DOSSIER"},
    .explanation = {
        "The key charter says which list of actions the answers belong to, as name@edition. Answers to one "
        "charter are never scored against another.",
        "La clé charter dit à quelle liste d’actions les réponses appartiennent, sous la forme "
        "nom@édition. Des réponses à une charte ne sont jamais évaluées avec une autre."}};

const DiagnosticKind kOtherEdition{
    .code = "E0209",
    .message = {"this assessment answers edition ‘{0}’ of the charter",
                "cette évaluation répond à l’édition «\u00a0{0}\u00a0» de la charte"},
    .expected = {"\"{1}\"", "\"{1}\""},
    .help = {"give the folder of that edition with --charter DIR, or answer this one",
             "donnez le dossier de cette édition avec --charter DOSSIER, ou répondez à celle-ci"},
    .explanation = {
        "A charter may change its actions from one edition to the next. The edition stands after the @.",
        "Une charte peut changer d’actions d’une édition à l’autre. L’édition suit le @."}};

const DiagnosticKind kUnknownFact{
    .code = "E0210",
    .message = {"unknown fact ‘{0}’ in the profile", "fait «\u00a0{0}\u00a0» inconnu dans le profil"},
    .expected = {"one of: {1}", "l’un de\u00a0: {1}"},
    .help = {"correct the name; charter framework show lists the questions behind each fact",
             "corrigez le nom\u00a0; charter framework show donne la question derrière chaque fait"},
    .explanation = {
        "The profile holds facts about your organization, true or false. They decide which actions apply to "
        "you.",
        "Le profil contient des faits sur votre organisme, true (vrai) ou false (faux). Ils déterminent "
        "quelles actions s’appliquent à vous."}};

const DiagnosticKind kBadHours{
    .code = "E0211",
    .message = {"‘{0}’ is not a number of hours a month",
                "«\u00a0{0}\u00a0» n’est pas un nombre d’heures par mois"},
    .expected = {"a number from 0 to 744, with at most two decimals, without quotes",
                 "un nombre de 0 à 744, avec au plus deux décimales, sans guillemets"},
    .help = {"for half an hour write 0.5", "pour une demi-heure, écrivez 0.5"},
    .explanation = {
        "The hours that your organization can give to this work in a month. The plan is made to fit them.",
        "Les heures que votre organisme peut consacrer à ce travail en un mois. Le plan s’y ajuste."}};

const DiagnosticKind kEmptyText{
    .code = "E0212",
    .message = {"‘{0}’ is empty", "«\u00a0{0}\u00a0» est vide"},
    .expected = {"a text that is more than spaces", "un texte qui contient autre chose que des espaces"},
    .help = {"write something between the quotes", "écrivez quelque chose entre les guillemets"},
    .explanation = {
        "This text has to say something: the name of an organization, the title of a piece of evidence, the "
        "reason of a waiver.",
        "Ce texte doit dire quelque chose\u00a0: le nom d’un organisme, le titre d’une preuve, la raison "
        "d’une "
        "dérogation."}};

const DiagnosticKind kUnknownSize{
    .code = "E0213",
    .message = {"unknown size ‘{0}’", "taille «\u00a0{0}\u00a0» inconnue"},
    .expected = {"one of: {1} (people who work there, paid or not)",
                 "l’une de\u00a0: {1} (personnes qui y travaillent, payées ou non)"},
    .help = {"choose the nearest one, between quotes", "choisissez la plus proche, entre guillemets"},
    .explanation = {"Sizes group organizations of a portfolio, so they are four fixed classes.",
                    "Les tailles servent à regrouper les organismes d’un portefeuille\u00a0: ce sont quatre "
                    "classes fixes."}};

const DiagnosticKind kBadId{
    .code = "E0214",
    .message = {"‘{0}’ cannot be an organization's id",
                "«\u00a0{0}\u00a0» ne peut pas être l’identifiant d’un organisme"},
    .expected = {"lower-case letters, digits and hyphens, at most 64, for instance {1}",
                 "des lettres minuscules, des chiffres et des traits d’union, au plus 64, par exemple {1}"},
    .help = {"shorten or simplify it, or leave id out: it is then made from the name",
             "raccourcissez-le ou simplifiez-le, ou enlevez id\u00a0: il est alors tiré du nom"},
    .explanation = {
        "The id tells the same organization again in next year's file and in a portfolio, so it is plain "
        "and does not change.",
        "L’identifiant permet de reconnaître le même organisme dans le fichier de l’an prochain et dans un "
        "portefeuille\u00a0: il est simple et ne change pas."}};

const DiagnosticKind kNotOneAssessment{
    .code = "E0215",
    .message = {"the document is {0}", "le document est {0}"},
    .expected = {"one assessment: an object between { }", "une évaluation\u00a0: un objet entre { }"},
    .help = {"several assessments go one on each line of a .jsonl file, or each in a file of its own",
             "plusieurs évaluations se mettent une par ligne dans un fichier .jsonl, ou chacune dans son "
             "fichier"},
    .explanation = {
        "A document is one assessment. ‘charter batch’ reads several: one on each line of a .jsonl file, or "
        "the files of a folder. A list in JSON becomes such lines with: jq -c '.[]' list.json > list.jsonl. "
        "What is no JSON object at all, a table saved as CSV for instance, holds no assessment.",
        "Un document est une seule évaluation. «\u00a0charter batch\u00a0» en lit plusieurs\u00a0: une par "
        "ligne d’un fichier .jsonl, ou les fichiers d’un dossier. Pour faire de telles lignes d’une liste "
        "JSON\u00a0: jq -c '.[]' liste.json > liste.jsonl. Ce qui n’est pas un objet JSON, un tableau "
        "enregistré en CSV par exemple, ne contient pas d’évaluation."}};

std::span<const DiagnosticKind* const> assessment_kinds() {
  static constexpr std::array kKinds{&kUnknownKey,   &kWrongType,   &kUnknownStatus,   &kUnknownAction,
                                     &kDuplicateKey, &kMissingKey,  &kBadDate,         &kOtherCharter,
                                     &kOtherEdition, &kUnknownFact, &kBadHours,        &kEmptyText,
                                     &kUnknownSize,  &kBadId,       &kNotOneAssessment};
  return kKinds;
}

}  // namespace charter
