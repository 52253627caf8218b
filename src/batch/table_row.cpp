#include "batch/table_row.h"

#include "diagnostics/visible.h"
#include "report/columns.h"
#include "report/layout.h"
#include "report/numbers.h"
#include "report/words.h"

namespace charter {

namespace {

constexpr int kScore = 9;
constexpr int kLevel = 18;

/// To the right of its column, where numbers belong.
std::string right(std::string_view text, int width) {
  const int missing = width - columns(text);
  return std::string(static_cast<std::size_t>(missing > 0 ? missing : 0), ' ') + std::string{text};
}

}  // namespace

std::string table_head(Language language) {
  const auto text = [language](Bilingual words) { return words.in(language); };
  return right(say(Word::Score, language), kScore) + right(text({"Answered", "Répondu"}), kScore + 1) +
         right(text({"Proven", "Prouvé"}), kScore) + "  " + fitted(say(Word::Level, language), kLevel) +
         "  " + std::string{text({"Organization", "Organisme"})} + "\n";
}

void append_row(std::string& out, const Framework& framework, const Assessment& assessment,
                const Headline& headline, Language language) {
  const Standing& overall = headline.overall;
  out += right(percent(overall.score, language), kScore);
  out += right(percent(overall.coverage, language), kScore + 1);
  out += right(percent(overall.evidenced, language), kScore);
  out += "  " + fitted(framework.scale.levels[headline.level].name.in(tag(language)), kLevel);
  out += "  " + visible(assessment.organization.name) + "\n";
}

void append_error_row(std::string& out, std::string_view file, std::string_view mistake, std::size_t more,
                      Language language) {
  constexpr int kIndent = 2 + 3 * kScore + 1;
  out += right(Bilingual{"not judged", "non évalué"}.in(language), kIndent - 2) + "  ";
  out += visible(file) + (language == Language::Fr ? "\u00a0: " : ": ") + visible(mistake);
  if (more > 0) {
    out += language == Language::Fr ? " (et " + std::to_string(more) + " de plus)"
                                    : " (and " + std::to_string(more) + " more)";
  }
  out += "\n";
}

}  // namespace charter
