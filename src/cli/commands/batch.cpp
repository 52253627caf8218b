#include "batch/batch.h"
#include "cli/batch_sinks.h"
#include "cli/commands/commands.h"
#include "cli/format_targets.h"
#include "cli/gates.h"
#include "cli/interrupt.h"
#include "cli/judged.h"
#include "cli/progress.h"
#include "diagnostics/print.h"
#include "diagnostics/visible.h"
#include "report/numbers.h"
#include "report/phrases.h"
#include "workspace/disk.h"
#include "workspace/folder_walk.h"
#include "workspace/new_file.h"

#include <CLI/CLI.hpp>

#include <array>
#include <filesystem>
#include <memory>
#include <thread>

namespace charter {

namespace {

/// The first two are written line by line; the others are a report on all, at the end.
constexpr std::array<std::string_view, 5> kFormats{"jsonl", "text", "html", "xlsx", "csv"};
constexpr std::size_t kStreamFormats = 2;
constexpr std::uint64_t kMostJobs = 256;

struct BatchCommand {
  SharedOptions shared;
  std::vector<std::string> paths;
  FormatOptions formats;
  GateOptions gates;
  std::string jobs;
  std::string database;
  std::string summary;
};

/// Where the lines go: standard output, or a file that takes its place when it is whole.
class LineTarget {
 public:
  LineTarget(const Context& context, const std::string& file) : context_(context) {
    if (!file.empty()) {
      file_.emplace(file);
    }
  }

  bool write(std::string_view lines) {
    if (file_) {
      problem_ = file_->write(lines);
      return !problem_;
    }
    context_.out << lines << std::flush;
    return static_cast<bool>(context_.out);
  }

  /// What keeps a file from being in place.
  [[nodiscard]] std::optional<Diagnostic> finish() { return file_ ? file_->finish() : std::nullopt; }
  [[nodiscard]] const std::optional<Diagnostic>& problem() const { return problem_; }

