#include "cli/print_json.h"

#include "diagnostics/print.h"

#include <nlohmann/json.hpp>

#include <optional>

namespace charter {

std::string print_json(std::span<const Diagnostic> diagnostics, std::span<const Source> sources,
                       Language language) {
  using Json = nlohmann::ordered_json;
  std::vector<std::optional<LineIndex>> lines(sources.size());
  Json list = Json::array();
  for (const Diagnostic& diagnostic : diagnostics) {
    const DiagnosticKind& kind = *diagnostic.kind;
    Json entry{{"code", kind.code},
               {"severity", severity_word(kind.severity, Language::En)},
               {"message", message_of(diagnostic, language)}};
    const auto put = [&](const char* key, Bilingual text) {
      if (!text.empty()) {
        entry[key] = fill(text.in(language), diagnostic.args, language);
      }
    };
    put("expected", kind.expected);
    put("help", kind.help);
    if (!diagnostic.suggestion.empty()) {
      entry["suggestion"] = diagnostic.suggestion;
    }
    if (diagnostic.source < sources.size()) {
      auto& index = lines[diagnostic.source];
      if (!index) {
        index.emplace(sources[diagnostic.source].text);
      }
      const Position place = index->at(diagnostic.span.offset);
      entry["location"] = {
          {"file", sources[diagnostic.source].name}, {"line", place.line}, {"column", place.column}};
    }
    list.push_back(std::move(entry));
  }
  const Json json{{"schema", "charter.diagnostics/1"}, {"diagnostics", std::move(list)}};
  return json.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

}  // namespace charter
