#include "cli/commands/commands.h"
#include "cli/format_targets.h"
#include "cli/judged.h"
#include "cli/plan_values.h"

#include <charter/plan_report.h>

#include <CLI/CLI.hpp>

#include <memory>

namespace charter {

namespace {

struct PlanCommand {
  SharedOptions shared;
  std::string file;
  FormatOptions formats;
  std::string hours;
  std::string months;
  std::string target;
  std::vector<std::string> what_if;
};

/// The hours to plan with, and who said so. Nobody gets anything done in no time: 0 in the file is not a
/// pace.
HoursSource add_hours(const Organization& organization, std::optional<std::int32_t> asked,
                      PlanOptions& options) {
  if (asked) {
    options.centihours_per_month = *asked;
    return HoursSource::Asked;
  }
  if (organization.centihours_per_month.value_or(0) > 0) {
    options.centihours_per_month = *organization.centihours_per_month;
    return HoursSource::Organization;
  }
  return HoursSource::Default;
}

ExitCode run_plan(const PlanCommand& command, const Context& context) {
  const auto choice = chosen_formats(command.formats, names_of(plan_formats()));
  const auto hours = command.hours.empty() ? Result<std::int32_t>{0} : centihours_of(command.hours);
  const auto months =
      command.months.empty() ? Result<std::int32_t>{PlanOptions{}.months} : months_of(command.months);
  for (const Diagnostic* problem : {choice ? nullptr : &choice.error(), hours ? nullptr : &hours.error(),
                                    months ? nullptr : &months.error()}) {
    if (problem != nullptr) {
      return refuse_one(context, command.shared, *problem);
    }
  }
  const auto judged = judge_file(context, command.shared, command.file);
  if (judged == nullptr) {
    return ExitCode::BadInput;
  }
  const Framework framework = judged->framework();
  PlanOptions options{.as_of = judged->evaluation.as_of, .months = *months};
  if (!command.target.empty()) {
    const auto target = target_of(framework.scale, command.target);
    if (!target) {
      return refuse_one(context, command.shared, target.error());
    }
    options.target = *target;
  }
  const auto what_if = what_if_of(framework.charter, framework.scale, command.what_if);
  if (!what_if) {
    return refuse_one(context, command.shared, what_if.error());
  }
  options.what_if = *what_if;
  const auto asked = command.hours.empty() ? std::nullopt : std::optional{*hours};
  const HoursSource source = add_hours(judged->assessment.organization, asked, options);
  const Plan plan = make_plan(framework, judged->assessment, options);
  const PlanReport report =
      make_plan_report(framework, judged->assessment, plan, {.language = context.language, .hours = source});
  return write_formats(context, command.shared, *choice,
                       [&](std::size_t format, const RenderOptions& render) {
                         return plan_formats()[format].render(report, render);
                       },
                       {command.file});
}

}  // namespace

std::function<ExitCode()> set_up_plan(CLI::App& app, Context& context) {
  const auto command = std::make_shared<PlanCommand>();  // shared with the closure that CLI11 keeps
  const Language language = context.language;
  const auto text = [language](Bilingual words) { return std::string{words.in(language)}; };
  app.add_option(text({"FILE", "FICHIER"}), command->file,
                 text({"The assessment (JSON), or - for standard input",
                       "L’évaluation (JSON), ou - pour l’entrée standard"}))
      ->required();
  app.add_option("--hours-per-month", command->hours,
                 text({"Hours you have in a month (default: what the file says, else 1)",
                       "Heures dont vous disposez par mois (par défaut, ce que dit le fichier, sinon 1)"}))
      ->type_name("N")
      ->take_last();
  app.add_option(
         "--months", command->months,
         text({"Length of the plan in months (default: 12)", "Durée du plan en mois (par défaut, 12)"}))
      ->type_name("N")
      ->take_last();
  app.add_option("--target", command->target,
                 text({"Stop once this level is reached: building, established or leading",
                       "S’arrêter une fois ce niveau atteint\u00a0: building, established ou leading"}))
      ->type_name(text({"LEVEL", "NIVEAU"}))
      ->take_last();
  app.add_option("--what-if", command->what_if,
                 text({"Plan as if these were your answers: SEC-03=implemented,PRV-02=partial. The file "
                       "stays as it is",
                       "Planifier comme si c’étaient vos réponses\u00a0: SEC-03=implemented,PRV-02=partial. "
                       "Le fichier reste tel quel"}))
      ->type_name(text({"ACTION=STATUS", "ACTION=STATUT"}))
      ->allow_extra_args(false);
  add_format_options(app, command->formats, names_of(plan_formats()), language);
  add_as_of_option(app, command->shared,
                   {"Plan from this day, YYYY-MM-DD (default: the assessment’s date)",
                    "Planifier à partir de ce jour, AAAA-MM-JJ (par défaut, la date de l’évaluation)"},
                   language);
  add_output_option(app, command->shared, language);
  add_common_options(app, command->shared, language);
  add_framework_options(app, command->shared, language);
  add_limit_options(app, command->shared, language);
  app.footer(text({"Example: charter plan examples/food-bank-starting.json --months 6",
                   "Exemple\u00a0: charter plan examples/comite-locataires.json --months 6 --lang fr"}));
  return [command, &context] {
    if (const auto problem = check_common_options(command->shared)) {
      return refuse(context, command->shared, {&*problem, 1});
    }
    return run_plan(*command, context);
  };
}

}  // namespace charter
