#include "cli/commands/commands.h"
#include "cli/describe.h"
#include "cli/shared_options.h"
#include "cli/show_id.h"

#include <CLI/CLI.hpp>

#include <memory>

namespace charter {

std::function<ExitCode()> set_up_explain(CLI::App& app, Context& context) {
  struct Options {
    SharedOptions shared;
    std::string id;
    std::string assessment;
  };
  const auto options = std::make_shared<Options>();  // shared with the closure that CLI11 keeps
  const Language language = context.language;
  app.add_option("ID", options->id,
                 std::string{Bilingual{"A principle, an action, a rule or an error code",
                                       "Un principe, une action, une règle ou un code d’erreur"}
                                 .in(language)})
      ->required();
  app.add_option("--assessment", options->assessment,
                 std::string{Bilingual{"Show why it came out so in this assessment",
                                       "Montrer pourquoi c’est ainsi dans cette évaluation"}
                                 .in(language)});
  add_as_of_option(app, options->shared,
                   {"With --assessment: judge as of this day (YYYY-MM-DD)",
                    "Avec --assessment\u00a0: évaluer en date de ce jour (AAAA-MM-JJ)"},
                   language);
  add_output_option(app, options->shared, language);
  add_common_options(app, options->shared, language);
  add_framework_options(app, options->shared, language);
  add_limit_options(app, options->shared, language);
  app.footer(std::string{Bilingual{"Examples: charter explain PRV-01, charter explain E0203",
                                   "Exemples\u00a0: charter explain PRV-01, charter explain E0203"}
                             .in(language)});
  return [options, &context] {
    return options->assessment.empty()
               ? show_id(context, options->shared, options->id)
               : show_id_in(context, options->shared, options->id, options->assessment);
  };
}

}  // namespace charter
