// Settings in words, for the log of a job and for --print-config.

#include "cli/check_settings.h"
#include "report/numbers.h"
#include "report/phrases.h"

#include <nlohmann/json.hpp>

namespace charter {

namespace {

/// A text that YAML reads back as it is.
std::string in_quotes(const std::string& text) {
  return nlohmann::json(text).dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
}

std::string gate_word(const Gate& gate) {
  return gate.from ? std::string{severity_id(*gate.from)} : "never";
}

class SettingsText {
 public:
  SettingsText(const CheckCommand& command, const CheckSettings& settings, Language language)
      : command_(command), settings_(settings), language_(language) {}

  std::string write() {
    const CheckConfig& config = settings_.config;
    out_ += "# " + name() + "\n";
    for (const std::string& agreement : settings_.agreements) {
      out_ += "#   " + in_quotes(agreement) + "\n";
    }
    line("fail-on: " + gate_word(settings_.gate), !command_.fail_on.empty(), config.fail_on.has_value(),
         "--fail-on");
    if (!config.severities.empty()) {
      out_ += "severity:\n";
      for (const SeverityOverride& severity : config.severities) {
        out_ += "  " + in_quotes(severity.rule) + ": " + std::string{severity_id(severity.severity)} + "\n";
      }
    }
    if (!config.suppressions.empty()) {
      out_ += "suppress:\n";
      for (const Suppression& suppression : config.suppressions) {
        put(suppression);
      }
    }
    if (settings_.baseline != nullptr) {
      line("baseline: " + in_quotes(settings_.baseline->file), !command_.baseline.empty(), true,
           "--baseline");
    }
    if (!settings_.rules.empty()) {
      line("rules: " + in_quotes(settings_.rules), !command_.shared.rules_folder.empty(), true, "--rules");
    }
    std::string formats;
    for (const std::string& format : settings_.formats) {
      formats += (formats.empty() ? "" : ", ") + in_quotes(format);
    }
    line("formats: [" + (formats.empty() ? "\"text\"" : formats) + "]", !command_.formats.empty(),
         !config.formats.empty(), "--format");
    return std::move(out_);
  }

 private:
  [[nodiscard]] std::string name() const {
    return settings_.source.name.empty()
               ? std::string{Bilingual{"no configuration", "aucune configuration"}.in(language_)}
               : in_quotes(settings_.source.name);
  }

  void line(const std::string& text, bool by_flag, bool by_config, const std::string& flag) {
    const std::string from = by_flag     ? flag
                             : by_config ? name()
                                         : std::string{Bilingual{"default", "par défaut"}.in(language_)};
    out_ += text + "  # " + from + "\n";
  }

  void put(const Suppression& suppression) {
    out_ += "  - rule: " + in_quotes(suppression.rule) + "\n";
    const auto more = [this](const char* key, const std::string& text) {
      out_ += text.empty() ? "" : "    " + std::string{key} + ": " + in_quotes(text) + "\n";
    };
    more("file", suppression.file);
    more("path", suppression.path);
    more("until", suppression.until_text);
    more("reason", suppression.reason);
  }

  const CheckCommand& command_;
  const CheckSettings& settings_;
  Language language_;
  std::string out_;
};

}  // namespace

std::string overrides_sentence(const CheckSettings& settings, Language language) {
  const CheckConfig& config = settings.config;
  std::string parts;
  const auto add = [&](const std::string& part) { parts += (parts.empty() ? "" : ", ") + part; };
  if (config.fail_on) {
    add("fail-on " + gate_word(*config.fail_on));
  }
  for (const SeverityOverride& severity : config.severities) {
    add(severity.rule + " " + std::string{severity_id(severity.severity)});
  }
  if (!config.suppressions.empty()) {
    add(counted(config.suppressions.size(), {"suppression", "acceptation"}, {"suppressions", "acceptations"},
                language));
  }
  if (config.baseline) {
    add("baseline " + config.baseline->text);
  }
  if (config.rules) {
    add("rules " + config.rules->text);
  }
  return settings.source.name + std::string{colon(language)} + parts;
}

std::string print_settings(const CheckCommand& command, const CheckSettings& settings, Language language) {
  return SettingsText{command, settings, language}.write();
}

}  // namespace charter
