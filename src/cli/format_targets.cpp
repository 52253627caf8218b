#include "cli/format_targets.h"

#include "cli/usage_kinds.h"
#include "diagnostics/suggest.h"

#include <CLI/CLI.hpp>

#include <algorithm>
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

}  // namespace

Result<std::vector<FormatTarget>> format_targets(std::span<const std::string> asked,
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
      return tl::unexpected(bad_value("--format", value,
                                      {"a file name after =, without spaces around it: json=report.json",
                                       "un nom de fichier après =, sans espace autour\u00a0: json=rapport.json"}));
    }
    if (target.file.empty() && std::exchange(to_stdout, true)) {
      return tl::unexpected(
          Diagnostic{.kind = &kSeveralToStdout, .span = {}, .args = {}, .suggestion = {}, .source = kUnplaced});
    }
    targets.push_back(std::move(target));
  }
  if (targets.empty()) {
    targets.push_back({});
  }
  return targets;
}

void add_format_option(CLI::App& command, std::vector<std::string>& asked, std::span<const std::string_view> names,
                       Language language) {
  constexpr Bilingual kToFile{"; NAME=FILE writes to a file, and the option may be repeated",
                              "\u00a0; NOM=FICHIER écrit dans un fichier, et l’option peut se répéter"};
  command.add_option("--format", asked, joined(names) + std::string{kToFile.in(language)})
      ->type_name(std::string{Bilingual{"NAME", "NOM"}.in(language)})
      ->allow_extra_args(false);
}

SharedOptions destination_of(const FormatTarget& target, const SharedOptions& options) {
  SharedOptions destination = options;
  destination.output = target.file.empty() ? options.output : target.file;
  return destination;
}

}  // namespace charter
