#include "cli/commands/commands.h"
#include "cli/judged.h"
#include "cli/portfolio_output.h"
#include "cli/subcommand.h"
#include "portfolio/database.h"
#include "portfolio/database_kinds.h"
#include "portfolio/summary.h"

#include <charter/benchmark.h>

#include <CLI/CLI.hpp>

#include <memory>

namespace charter {

namespace {

struct PortfolioOptions {
  SharedOptions shared;
  FormatOptions formats;
  std::string database;
  std::vector<std::string> summaries;
  std::string min_group = "5";
};

using Run = ExitCode (*)(const PortfolioOptions& options, const Context& context);

/// The charter and rules in force, and all that they judged.
struct Loaded {
  Bundle bundle;
  Portfolio portfolio;

  [[nodiscard]] Framework framework() const { return {bundle.charter, bundle.scale, bundle.rules}; }
};

/// From the database or from the summaries. Null after a mistake, which is printed.
std::unique_ptr<Loaded> load(const PortfolioOptions& options, const Context& context) {
  const auto limits = limits_of(options.shared);
  if (!limits) {
    refuse_one(context, options.shared, limits.error());
    return nullptr;
  }
  if (options.database.empty() == options.summaries.empty()) {
    refuse_one(context, options.shared, {.kind = &kNoPortfolio, .span = {}, .args = {}, .suggestion = {}});
    return nullptr;
  }
  auto bundle = load_framework(context, options.shared, *limits);
  if (!bundle) {
    return nullptr;
  }
  auto loaded = std::make_unique<Loaded>(Loaded{std::move(*bundle), {}});
  auto portfolio = options.summaries.empty() ? read_database(options.database, loaded->framework())
                                             : read_summaries(options.summaries, loaded->framework());
  if (!portfolio) {
    refuse_one(context, options.shared, portfolio.error());
    return nullptr;
  }
  loaded->portfolio = std::move(*portfolio);
  return loaded;
}

ExitCode run_report(const PortfolioOptions& options, const Context& context) {
  const auto choice = chosen_formats(options.formats, portfolio_format_names());
  if (!choice) {
    return refuse_one(context, options.shared, choice.error());
  }
  if (const auto problem = why_not_to_terminal(context, options.shared, *choice)) {
    return refuse_one(context, options.shared, *problem);
  }
  const auto loaded = load(options, context);
  return loaded == nullptr
             ? ExitCode::BadInput
             : write_portfolio(context, options.shared, *choice, loaded->framework(), loaded->portfolio);
}

ExitCode run_merge(const PortfolioOptions& options, const Context& context) {
  const auto loaded = load(options, context);
  return loaded == nullptr
             ? ExitCode::BadInput
             : deliver(context, options.shared, render_summary(loaded->framework(), loaded->portfolio));
}

Result<std::uint32_t> min_group_of(const std::string& text) {
  const bool digits =
      !text.empty() && text.size() <= 4 && text.find_first_not_of("0123456789") == std::string::npos;
  const auto number = digits ? static_cast<std::uint32_t>(std::stoul(text)) : 0;
  if (number < kLeastMinGroup || number > kMostMinGroup) {
    return tl::unexpected(
        bad_value("--min-group", text, {"a whole number from 3 to 1000", "un nombre entier de 3 à 1000"}));
  }
  return number;
}

ExitCode run_benchmark(const PortfolioOptions& options, const Context& context) {
  const auto least = min_group_of(options.min_group);
  if (!least) {
    return refuse_one(context, options.shared, least.error());
  }
  const auto loaded = load(options, context);
  return loaded == nullptr
             ? ExitCode::BadInput
             : deliver(context, options.shared,
                       render_benchmark(loaded->bundle.charter,
                                        make_benchmark(loaded->framework(), loaded->portfolio, *least)));
}

}  // namespace

std::function<ExitCode()> set_up_portfolio(CLI::App& app, Context& context) {
  const auto options = std::make_shared<PortfolioOptions>();  // shared with the closure that CLI11 keeps
  const auto chosen = std::make_shared<Run>(nullptr);
  const Language language = context.language;
  const auto text = [language](Bilingual words) { return std::string{words.in(language)}; };
  const auto add = [&](const char* name, Bilingual description, Bilingual example, Run run) {
    CLI::App* const command = add_subcommand(app, {name, description, example}, options->shared, language,
                                             [chosen, run] { *chosen = run; });
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
  CLI::App* merge = add("merge",
                        {"Put summaries together: the same as one batch over everything",
                         "Réunir des sommaires\u00a0: la même chose qu’un seul lot sur le tout"},
                        {"charter portfolio merge north.json south.json -o all.json",
                         "charter portfolio merge nord.json sud.json -o tout.json"},
                        &run_merge);
  CLI::App* benchmark = add("benchmark",
                            {"Write how scores are spread, without showing anyone",
                             "Écrire la répartition des résultats, sans montrer personne"},
                            {"charter portfolio benchmark --db portfolio.sqlite -o peers.json",
                             "charter portfolio benchmark --db portefeuille.sqlite -o pairs.json"},
                            &run_benchmark);
  benchmark
      ->add_option("--min-group", options->min_group,
                   text({"The fewest organizations a group may hold (3 to 1000, default 5)",
                         "Le plus petit nombre d’organismes d’un groupe (3 à 1000, 5 par défaut)"}))
      ->type_name("N")
      ->take_last();
  for (CLI::App* command : {report, merge, benchmark}) {
    command->add_option(text({"SUMMARY", "SOMMAIRE"}), options->summaries,
                        text({"Summaries that charter batch --summary wrote",
                              "Sommaires écrits par charter batch --summary"}));
  }
  for (CLI::App* command : {report, benchmark}) {
    command
        ->add_option(
            "--db", options->database,
            text({"The database that charter batch --db wrote", "La base écrite par charter batch --db"}))
        ->type_name(text({"FILE", "FICHIER"}))
        ->take_last();
  }
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
