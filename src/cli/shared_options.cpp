#include "cli/shared_options.h"

#include "cli/print_json.h"
#include "cli/usage_kinds.h"
#include "diagnostics/print.h"
#include "embedded/embedded.h"
#include "workspace/disk.h"
#include "workspace/framework_files.h"

#include <CLI/CLI.hpp>

#include <algorithm>

namespace charter {

namespace {

std::string text(Bilingual words, Language language) { return std::string{words.in(language)}; }

/// A positive whole number with at most `digits` digits.
std::optional<std::uint64_t> whole(const std::string& value, std::size_t digits) {
  const bool plain = !value.empty() && value.size() <= digits && std::all_of(value.begin(), value.end(), [](char c) { return c >= '0' && c <= '9'; });
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
  command.add_option("--lang", options.language, text({"Language: en or fr (default: that of your system)", "Langue\u00a0: en ou fr (par défaut\u00a0: celle du système)"}, language));
  command.add_option("--color", options.color, text({"Color: auto, always or never", "Couleur\u00a0: auto, always (toujours) ou never (jamais)"}, language));
  command.add_option("--diagnostics", options.diagnostics, text({"Mistakes as text or json", "Erreurs en text ou en json"}, language));
}

void add_framework_options(CLI::App& command, SharedOptions& options, Language language) {
  command.add_option("--charter", options.charter_folder, text({"Folder of another charter", "Dossier d’une autre charte"}, language));
  command.add_option("--rules", options.rules_folder, text({"Folder of other rules", "Dossier d’autres règles"}, language));
  command.add_option("--max-bytes", options.max_bytes, text({"Largest document, in bytes", "Taille maximale d’un document, en octets"}, language));
  command.add_option("--max-depth", options.max_depth, text({"Deepest nesting of a document", "Imbrication maximale d’un document"}, language));
  command.add_option("--max-values", options.max_values, text({"Most values in a document", "Nombre maximal de valeurs d’un document"}, language));
}

void add_output_option(CLI::App& command, SharedOptions& options, Language language) {
  command.add_option("-o,--output", options.output, text({"Write to this file, whole or not at all", "Écrire dans ce fichier, en entier ou pas du tout"}, language));
}

void add_as_of_option(CLI::App& command, SharedOptions& options, Language language) {
  command.add_option("--as-of", options.as_of, text({"Judge as of this day (YYYY-MM-DD)", "Évaluer en date de ce jour (AAAA-MM-JJ)"}, language));
}

Diagnostic bad_value(std::string option, std::string value, Bilingual expected) {
  return {.kind = &kBadOptionValue,
          .span = {},
          .args = {std::move(option), std::move(value), expected},
          .suggestion = {},
          .source = static_cast<std::uint32_t>(-1)};
}

ExitCode refuse(const Context& context, const SharedOptions& options, std::span<const Diagnostic> diagnostics,
                std::span<const Source> sources) {
  if (options.diagnostics == "json") {
    context.err << print_json(diagnostics, sources, context.language);
  } else {
    const bool color = options.color == "always" || (options.color == "auto" && context.err_is_terminal && !context.no_color);
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
  const auto set = [&](const std::string& value, const char* option, std::size_t digits, auto& limit) -> std::optional<Diagnostic> {
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
    return tl::unexpected(bad_value("--as-of", options.as_of, {"a day that exists: 2026-05-31", "un jour qui existe\u00a0: 2026-05-31"}));
  }
  return date;
}

bool wants_color(const Context& context, const SharedOptions& options) {
  return options.color == "always" ||
         (options.color == "auto" && context.out_is_terminal && !context.no_color && options.output.empty());
}

std::optional<Bundle> load_framework(const Context& context, const SharedOptions& options, const ReadLimits& limits) {
  LoadedBundle loaded;
  loaded.bundle = read_bundle(embedded_bundle());
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

ExitCode deliver(const Context& context, const SharedOptions& options, std::string_view content) {
  if (options.output.empty()) {
    context.out << content << std::flush;
    return ExitCode::Ok;
  }
  if (auto problem = write_file(options.output, content)) {
    problem->source = static_cast<std::uint32_t>(-1);
    return refuse(context, options, {&*problem, 1});
  }
  return ExitCode::Ok;
}

}  // namespace charter
