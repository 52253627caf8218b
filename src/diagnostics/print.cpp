#include "diagnostics/print.h"

#include <algorithm>
#include <optional>

namespace charter {

namespace {

constexpr std::size_t kMostExcerpt = 100;

/// Tabs and other controls take one column each, so that the caret stays under what it means.
std::string flattened(std::string_view line) {
  std::string out;
  for (const char c : line) {
    out += static_cast<unsigned char>(c) < 0x20U || c == 0x7F ? ' ' : c;
  }
  return out;
}

std::size_t byte_of_column(std::string_view line, std::uint32_t column) {
  std::size_t i = 0;
  for (std::uint32_t at = 1; i < line.size() && at < column; ++at) {
    ++i;
    while (i < line.size() && (static_cast<unsigned char>(line[i]) & 0xC0U) == 0x80U) {
      ++i;
    }
  }
  return i;
}

class Printer {
 public:
  Printer(std::span<const Source> sources, Language language, Ink ink)
      : sources_(sources), language_(language), ink_(ink), lines_(sources.size()) {}

  void add(const Diagnostic& diagnostic) {
    const DiagnosticKind& kind = *diagnostic.kind;
    const bool placed = diagnostic.source < sources_.size();
    if (placed) {
      const Position place = lines(diagnostic.source).at(diagnostic.span.offset);
      out_ += styled(sources_[diagnostic.source].name + ":" + std::to_string(place.line) + ":" + std::to_string(place.column) + ":", "1") + " ";
    }
    out_ += styled(std::string{severity_word(kind.severity, language_)} + colon(), kind.severity >= Severity::Error ? "1;31" : "1;33");
    out_ += " " + flattened(message_of(diagnostic, language_)) + " [" + std::string{kind.code} + "]\n";
    if (placed) {
      excerpt(diagnostic);
    }
    if (!kind.expected.empty()) {
      note(language_ == Language::Fr ? "attendu" : "expected", fill(kind.expected.in(language_), diagnostic.args, language_));
    }
    if (!diagnostic.suggestion.empty()) {
      note(language_ == Language::Fr ? "aide" : "help",
           language_ == Language::Fr ? "vouliez-vous dire «\u00a0" + diagnostic.suggestion + "\u00a0»\u00a0?"
                                     : "did you mean ‘" + diagnostic.suggestion + "’?");
    }
    if (!kind.help.empty()) {
      note(language_ == Language::Fr ? "aide" : "help", fill(kind.help.in(language_), diagnostic.args, language_));
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
  void note(std::string_view label, const std::string& text) {
    out_ += "  " + std::string{label} + colon() + " " + flattened(text) + "\n";
  }

  void excerpt(const Diagnostic& diagnostic) {
    const LineIndex& index = lines(diagnostic.source);
    const Position place = index.at(diagnostic.span.offset);
    const std::string_view line = index.line_text(place.line);
    if (line.empty()) {
      return;
    }
    const std::string number = std::to_string(place.line);
    std::string_view shown = line;
    std::uint32_t column = place.column;
    // A line of a minified file can have megabytes: show the part around the mistake.
    if (line.size() > kMostExcerpt) {
      const std::uint32_t first = column > 40 ? column - 40 : 1;
      const std::size_t begin = byte_of_column(line, first);
      shown = line.substr(begin, byte_of_column(line.substr(begin), kMostExcerpt - 10));
      column -= first - 1;
    }
    const std::string_view marked = std::string_view{sources_[diagnostic.source].text}.substr(
        std::min<std::size_t>(diagnostic.span.offset, sources_[diagnostic.source].text.size()), diagnostic.span.length);
    const std::uint32_t width = std::max<std::uint32_t>(1, code_points(marked.substr(0, marked.find('\n'))));
    const std::uint32_t room = std::max<std::uint32_t>(1, code_points(shown) + 1 - std::min(column, code_points(shown) + 1));
    out_ += "  " + number + " | " + flattened(shown) + "\n";
    out_ += "  " + std::string(number.size(), ' ') + " | " + std::string(column - 1, ' ') +
            styled("^" + std::string(std::min(width, room) - 1, '~'), "1;32") + "\n";
  }

  std::span<const Source> sources_;
  Language language_;
  Ink ink_;
  std::vector<std::optional<LineIndex>> lines_;
  std::string out_;
};

std::string count_line(std::span<const Diagnostic> diagnostics, Language language) {
  const auto errors = static_cast<std::size_t>(std::count_if(diagnostics.begin(), diagnostics.end(), [](const Diagnostic& d) {
    return d.kind->severity >= Severity::Error;
  }));
  if (errors == 0) {
    return {};
  }
  const std::string number = std::to_string(errors);
  if (language == Language::Fr) {
    return errors == 1 ? "1 erreur. Pour en savoir plus\u00a0: charter explain " + std::string{diagnostics.front().kind->code} + "\n"
                       : number + " erreurs. Pour en savoir plus\u00a0: charter explain " + std::string{diagnostics.front().kind->code} + "\n";
  }
  return number + (errors == 1 ? " mistake. More: charter explain " : " mistakes. More: charter explain ") + std::string{diagnostics.front().kind->code} + "\n";
}

}  // namespace

std::string_view severity_word(Severity severity, Language language) {
  const bool french = language == Language::Fr;
  switch (severity) {
    case Severity::Note:
      return french ? "note" : "note";
    case Severity::Warning:
      return french ? "avertissement" : "warning";
    case Severity::Error:
      return french ? "erreur" : "error";
    case Severity::Critical:
      return french ? "critique" : "critical";
  }
  return {};
}

std::string print(std::span<const Diagnostic> diagnostics, std::span<const Source> sources, Language language, Ink ink) {
  Printer printer{sources, language, ink};
  for (const Diagnostic& diagnostic : diagnostics) {
    printer.add(diagnostic);
  }
  return std::move(printer).take() + count_line(diagnostics, language);
}

}  // namespace charter
