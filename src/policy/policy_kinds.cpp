#include "policy/policy_kinds.h"

#include <array>

namespace charter {

const DiagnosticKind kConfigUnknownKey{
    .code = "E1201",
    .message = {"unknown key ‘{0}’", "clé «\u00a0{0}\u00a0» inconnue"},
    .expected = {"one of: {1}", "l’une de\u00a0: {1}"},
    .help = {"correct the name, or take the line out", "corrigez le nom, ou enlevez la ligne"},
    .explanation = {
        "A key that nobody reads is most often a typing mistake, and a gate that was never set is worse than "
        "a job that fails: so it is refused. docs/ci.md lists the keys of a configuration.",
        "Une clé que personne ne lit est le plus souvent une faute de frappe, et un seuil qui n’a jamais été "
        "fixé est pire qu’une tâche qui échoue\u00a0: elle est donc refusée. docs/ci.md donne les clés d’une "
        "configuration."}};

const DiagnosticKind kConfigWrongType{
    .code = "E1202",
    .message = {"‘{0}’ is {1}", "«\u00a0{0}\u00a0» est {1}"},
    .expected = {"{2}", "{2}"},
    .help = {"change the value; docs/ci.md shows a whole configuration",
             "changez la valeur\u00a0; docs/ci.md montre une configuration entière"},
    .explanation = {"Each key of a configuration holds one kind of value, for example formats a list.",
                    "Chaque clé d’une configuration contient une seule sorte de valeur\u00a0: formats, par "
                    "exemple, une liste."}};

const DiagnosticKind kConfigWrongWord{
    .code = "E1203",
    .message = {"‘{0}’ cannot be ‘{1}’", "«\u00a0{0}\u00a0» ne peut pas être «\u00a0{1}\u00a0»"},
    .expected = {"one of: {2}", "l’un de\u00a0: {2}"},
    .help = {"choose one of these words; to accept a finding altogether, use suppress and give the reason",
             "choisissez l’un de ces mots\u00a0; pour accepter un constat, employez suppress et donnez la "
             "raison"},
    .explanation = {
        "Severities are critical, error, warning and note, from the gravest to the least. fail-on also takes "
        "never. No check can be switched off: it can be made a note, or a finding can be accepted with a "
        "reason.",
        "Les gravités sont critical, error, warning et note, de la plus grave à la moindre. fail-on accepte "
        "aussi never (jamais). On n’éteint pas une vérification\u00a0: on peut en faire une note, ou "
        "accepter "
        "un constat en donnant la raison."}};

const DiagnosticKind kConfigMissingKey{
    .code = "E1204",
    .message = {"‘{0}’ is missing here", "«\u00a0{0}\u00a0» manque ici"},
    .expected = {"{1}", "{1}"},
    .help = {"add the key", "ajoutez la clé"},
    .explanation = {
        "Each entry of suppress names the check that it accepts (rule) and says why (reason), so that "
        "whoever "
        "reads the file next year knows what was decided. file, path and until narrow it down.",
        "Chaque entrée de suppress nomme la vérification acceptée (rule) et dit pourquoi (reason), pour que "
        "la personne qui lira le fichier l’an prochain sache ce qui a été décidé. file, path et until en "
        "limitent la portée."}};

const DiagnosticKind kUnknownCheck{
    .code = "E1205",
    .message = {"there is no check ‘{0}’", "il n’y a pas de vérification «\u00a0{0}\u00a0»"},
    .expected = {"the id of a check, such as AG28", "le code d’une vérification, comme AG28"},
    .help = {"charter explain AG28 shows one check; every finding names its own",
             "charter explain AG28 en montre une\u00a0; chaque constat nomme la sienne"},
    .explanation = {
        "Severities and suppressions name checks by id. One that does not exist would change nothing, and "
        "nobody would notice.",
        "Les gravités et les acceptations désignent les vérifications par leur code. Un code qui n’existe "
        "pas "
        "ne changerait rien, et personne ne le verrait."}};

const DiagnosticKind kStructuralCheck{
    .code = "E1206",
    .message = {"{0} cannot be accepted or made less grave", "{0} ne peut être ni acceptée ni adoucie"},
    .expected = {"a check of the content, AG01 and following",
                 "une vérification du contenu, AG01 et les suivantes"},
    .help = {"mend the document instead", "corrigez plutôt le document"},
    .explanation = {"S01 to S06 say that a part of the document could not be read as it was meant. What is "
                    "not read is not "
                    "checked, so no one can accept it unseen.",
                    "S01 à S06 disent qu’une partie du document n’a pas pu être lue comme elle était voulue. "
                    "Ce qui n’est "
                    "pas lu n’est pas vérifié\u00a0: personne ne peut l’accepter sans l’avoir vu."}};

const DiagnosticKind kNotABaseline{
    .code = "E1207",
    .message = {"this is not a baseline", "ce n’est pas un état de référence"},
    .expected = {"a file that charter check --update-baseline wrote",
                 "un fichier écrit par charter check --update-baseline"},
    .help = {"write it anew: charter check … --baseline FILE --update-baseline",
             "écrivez-le de nouveau\u00a0: charter check … --baseline FICHIER --update-baseline"},
    .explanation = {
        "A baseline lists the findings that were there when a team began to check its agreements, so that "
        "only "
        "new ones close the gate. It is JSON: {\"schema\": \"charter.baseline/1\", \"findings\": […]}.",
        "Un état de référence donne les constats déjà là quand une équipe a commencé à vérifier ses "
        "ententes, "
        "pour que seuls les nouveaux bloquent. C’est du JSON\u00a0: {\"schema\": \"charter.baseline/1\", "
        "\"findings\": […]}."}};

const DiagnosticKind kSuppressionWithoutCheck{
    .code = "E1208",
    .severity = Severity::Warning,
    .message = {"this comment names no check, so it accepts nothing",
                "ce commentaire ne nomme aucune vérification et n’accepte donc rien"},
    .expected = {"# charter-ignore AG28 until=2027-01-31 -- the reason",
                 "# charter-ignore AG28 until=2027-01-31 -- la raison"},
    .help = {"write the ids of the checks after charter-ignore",
             "écrivez le code des vérifications après charter-ignore"},
    .explanation = {"A comment accepts the checks it names, and no others.",
                    "Un commentaire accepte les vérifications qu’il nomme, et aucune autre."}};

const DiagnosticKind kSuppressionWithoutReason{
    .code = "E1209",
    .severity = Severity::Warning,
    .message = {"this comment gives no reason, so it accepts nothing",
                "ce commentaire ne donne aucune raison et n’accepte donc rien"},
    .expected = {"# charter-ignore AG28 until=2027-01-31 -- the reason",
                 "# charter-ignore AG28 until=2027-01-31 -- la raison"},
    .help = {"write why after -- , with a space on either side",
             "écrivez pourquoi après -- , avec une espace de chaque côté"},
    .explanation = {
        "Whoever reads the agreement next year has to know why a finding was accepted.",
        "La personne qui lira l’entente l’an prochain doit savoir pourquoi un constat a été accepté."}};

const DiagnosticKind kTwoConfigs{
    .code = "E1210",
    .message = {"‘{0}’ and ‘{1}’ stand side by side",
                "«\u00a0{0}\u00a0» et «\u00a0{1}\u00a0» sont côte à côte"},
    .expected = {"one configuration in a folder", "une seule configuration par dossier"},
    .help = {"keep one of the two", "gardez l’un des deux"},
    .explanation = {"Both names are read. Where both are there, one of them would be ignored, and it could "
                    "be the one that "
                    "you changed.",
                    "Les deux noms sont lus. S’ils sont là tous les deux, l’un serait laissé de côté, et ce "
                    "pourrait être "
                    "celui que vous avez modifié."}};

const DiagnosticKind kPathLeavesRepository{
    .code = "E1211",
    .message = {"‘{0}’ leads {2}", "«\u00a0{0}\u00a0» mène {2}"},
    .expected = {"a relative path under {1}, outside .git", "un chemin relatif sous {1}, hors de .git"},
    .help = {"move the file to a place of its own in the repository, or name it on the command line",
             "donnez au fichier sa propre place dans le dépôt, ou nommez-le sur la ligne de commande"},
    .explanation = {
        "A configuration comes with a pull request, so whoever opens one could make the job read or write "
        "files elsewhere on the machine, or in .git, whose hooks git runs later. What the command line "
        "names, or a file given with --config, is not "
        "held to this.",
        "Une configuration arrive avec une demande de fusion\u00a0: la personne qui la propose pourrait "
        "faire "
        "lire ou écrire ailleurs sur la machine, ou dans .git, dont git exécute les crochets plus tard. Ce "
        "que nomme la ligne de commande, ou un fichier donné par "
        "--config, n’y est pas tenu."}};

std::span<const DiagnosticKind* const> policy_kinds() {
  static constexpr std::array kKinds{&kConfigUnknownKey,
                                     &kConfigWrongType,
                                     &kConfigWrongWord,
                                     &kConfigMissingKey,
                                     &kUnknownCheck,
                                     &kStructuralCheck,
                                     &kNotABaseline,
                                     &kSuppressionWithoutCheck,
                                     &kSuppressionWithoutReason,
                                     &kTwoConfigs,
                                     &kPathLeavesRepository};
  return kKinds;
}

}  // namespace charter
