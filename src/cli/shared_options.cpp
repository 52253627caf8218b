#include "cli/shared_options.h"

#include "cli/usage_kinds.h"
#include "diagnostics/print.h"
#include "report/print_json.h"
#include "workspace/disk.h"
#include "workspace/framework_files.h"

#include <charter/embedded.h>

#include <CLI/CLI.hpp>

#include <algorithm>

namespace charter {

namespace {

constexpr Bilingual kOtherData{"Another charter or other rules", "Une autre charte ou d’autres règles"};

std::string text(Bilingual words, Language language) {
  return std::string{words.in(language)};
}

/// A positive whole number with at most `digits` digits.
std::optional<std::uint64_t> whole(const std::string& value, std::size_t digits) {
  const bool plain = !value.empty() && value.size() <= digits &&
                     std::all_of(value.begin(), value.end(), [](char c) { return c >= '0' && c <= '9'; });
  if (!plain) {
    return std::nullopt;
  }
  std::uint64_t number = 0;
  for (const char c : value) {
    number = number * 10 + static_cast<std::uint64_t>(c - '0');
  }
  return number;
}

}  // namespace

void add_common_options(CLI::App& command, SharedOptions& options, Language language) {
  const auto add = [&](const char* name, std::string& value, Bilingual type, Bilingual description) {
    command.add_option(name, value, text(description, language))
        ->type_name(text(type, language))
        ->take_last();
  };
  add("--lang", options.language, {"LANGUAGE", "LANGUE"},
      {"en or fr (default: the language of your system)", "en ou fr (par défaut, la langue du système)"});
  add("--color", options.color, {"WHEN", "QUAND"},
      {"auto (only on a screen), always or never",
       "auto (à l’écran seulement), always (toujours) ou never (jamais)"});
  add("--diagnostics", options.diagnostics, {"FORM", "FORME"},
      {"Show mistakes as text or as json", "Montrer les erreurs en text (texte) ou en json"});
}

void add_charter_option(CLI::App& command, SharedOptions& options, Language language) {
  command
      .add_option("--charter", options.charter_folder,
                  text({"Use the charter of this folder", "Utiliser la charte de ce dossier"}, language))
      ->type_name(text({"FOLDER", "DOSSIER"}, language))
      ->group(text(kOtherData, language))
      ->take_last();
}

void add_framework_options(CLI::App& command, SharedOptions& options, Language language) {
  add_charter_option(command, options, language);
  command
      .add_option("--rules", options.rules_folder,
                  text({"Use the rules of this folder", "Utiliser les règles de ce dossier"}, language))
      ->type_name(text({"FOLDER", "DOSSIER"}, language))
      ->group(text(kOtherData, language))
      ->take_last();
}

void add_limit_options(CLI::App& command, SharedOptions& options, Language language) {
  const auto add = [&](const char* name, std::string& value, Bilingual description) {
    command.add_option(name, value, text(description, language))
        ->type_name("N")
        ->group(text(
            {"Limits, to refuse a document that is too large", "Limites, pour refuser un document trop gros"},
            language))
        ->take_last();
  };
  add("--max-bytes", options.max_bytes,
      {"Most bytes (default: 16777216)", "Nombre maximal d’octets (par défaut, 16777216)"});
  add("--max-depth", options.max_depth,
      {"Deepest nesting (default: 128)", "Imbrication maximale (par défaut, 128)"});
  add("--max-values", options.max_values,
      {"Most values (default: 200000)", "Nombre maximal de valeurs (par défaut, 200000)"});
}

void add_output_option(CLI::App& command, SharedOptions& options, Language language) {
  command
      .add_option("-o,--output", options.output,
                  text({"Write to this file, whole or not at all",
                        "Écrire dans ce fichier, en entier ou pas du tout"},
                       language))
      ->type_name(text({"FILE", "FICHIER"}, language))
      ->take_last();
}

void add_as_of_option(CLI::App& command, SharedOptions& options, Bilingual description, Language language) {
  command.add_option("--as-of", options.as_of, text(description, language))->type_name("DATE")->take_last();
}

Diagnostic bad_value(std::string option, std::string value, Bilingual expected) {
  return {.kind = &kBadOptionValue,
          .span = {},
          .args = {std::move(option), std::move(value), expected},
          .suggestion = {},
          .source = kUnplaced};
}

ExitCode refuse(const Context& context, const SharedOptions& options, std::span<const Diagnostic> diagnostics,
                std::span<const Source> sources) {
  if (options.diagnostics == "json") {
    context.err << print_json(diagnostics, sources, context.language);
  } else {
    const bool color = options.color == "always" ||
                       (options.color == "auto" && context.err_is_terminal && !context.no_color);
    context.err << print(diagnostics, sources, context.language, color ? Ink::Color : Ink::Plain);
  }
  return ExitCode::BadInput;
}

std::optional<Diagnostic> check_common_options(const SharedOptions& options) {
  if (!options.language.empty() && options.language != "en" && options.language != "fr") {
    return bad_value("--lang", options.language, {"en or fr", "en ou fr"});
  }
  if (options.color != "auto" && options.color != "always" && options.color != "never") {
    return bad_value("--color", options.color, {"auto, always or never", "auto, always ou never"});
  }
  if (options.diagnostics != "text" && options.diagnostics != "json") {
    return bad_value("--diagnostics", options.diagnostics, {"text or json", "text ou json"});
  }
  return std::nullopt;
}

Result<ReadLimits> limits_of(const SharedOptions& options) {
  ReadLimits limits;
  constexpr Bilingual kExpected{"a whole number above 0", "un nombre entier au-dessus de 0"};
  const auto set = [&](const std::string& value, const char* option, std::size_t digits,
                       auto& limit) -> std::optional<Diagnostic> {
    if (value.empty()) {
      return std::nullopt;
    }
    const auto number = whole(value, digits);
    if (!number || *number == 0) {
      return bad_value(option, value, kExpected);
    }
    limit = static_cast<std::remove_reference_t<decltype(limit)>>(*number);
    return std::nullopt;
  };
  // Offsets are 32-bit numbers, so a document stays under 4 GB; nesting stays far from the stack's end.
  auto problem = set(options.max_bytes, "--max-bytes", 9, limits.bytes);
  problem = problem ? problem : set(options.max_depth, "--max-depth", 3, limits.depth);
  problem = problem ? problem : set(options.max_values, "--max-values", 9, limits.values);
  if (problem) {
    return tl::unexpected(std::move(*problem));
  }
  return limits;
}

Result<std::optional<Date>> as_of(const SharedOptions& options) {
  if (options.as_of.empty()) {
    return std::optional<Date>{};
  }
  const auto date = parse_date(options.as_of);
  if (!date) {
    return tl::unexpected(bad_value(
        "--as-of", options.as_of, {"a day that exists: 2026-05-31", "un jour qui existe\u00a0: 2026-05-31"}));
  }
  return date;
}

bool wants_color(const Context& context, const SharedOptions& options) {
  return options.color == "always" ||
         (options.color == "auto" && context.out_is_terminal && !context.no_color && options.output.empty());
}

std::optional<Bundle> load_framework(const Context& context, const SharedOptions& options,
                                     const ReadLimits& limits, Programs programs, Texts texts) {
  LoadedBundle loaded;
  const bool builtin = options.charter_folder.empty() && options.rules_folder.empty();
  loaded.bundle = builtin ? read_bundle(embedded_bundle(), programs, texts) : read_bundle(embedded_bundle());
  if (!options.charter_folder.empty()) {
    loaded = load_charter(options.charter_folder, *loaded.bundle, limits);
  }
  if (!options.rules_folder.empty() && loaded.bundle) {
    const Bundle base = std::move(*loaded.bundle);
    loaded = load_rules(options.rules_folder, base, limits);
  }
  if (!loaded.bundle) {
    refuse(context, options, loaded.diagnostics, loaded.sources);
  }
  return std::move(loaded.bundle);
}

Diagnostic cannot_write_output() {
  return {.kind = &kCannotWrite,
          .span = {},
          .args = {Bilingual{"standard output", "sortie standard"},
                   Bilingual{"no space left, or nobody reads it",
                             "il n’y a plus d’espace, ou personne ne la lit"}},
          .suggestion = {},
          .source = kUnplaced};
}

ExitCode deliver(const Context& context, const SharedOptions& options, std::string_view content) {
  if (options.output.empty()) {
    context.out << content << std::flush;
    if (context.out) {
      return ExitCode::Ok;
    }
    // A full disk behind a redirection: half a result must not look like a whole one.
    const Diagnostic problem = cannot_write_output();
    return refuse(context, options, {&problem, 1});
  }
  if (auto problem = write_file(options.output, content)) {
    problem->source = kUnplaced;
    return refuse(context, options, {&*problem, 1});
  }
  return ExitCode::Ok;
}

}  // namespace charter
