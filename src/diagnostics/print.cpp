#include "diagnostics/print.h"

#include "diagnostics/visible.h"

#include <algorithm>
#include <optional>
#include <utility>

namespace charter {

namespace {

/// A line of more bytes than this is shown around the mistake only: a minified file has lines of megabytes.
constexpr std::size_t kLongLine = 100;
constexpr std::uint32_t kColumnsBefore = 40;
constexpr std::uint32_t kColumnsAfter = 50;

constexpr Bilingual kExpected{"expected", "attendu"};
constexpr Bilingual kHelp{"help", "aide"};

bool is_continuation(char byte) {
  return (static_cast<unsigned char>(byte) & 0xC0U) == 0x80U;
}

std::size_t columns_back(std::string_view line, std::size_t from, std::uint32_t columns) {
  for (; from > 0 && columns > 0; --columns) {
    --from;
    while (from > 0 && is_continuation(line[from])) {
      --from;
    }
  }
  return from;
}

std::size_t columns_on(std::string_view line, std::size_t from, std::uint32_t columns) {
  for (; from < line.size() && columns > 0; --columns) {
    ++from;
    while (from < line.size() && is_continuation(line[from])) {
      ++from;
    }
  }
  return from;
}

/// The part of a line to show, and where the mistake starts in it.
struct Excerpt {
  std::string text;
  std::uint32_t column = 1;
};

Excerpt excerpt_of(std::string_view line, std::size_t mistake) {
  if (line.size() <= kLongLine) {
    return {visible(line), code_points(line.substr(0, mistake)) + 1};
  }
  const std::size_t begin = columns_back(line, mistake, kColumnsBefore);
  const std::size_t end = columns_on(line, mistake, kColumnsAfter);
  return {(begin > 0 ? "…" : "") + visible(line.substr(begin, end - begin)) + (end < line.size() ? "…" : ""),
          code_points(line.substr(begin, mistake - begin)) + (begin > 0 ? 2U : 1U)};
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
    const LineIndex& index = lines(diagnostic.source);
    const std::uint32_t line_number = index.at(diagnostic.span.offset).line;
    const std::string_view line = index.line_text(line_number);
    if (line.empty()) {
      return;
    }
    const std::size_t line_start = static_cast<std::size_t>(line.data() - text.data());
    const std::size_t start =
        std::clamp<std::size_t>(diagnostic.span.offset, line_start, line_start + line.size());
    const Excerpt shown = excerpt_of(line, start - line_start);
    const std::size_t length =
        std::min<std::size_t>({diagnostic.span.length, line_start + line.size() - start, 4 * kLongLine});
    const std::uint32_t room = code_points(shown.text) + 1 - std::min(shown.column, code_points(shown.text));
    const std::uint32_t width =
        std::clamp<std::uint32_t>(code_points(line.substr(start - line_start, length)), 1, room);
    const std::string number = std::to_string(line_number);
    out_ += "  " + number + " | " + shown.text + "\n";
    out_ += "  " + std::string(number.size(), ' ') + " | " + std::string(shown.column - 1, ' ') +
            styled("^" + std::string(width - 1, '~'), "1;32") + "\n";
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
