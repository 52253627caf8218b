#include "agreement/import_kinds.h"

#include <array>

namespace charter {

const DiagnosticKind kOtherKind{
    .code = "E0901",
    .message = {"this is no agreement: it looks like {0}",
                "ceci n’est pas une entente, mais semble être {0}"},
    .expected = {"an agreement (charter: agreement/v1), an ODRL policy in JSON-LD, an ODCS contract, a Data "
                 "Contract Specification, or a policy inside an EDC or Dataspace Protocol message",
                 "une entente (charter: agreement/v1), une politique ODRL en JSON-LD, un contrat ODCS, un "
                 "document Data Contract Specification, ou une politique dans un message EDC ou Dataspace "
                 "Protocol"},
    .help = {"{1}", "{1}"},
    .explanation = {
        "A file is told by what stands in it, never by its name. Data-sharing agreements are read in the "
        "project's own format (YAML or JSON), and in the formats that data catalogues and data spaces use: "
        "ODRL 2.2 as JSON-LD, ODCS 2 and 3, the Data Contract Specification, EDC and Dataspace Protocol "
        "messages that hold a policy. Nothing is ever fetched from the network, so a document that only "
        "points at a policy cannot be judged: give the policy itself.",
        "Un fichier se reconnaît à son contenu, jamais à son nom. Les ententes de partage de données sont "
        "lues dans le format du projet (YAML ou JSON), et dans ceux des catalogues et des espaces de "
        "données\u00a0: ODRL 2.2 en JSON-LD, ODCS 2 et 3, Data Contract Specification, messages EDC et "
        "Dataspace Protocol qui contiennent une politique. Rien n’est jamais cherché sur le réseau\u00a0: un "
        "document qui renvoie seulement à une politique ne peut être jugé\u00a0; donnez la politique "
        "elle-même."}};

const DiagnosticKind kTemplate{
    .code = "E0902",
    .message = {"this is a template and not JSON: ‘{0}’ stands where a value goes",
                "ceci est un gabarit et non du JSON\u00a0: «\u00a0{0}\u00a0» tient la place d’une valeur"},
    .expected = {"JSON with a value in every place, without comments",
                 "du JSON avec une valeur à chaque place, sans commentaires"},
    .help = {"fill in the template, and check the filled-in file",
             "remplissez le gabarit, puis vérifiez le fichier rempli"},
    .explanation = {
        "Some projects publish policies as templates: nearly JSON, with remarks after // and names in "
        "parentheses where your values go. Only the filled-in policy says something that can be checked.",
        "Certains projets publient leurs politiques en gabarits\u00a0: presque du JSON, avec des remarques "
        "après // et des noms entre parenthèses à la place de vos valeurs. Seule la politique remplie dit "
        "quelque chose de vérifiable."}};

const DiagnosticKind kUnknownFormatVersion{
    .code = "E0903",
    .message = {"version ‘{1}’ of {0} is not known here",
                "{0}\u00a0: la version «\u00a0{1}\u00a0» n’est pas connue ici"},
    .expected = {"{2}", "{2}"},
    .help =
        {"check the number; if the standard has moved on, a newer version of this program may read it",
         "vérifiez le numéro\u00a0; si la norme a évolué, une version plus récente de ce programme la lit "
         "peut-être"},
    .explanation = {
        "Versions of a standard move fields about. A contract of a version that is not known would be "
        "misread rather than judged, so it is refused.",
        "D’une version à l’autre, une norme déplace ses champs. Un contrat d’une version inconnue serait mal "
        "lu plutôt que jugé\u00a0: il est donc refusé."}};

const DiagnosticKind kNoKnownKind{
    .code = "E0904",
    .message = {"this is no agreement that is known here; its keys are {0}",
                "ceci n’est pas une entente connue ici\u00a0; ses clés sont {0}"},
    .expected = {"a key that says what it is: charter: agreement/v1; @type with a policy of ODRL; apiVersion "
                 "and kind: DataContract of ODCS; dataContractSpecification",
                 "une clé qui dit ce que c’est\u00a0: charter: agreement/v1\u00a0; @type avec une politique "
                 "ODRL\u00a0; apiVersion et kind: DataContract d’ODCS\u00a0; dataContractSpecification"},
    .help = {"for an agreement of your own, start with the line charter: agreement/v1",
             "pour une entente de votre main, commencez par la ligne charter: agreement/v1"},
    .explanation = {
        "A file is told by what stands in it, never by its name. This one is readable YAML or JSON, and has "
        "none of the keys that the known kinds start with. It is refused, so that it is not thought to be "
        "checked.",
        "Un fichier se reconnaît à son contenu, jamais à son nom. Celui-ci est du YAML ou du JSON lisible, "
        "mais n’a aucune des clés par lesquelles commencent les sortes connues. Il est refusé, pour qu’on ne "
        "le croie pas vérifié."}};

const DiagnosticKind kWrongContractKind{
    .code = "E0905",
    .message = {"ODCS has no kind ‘{0}’", "ODCS n’a pas de sorte (kind) «\u00a0{0}\u00a0»"},
    .expected = {"the line kind: DataContract", "la ligne kind: DataContract"},
    .help = {"correct the kind, if this is a data contract",
             "corrigez kind, s’il s’agit d’un contrat de données"},
    .explanation = {
        "Every contract of the Open Data Contract Standard says kind: DataContract. Another kind is another "
        "sort of document, and is not read as a contract.",
        "Tout contrat de l’Open Data Contract Standard dit kind: DataContract. Une autre sorte est un autre "
        "document, et n’est pas lue comme un contrat."}};

const DiagnosticKind kImportElsewhere{
    .code = "E0906",
    .message = {"‘{0}’ cannot be imported: {1}", "impossible d’importer «\u00a0{0}\u00a0»\u00a0: {1}"},
    .expected = {"a path from the folder of the agreement to a file of the same repository",
                 "un chemin qui part du dossier de l’entente vers un fichier du même dépôt"},
    .help = {"keep a copy of the file beside the agreement, and name that one",
             "gardez une copie du fichier à côté de l’entente, et nommez celle-ci"},
    .explanation = {
        "A check must say the same today and in a year, on every machine, and must not read what it was not "
        "given. So nothing is fetched, and imports stay inside the repository of the agreement (or its "
        "folder, where there is no repository).",
        "Une vérification doit dire la même chose aujourd’hui et dans un an, sur toute machine, et ne rien "
        "lire qu’on ne lui ait donné. Rien n’est donc cherché sur le réseau, et les imports restent dans le "
        "dépôt de l’entente (ou dans son dossier, s’il n’y a pas de dépôt)."}};

const DiagnosticKind kImportTwice{
    .code = "E0907",
    .message = {"‘{0}’ is imported twice", "«\u00a0{0}\u00a0» est importé deux fois"},
    .expected = {"each file once", "chaque fichier une seule fois"},
    .help = {"take one of the two lines out", "enlevez l’une des deux lignes"},
    .explanation = {
        "Importing a file a second time adds nothing; mostly, another file was meant.",
        "Importer un fichier une deuxième fois n’ajoute rien\u00a0; le plus souvent, c’est un autre fichier "
        "qu’on voulait nommer."}};

const DiagnosticKind kImportNotRead{
    .code = "E0908",
    .message = {"the imported file ‘{0}’ could not be read",
                "le fichier importé «\u00a0{0}\u00a0» n’a pas pu être lu"},
    .expected = {"a file that is there, named from the folder of the agreement",
                 "un fichier qui existe, nommé à partir du dossier de l’entente"},
    .help = {"check the name and the folder", "vérifiez le nom et le dossier"},
    .explanation = {
        "Part of the agreement stands in that file. Without it, checks would find missing what is only "
        "elsewhere, so nothing is judged.",
        "Une partie de l’entente se trouve dans ce fichier. Sans lui, les vérifications diraient absent ce "
        "qui "
        "est seulement ailleurs\u00a0: rien n’est donc jugé."}};

const DiagnosticKind kImportOfAgreement{
    .code = "E0909",
    .message = {"‘{0}’ is an agreement itself", "«\u00a0{0}\u00a0» est lui-même une entente"},
    .expected =
        {"an ODRL policy, an ODCS contract, a Data Contract Specification or an EDC policy",
         "une politique ODRL, un contrat ODCS, un document Data Contract Specification ou une politique EDC"},
    .help = {"an agreement imports documents of other formats; check the other agreement by itself",
             "une entente importe des documents d’autres formats\u00a0; vérifiez l’autre entente séparément"},
    .explanation = {
        "Agreements do not import each other: nobody could tell which of the two says what, and they could "
        "go round in circles.",
        "Les ententes ne s’importent pas entre elles\u00a0: on ne saurait plus laquelle dit quoi, et elles "
        "pourraient tourner en rond."}};

const DiagnosticKind kImportOfMany{
    .code = "E0910",
    .message = {"‘{0}’ holds {1} policies", "«\u00a0{0}\u00a0» contient {1} politiques"},
    .expected = {"a file with one policy", "un fichier avec une seule politique"},
    .help = {"put the policy that belongs to this agreement into a file of its own",
             "mettez la politique qui concerne cette entente dans un fichier à part"},
    .explanation = {
        "A catalogue offers several policies to choose from. An agreement rests on one of them, and the file "
        "does not say which.",
        "Un catalogue offre plusieurs politiques au choix. Une entente repose sur l’une d’elles, et le "
        "fichier ne "
        "dit pas laquelle."}};

const DiagnosticKind kImportOtherFormat{
    .code = "E0911",
    .message = {"‘{0}’ is {1}, not {2}", "«\u00a0{0}\u00a0» est de format {1}, et non {2}"},
    .expected = {"‘{1}’ after as, or another file", "«\u00a0{1}\u00a0» après as, ou un autre fichier"},
    .help = {"correct the format or the name of the file", "corrigez le format ou le nom du fichier"},
    .explanation = {
        "Formats are told by what stands in the file. Where the agreement says another one, perhaps the "
        "wrong "
        "file is named.",
        "Le format se reconnaît au contenu du fichier. Si l’entente en dit un autre, elle nomme peut-être le "
        "mauvais fichier."}};

const DiagnosticKind kInheritsElsewhere{
    .code = "E0912",
    .severity = Severity::Warning,
    .message = {"rules are inherited from ‘{0}’, which is not in this file",
                "des règles sont héritées de «\u00a0{0}\u00a0», qui n’est pas dans ce fichier"},
    .expected = {"the policy and those that it inherits from, in one file",
                 "la politique et celles dont elle hérite, dans un même fichier"},
    .help = {"put both policies into one list, and check that file",
             "mettez les deux politiques dans une même liste, et vérifiez ce fichier"},
    .explanation = {
        "A policy with inheritFrom takes over the rules of another one. Nothing is fetched, so those rules "
        "are "
        "not seen, and what they say counts as missing.",
        "Une politique qui dit inheritFrom reprend les règles d’une autre. Rien n’est cherché sur le "
        "réseau\u00a0: ces règles ne sont pas vues, et ce qu’elles disent compte comme absent."}};

const DiagnosticKind kUnknownProfile{
    .code = "E0913",
    .severity = Severity::Note,
    .message = {"the profile ‘{0}’ is not known here", "le profil «\u00a0{0}\u00a0» n’est pas connu ici"},
    .expected = {"ODRL 2.2, or the policies of Catena-X", "ODRL 2.2, ou les politiques de Catena-X"},
    .help = {"what the profile adds is kept and not judged; say what matters in words of ODRL too, or in an "
             "agreement that imports this file",
             "ce que le profil ajoute est gardé sans être jugé\u00a0; dites l’important aussi en mots "
             "d’ODRL, ou dans une entente qui importe ce fichier"},
    .explanation = {
        "A profile gives actions and operands of its own to ODRL. Their meaning stands in a document that is "
        "never fetched, so a promise made in such words is not seen by the checks.",
        "Un profil donne à ODRL ses propres actions et opérandes. Leur sens se trouve dans un document qui "
        "n’est jamais cherché\u00a0: un engagement fait en ces mots n’est pas vu par les vérifications."}};

std::span<const DiagnosticKind* const> import_kinds() {
  static constexpr std::array kKinds{&kOtherKind,     &kTemplate,          &kUnknownFormatVersion,
                                     &kNoKnownKind,   &kWrongContractKind, &kImportElsewhere,
                                     &kImportTwice,   &kImportNotRead,     &kImportOfAgreement,
                                     &kImportOfMany,  &kImportOtherFormat, &kInheritsElsewhere,
                                     &kUnknownProfile};
  return kKinds;
}

}  // namespace charter
