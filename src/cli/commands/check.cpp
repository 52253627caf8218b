#include "cli/agreement_judge.h"
#include "cli/commands/commands.h"
#include "cli/format_targets.h"
#include "cli/judged.h"
#include "cli/usage_kinds.h"
#include "report/numbers.h"
#include "report/phrases.h"
#include "workspace/check_files.h"
#include "workspace/disk.h"

#include <charter/check_formats.h>
#include <charter/decode.h>
#include <charter/embedded.h>

#include <CLI/CLI.hpp>

#include <algorithm>
#include <memory>

namespace charter {

namespace {

constexpr std::size_t kMostNames = 5;         ///< of files passed over, in the log of a job
constexpr std::uint32_t kMostMistakes = 100;  ///< told of one document; the others are counted

/// An agreement, and what holds for it.
struct Work {
  AgreementInput input;
  CheckSettings* settings = nullptr;
};

class CheckSession {
 public:
  CheckSession(const CheckCommand& command, const Context& context) : command_(command), context_(context) {}

  ExitCode run() {
    if (!read_flags()) {
      return tell();
    }
    SettingsBook book{command_, limits_, problems_};
    const std::vector<Work> work = find_work(book);
    if (command_.print_config) {
      return print_config(book);
    }
    const auto formats = choose_formats(book);
    const auto bench = formats ? set_up_bench(book) : std::nullopt;
    if (!bench) {
      return tell();
    }
    AgreementJudge run{command_, *bench, limits_, context_.language, problems_};
    for (const Work& one : work) {
      run.judge(one.input, *one.settings);
    }
    run.close(book.all());
    if (run.report().files.empty() && problems_.empty()) {
      problems_.add({.kind = &kNothingChecked, .span = {}, .args = {}, .suggestion = {}});
    }
    const ExitCode written = write(run.report(), *formats);
    if (written != ExitCode::Ok) {
      return written;
    }
    return conclude(run, book);
  }

 private:
  [[nodiscard]] bool quiet() const { return command_.shared.diagnostics == "json"; }
  [[nodiscard]] bool french() const { return context_.language == Language::Fr; }

  bool read_flags() {
    const auto limits = limits_of(command_.shared);
    const auto day = as_of(command_.shared);
    if (!limits || !day) {
      problems_.add(limits ? day.error() : limits.error());
      return false;
    }
    limits_ = *limits;
    limits_.mistakes = kMostMistakes;
    as_of_ = day->value_or(context_.today);
    if (!command_.fail_on.empty() && !parse_gate(command_.fail_on)) {
      problems_.add(
          bad_value("--fail-on", command_.fail_on,
                    {"critical, error, warning, note or never", "critical, error, warning, note ou never"}));
    }
    return problems_.empty();
  }

  std::vector<Work> find_work(SettingsBook& book) {
    AgreementInputs inputs = find_agreements(command_.words);
    for (Diagnostic& problem : inputs.problems) {
      problems_.add(std::move(problem));
    }
    std::vector<Work> work;
    for (AgreementInput& input : inputs.files) {
      if (CheckSettings* settings = book.settings_for(input.name)) {
        work.push_back({std::move(input), settings});
      }
    }
    if (command_.update_baseline && book.baselines().empty() && problems_.empty()) {
      problems_.add({.kind = &kUpdateWithoutBaseline, .span = {}, .args = {}, .suggestion = {}});
    }
    return work;
  }

  ExitCode print_config(SettingsBook& book) {
    std::string text;
    for (const CheckSettings* settings : book.all()) {
      text += (text.empty() ? "" : "\n") + print_settings(command_, *settings, context_.language);
    }
    const ExitCode written = deliver(context_, command_.shared, text);
    return problems_.empty() ? written : tell();
  }

  /// What holds for a whole run, from the configurations: they must not contradict each other.
  template <class Value>
  std::optional<Value> of_all(SettingsBook& book, Value CheckSettings::*member, Bilingual what) {
    std::optional<Value> chosen;
    const CheckSettings* first = nullptr;
    for (const CheckSettings* settings : book.all()) {
      if (first != nullptr && settings->*member != *chosen) {
        const Bilingual none{"(no configuration)", "(aucune configuration)"};
        const auto name = [&](const CheckSettings& one) -> DiagnosticArg {
          return one.source.name.empty() ? DiagnosticArg{none} : DiagnosticArg{one.source.name};
        };
        problems_.add({.kind = &kConfigsDiffer,
                       .span = {},
                       .args = {what, name(*first), name(*settings)},
                       .suggestion = {}});
        return std::nullopt;
      }
      first = settings;
      chosen = settings->*member;
    }
    return chosen ? chosen : Value{};
  }

  std::optional<FormatChoice> choose_formats(SettingsBook& book) {
    const auto formats = of_all(book, &CheckSettings::formats, {"formats", "formats"});
    if (!formats) {
      return std::nullopt;
    }
    auto choice = chosen_formats({.formats = *formats, .csv_separator = {}}, names_of(check_formats()));
    if (!choice) {
      problems_.add(std::move(choice.error()));
      return std::nullopt;
    }
    return std::move(*choice);
  }

