#include "cli/commands/commands.h"
#include "cli/describe.h"
#include "cli/shared_options.h"
#include "cli/show_id.h"
#include "cli/subcommand.h"
#include "report/layout.h"
#include "workspace/disk.h"

#include <charter/decode.h>

#include <CLI/CLI.hpp>

#include <memory>

namespace charter {

namespace {

struct FrameworkOptions {
  SharedOptions shared;
  std::string id;
  std::string folder;
};

std::string list_of(const Charter& charter, Language language) {
  std::string out;
  for (const Principle& principle : charter.principles) {
    out += wrapped(std::string{principle.title.in(tag(language))}, principle.id + "  ", "     ", 80);
    for (const Index index : principle.actions) {
      const Action& action = charter.actions[index];
      out += wrapped(action.title.in(tag(language)), "  " + fitted(action.id, 8), "          ", 80);
    }
  }
  return out;
}

ExitCode run_list(const FrameworkOptions& options, const Context& context) {
  const auto limits = limits_of(options.shared);
  if (!limits) {
    return refuse(context, options.shared, {&limits.error(), 1});
  }
  const auto bundle = load_framework(context, options.shared, *limits);
  return bundle ? deliver(context, options.shared, list_of(bundle->charter, context.language))
                : ExitCode::BadInput;
}

ExitCode run_show(const FrameworkOptions& options, const Context& context) {
  if (!options.id.empty()) {
    return show_id(context, options.shared, options.id);
  }
  const auto limits = limits_of(options.shared);
  if (!limits) {
    return refuse(context, options.shared, {&limits.error(), 1});
  }
  const auto bundle = load_framework(context, options.shared, *limits);
  return bundle ? deliver(context, options.shared, describe_charter(bundle->charter, context.language))
                : ExitCode::BadInput;
}

std::string verdict(const Charter& charter, Language language) {
  const std::string principles = std::to_string(charter.principles.size());
  const std::string actions = std::to_string(charter.actions.size());
  const std::string languages = std::to_string(charter.languages.size());
  return language == Language::Fr
             ? reference_to(charter) + "\u00a0: rien à corriger (" + principles + " principes, " + actions +
                   " actions, " + languages + " langues)\n"
             : reference_to(charter) + ": nothing to mend (" + principles + " principles, " + actions +
                   " actions, " + languages + " languages)\n";
}

ExitCode run_check(const FrameworkOptions& options, const Context& context) {
  const auto limits = limits_of(options.shared);
  if (!limits) {
    return refuse(context, options.shared, {&limits.error(), 1});
  }
  Checked<std::vector<Source>> files = read_charter_folder(options.folder, *limits);
  if (!files.value) {
    for (Diagnostic& diagnostic : files.diagnostics) {
      diagnostic.source = kUnplaced;
    }
    return refuse(context, options.shared, files.diagnostics);
  }
  const Checked<Charter> charter = decode_charter(*files.value, Strictness::Editorial, *limits);
  if (!charter.ok()) {
    return refuse(context, options.shared, charter.diagnostics, *files.value);
  }
  const std::string scoring = options.folder + "/scoring.yaml";
  if (file_exists(scoring)) {
    const auto file = read_file(scoring, *limits);
    if (!file) {
      Diagnostic problem = file.error();
      problem.source = kUnplaced;
      return refuse(context, options.shared, {&problem, 1});
    }
    const Checked<Scoring> scale = decode_scoring(*file, *charter.value, *limits);
    if (!scale.ok()) {
      return refuse(context, options.shared, scale.diagnostics, {&*file, 1});
    }
  }
  return deliver(context, options.shared, verdict(*charter.value, context.language));
}

using Run = ExitCode (*)(const FrameworkOptions&, const Context&);

}  // namespace

std::function<ExitCode()> set_up_framework(CLI::App& app, Context& context) {
  const auto options = std::make_shared<FrameworkOptions>();  // shared with the closure that CLI11 keeps
  const auto chosen = std::make_shared<Run>(nullptr);
  const Language language = context.language;
  const auto text = [language](Bilingual words) { return std::string{words.in(language)}; };
  const auto add = [&](const char* name, Bilingual description, Bilingual example, Run run) {
    CLI::App* const command = add_subcommand(app, {name, description, example}, options->shared, language,
                                             [chosen, run] { *chosen = run; });
    return command;
  };
  CLI::App* list = add("list", {"List principles and actions", "Lister les principes et les actions"},
                       {"charter framework list", "charter framework list --lang fr"}, &run_list);
  CLI::App* show = add(
      "show", {"Show the charter, a principle or an action", "Montrer la charte, un principe ou une action"},
      {"charter framework show PRV", "charter framework show PRV --lang fr"}, &run_show);
  for (CLI::App* command : {list, show}) {
    add_framework_options(*command, options->shared, language);
    add_limit_options(*command, options->shared, language);
  }
  show->add_option("ID", options->id,
                   text({"A principle or an action; none: the charter itself",
                         "Un principe ou une action\u00a0; rien\u00a0: la charte elle-même"}));
  CLI::App* check =
      add("check",
          {"Check the folder of a charter: everything wrong at once",
           "Vérifier le dossier d’une charte\u00a0: toutes les erreurs d’un coup"},
          {"charter framework check charter/montreal-2020", "charter framework check charter/montreal-2020"},
          &run_check);
  check
      ->add_option(text({"FOLDER", "DOSSIER"}), options->folder,
                   text({"The folder: charter.yaml and principles/*.yaml",
                         "Le dossier\u00a0: charter.yaml et principles/*.yaml"}))
      ->required();
  add_limit_options(*check, options->shared, language);
  add_common_options(app, options->shared, language);
  app.footer(text({"More about one of them: charter framework COMMAND --help",
                   "Pour en savoir plus\u00a0: charter framework COMMANDE --help"}));
  app.require_subcommand(1);
  return [options, chosen, &context] {
    if (const auto problem = check_common_options(options->shared)) {
      return refuse(context, options->shared, {&*problem, 1});
    }
    return (*chosen)(*options, context);
  };
}

}  // namespace charter
