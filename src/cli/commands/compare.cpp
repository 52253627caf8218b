#include "cli/commands/commands.h"
#include "cli/format_targets.h"
#include "cli/judged.h"
#include "report/numbers.h"
#include "workspace/disk.h"

#include <charter/compare_report.h>
#include <charter/decode.h>

#include <CLI/CLI.hpp>

#include <algorithm>
#include <memory>

namespace charter {

namespace {

struct CompareCommand {
  SharedOptions shared;
  std::string before;
  std::string after;
  FormatOptions formats;
  bool fail_on_regression = false;
};

/// Two assessments, each judged on its own day.
struct Pair {
  std::unique_ptr<Judged> before;
  std::unique_ptr<Judged> after;
};

/// Nothing after a mistake, which is printed.
std::optional<Pair> judge_both(const Context& context, const CompareCommand& command) {
  const auto limits = limits_of(command.shared);
  if (!limits) {
    refuse_one(context, command.shared, limits.error());
    return std::nullopt;
  }
  auto before = read_file(command.before, *limits);
  auto after = read_file(command.after, *limits);
  if (!before || !after) {
    refuse_one(context, command.shared, before ? after.error() : before.error());
    return std::nullopt;
  }
  // First of all: two charters are a better answer than a mistake in one of the files.
  const auto first = charter_reference_in(before->text, *limits);
  const auto second = charter_reference_in(after->text, *limits);
  if (const auto problem = first && second ? why_not_comparable(*first, *second) : std::nullopt) {
    refuse_one(context, command.shared, *problem);
    return std::nullopt;
  }
  const auto bundle = load_framework(context, command.shared, *limits);
  if (!bundle) {
    return std::nullopt;
  }
  Pair pair{judge_text(context, command.shared, *bundle, std::move(*before)),
            judge_text(context, command.shared, *bundle, std::move(*after))};
  return pair.before && pair.after ? std::optional{std::move(pair)} : std::nullopt;
}

std::string regression_sentence(const Comparison& comparison, Language language) {
  const auto slipped = std::count_if(comparison.actions.begin(), comparison.actions.end(),
                                     [](const ActionMove& action) { return action.move == Move::Slipped; });
  const std::string count =
      counted(static_cast<std::size_t>(slipped), {"action slipped back", "action en recul"},
              {"actions slipped back", "actions en recul"}, language);
  const auto& [before, after] = comparison.overall;
  const std::string scores = percent(before.score, language) + " → " + percent(after.score, language);
  return language == Language::Fr ? count + ", résultat " + scores + " (--fail-on-regression)\n"
                                  : count + ", score " + scores + " (--fail-on-regression)\n";
}

ExitCode run_compare(const CompareCommand& command, const Context& context) {
  const auto choice = chosen_formats(command.formats, names_of(compare_formats()));
  if (!choice) {
    return refuse_one(context, command.shared, choice.error());
  }
  const auto pair = judge_both(context, command);
  if (!pair) {
    return ExitCode::BadInput;
  }
  const Framework framework = pair->after->framework();
  const Judgement before{pair->before->assessment, pair->before->evaluation};
  const Judgement after{pair->after->assessment, pair->after->evaluation};
  const Comparison comparison = compare(framework, before, after);
  const CompareReport report = make_compare_report(framework, before, after, comparison, context.language);
  const ExitCode written = write_formats(context, command.shared, *choice,
                                         [&](std::size_t format, const RenderOptions& render) {
                                           return compare_formats()[format].render(report, render);
                                         },
                                         {command.before, command.after});
  if (written != ExitCode::Ok) {
    return written;
  }
  if (command.fail_on_regression && is_regression(comparison)) {
    context.err << regression_sentence(comparison, context.language);
    return ExitCode::GateFailed;
  }
  return ExitCode::Ok;
}

}  // namespace

std::function<ExitCode()> set_up_compare(CLI::App& app, Context& context) {
  const auto command = std::make_shared<CompareCommand>();  // shared with the closure that CLI11 keeps
  const Language language = context.language;
  const auto text = [language](Bilingual words) { return std::string{words.in(language)}; };
  app.add_option(text({"BEFORE", "AVANT"}), command->before,
                 text({"The earlier assessment (JSON)", "L’évaluation la plus ancienne (JSON)"}))
      ->required();
  app.add_option(text({"AFTER", "APRÈS"}), command->after,
                 text({"The later assessment (JSON)", "L’évaluation la plus récente (JSON)"}))
      ->required();
  app.add_flag("--fail-on-regression", command->fail_on_regression,
               text({"Exit with 1 when an action slipped back or the score fell",
                     "Terminer avec le code 1 si une action recule ou si le résultat baisse"}));
  add_format_options(app, command->formats, names_of(compare_formats()), language);
  add_output_option(app, command->shared, language);
  add_common_options(app, command->shared, language);
  add_framework_options(app, command->shared, language);
  add_limit_options(app, command->shared, language);
  app.footer(text(
      {"Each assessment is judged as of its own day.\nExample: charter compare last-year.json this-year.json",
       "Chaque évaluation est jugée à sa propre date.\nExemple\u00a0: charter compare annee-passee.json "
       "cette-annee.json"}));
  return [command, &context] {
    if (const auto problem = check_common_options(command->shared)) {
      return refuse(context, command->shared, {&*problem, 1});
    }
    return run_compare(*command, context);
  };
}

}  // namespace charter
