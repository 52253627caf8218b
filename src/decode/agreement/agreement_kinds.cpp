#include "decode/agreement/agreement_kinds.h"

#include <array>

namespace charter {

const DiagnosticKind kAgreementUnknownKey{
    .code = "E0711",
    .message = {"unknown key ‘{0}’", "clé «\u00a0{0}\u00a0» inconnue"},
    .expected = {"one of: {1}", "l’une de\u00a0: {1}"},
    .help = {"correct the name, or begin it with x- if it is your own",
             "corrigez le nom, ou faites-le commencer par x- si la clé est à vous"},
    .explanation = {
        "A promise under a mistyped key is a promise that nobody reads, so unknown keys are told. Keys that "
        "begin with x- are yours and are left alone.",
        "Un engagement sous une clé mal tapée est un engagement que personne ne lit\u00a0: les clés "
        "inconnues "
        "sont donc signalées. Celles qui commencent par x- sont à vous, on n’y touche pas."}};

const DiagnosticKind kAgreementStrangeKey{
    .code = "E0712",
    .message = {"unknown key ‘{0}’: it holds the character {2}",
                "clé «\u00a0{0}\u00a0» inconnue\u00a0: elle contient le caractère {2}"},
    .expected = {"one of: {1}", "l’une de\u00a0: {1}"},
    .help = {"type the key again with the letters of the keyboard",
             "retapez la clé avec les lettres du clavier"},
    .explanation = {
        "Some characters look like a Latin letter, or like nothing at all, and come along when a text is "
        "copied. To the program they make another word.",
        "Certains caractères ressemblent à une lettre latine, ou ne se voient pas du tout, et arrivent avec "
        "un copier-coller. Pour le programme, ils font un autre mot."}};

const DiagnosticKind kAgreementWrongType{
    .code = "E0713",
    .message = {"‘{0}’ is {1}", "«\u00a0{0}\u00a0» est {1}"},
    .expected = {"{2}", "{2}"},
    .help = {"charter new agreement writes an agreement with every key in it",
             "charter new agreement écrit une entente qui contient toutes les clés"},
    .explanation = {
        "Each key of an agreement holds one kind of value: a text, true or false, a list, a block of keys. "
        "docs/agreements.md lists them all. A value of another kind is not read.",
        "Chaque clé d’une entente contient une seule sorte de valeur\u00a0: un texte, true ou false, une "
        "liste, un bloc de clés. La liste est dans docs/agreements.md. Une valeur d’une autre sorte n’est "
        "pas "
        "lue."}};

const DiagnosticKind kAgreementNotOneOf{
    .code = "E0714",
    .message = {"‘{0}’ is no possible value of ‘{1}’",
                "«\u00a0{0}\u00a0» n’est pas une valeur possible de «\u00a0{1}\u00a0»"},
    .expected = {"one of: {2}", "l’une de\u00a0: {2}"},
    .help = {"replace it with one of these", "remplacez-la par l’une de celles-là"},
    .explanation = {
        "This key takes one of a few fixed words, so that the checks understand it.",
        "Cette clé prend l’un de quelques mots fixes, pour que les vérifications la comprennent."}};

const DiagnosticKind kAgreementMissingKey{
    .code = "E0715",
    .message = {"‘{0}’ is missing here", "«\u00a0{0}\u00a0» manque ici"},
    .expected = {"{1}", "{1}"},
    .help = {"add the key", "ajoutez la clé"},
    .explanation = {"Without this key the rest of the agreement cannot be told apart or referred to.",
                    "Sans cette clé, on ne peut ni distinguer le reste de l’entente ni y renvoyer."}};

const DiagnosticKind kAgreementBadId{
    .code = "E0716",
    .message = {"‘{0}’ cannot be an id", "«\u00a0{0}\u00a0» ne peut pas être un code"},
    .expected =
        {"letters, digits, hyphens, points and underscores, beginning with a letter or digit, at most 64",
         "des lettres, chiffres, traits d’union, points et soulignés, en commençant par une lettre ou un "
         "chiffre, au plus 64"},
    .help = {"choose a shorter or plainer one", "choisissez-en un plus court ou plus simple"},
    .explanation = {"Other parts of the agreement, and the accepted findings of your configuration, refer to "
                    "this id.",
                    "D’autres parties de l’entente, et les constats acceptés dans votre configuration, "
                    "renvoient à ce code."}};

const DiagnosticKind kAgreementUndeclared{
    .code = "E0717",
    .message = {"‘{0}’ is not declared under ‘{1}’",
                "«\u00a0{0}\u00a0» n’est pas déclaré sous «\u00a0{1}\u00a0»"},
    .expected = {"an id of that list: {2}", "un code de cette liste\u00a0: {2}"},
    .help = {"correct the id, or declare it under ‘{1}’",
             "corrigez le code, ou déclarez-le sous «\u00a0{1}\u00a0»"},
    .explanation = {
        "Access, restrictions and duties name parties, datasets and purposes by their id. An id that is "
        "declared nowhere leaves open who or what is meant.",
        "Les accès, les restrictions et les devoirs désignent les parties, les données et les fins par leur "
        "code. Un code déclaré nulle part ne dit pas de qui ou de quoi il s’agit."}};

const DiagnosticKind kAgreementRepeatedId{
    .code = "E0718",
    .message = {"the id ‘{0}’ is declared twice under ‘{1}’",
                "le code «\u00a0{0}\u00a0» est déclaré deux fois sous «\u00a0{1}\u00a0»"},
    .expected = {"an id of its own for each", "un code propre à chacun"},
    .help = {"choose another id for one of the two", "choisissez un autre code pour l’un des deux"},
    .explanation = {
        "An id means one thing: where two datasets share one, nobody can say which one a promise "
        "is about.",
        "Un code désigne une seule chose\u00a0: si deux jeux de données le partagent, personne ne "
        "peut dire duquel parle un engagement."}};

const DiagnosticKind kAgreementBadDate{
    .code = "E0719",
    .message = {"‘{0}’ is not a date", "«\u00a0{0}\u00a0» n’est pas une date"},
    .expected = {"a day that exists, as year-month-day: 2026-05-31",
                 "un jour qui existe, en année-mois-jour\u00a0: 2026-05-31"},
    .help = {"write the year in full, then the month and the day with two digits each",
             "écrivez l’année au complet, puis le mois et le jour sur deux chiffres chacun"},
    .explanation = {
        "Dates are written year-month-day (the standard ISO 8601), since 03/04/2026 is March to "
        "some and April to others.",
        "Les dates s’écrivent année-mois-jour (la norme ISO 8601), puisque 03/04/2026 est en mars "
        "pour les uns et en avril pour les autres."}};

const DiagnosticKind kAgreementBadPeriod{
    .code = "E0720",
    .message = {"‘{0}’ is not a duration", "«\u00a0{0}\u00a0» n’est pas une durée"},
    .expected = {"P and years, months, weeks or days (P24M, P30D), or PT and hours (PT72H)",
                 "P et des années, mois, semaines ou jours (P24M, P30D), ou PT et des heures (PT72H)"},
    .help = {"write P2Y for two years, P30D for thirty days, PT72H for 72 hours",
             "écrivez P2Y pour deux ans, P30D pour trente jours, PT72H pour 72\u00a0heures"},
    .explanation = {
        "Durations follow the standard ISO 8601: the letter P, whole numbers with Y (years), M (months), W "
        "(weeks) or D (days), and after a T with H (hours), M (minutes) or S (seconds). So they can be "
        "compared, in every language.",
        "Les durées suivent la norme ISO 8601\u00a0: la lettre P, des nombres entiers suivis de Y (années), "
        "M "
        "(mois), W (semaines) ou D (jours), puis, après un T, de H (heures), M (minutes) ou S (secondes). "
        "Elles se comparent ainsi dans toutes les langues."}};

const DiagnosticKind kAgreementBadPlace{
    .code = "E0721",
    .message = {"‘{0}’ is not the code of a place", "«\u00a0{0}\u00a0» n’est pas le code d’un lieu"},
    .expected = {"a country, or a country and its part: CA, CA-QC, FR",
                 "un pays, ou un pays et sa partie\u00a0: CA, CA-QC, FR"},
    .help = {"write the code of ISO 3166 in capitals: CA-QC for Québec",
             "écrivez le code ISO 3166 en majuscules\u00a0: CA-QC pour le Québec"},
    .explanation = {
        "Whether data leaves Québec is decided from these codes, so names of cities or countries "
        "are not enough.",
        "C’est à partir de ces codes qu’on voit si des données sortent du Québec\u00a0: un nom de "
        "ville ou de pays ne suffit pas."}};

const DiagnosticKind kAgreementHiddenMark{
    .code = "E0722",
    .severity = Severity::Warning,
    .message = {"an invisible character, {0}, changes the order in which this line is shown",
                "un caractère invisible, {0}, change l’ordre d’affichage de cette ligne"},
    .expected = {"text that reads as it is stored", "un texte qui se lit comme il est enregistré"},
    .help = {"take the character out, or type the line again", "enlevez le caractère, ou retapez la ligne"},
    .explanation = {
        "Marks that turn the direction of writing can make people read other words than programs do: a "
        "promise, or the comment that accepts a finding, could say one thing on the screen and another in "
        "the "
        "file. Right-to-left writing does not need them.",
        "Les marques qui inversent le sens de l’écriture peuvent faire lire aux personnes d’autres mots "
        "qu’aux "
        "programmes\u00a0: un engagement, ou le commentaire qui accepte un constat, pourrait dire une chose "
        "à "
        "l’écran et une autre dans le fichier. L’écriture de droite à gauche n’en a pas besoin."}};

const DiagnosticKind kAgreementMergeKey{
    .code = "E0723",
    .message = {"the merge key ‘<<’ is not read", "la clé de fusion «\u00a0<<\u00a0» n’est pas lue"},
    .expected = {"the keys themselves", "les clés elles-mêmes"},
    .help = {"write the keys out here; an alias (*name) may stand for a whole value",
             "écrivez les clés ici\u00a0; un alias (*nom) peut remplacer une valeur entière"},
    .explanation = {
        "Merging belongs to YAML 1.1. Agreements are YAML 1.2, where ‘<<’ is a key like any other: a promise "
        "that seems to come along with it would be seen by some programs and not by others.",
        "La fusion appartient à YAML 1.1. Les ententes sont en YAML 1.2, où «\u00a0<<\u00a0» est une clé "
        "comme "
        "une autre\u00a0: un engagement qui semble venir avec elle serait vu par certains programmes et pas "
        "par d’autres."}};

std::span<const DiagnosticKind* const> agreement_kinds() {
  static constexpr std::array kKinds{&kAgreementUnknownKey, &kAgreementStrangeKey, &kAgreementWrongType,
                                     &kAgreementNotOneOf,   &kAgreementMissingKey, &kAgreementBadId,
                                     &kAgreementUndeclared, &kAgreementRepeatedId, &kAgreementBadDate,
                                     &kAgreementBadPeriod,  &kAgreementBadPlace,   &kAgreementHiddenMark,
                                     &kAgreementMergeKey};
  return kKinds;
}

}  // namespace charter
