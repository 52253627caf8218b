#include "cli/commands/commands.h"
#include "cli/format_targets.h"
#include "cli/gates.h"
#include "cli/judged.h"
#include "diagnostics/print.h"
#include "portfolio/benchmark_file.h"
#include "report/phrases.h"

#include <charter/report.h>

#include <CLI/CLI.hpp>

#include <algorithm>
#include <array>
#include <memory>

namespace charter {

namespace {

struct AssessOptions {
  SharedOptions shared;
  std::string file;
  std::string benchmark;
  FormatOptions formats;
  GateOptions gates;
};

std::string gate_sentence(Score threshold, std::optional<Score> score, Language language) {
  const auto number = [language](std::int32_t points) {
    const std::string decimals = std::to_string(points % 100);
    return std::to_string(points / 100) + (language == Language::Fr ? "," : ".") +
           (decimals.size() == 1 ? "0" : "") + decimals;
  };
  const std::string reached = score ? number(score->basis_points) : "–";
  return language == Language::Fr ? "résultat " + reached + "\u00a0%, sous le seuil demandé de " +
                                        number(threshold.basis_points) + "\u00a0% (--fail-under)\n"
                                  : "score " + reached + "%, below the " + number(threshold.basis_points) +
                                        "% asked for (--fail-under)\n";
}

/// Whether a finding that nobody accepted is as grave as `gate`, or graver.
bool holds(const Evaluation& evaluation, const RuleSet& rules, std::optional<Severity> gate) {
  return !gate ||
         std::none_of(evaluation.findings.begin(), evaluation.findings.end(), [&](const Finding& finding) {
           return !finding.waiver && rules.infos[finding.rule].severity >= *gate;
         });
}

std::string severity_sentence(Severity gate, Language language) {
  const std::string word{severity_word(gate, language)};
  return language == Language::Fr
             ? "au moins un constat est de gravité «\u00a0" + word + "\u00a0» ou plus grave (--fail-on)\n"
             : "at least one finding is of severity “" + word + "” or graver (--fail-on)\n";
}

ExitCode run_assess(const AssessOptions& options, const Context& context) {
  const auto choice = chosen_formats(options.formats, names_of(report_formats()));
  const auto threshold = threshold_of(options.gates.fail_under);
  const auto gate = gate_of(options.gates.fail_on);
  for (const Diagnostic* problem :
       {choice ? nullptr : &choice.error(), threshold ? nullptr : &threshold.error(),
        gate ? nullptr : &gate.error()}) {
    if (problem != nullptr) {
      return refuse_one(context, options.shared, *problem);
    }
  }
  const auto judged = judge_file(context, options.shared, options.file);
  if (judged == nullptr) {
    return ExitCode::BadInput;
  }
  const Evaluation& evaluation = judged->evaluation;
  GapReport report = make_report(judged->framework(), judged->assessment, evaluation,
                                 {.language = context.language, .source = &judged->source});
  if (!options.benchmark.empty()) {
    const auto benchmark = read_benchmark(options.benchmark, judged->framework());
    if (!benchmark) {
      return refuse_one(context, options.shared, benchmark.error());
    }
    report.peers = peers_of(*benchmark, judged->framework(), judged->assessment.organization, evaluation,
                            context.language);
  }
  const ExitCode written = write_formats(context, options.shared, *choice,
                                         [&](std::size_t format, const RenderOptions& render) {
                                           return report_formats()[format].render(report, render);
                                         },
                                         {options.file});
  if (written != ExitCode::Ok) {
    return written;
  }
  ExitCode code = ExitCode::Ok;
  if (*threshold && (!evaluation.overall.score || *evaluation.overall.score < **threshold)) {
    context.err << gate_sentence(**threshold, evaluation.overall.score, context.language);
    code = ExitCode::GateFailed;
  }
  if (!holds(evaluation, judged->bundle.rules, *gate)) {
    context.err << severity_sentence(**gate, context.language);
    code = ExitCode::GateFailed;
  }
  return code;
}

}  // namespace

std::function<ExitCode()> set_up_assess(CLI::App& app, Context& context) {
  const auto options = std::make_shared<AssessOptions>();  // shared with the closure that CLI11 keeps
  const Language language = context.language;
  const auto text = [language](Bilingual words) { return std::string{words.in(language)}; };
  app.add_option(text({"FILE", "FICHIER"}), options->file,
                 text({"The assessment (JSON), or - for standard input",
                       "L’évaluation (JSON), ou - pour l’entrée standard"}))
      ->required();
  add_format_options(app, options->formats, names_of(report_formats()), language);
  add_gate_options(app, options->gates, language);
  app.add_option("--benchmark", options->benchmark,
                 text({"Show where the organization stands among the peers of this file",
                       "Situer l’organisme parmi les pairs de ce fichier"}))
      ->type_name(text({"FILE", "FICHIER"}))
      ->take_last();
  add_as_of_option(app, options->shared,
                   {"Judge as of this day, YYYY-MM-DD (default: the assessment’s date)",
                    "Juger en date de ce jour, AAAA-MM-JJ (par défaut, la date de l’évaluation)"},
                   language);
  add_output_option(app, options->shared, language);
  add_common_options(app, options->shared, language);
  add_framework_options(app, options->shared, language);
  add_limit_options(app, options->shared, language);
  app.footer(text({"Example: charter assess examples/food-bank-starting.json",
                   "Exemple\u00a0: charter assess examples/comite-locataires.json --lang fr"}));
  return [options, &context] {
    if (const auto problem = check_common_options(options->shared)) {
      return refuse(context, options->shared, {&*problem, 1});
    }
    return run_assess(*options, context);
  };
}

}  // namespace charter