  std::optional<CheckBench> set_up_bench(SettingsBook& book) {
    const auto rules = of_all(book, &CheckSettings::rules, {"rules", "règles"});
    SharedOptions shared = command_.shared;
    shared.rules_folder.clear();  // those are about assessments; agreements have their own
    auto bundle =
        rules ? load_framework(context_, shared, limits_, Programs::LeftOut, Texts::LeftOut) : std::nullopt;
    if (!bundle) {
      failed_ = true;
      return std::nullopt;
    }
    auto checks = load(*rules, *bundle);
    if (!checks) {
      return std::nullopt;
    }
    for (const CheckSettings* settings : book.all()) {
      problems_.add(check_names(settings->config, *checks), {settings->source});
    }
    CheckBench bench{std::move(*bundle), std::move(*checks), std::nullopt, as_of_};
    if (!problems_.empty() && wrong_names(book, bench.checks)) {
      return std::nullopt;
    }
    if (!command_.against.empty() && !read_against(bench)) {
      return std::nullopt;
    }
    return bench;
  }

  static bool wrong_names(SettingsBook& book, const CheckSet& checks) {
    const auto all = book.all();
    return std::any_of(all.begin(), all.end(), [&](const CheckSettings* settings) {
      return !check_names(settings->config, checks).empty();
    });
  }

  std::optional<CheckSet> load(const std::string& folder, const Bundle& bundle) {
    const Beside beside = command_.against.empty() && folder.empty() ? Beside::Nothing : Beside::Assessment;
    auto embedded = read_checks(embedded_checks(), bundle.charter, bundle.scale, beside, Programs::LeftOut);
    if (folder.empty()) {
      return embedded;
    }
    LoadedChecks loaded = load_checks(folder, bundle.charter, bundle.scale,
                                      extends_builtin(folder, bundle) ? &*embedded : nullptr, limits_);
    if (!loaded.checks || loaded.checks->infos.empty()) {
      problems_.add(std::move(loaded.diagnostics), std::move(loaded.sources));
    }
    return std::move(loaded.checks);
  }

  /// What the scoring.yaml of the folder says; a folder without one stands alone.
  [[nodiscard]] bool extends_builtin(const std::string& folder, const Bundle& bundle) const {
    const auto file = read_file(folder + "/scoring.yaml", limits_);
    const auto scoring = file ? decode_scoring(*file, bundle.charter, limits_) : Checked<Scoring>{};
    return scoring.ok() && scoring.value->extends_builtin;
  }

  bool read_against(CheckBench& bench) {
    auto source = read_file(command_.against, limits_);
    if (!source) {
      problems_.add(std::move(source.error()));
      return false;
    }
    auto read = decode_assessment(source->text, bench.bundle.charter, bench.bundle.scale, limits_);
    if (!read.ok()) {
      problems_.add(std::move(read.diagnostics), {std::move(*source)});
      return false;
    }
    bench.against = std::move(*read.value);
    return true;
  }

  ExitCode write(const CheckReport& report, const FormatChoice& formats) {
    return write_formats(context_, command_.shared, formats,
                         [&](std::size_t format, const RenderOptions& options) {
                           return check_formats()[format].render(report, options);
                         });
  }

  ExitCode conclude(AgreementJudge& run, SettingsBook& book) {
    if (!quiet()) {
      tell_overrides(book);
      tell_passed_over(run.passed_over());
    }
    if (command_.update_baseline && !update(book)) {
      return ExitCode::BadInput;
    }
    const ExitCode told = tell();
    const bool holds = gate_holds(run.report());
    return told != ExitCode::Ok ? told : (holds ? ExitCode::Ok : ExitCode::GateFailed);
  }

  void tell_overrides(SettingsBook& book) {
    for (const CheckSettings* settings : book.all()) {
      if (settings->overrides()) {
        context_.err << overrides_sentence(*settings, context_.language) << "\n";
      }
    }
  }

  void tell_passed_over(const std::vector<std::string>& names) {
    if (names.empty()) {
      return;
    }
    std::string list;
    for (std::size_t i = 0; i < std::min(names.size(), kMostNames); ++i) {
      list += (i == 0 ? "" : ", ") + names[i];
    }
    list += names.size() > kMostNames ? ", …" : "";
    context_.err << counted(names.size(),
                            {"file passed over, which holds no agreement", "fichier ignoré, sans entente"},
                            {"files passed over, which hold no agreement", "fichiers ignorés, sans entente"},
                            context_.language)
                 << colon(context_.language) << list << "\n";
  }

  bool update(SettingsBook& book) {
    for (const OpenBaseline* baseline : book.baselines()) {
      if (auto problem = write_file(baseline->file, write_baseline(baseline->next))) {
        problems_.add(std::move(*problem));
        tell();
        return false;
      }
      std::size_t findings = 0;
      for (const auto& [key, count] : baseline->next) {
        findings += count;
      }
      if (!quiet()) {
        context_.err << baseline->file << colon(context_.language)
                     << counted(findings, {"finding in the baseline", "constat dans l’état de référence"},
                                {"findings in the baseline", "constats dans l’état de référence"},
                                context_.language)
                     << "\n";
      }
    }
    return true;
  }

