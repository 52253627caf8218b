#include "cli/commands/commands.h"

#include <array>

namespace charter {

std::span<const Command> commands() {
  static constexpr std::array kCommands{
      Command{"assess",
              {"Score one assessment and report what is missing",
               "Évaluer un organisme et montrer ce qui manque"},
              {"the file of an assessment (or - for standard input)",
               "le fichier d’une évaluation (ou - pour l’entrée standard)"},
              &set_up_assess},
      Command{"plan",
              {"Plan what to do next, month by month", "Planifier la suite, mois par mois"},
              {"the file of an assessment (or - for standard input)",
               "le fichier d’une évaluation (ou - pour l’entrée standard)"},
              &set_up_plan},
      Command{"compare",
              {"Show what moved between two assessments", "Montrer ce qui a bougé entre deux évaluations"},
              {"the files of two assessments, the earlier one first",
               "les fichiers de deux évaluations, la plus ancienne d’abord"},
              &set_up_compare},
      Command{"batch",
              {"Judge many assessments at once", "Juger beaucoup d’évaluations à la fois"},
              {"a folder, JSON or JSON Lines files, or - for standard input",
               "un dossier, des fichiers JSON ou JSON Lines, ou - pour l’entrée standard"},
              &set_up_batch},
      Command{"portfolio",
              {"Report on many organizations together", "Rendre compte de plusieurs organismes à la fois"},
              {"one of: report, merge, benchmark", "l’un de\u00a0: report, merge, benchmark"},
              &set_up_portfolio},
      Command{"check",
              {"Check data-sharing agreements", "Vérifier des ententes de partage de données"},
              {"the files, folders or patterns of agreements (or - for standard input)",
               "les fichiers, dossiers ou motifs des ententes (ou - pour l’entrée standard)"},
              &set_up_check},
      Command{"new",
              {"Write an empty assessment, or an agreement to fill in",
               "Écrire une évaluation vierge, ou une entente à remplir"},
              {},
              &set_up_new},
      Command{"explain",
              {"Explain a principle, an action, a rule or an error code",
               "Expliquer un principe, une action, une règle ou un code d’erreur"},
              {"an id, such as PRV, PRV-01 or E0203", "un code, comme PRV, PRV-01 ou E0203"},
              &set_up_explain},
      Command{"framework",
              {"List, show or check a charter", "Lister, montrer ou vérifier une charte"},
              {"one of: list, show, check", "l’un de\u00a0: list, show, check"},
              &set_up_framework},
      Command{"rules",
              {"List, check or test rules", "Lister, vérifier ou tester des règles"},
              {"one of: list, check, test", "l’un de\u00a0: list, check, test"},
              &set_up_rules},
      Command{"cel",
              {"Try an expression of the rule language", "Essayer une expression du langage des règles"},
              {"an expression, such as \"1 + 2\"", "une expression, comme \"1 + 2\""},
              &set_up_cel},
  };
  return kCommands;
}

}  // namespace charter
