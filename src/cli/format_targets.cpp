#include "cli/format_targets.h"

#include "cli/usage_kinds.h"
#include "diagnostics/suggest.h"
#include "workspace/disk.h"

#include <CLI/CLI.hpp>

#include <algorithm>
#include <filesystem>
#include <utility>

namespace charter {

namespace {

std::string joined(std::span<const std::string_view> names) {
  std::string out;
  for (const std::string_view name : names) {
    out += (out.empty() ? "" : " | ") + std::string{name};
  }
  return out;
}

Result<std::vector<FormatTarget>> targets_of(std::span<const std::string> asked,
                                             std::span<const std::string_view> names) {
  std::vector<FormatTarget> targets;
  bool to_stdout = false;
  for (const std::string& value : asked) {
    const auto equals = value.find('=');
    const std::string name = value.substr(0, equals);
    const auto found = std::find(names.begin(), names.end(), name);
    if (found == names.end()) {
      Diagnostic problem = bad_value("--format", name, {});
      problem.args[2] = joined(names);
      problem.suggestion = suggest(name, names);
      return tl::unexpected(std::move(problem));
    }
    FormatTarget target{static_cast<std::size_t>(found - names.begin()),
                        equals == std::string::npos ? "" : value.substr(equals + 1)};
    if (equals != std::string::npos && target.file.empty()) {
      return tl::unexpected(
          bad_value("--format", value,
                    {"a file name after =, without spaces around it: json=report.json",
                     "un nom de fichier après =, sans espace autour\u00a0: json=rapport.json"}));
    }
    if (target.file.empty() && std::exchange(to_stdout, true)) {
      return tl::unexpected(Diagnostic{
          .kind = &kSeveralToStdout, .span = {}, .args = {}, .suggestion = {}, .source = kUnplaced});
    }
    targets.push_back(std::move(target));
  }
  if (targets.empty()) {
    targets.push_back({});
  }
  return targets;
}

Result<CsvSeparator> separator_of(const std::string& text) {
  if (text.empty() || text == ",") {
    return CsvSeparator::Comma;
  }
  if (text == ";") {
    return CsvSeparator::Semicolon;
  }
  return tl::unexpected(bad_value("--csv-separator", text,
                                  {"',' or ';' (in quotes: a shell ends the command at a bare ;)",
                                   "«\u00a0,\u00a0» ou «\u00a0;\u00a0» (entre apostrophes\u00a0: ';', sinon "
                                   "le terminal y voit la fin de la commande)"}));
}

}  // namespace

void add_format_option(CLI::App& command, std::vector<std::string>& formats,
                       std::span<const std::string_view> names, Language language) {
  const auto text = [language](Bilingual words) { return std::string{words.in(language)}; };
  command
      .add_option(
          "--format", formats,
          joined(names) + text({"; NAME=FILE writes to a file, and the option may be repeated",
                                "\u00a0; NOM=FICHIER écrit dans un fichier, et l’option peut se répéter"}))
      ->type_name(text({"NAME", "NOM"}))
      ->allow_extra_args(false);
}

void add_format_options(CLI::App& command, FormatOptions& options, std::span<const std::string_view> names,
                        Language language) {
  const auto text = [language](Bilingual words) { return std::string{words.in(language)}; };
  add_format_option(command, options.formats, names, language);
  command
      .add_option("--csv-separator", options.csv_separator,
                  text({"What separates the columns of a CSV report: ',' or ';' (Excel in French wants ';')",
                        "Ce qui sépare les colonnes d’un rapport CSV\u00a0: ',' ou ';' (Excel en français "
                        "attend ';')"}))
      ->type_name(text({"SIGN", "SIGNE"}))
      ->take_last();
}

Result<FormatChoice> chosen_formats(const FormatOptions& options, std::span<const std::string_view> names) {
  auto targets = targets_of(options.formats, names);
  if (!targets) {
    return tl::unexpected(std::move(targets.error()));
  }
  const auto separator = separator_of(options.csv_separator);
  if (!separator) {
    return tl::unexpected(separator.error());
  }
  return FormatChoice{std::move(*targets), *separator};
}

namespace {

/// Both are there and the same, or would be. Two devices (/dev/null) may well be the same.
bool is_same_file(const std::string& a, const std::string& b) {
  std::error_code ignored;
  const auto real = [&ignored](const std::string& path) {
    return std::filesystem::weakly_canonical(std::filesystem::absolute(path, ignored), ignored);
  };
  const bool device = file_exists(a) && !is_regular_file(a);
  return !device && (std::filesystem::equivalent(a, b, ignored) || real(a) == real(b));
}

/// Nothing is written over what was read, and no report over another.
std::optional<Diagnostic> bad_target(const SharedOptions& shared, const FormatChoice& choice,
                                     std::span<const std::string> inputs) {
  std::vector<std::string> files;
  for (const FormatTarget& target : choice.targets) {
    const std::string& file = target.file.empty() ? shared.output : target.file;
    if (file.empty() || file == "-") {
      continue;
    }
    const auto same = [&file](const std::string& other) { return is_same_file(file, other); };
    if (std::any_of(inputs.begin(), inputs.end(), same)) {
      return bad_value(target.file.empty() ? "-o" : "--format", file,
                       {"another file than the one that is read: the report would replace your answers",
                        "un autre fichier que celui qui est lu\u00a0: le rapport remplacerait vos réponses"});
    }
    if (std::any_of(files.begin(), files.end(), same)) {
      return Diagnostic{
          .kind = &kSeveralToStdout, .span = {}, .args = {}, .suggestion = {}, .source = kUnplaced};
    }
    files.push_back(file);
  }
  return std::nullopt;
}

}  // namespace

ExitCode write_formats(const Context& context, const SharedOptions& shared, const FormatChoice& choice,
                       const std::function<Result<std::string>(std::size_t, const RenderOptions&)>& render,
                       const std::vector<std::string>& inputs) {
  if (const auto problem = bad_target(shared, choice, inputs)) {
    return refuse(context, shared, {&*problem, 1});
  }
  for (const FormatTarget& target : choice.targets) {
    SharedOptions destination = shared;
    destination.output = target.file.empty() ? shared.output : target.file;
    const RenderOptions options{.color = wants_color(context, destination) ? Color::Yes : Color::No,
                                .csv_separator = choice.separator};
    const Result<std::string> content = render(target.format, options);
    if (!content) {
      return refuse(context, destination, {&content.error(), 1});
    }
    const ExitCode code = deliver(context, destination, *content);
    if (code != ExitCode::Ok) {
      return code;
    }
  }
  return ExitCode::Ok;
}

}  // namespace charter