 private:
  const Context& context_;
  std::optional<NewFile> file_;
  std::optional<Diagnostic> problem_;
};

Result<unsigned> jobs_of(const std::string& text) {
  if (text.empty()) {
    return std::max(1U, std::thread::hardware_concurrency());
  }
  const bool digits = text.size() <= 3 && text.find_first_not_of("0123456789") == std::string::npos;
  const std::uint64_t number = digits ? std::stoull(text) : 0;
  if (number == 0 || number > kMostJobs) {
    return tl::unexpected(
        bad_value("--jobs", text, {"a whole number from 1 to 256", "un nombre entier de 1 à 256"}));
  }
  return static_cast<unsigned>(number);
}

std::uint64_t size_of(const std::string& path) {
  std::error_code error;
  const auto size = std::filesystem::file_size(path, error);
  return error ? 0 : size;
}

/// Of all that will be read; 0 where a stream is among it.
std::uint64_t bytes_of(const std::vector<std::string>& paths) {
  std::uint64_t bytes = 0;
  for (const std::string& path : paths) {
    std::error_code error;
    if (std::filesystem::is_directory(path, error)) {
      FolderWalk walk{path};
      for (auto file = walk.next(); file; file = walk.next()) {
        bytes += *file && is_read_in_folders(**file) ? size_of(**file) : 0;
      }
    } else if (is_regular_file(path)) {
      bytes += size_of(path);
    } else {
      return 0;
    }
  }
  return bytes;
}

Result<BatchOptions> options_of(const BatchCommand& command, const Context& context) {
  BatchOptions options;
  options.language = context.language;
  const auto limits = limits_of(command.shared);
  const auto day = as_of(command.shared);
  const auto jobs = jobs_of(command.jobs);
  const auto threshold = threshold_of(command.gates.fail_under);
  const auto gate = gate_of(command.gates.fail_on);
  for (const Diagnostic* problem :
       {limits ? nullptr : &limits.error(), day ? nullptr : &day.error(), jobs ? nullptr : &jobs.error(),
        threshold ? nullptr : &threshold.error(), gate ? nullptr : &gate.error()}) {
    if (problem != nullptr) {
      return tl::unexpected(*problem);
    }
  }
  options.limits = *limits;
  options.as_of = *day;
  options.jobs = *jobs;
  options.fail_under = *threshold;
  options.fail_on = *gate;
  return options;
}

/// "118 organizations judged, 2 documents not judged, 3 other JSON files left out"
std::string summary(const BatchTally& tally, Language language) {
  std::string out = counted(tally.judged, {"assessment judged", "évaluation jugée"},
                            {"assessments judged", "évaluations jugées"}, language);
  if (tally.failed > 0) {
    out += ", " + counted(tally.failed, {"could not be judged", "n’a pas pu être jugée"},
                          {"could not be judged", "n’ont pas pu être jugées"}, language);
  }
  if (tally.skipped > 0) {
    out +=
        ", " + counted(tally.skipped, {"other JSON document left out", "autre document JSON laissé de côté"},
                       {"other JSON documents left out", "autres documents JSON laissés de côté"}, language);
  }
  return out + "\n";
}

std::string first_of(const PassedOverFiles& files, Language language) {
  const std::string name = quoted(visible(files.first), language);
  if (files.count == 1) {
    return " (" + name + ")";
  }
  return language == Language::Fr ? " (le premier\u00a0: " + name + ")" : " (" + name + " is the first)";
}

/// What lay in the folders, may hold answers and was not read, and how to mend it.
std::string passed_over_sentences(const PassedOver& files, Language language) {
  std::string out;
  if (files.packed.count > 0) {
    out += counted(files.packed.count, {"packed file was not read", "fichier compressé n’a pas été lu"},
                   {"packed files were not read", "fichiers compressés n’ont pas été lus"}, language) +
           first_of(files.packed, language) +
           (language == Language::Fr ? "\u00a0: décompressez ce qu’il faut évaluer, puis relancez le lot\n"
                                     : ": unpack what is to be judged, then run the batch again\n");
  }
  if (files.tables.count > 0) {
    out +=
        counted(files.tables.count,
                {"spreadsheet or YAML file was not read", "fichier de tableur ou YAML n’a pas été lu"},
                {"spreadsheets or YAML files were not read", "fichiers de tableur ou YAML n’ont pas été lus"},
                language) +
        first_of(files.tables, language) +
        (language == Language::Fr ? "\u00a0: un lot ne lit que des évaluations en JSON\n"
                                  : ": a batch reads assessments in JSON only\n");
  }
  return out;
}

std::string gate_sentences(const BatchTally& tally, const BatchOptions& options, Language language) {
  std::string out;
  if (tally.under > 0) {
    const std::string threshold = hundredths(options.fail_under->basis_points, language);
    out += counted(tally.under, {"score", "résultat"}, {"scores", "résultats"}, language) +
           (language == Language::Fr ? " sous le seuil demandé de " + threshold + "\u00a0% (--fail-under)\n"
                                     : " below the " + threshold + "% asked for (--fail-under)\n");
  }
  if (tally.grave > 0) {
    const std::string word = quoted(severity_word(*options.fail_on, language), language);
    out += counted(tally.grave, {"assessment has a finding", "évaluation a un constat"},
                   {"assessments have a finding", "évaluations ont un constat"}, language) +
           (language == Language::Fr ? " de gravité " + word + " ou plus grave (--fail-on)\n"
                                     : " of severity " + word + " or graver (--fail-on)\n");
  }
  return out;
}

ExitCode code_of(const BatchOutcome& outcome) {
  if (outcome.end == BatchOutcome::End::Interrupted) {
    return ExitCode::Interrupted;
  }
  if (outcome.end != BatchOutcome::End::Complete || outcome.tally.failed > 0) {
    return ExitCode::BadInput;
  }
  return outcome.tally.under + outcome.tally.grave > 0 ? ExitCode::GateFailed : ExitCode::Ok;
}

/// Takes the one format that is written line by line out of those asked for; nothing where none is.
Result<std::optional<FormatTarget>> take_stream(FormatChoice& choice) {
  std::optional<FormatTarget> stream;
  std::vector<FormatTarget> reports;
  for (FormatTarget& target : choice.targets) {
    if (target.format >= kStreamFormats) {
      reports.push_back(std::move(target));
    } else if (stream) {
      return tl::unexpected(bad_value("--format", std::string{kFormats[target.format]},
                                      {"one of jsonl and text, beside any of html, xlsx and csv",
                                       "un seul de jsonl et text, avec html, xlsx et csv au besoin"}));
    } else {
      stream = std::move(target);
    }
  }
  choice.targets = std::move(reports);
  return stream;
}

ExitCode run_command(const BatchCommand& command, const Context& context) {
  auto choice = chosen_formats(command.formats, kFormats);
  auto options = options_of(command, context);
  if (!choice || !options) {
    return refuse_one(context, command.shared, choice ? options.error() : choice.error());
  }
  const auto stream = take_stream(*choice);
  if (!stream) {
    return refuse_one(context, command.shared, stream.error());
  }
  const bool to_stdout = *stream && (*stream)->file.empty() && command.shared.output.empty();
  const std::string file = !*stream ? "" : (*stream)->file.empty() ? command.shared.output : (*stream)->file;
  options->format = !*stream ? BatchFormat::None
                    : command.formats.formats.empty()
                        ? (context.out_is_terminal && to_stdout ? BatchFormat::Text : BatchFormat::Jsonl)
                    : kFormats[(*stream)->format] == "text" ? BatchFormat::Text
                                                            : BatchFormat::Jsonl;
  const auto bundle = load_framework(context, command.shared, options->limits);
  if (!bundle) {
    return ExitCode::BadInput;
  }
  BatchSinks sinks{{bundle->charter, bundle->scale, bundle->rules}, std::move(*choice)};
  if (const auto problem = sinks.open(context, command.shared, command.database, command.summary, kFormats)) {
    return refuse_one(context, command.shared, *problem);
  }
  LineTarget lines{context, file};
  const InterruptFlag interrupt;
  BatchInput input{command.paths, options->limits, interrupt.flag()};
  BatchChannels channels{.write = [&](std::string_view text) { return lines.write(text); },
                         .progress = {},
                         .sinks = sinks.all()};
  std::optional<ProgressLine> progress;
  if (context.err_is_terminal && !(context.out_is_terminal && to_stdout)) {
    progress.emplace(context.err, bytes_of(command.paths), context.language);
    channels.progress = [&](const BatchTally& so_far) {
      progress->show({so_far.judged + so_far.failed + so_far.skipped, so_far.bytes});
    };
  }
  BatchOutcome outcome = run_batch(*bundle, input, *options, channels, interrupt.flag());
  progress.reset();
  std::optional<Diagnostic> problem = lines.problem() ? lines.problem() : outcome.problem;
  if (outcome.end == BatchOutcome::End::Complete) {
    problem = lines.finish();
  } else if (outcome.end == BatchOutcome::End::OutputClosed && !problem) {
    problem = cannot_write_output();
  }
  if (problem) {
    return refuse_one(context, command.shared, *problem);
  }
  context.err << summary(outcome.tally, context.language)
              << passed_over_sentences(input.passed_over(), context.language)
              << gate_sentences(outcome.tally, *options, context.language);
  if (outcome.end == BatchOutcome::End::Interrupted) {
    context.err << Bilingual{"interrupted before the end\n", "interrompu avant la fin\n"}.in(
        context.language);
  }
  if (outcome.end != BatchOutcome::End::Complete) {
    return code_of(outcome);  // a report on a part would look like one on all
  }
  const ExitCode reported = sinks.write_reports(context, command.shared);
  return reported == ExitCode::Ok ? code_of(outcome) : reported;
}

}  // namespace

std::function<ExitCode()> set_up_batch(CLI::App& app, Context& context) {
  const auto command = std::make_shared<BatchCommand>();  // shared with the closure that CLI11 keeps
  const Language language = context.language;
  const auto text = [language](Bilingual words) { return std::string{words.in(language)}; };
  app.add_option(text({"PATH", "CHEMIN"}), command->paths,
                 text({"Folders, JSON files or JSON Lines files, or - for standard input",
                       "Dossiers, fichiers JSON ou JSON Lines, ou - pour l’entrée standard"}))
      ->required();
  add_format_options(app, command->formats, kFormats, language);
  app.add_option(
         "--db", command->database,
         text({"Store all results in this database too, for charter portfolio report",
               "Enregistrer aussi tous les résultats dans cette base, pour charter portfolio report"}))
      ->type_name(text({"FILE", "FICHIER"}))
      ->take_last();
  app.add_option("--summary", command->summary,
                 text({"Write a summary that charter portfolio merge puts together with others",
                       "Écrire un sommaire que charter portfolio merge réunit à d’autres"}))
      ->type_name(text({"FILE", "FICHIER"}))
      ->take_last();
  app.add_option("--jobs", command->jobs,
                 text({"How many threads (default: one a processor); the result is the same",
                       "Nombre de fils d’exécution (par défaut, un par processeur)\u00a0; le résultat est le "
                       "même"}))
      ->type_name("N")
      ->take_last();
  add_gate_options(app, command->gates, language);
  add_as_of_option(
      app, command->shared,
      {"Judge all as of this day, YYYY-MM-DD (default: the date of each assessment)",
       "Juger le tout en date de ce jour, AAAA-MM-JJ (par défaut, la date de chaque évaluation)"},
      language);
  add_output_option(app, command->shared, language);
  add_common_options(app, command->shared, language);
  add_framework_options(app, command->shared, language);
  add_limit_options(app, command->shared, language);
  app.footer(text({"Example: charter batch partners/ -o results.jsonl",
                   "Exemple\u00a0: charter batch partenaires/ -o resultats.jsonl"}));
  return [command, &context] {
    if (const auto problem = check_common_options(command->shared)) {
      return refuse(context, command->shared, {&*problem, 1});
    }
    return run_command(*command, context);
  };
}

}  // namespace charter