  bool gate_holds(const CheckReport& report) {
    std::size_t closed = 0;
    bool several = false;
    std::string severity;
    for (const CheckReportFile& file : report.files) {
      if (!file.gate_holds) {
        ++closed;
        several = several || file.agreements > 1;
        const std::string word{severity_id(file.fails_from.value_or(Severity::Error))};
        severity = severity.empty() || severity == word ? word : "…";
      }
    }
    if (closed > 0 && !quiet()) {
      // Of a file with several agreements it is not known how many of them: what is alike is told once.
      const std::string by =
          several ? counted(closed, {"file", "fichier"}, {"files", "fichiers"}, context_.language)
                  : counted(closed, {"agreement", "entente"}, {"agreements", "ententes"}, context_.language);
      context_.err << (french() ? "seuil franchi par " + by : "gate closed by " + by) << " (--fail-on "
                   << severity << ")\n";
    }
    return closed == 0;
  }

  /// All that was wrong, at once: for programs it is one object.
  ExitCode tell() {
    if (problems_.empty()) {
      return failed_ ? ExitCode::BadInput : ExitCode::Ok;
    }
    return refuse(context_, command_.shared, problems_.diagnostics, problems_.sources);
  }

  const CheckCommand& command_;
  const Context& context_;
  ReadLimits limits_;
  Date as_of_;
  Problems problems_;
  bool failed_ = false;
};

void add_options(CLI::App& app, CheckCommand& command, Language language) {
  const auto text = [language](Bilingual words) { return std::string{words.in(language)}; };
  const auto value = [&](const char* name, std::string& to, Bilingual type, Bilingual words) {
    app.add_option(name, to, text(words))->type_name(text(type))->take_last();
  };
  const auto flag = [&](const char* name, bool& to, Bilingual words) { app.add_flag(name, to, text(words)); };
  app.add_option(text({"AGREEMENT", "ENTENTE"}), command.words,
                 text({"Files, folders or patterns (agreements/**/*.yaml), or - for standard input",
                       "Fichiers, dossiers ou motifs (ententes/**/*.yaml), ou - pour l’entrée standard"}))
      ->required();
  add_format_option(app, command.formats, names_of(check_formats()), language);
  value("--fail-on", command.fail_on, {"SEVERITY", "GRAVITÉ"},
        {"Exit with 1 on an open finding this grave or graver: critical, error (default), warning, note, or "
         "never",
         "Terminer avec le code 1 si un constat ouvert est de cette gravité ou plus grave\u00a0: critical, "
         "error "
         "(par défaut), warning, note, ou never (jamais)"});
  value("--against", command.against, {"FILE", "FICHIER"},
        {"Compare promises with the answers of this assessment (JSON)",
         "Comparer les promesses aux réponses de cette évaluation (JSON)"});
  value("--baseline", command.baseline, {"FILE", "FICHIER"},
        {"Findings known already: they stay visible and do not close the gate",
         "Constats déjà connus\u00a0: ils restent visibles et ne bloquent pas"});
  flag("--update-baseline", command.update_baseline,
       {"Write the findings of these agreements into the baseline",
        "Écrire les constats de ces ententes dans l’état de référence"});
  value("--config", command.config, {"FILE", "FICHIER"},
        {"Use this configuration instead of the nearest .charter.yaml",
         "Employer cette configuration plutôt que le .charter.yaml le plus proche"});
  flag("--no-config", command.no_config, {"Use no configuration", "N’employer aucune configuration"});
  flag("--no-inline-suppressions", command.no_inline_suppressions,
       {"Let no comment in an agreement accept a finding",
        "Ne laisser aucun commentaire d’une entente accepter un constat"});
  flag("--print-config", command.print_config,
       {"Show what holds for each agreement, and check nothing",
        "Montrer ce qui vaut pour chaque entente, sans rien vérifier"});
  add_as_of_option(app, command.shared,
                   {"Judge as of this day, YYYY-MM-DD (default: today)",
                    "Juger en date de ce jour, AAAA-MM-JJ (par défaut, aujourd’hui)"},
                   language);
  add_output_option(app, command.shared, language);
  add_common_options(app, command.shared, language);
  add_framework_options(app, command.shared, language);
  add_limit_options(app, command.shared, language);
  app.footer(
      text({"Example: charter check examples/agreements --format text --format sarif=findings.sarif",
            "Exemple\u00a0: charter check examples/agreements --format text --format sarif=constats.sarif"}));
}

}  // namespace

std::function<ExitCode()> set_up_check(CLI::App& app, Context& context) {
  const auto command = std::make_shared<CheckCommand>();  // shared with the closure that CLI11 keeps
  add_options(app, *command, context.language);
  return [command, &context] {
    if (const auto problem = check_common_options(command->shared)) {
      return refuse(context, command->shared, {&*problem, 1});
    }
    return CheckSession{*command, context}.run();
  };
}

}  // namespace charter
