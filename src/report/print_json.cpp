#include "report/print_json.h"

#include "diagnostics/print.h"

#include <nlohmann/json.hpp>

#include <optional>

namespace charter {

namespace {

using Json = nlohmann::ordered_json;

Json list_of(std::span<const Diagnostic> diagnostics, std::span<const Source> sources, Language language,
             std::uint64_t first_line) {
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
      entry["location"] = {{"file", sources[diagnostic.source].name},
                           {"line", first_line - 1 + place.line},
                           {"column", place.column}};
    }
    list.push_back(std::move(entry));
  }
  return list;
}

}  // namespace

std::string print_json(std::span<const Diagnostic> diagnostics, std::span<const Source> sources,
                       Language language) {
  const Json json{{"schema", "charter.diagnostics/1"},
                  {"diagnostics", list_of(diagnostics, sources, language, 1)}};
  return json.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

std::string diagnostics_list(std::span<const Diagnostic> diagnostics, const Source& source, Language language,
                             std::uint64_t first_line) {
  return list_of(diagnostics, {&source, 1}, language, first_line)
      .dump(-1, ' ', false, Json::error_handler_t::replace);
}

}  // namespace charter
