#include "cli/gates.h"

#include "report/phrases.h"

#include <CLI/CLI.hpp>

#include <algorithm>

namespace charter {

void add_gate_options(CLI::App& app, GateOptions& options, Language language) {
  const auto text = [language](Bilingual words) { return std::string{words.in(language)}; };
  app.add_option("--fail-under", options.fail_under,
                 text({"Exit with 1 when the score is below this percentage",
                       "Terminer avec le code 1 si le résultat est sous ce pourcentage"}))
      ->type_name("N")
      ->take_last();
  app.add_option(
         "--fail-on", options.fail_on,
         text({"Exit with 1 on a finding this grave or graver: critical, error, warning, note, or never",
               "Terminer avec le code 1 si un constat est de cette gravité ou plus grave\u00a0: critical, "
               "error, warning, note, ou never (jamais)"}))
      ->type_name(text({"SEVERITY", "GRAVITÉ"}))
      ->take_last();
}

Result<std::optional<Score>> threshold_of(const std::string& text) {
  if (text.empty()) {
    return std::optional<Score>{};
  }
  const auto point = text.find('.');
  const std::string whole = text.substr(0, point);
  std::string decimals = point == std::string::npos ? "" : text.substr(point + 1);
  const auto digits = [](const std::string& part) {
    return part.find_first_not_of("0123456789") == std::string::npos;
  };
  const bool plain =
      !whole.empty() && whole.size() <= 3 && decimals.size() <= 2 && digits(whole) && digits(decimals);
  decimals.resize(2, '0');
  const std::int32_t value = plain ? std::stoi(whole) * 100 + std::stoi(decimals) : -1;
  if (value < 0 || value > 10000) {
    return tl::unexpected(bad_value("--fail-under", text,
                                    {"a percentage from 0 to 100, with at most two decimals",
                                     "un pourcentage de 0 à 100, avec au plus deux décimales"}));
  }
  return std::optional{Score{value}};
}

Result<std::optional<Severity>> gate_of(const std::string& text) {
  if (text.empty() || text == "never") {
    return std::optional<Severity>{};
  }
  for (const Severity severity : {Severity::Critical, Severity::Error, Severity::Warning, Severity::Note}) {
    if (severity_id(severity) == text) {
      return std::optional{severity};
    }
  }
  return tl::unexpected(
      bad_value("--fail-on", text,
                {"critical, error, warning, note or never", "critical, error, warning, note ou never"}));
}

}  // namespace charter
