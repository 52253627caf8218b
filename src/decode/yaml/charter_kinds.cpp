#include "decode/yaml/charter_kinds.h"

#include <array>

namespace charter {

const DiagnosticKind kYamlWrongType{
    .code = "E0301",
    .message = {"‘{0}’ is {1}", "«\u00a0{0}\u00a0» est {1}"},
    .expected = {"{2}", "{2}"},
    .help = {"look at the same key in charter/montreal-2020 for an example",
             "voyez la même clé dans charter/montreal-2020 pour un exemple"},
    .explanation = {
        "Each key of a charter or rule file holds one kind of value. docs/charter-format.md lists them all.",
        "Chaque clé d’un fichier de charte ou de règles contient une seule sorte de valeur. La liste est "
        "dans "
        "docs/charter-format.md."}};

const DiagnosticKind kYamlUnknownKey{
    .code = "E0302",
    .message = {"unknown key ‘{0}’", "clé «\u00a0{0}\u00a0» inconnue"},
    .expected = {"one of: {1}", "l’une de\u00a0: {1}"},
    .help = {"correct the name, or begin it with x- if it is your own",
             "corrigez le nom, ou faites-le commencer par x- si la clé est à vous"},
    .explanation = {
        "A key that nobody reads is most often a typing mistake, so it is refused. Keys that begin with x- "
        "are yours.",
        "Une clé que personne ne lit est le plus souvent une faute de frappe\u00a0: elle est donc refusée. "
        "Les "
        "clés qui commencent par x- sont à vous."}};

const DiagnosticKind kYamlMissingKey{
    .code = "E0303",
    .message = {"‘{0}’ is missing here", "«\u00a0{0}\u00a0» manque ici"},
    .expected = {"{1}", "{1}"},
    .help = {"add the key", "ajoutez la clé"},
    .explanation = {
        "Some keys have to be there: an action without a tier or a title could be neither scored nor shown.",
        "Certaines clés sont obligatoires\u00a0: une action sans palier ni titre ne pourrait être ni évaluée "
        "ni "
        "montrée."}};

const DiagnosticKind kMissingLanguage{
    .code = "E0304",
    .message = {"this text is not written in ‘{0}’", "ce texte n’est pas écrit en «\u00a0{0}\u00a0»"},
    .expected = {"a text in each of the charter's languages: {1}",
                 "un texte dans chaque langue de la charte\u00a0: {1}"},
    .help = {"add a line {0}: …", "ajoutez une ligne {0}: …"},
    .explanation = {
        "The file charter.yaml lists the languages of the charter under languages. Every text exists in all "
        "of them, so that no reader meets a hole.",
        "Le fichier charter.yaml donne les langues de la charte sous languages. Chaque texte existe dans "
        "toutes ces langues, pour que personne ne tombe sur un trou."}};

const DiagnosticKind kUnknownLanguage{
    .code = "E0305",
    .message = {"‘{0}’ is not a language of this charter",
                "«\u00a0{0}\u00a0» n’est pas une langue de cette charte"},
    .expected = {"one of: {1}", "l’une de\u00a0: {1}"},
    .help = {"add it to languages in charter.yaml, or take this text out",
             "ajoutez-la à languages dans charter.yaml, ou enlevez ce texte"},
    .explanation = {"Texts come in the languages that charter.yaml lists, and in no others.",
                    "Les textes sont dans les langues que charter.yaml annonce, et dans aucune autre."}};

const DiagnosticKind kRepeatedId{
    .code = "E0306",
    .message = {"the id ‘{0}’ is used twice", "le code «\u00a0{0}\u00a0» sert deux fois"},
    .expected = {"an id of its own for each {1}", "un code propre à chaque {1}"},
    .help = {"choose another id for one of the two", "choisissez un autre code pour l’un des deux"},
    .explanation = {"Assessments and rules refer to ids, so an id names one thing, and goes on naming it in "
                    "later editions.",
                    "Les évaluations et les règles renvoient aux codes\u00a0: un code désigne une seule "
                    "chose, et continue de "
                    "la désigner dans les éditions suivantes."}};

const DiagnosticKind kUnknownReference{
    .code = "E0307",
    .message = {"there is no {1} ‘{0}’", "«\u00a0{0}\u00a0» n’existe pas ({1})"},
    .expected = {"one of: {2}", "l’un de\u00a0: {2}"},
    .help = {"correct the id, or define it first", "corrigez le code, ou définissez-le d’abord"},
    .explanation = {
        "Prerequisites name actions, applies_if_any names profile facts, references name sources, and "
        "commitments name principles: all of them defined in the same charter.",
        "Les préalables renvoient à des actions, applies_if_any à des faits du profil, references à des "
        "sources, et les engagements à des principes, tous définis dans la même charte."}};

const DiagnosticKind kWrongCount{
    .code = "E0308",
    .message = {"number of {1}: {0}", "nombre {1}\u00a0: {0}"},
    .expected = {"{2}", "{2}"},
    .help = {"add what is missing or take out what is too many (totals stand under counts in charter.yaml)",
             "ajoutez ce qui manque ou enlevez ce qui est de trop (les totaux sont sous counts dans "
             "charter.yaml)"},
    .explanation = {
        "charter.yaml says how many principles and actions there should be, so that a lost file is noticed. "
        "Each action has two to four steps to begin with, and two or three examples of evidence.",
        "charter.yaml dit combien il doit y avoir de principes et d’actions, pour qu’un fichier perdu se "
        "remarque. Chaque action a de deux à quatre étapes pour commencer, et deux ou trois exemples de "
        "preuve."}};

const DiagnosticKind kPrerequisiteCircle{
    .code = "E0309",
    .message = {"these prerequisites make a circle: {0}", "ces préalables forment une boucle\u00a0: {0}"},
    .expected = {"an order in which every action can be begun",
                 "un ordre dans lequel chaque action peut commencer"},
    .help = {"take out one of these prerequisites", "enlevez l’un de ces préalables"},
    .explanation = {
        "When two actions each wait for the other, neither can ever begin, and no plan can be made.",
        "Quand deux actions s’attendent l’une l’autre, aucune ne peut commencer et aucun plan n’est "
        "possible."}};

const DiagnosticKind kPrerequisiteTier{
    .code = "E0310",
    .message = {"{0} ({1}) waits for {2} ({3}), which is of a later tier",
                "{0} ({1}) attend {2} ({3}), qui est d’un palier plus avancé"},
    .expected = {"a prerequisite of the same tier or of an earlier one",
                 "un préalable du même palier ou d’un palier précédent"},
    .help = {"take the prerequisite out, or move one of the two to another tier",
             "enlevez le préalable, ou changez l’une des deux de palier"},
    .explanation = {"Tiers come one after the other: the first can be finished without touching the next.",
                    "Les paliers se suivent\u00a0: on peut finir le premier sans toucher au suivant."}};

const DiagnosticKind kLongTitle{
    .code = "E0311",
    .message = {"this title ({0}) has {1} characters", "ce titre ({0}) compte {1} caractères"},
    .expected = {"at most {2}", "au plus {2}"},
    .help = {"shorten it; details go to why and how",
             "raccourcissez-le\u00a0; les détails vont dans why et how"},
    .explanation = {
        "Titles stand in lists, tables and calendars. What does not fit is cut by somebody else.",
        "Les titres vont dans des listes, des tableaux et des calendriers. Ce qui dépasse est coupé par "
        "quelqu’un d’autre."}};

const DiagnosticKind kLongSentence{
    .code = "E0312",
    .message = {"a sentence ({0}) of {1} words: “{2}…”",
                "une phrase ({0}) de {1} mots\u00a0: «\u00a0{2}…\u00a0»"},
    .expected = {"at most {3} words", "au plus {3} mots"},
    .help = {"make two sentences of it", "faites-en deux phrases"},
    .explanation = {
        "Long sentences are the first thing that stops a reader who is not a specialist.",
        "Les phrases longues sont la première chose qui arrête une personne qui n’est pas spécialiste."}};

const DiagnosticKind kNotOneOf{
    .code = "E0313",
    .message = {"unknown {1} ‘{0}’", "valeur «\u00a0{0}\u00a0» inconnue ({1})"},
    .expected = {"one of: {2}", "l’une de\u00a0: {2}"},
    .help = {"replace it with one of these", "remplacez-la par l’une de celles-là"},
    .explanation = {"This key takes one of a few fixed words.",
                    "Cette clé prend l’un de quelques mots fixes."}};

const DiagnosticKind kNumberRange{
    .code = "E0314",
    .message = {"‘{0}’ is not a possible value of ‘{1}’",
                "«\u00a0{0}\u00a0» n’est pas une valeur possible de «\u00a0{1}\u00a0»"},
    .expected = {"a whole number from {2} to {3}", "un nombre entier de {2} à {3}"},
    .help = {"write a number within these bounds, without quotes",
             "écrivez un nombre dans ces bornes, sans guillemets"},
    .explanation = {
        "Weights, hours and months are whole numbers within sensible bounds.",
        "Les poids, les heures et les mois sont des nombres entiers dans des bornes raisonnables."}};

const DiagnosticKind kBadIdentifier{
    .code = "E0315",
    .message = {"‘{0}’ cannot be an id", "«\u00a0{0}\u00a0» ne peut pas être un code"},
    .expected =
        {"letters, digits, hyphens, points and underscores, beginning with a letter or digit, at most 64",
         "des lettres, chiffres, traits d’union, points et soulignés, en commençant par une lettre ou un "
         "chiffre, au plus 64"},
    .help = {"choose a shorter or plainer one", "choisissez-en un plus court ou plus simple"},
    .explanation = {
        "Ids are typed by people, stand in file names and in web addresses, and never change.",
        "Les codes se tapent à la main, entrent dans des noms de fichiers et des adresses, et ne changent "
        "jamais."}};

const DiagnosticKind kMisplacedAction{
    .code = "E0316",
    .message = {"the action ‘{0}’ stands in the file of principle ‘{1}’",
                "l’action «\u00a0{0}\u00a0» est dans le fichier du principe «\u00a0{1}\u00a0»"},
    .expected = {"an id that begins with {1}-", "un code qui commence par {1}-"},
    .help = {"rename the action, or move it to the file of its principle",
             "renommez l’action, ou déplacez-la dans le fichier de son principe"},
    .explanation = {
        "Where all other ids of a charter begin with their principle, one that does not is a slip.",
        "Quand tous les codes d’une charte commencent par leur principe, celui qui fait exception est une "
        "erreur."}};

const DiagnosticKind kPrincipleWithoutFile{
    .code = "E0317",
    .message = {"no file defines the principle ‘{0}’",
                "aucun fichier ne définit le principe «\u00a0{0}\u00a0»"},
    .expected = {"a file principles/{0}.yaml", "un fichier principles/{0}.yaml"},
    .help = {"add the file, or take the principle out of its commitment",
             "ajoutez le fichier, ou enlevez le principe de son engagement"},
    .explanation = {
        "charter.yaml lists the principles of each commitment; each has a file under principles/.",
        "charter.yaml donne les principes de chaque engagement\u00a0; chacun a un fichier sous "
        "principles/."}};

const DiagnosticKind kFileWithoutPrinciple{
    .code = "E0318",
    .message = {"no commitment names the principle ‘{0}’",
                "aucun engagement ne nomme le principe «\u00a0{0}\u00a0»"},
    .expected = {"its id under one of the commitments in charter.yaml",
                 "son code sous l’un des engagements de charter.yaml"},
    .help = {"add it there, or take the file away", "ajoutez-le à cet endroit, ou enlevez le fichier"},
    .explanation = {"The order of principles, and what each belongs to, stands in charter.yaml.",
                    "L’ordre des principes et leur appartenance sont dans charter.yaml."}};

const DiagnosticKind kShortText{
    .code = "E0319",
    .message = {"the texts of {0} ({1}) have {2} words in all",
                "les textes de {0} ({1}) comptent {2} mots en tout"},
    .expected = {"at least {3}", "au moins {3}"},
    .help = {"say why it matters, how to start, and give a real example",
             "dites pourquoi c’est important, par où commencer, et donnez un vrai exemple"},
    .explanation = {"An action nobody can begin from its text alone is not finished.",
                    "Une action que personne ne peut commencer à partir de son texte n’est pas terminée."}};

const DiagnosticKind kBadShare{
    .code = "E0320",
    .message = {"‘{0}’ is not a share", "«\u00a0{0}\u00a0» n’est pas une part"},
    .expected = {"a number from 0 to 1, such as 1, 0.5 or 1/3, at most in thousandths",
                 "un nombre de 0 à 1, comme 1, 0.5 ou 1/3, au plus en millièmes"},
    .help = {"correct the number, without quotes", "corrigez le nombre, sans guillemets"},
    .explanation = {
        "A share says how much of an action's weight a status earns. Fractions are kept exact.",
        "Une part dit combien un statut rapporte du poids d’une action. Les fractions restent exactes."}};

const DiagnosticKind kScaleRole{
    .code = "E0321",
    .message = {"the scale has {0} statuses of role ‘{1}’",
                "l’échelle a {0} statuts de rôle «\u00a0{1}\u00a0»"},
    .expected = {"{2}", "{2}"},
    .help = {"correct the roles of the statuses", "corrigez les rôles des statuts"},
    .explanation = {
        "The engine has to know which status means done (satisfied, exactly one, share 1) and which one a "
        "refused “not applicable” counts as (open, at least one).",
        "Le moteur doit savoir quel statut veut dire «\u00a0fait\u00a0» (satisfied, exactement un, part 1) "
        "et lequel "
        "remplace un «\u00a0sans objet\u00a0» refusé (open, au moins un)."}};

const DiagnosticKind kFirstLevelGate{
    .code = "E0322",
    .message = {"the first level, ‘{0}’, asks for something",
                "le premier niveau, «\u00a0{0}\u00a0», demande quelque chose"},
    .expected = {"a first level without needs", "un premier niveau sans needs"},
    .help = {"take its needs out, or put a level before it",
             "enlevez son champ needs, ou mettez un niveau avant lui"},
    .explanation = {
        "Levels go from the lowest to the highest, and every organization has one: the first level is where "
        "all of them start.",
        "Les niveaux vont du plus bas au plus haut, et chaque organisme en a un\u00a0: le premier est le "
        "point de "
        "départ de tous."}};

const DiagnosticKind kShareUnit{
    .code = "E0323",
    .message = {"the shares have no common unit: ‘{0}’ does not go with the others",
                "les parts n’ont pas d’unité commune\u00a0: «\u00a0{0}\u00a0» ne va pas avec les autres"},
    .expected = {"shares that are all whole numbers of one fraction, at the finest one hundred-thousandth",
                 "des parts qui sont toutes des multiples d’une même fraction, au plus fin un cent-millième"},
    .help = {"choose rounder shares, such as quarters or tenths",
             "choisissez des parts plus simples, comme des quarts ou des dixièmes"},
    .explanation = {
        "Shares are kept exact, as whole numbers of one small unit. 1/2 and 1/3 have the unit 1/6; 1/997 and "
        "1/991 would need a unit of nearly a millionth.",
        "Les parts restent exactes, en nombres entiers d’une petite unité. 1/2 et 1/3 ont l’unité 1/6\u00a0; "
        "1/997 "
        "et 1/991 demanderaient une unité de près d’un millionième."}};

std::span<const DiagnosticKind* const> charter_kinds() {
  static constexpr std::array kKinds{&kYamlWrongType,
                                     &kYamlUnknownKey,
                                     &kYamlMissingKey,
                                     &kMissingLanguage,
                                     &kUnknownLanguage,
                                     &kRepeatedId,
                                     &kUnknownReference,
                                     &kWrongCount,
                                     &kPrerequisiteCircle,
                                     &kPrerequisiteTier,
                                     &kLongTitle,
                                     &kLongSentence,
                                     &kNotOneOf,
                                     &kNumberRange,
                                     &kBadIdentifier,
                                     &kMisplacedAction,
                                     &kPrincipleWithoutFile,
                                     &kFileWithoutPrinciple,
                                     &kShortText,
                                     &kBadShare,
                                     &kScaleRole,
                                     &kFirstLevelGate,
                                     &kShareUnit};
  return kKinds;
}

}  // namespace charter
