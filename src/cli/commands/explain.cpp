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
  };
  const auto options = std::make_shared<Options>();  // shared with the closure that CLI11 keeps
  const Language language = context.language;
  app.add_option("ID", options->id, std::string{Bilingual{"A principle, an action, a rule or an error code", "Un principe, une action, une règle ou un code d’erreur"}.in(language)})->required();
  add_output_option(app, options->shared, language);
  add_common_options(app, options->shared, language);
  add_framework_options(app, options->shared, language);
  add_limit_options(app, options->shared, language);
  app.footer(std::string{Bilingual{"Examples: charter explain PRV-01, charter explain E0203", "Exemples\u00a0: charter explain PRV-01, charter explain E0203"}.in(language)});
  return [options, &context] { return show_id(context, options->shared, options->id); };
}

}  // namespace charter
