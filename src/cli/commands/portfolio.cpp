#include "cli/commands/commands.h"
#include "cli/judged.h"
#include "cli/portfolio_output.h"
#include "portfolio/database.h"

#include <CLI/CLI.hpp>

#include <memory>

namespace charter {

namespace {

struct PortfolioOptions {
  SharedOptions shared;
  FormatOptions formats;
  std::string database;
};

using Run = ExitCode (*)(const PortfolioOptions& options, const Context& context);

ExitCode run_report(const PortfolioOptions& options, const Context& context) {
  const auto choice = chosen_formats(options.formats, portfolio_format_names());
  const auto limits = limits_of(options.shared);
  if (!choice || !limits) {
    return refuse_one(context, options.shared, choice ? limits.error() : choice.error());
  }
  if (const auto problem = why_not_to_terminal(context, options.shared, *choice)) {
    return refuse_one(context, options.shared, *problem);
  }
  const auto bundle = load_framework(context, options.shared, *limits);
  if (!bundle) {
    return ExitCode::BadInput;
  }
  const Framework framework{bundle->charter, bundle->scale, bundle->rules};
  const auto portfolio = read_database(options.database, framework);
  if (!portfolio) {
    return refuse_one(context, options.shared, portfolio.error());
  }
  return write_portfolio(context, options.shared, *choice, framework, *portfolio);
}

}  // namespace

std::function<ExitCode()> set_up_portfolio(CLI::App& app, Context& context) {
  const auto options = std::make_shared<PortfolioOptions>();  // shared with the closure that CLI11 keeps
  const auto chosen = std::make_shared<Run>(nullptr);
  const Language language = context.language;
  const auto text = [language](Bilingual words) { return std::string{words.in(language)}; };
  const auto add = [&](const char* name, Bilingual description, Bilingual example, Run run) {
    CLI::App* command = app.add_subcommand(name, text(description));
    command->callback([chosen, run] { *chosen = run; });
    command->allow_extras();
    command->footer(text({"Example: ", "Exemple\u00a0: "}) + text(example));
    add_output_option(*command, options->shared, language);
    add_common_options(*command, options->shared, language);
    add_framework_options(*command, options->shared, language);
    add_limit_options(*command, options->shared, language);
    return command;
  };
  CLI::App* report =
      add("report", {"Report on all organizations together", "Rendre compte de tous les organismes"},
          {"charter portfolio report --db portfolio.sqlite --format html=portfolio.html",
           "charter portfolio report --db portefeuille.sqlite --format html=portefeuille.html"},
          &run_report);
  add_format_options(*report, options->formats, portfolio_format_names(), language);
  report
      ->add_option(
          "--db", options->database,
          text({"The database that charter batch --db wrote", "La base écrite par charter batch --db"}))
      ->type_name(text({"FILE", "FICHIER"}))
      ->take_last()
      ->required();
  add_common_options(app, options->shared, language);
  app.footer(text({"More about one of them: charter portfolio COMMAND --help",
                   "Pour en savoir plus\u00a0: charter portfolio COMMANDE --help"}));
  app.require_subcommand(1);
  return [options, chosen, &context] {
    if (const auto problem = check_common_options(options->shared)) {
      return refuse(context, options->shared, {&*problem, 1});
    }
    return (*chosen)(*options, context);
  };
}

}  // namespace charter
