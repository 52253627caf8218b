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
                "la version «\u00a0{1}\u00a0» de {0} n’est pas connue ici"},
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
    .message = {"kind ‘{0}’ is none of ODCS", "«\u00a0{0}\u00a0» n’est pas une sorte (kind) d’ODCS"},
    .expected = {"the line kind: DataContract", "la ligne kind: DataContract"},
    .help = {"correct the kind, if this is a data contract",
             "corrigez kind, s’il s’agit d’un contrat de données"},
    .explanation = {
        "Every contract of the Open Data Contract Standard says kind: DataContract. Another kind is another "
        "sort of document, and is not read as a contract.",
        "Tout contrat de l’Open Data Contract Standard dit kind: DataContract. Une autre sorte est un autre "
        "document, et n’est pas lue comme un contrat."}};

std::span<const DiagnosticKind* const> import_kinds() {
  static constexpr std::array kKinds{&kOtherKind, &kTemplate, &kUnknownFormatVersion, &kNoKnownKind,
                                     &kWrongContractKind};
  return kKinds;
}

}  // namespace charter
