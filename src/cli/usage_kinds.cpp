#include "cli/usage_kinds.h"

#include <array>

namespace charter {

const DiagnosticKind kUnknownCommand{
    .code = "E0611",
    .message = {"there is no command ‘{0}’", "il n’y a pas de commande «\u00a0{0}\u00a0»"},
    .expected = {"one of: {1}", "l’une de\u00a0: {1}"},
    .help = {"{2} --help lists them with a line each", "{2} --help les présente en une ligne chacune"},
    .explanation = {
        "The first word after charter is the command: charter assess my-assessment.json.",
        "Le premier mot après charter est la commande\u00a0: charter assess mon-evaluation.json."}};

const DiagnosticKind kUnknownOption{
    .code = "E0612",
    .message = {"there is no option ‘{0}’ here", "il n’y a pas d’option «\u00a0{0}\u00a0» ici"},
    .help = {"{1} --help lists the options of this command",
             "{1} --help donne les options de cette commande"},
    .explanation = {"Options belong to one command and come after its name.",
                    "Les options appartiennent à une commande et suivent son nom."}};

const DiagnosticKind kMissingArgument{
    .code = "E0613",
    .message = {"something is missing after ‘{0}’", "il manque quelque chose après «\u00a0{0}\u00a0»"},
    .expected = {"{1}", "{1}"},
    .help = {"{0} --help shows an example", "{0} --help montre un exemple"},
    .explanation = {"Most commands need the name of a file or an id.",
                    "La plupart des commandes ont besoin d’un nom de fichier ou d’un code."}};

const DiagnosticKind kBadOptionValue{
    .code = "E0614",
    .message = {"{0} cannot be ‘{1}’", "{0} ne peut pas être «\u00a0{1}\u00a0»"},
    .expected = {"{2}", "{2}"},
    .help = {"change the value, or leave {0} out", "changez la valeur, ou n’employez pas {0}"},
    .explanation = {
        "Each option takes values of one kind: a date, a number, or one of a few words.",
        "Chaque option accepte une sorte de valeur\u00a0: une date, un nombre ou l’un de quelques mots."}};

const DiagnosticKind kExtraArgument{
    .code = "E0615",
    .message = {"‘{0}’ is one word too many", "«\u00a0{0}\u00a0» est de trop"},
    .help = {"put a name with spaces between quotes; {1} --help shows an example",
             "mettez un nom qui contient des espaces entre guillemets\u00a0; {1} --help montre un exemple"},
    .explanation = {"The command takes fewer words than were given. A name with a space in it counts as two "
                    "words unless it is quoted.",
                    "La commande attend moins de mots. Un nom qui contient une espace compte pour deux mots "
                    "s’il n’est pas entre guillemets."}};

const DiagnosticKind kUnknownId{
    .code = "E0616",
    .message = {"nothing here is called ‘{0}’", "rien ici ne s’appelle «\u00a0{0}\u00a0»"},
    .expected =
        {"a principle (PRV), an action (PRV-01), a rule (APP-01, AG28) or an error code (E0203)",
         "un principe (PRV), une action (PRV-01), une règle (APP-01, AG28) ou un code d’erreur (E0203)"},
    .help = {"charter framework list shows principles and actions",
             "charter framework list montre les principes et les actions"},
    .explanation = {"charter explain and charter framework show take one id.",
                    "charter explain et charter framework show acceptent un seul code."}};

const DiagnosticKind kMissingValue{
    .code = "E0617",
    .message = {"{0} needs a value", "{0} a besoin d’une valeur"},
    .help = {"{1} --help lists the options of this command",
             "{1} --help donne les options de cette commande"},
    .explanation = {"The value follows the option: --lang fr.", "La valeur suit l’option\u00a0: --lang fr."}};

const DiagnosticKind kSeveralToStdout{
    .code = "E0618",
    .message = {"two formats would go to the same place", "deux formats iraient au même endroit"},
    .expected = {"one format without a file; the others as name=file",
                 "un seul format sans fichier\u00a0; les autres sous la forme nom=fichier"},
    .help = {"for example: --format text --format json=report.json",
             "par exemple\u00a0: --format text --format json=rapport.json"},
    .explanation = {"One run can write several formats, each to its own file. One of them may go to the "
                    "standard output or "
                    "to the file of -o.",
                    "Une exécution peut écrire plusieurs formats, chacun dans son fichier. L’un d’eux peut "
                    "aller à la sortie "
                    "standard ou dans le fichier de -o."}};

const DiagnosticKind kFileExists{
    .code = "E0619",
    .message = {"‘{0}’ is already there", "«\u00a0{0}\u00a0» existe déjà"},
    .expected = {"a name that is not taken", "un nom qui n’est pas pris"},
    .help = {"choose another name, or delete the file first; nothing was changed",
             "choisissez un autre nom, ou supprimez d’abord le fichier\u00a0; rien n’a été changé"},
    .explanation = {
        "An empty assessment is never written over a file that exists: it may hold answers that took months "
        "to gather.",
        "Une évaluation vierge ne remplace jamais un fichier existant\u00a0: il contient peut-être des "
        "réponses "
        "réunies pendant des mois."}};

const DiagnosticKind kNothingRan{
    .code = "E0631",
    .message = {"no check could be run on ‘{0}’",
                "aucune vérification n’a pu être faite sur «\u00a0{0}\u00a0»"},
    .expected = {"an agreement, or a document of a format that says at least part of one",
                 "une entente, ou un document d’un format qui en dit au moins une partie"},
    .help = {"write an agreement of your own, and import this document from it",
             "écrivez une entente à vous, et importez-y ce document"},
    .explanation = {
        "The format of this document has no place for anything that the checks ask about. Nothing was "
        "checked, "
        "and that must not pass.",
        "Le format de ce document n’a de place pour rien de ce que demandent les vérifications. Rien n’a été "
        "vérifié, et cela ne doit pas réussir."}};

const DiagnosticKind kConfigsDiffer{
    .code = "E0632",
    .message = {"the configurations ‘{1}’ and ‘{2}’ say different {0}",
                "les configurations «\u00a0{1}\u00a0» et «\u00a0{2}\u00a0» ne disent pas les mêmes {0}"},
    .expected = {"one value for a whole run", "une seule valeur pour toute l’exécution"},
    .help = {"give it on the command line, or check the two folders one after the other",
             "donnez-la sur la ligne de commande, ou vérifiez les deux dossiers l’un après l’autre"},
    .explanation = {"Each agreement follows the nearest configuration above it. The rules and the formats "
                    "hold for a whole "
                    "run, so all the configurations of a run have to agree on them.",
                    "Chaque entente suit la configuration la plus proche au-dessus d’elle. Les règles et les "
                    "formats valent "
                    "pour toute l’exécution\u00a0: les configurations doivent donc s’entendre là-dessus."}};

const DiagnosticKind kUpdateWithoutBaseline{
    .code = "E0633",
    .message = {"--update-baseline has no file to write", "--update-baseline n’a pas de fichier à écrire"},
    .expected = {"--baseline FILE, or the key baseline of the configuration",
                 "--baseline FICHIER, ou la clé baseline de la configuration"},
    .help = {"for example: charter check agreements --baseline known.json --update-baseline",
             "par exemple\u00a0: charter check ententes --baseline connus.json --update-baseline"},
    .explanation = {"The baseline is a file of your repository, and you choose its name.",
                    "L’état de référence est un fichier de votre dépôt, et vous en choisissez le nom."}};

const DiagnosticKind kNothingChecked{
    .code = "E0634",
    .message = {"nothing was checked", "rien n’a été vérifié"},
    .expected = {"at least one agreement", "au moins une entente"},
    .help = {"name a file, a folder or a pattern that holds agreements",
             "nommez un fichier, un dossier ou un motif qui contient des ententes"},
    .explanation = {
        "A job that checks nothing must not pass: someone would believe that the agreements are in order.",
        "Une tâche qui ne vérifie rien ne doit pas réussir\u00a0: quelqu’un croirait que les ententes sont "
        "en "
        "règle."}};

std::span<const DiagnosticKind* const> usage_kinds() {
  static constexpr std::array kKinds{
      &kUnknownCommand, &kUnknownOption,         &kMissingArgument, &kBadOptionValue, &kExtraArgument,
      &kUnknownId,      &kMissingValue,          &kSeveralToStdout, &kFileExists,     &kNothingRan,
      &kConfigsDiffer,  &kUpdateWithoutBaseline, &kNothingChecked};
  return kKinds;
}

}  // namespace charter
