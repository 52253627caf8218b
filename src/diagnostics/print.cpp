#include "diagnostics/print.h"

#include "diagnostics/visible.h"

#include <algorithm>
#include <optional>
#include <utility>

namespace charter {

namespace {

constexpr Bilingual kExpected{"expected", "attendu"};
constexpr Bilingual kHelp{"help", "aide"};

class Printer {
 public:
  Printer(std::span<const Source> sources, Language language, Ink ink)
      : sources_(sources), language_(language), ink_(ink), lines_(sources.size()) {}

  void add(const Diagnostic& diagnostic) {
    const DiagnosticKind& kind = *diagnostic.kind;
    const bool placed = diagnostic.source < sources_.size();
    if (placed) {
      const Position place = lines(diagnostic.source).at(diagnostic.span.offset);
      out_ += styled(visible(sources_[diagnostic.source].name) + ":" + std::to_string(place.line) + ":" +
                         std::to_string(place.column) + ":",
                     "1");
      out_ += " ";
    }
    out_ += styled(std::string{severity_word(kind.severity, language_)} + colon(),
                   kind.severity >= Severity::Error ? "1;31" : "1;33");
    out_ += " " + visible(message_of(diagnostic, language_)) + " [" + std::string{kind.code} + "]\n";
    if (placed) {
      excerpt(diagnostic);
    }
    if (!kind.expected.empty()) {
      note(kExpected, fill(kind.expected.in(language_), diagnostic.args, language_));
    }
    if (!diagnostic.suggestion.empty()) {
      constexpr Bilingual kDidYouMean{"did you mean ‘{0}’?", "vouliez-vous dire «\u00a0{0}\u00a0»\u00a0?"};
      note(kHelp, fill(kDidYouMean.in(language_), {diagnostic.suggestion}, language_));
    }
    if (!kind.help.empty()) {
      note(kHelp, fill(kind.help.in(language_), diagnostic.args, language_));
    }
    out_ += "\n";
  }

  [[nodiscard]] std::string take() && { return std::move(out_); }

 private:
  [[nodiscard]] std::string colon() const { return language_ == Language::Fr ? "\u00a0:" : ":"; }
  [[nodiscard]] std::string styled(const std::string& text, std::string_view code) const {
    return ink_ == Ink::Color ? "\033[" + std::string{code} + "m" + text + "\033[0m" : text;
  }
  [[nodiscard]] const LineIndex& lines(std::uint32_t source) {
    if (!lines_[source]) {
      lines_[source].emplace(sources_[source].text);
    }
    return *lines_[source];
  }
  void note(Bilingual label, const std::string& text) {
    out_ += "  " + std::string{label.in(language_)} + colon() + " " + visible(text) + "\n";
  }

  void excerpt(const Diagnostic& diagnostic) {
    const std::string& text = sources_[diagnostic.source].text;
    if (const auto shown = excerpt_at(text, lines(diagnostic.source), diagnostic.span)) {
      out_ += draw(*shown, ink_);
    }
  }

  std::span<const Source> sources_;
  Language language_;
  Ink ink_;
  std::vector<std::optional<LineIndex>> lines_;
  std::string out_;
};

std::string count_line(std::span<const Diagnostic> diagnostics, Language language) {
  const auto is_error = [](const Diagnostic& d) { return d.kind->severity >= Severity::Error; };
  const auto errors = std::count_if(diagnostics.begin(), diagnostics.end(), is_error);
  if (errors == 0) {
    return {};
  }
  const std::string code{std::find_if(diagnostics.begin(), diagnostics.end(), is_error)->kind->code};
  const bool french = language == Language::Fr;
  const std::string number = std::to_string(errors) + (french ? (errors == 1 ? " erreur. " : " erreurs. ")
                                                              : (errors == 1 ? " mistake. " : " mistakes. "));
  return number + (french ? "Pour en savoir plus\u00a0: " : "More: ") + "charter explain " + code + "\n";
}

}  // namespace

std::string draw(const Excerpt& excerpt, Ink ink) {
  const std::string number = std::to_string(excerpt.line);
  const std::string mark = "^" + std::string(excerpt.width - 1, '~');
  return "  " + number + " | " + excerpt.text + "\n  " + std::string(number.size(), ' ') + " | " +
         std::string(excerpt.column - 1, ' ') + (ink == Ink::Color ? "\033[1;32m" + mark + "\033[0m" : mark) +
         "\n";
}

std::string_view severity_word(Severity severity, Language language) {
  const bool french = language == Language::Fr;
  switch (severity) {
    case Severity::Note:
      return "note";
    case Severity::Warning:
      return french ? "avertissement" : "warning";
    case Severity::Error:
      return french ? "erreur" : "error";
    case Severity::Critical:
      return french ? "critique" : "critical";
  }
  return {};
}

std::string print(std::span<const Diagnostic> diagnostics, std::span<const Source> sources, Language language,
                  Ink ink) {
  Printer printer{sources, language, ink};
  for (const Diagnostic& diagnostic : diagnostics) {
    printer.add(diagnostic);
  }
  return std::move(printer).take() + count_line(diagnostics, language);
}

}  // namespace charter
