#include "evaluation/compare_kinds.h"

#include <array>

namespace charter {

const DiagnosticKind kDifferentCharters{
    .code = "E0701",
    .message = {"these two assessments answer different charters: ‘{0}’ and ‘{1}’",
                "ces deux évaluations répondent à des chartes différentes\u00a0: «\u00a0{0}\u00a0» et "
                "«\u00a0{1}\u00a0»"},
    .expected = {"two assessments of the same charter", "deux évaluations de la même charte"},
    .help = {"compare each with an earlier assessment of its own charter",
             "comparez chacune à une évaluation antérieure de sa propre charte"},
    .explanation = {
        "What moved can only be said of the same actions. Two charters ask for different ones, so a "
        "difference "
        "between their scores means nothing. The key charter of each file says which one it answers.",
        "On ne peut dire ce qui a bougé qu’à propos des mêmes actions. Deux chartes n’en demandent pas les "
        "mêmes, "
        "et un écart entre leurs résultats ne veut rien dire. La clé charter de chaque fichier dit à "
        "laquelle il répond."}};

const DiagnosticKind kDifferentEditions{
    .code = "E0702",
    .message = {"these two assessments answer different editions of the charter: ‘{0}’ and ‘{1}’",
                "ces deux évaluations répondent à des éditions différentes de la charte\u00a0: "
                "«\u00a0{0}\u00a0» et «\u00a0{1}\u00a0»"},
    .expected = {"two assessments of the same edition, or a crosswalk between the two editions",
                 "deux évaluations de la même édition, ou une table de passage entre les deux éditions"},
    .help = {"no crosswalk exists between these editions; answer the newer edition once more and compare "
             "from there",
             "aucune table de passage n’existe entre ces éditions\u00a0; répondez à la plus récente et "
             "comparez à partir de là"},
    .explanation = {"An edition may add, drop or rename actions. A crosswalk is a table that says which "
                    "action became which; "
                    "without one, an action that is gone would look resolved.",
                    "Une édition peut ajouter, retirer ou renommer des actions. Une table de passage dit "
                    "quelle action est "
                    "devenue laquelle\u00a0; sans elle, une action disparue aurait l’air réglée."}};

std::span<const DiagnosticKind* const> compare_kinds() {
  static constexpr std::array kKinds{&kDifferentCharters, &kDifferentEditions};
  return kKinds;
}

}  // namespace charter
