#include "report/compare_phrases.h"

#include "report/compare_words.h"
#include "report/dates.h"
#include "report/numbers.h"
#include "report/words.h"

#include <charter/diagnostic.h>

#include <algorithm>
#include <cstdlib>

namespace charter {

namespace {

/// "+3.3 points", of the figures as they are shown, so that they add up for whoever reads them.
std::string points_between(std::optional<Score> before, std::optional<Score> after, Language language) {
  if (!before || !after) {
    const bool same = before.has_value() == after.has_value();
    return std::string{same    ? ""
                       : after ? say(CompareWord::OneNowApplies, language)
                               : say(CompareWord::OneNoLongerApplies, language)};
  }
  const std::int32_t tenths = (after->basis_points + 5) / 10 - (before->basis_points + 5) / 10;
  if (tenths == 0) {
    return {};
  }
  const std::int32_t size = std::abs(tenths);
  const bool one = language == Language::Fr ? size < 20 : size == 10;
  const std::string number = (tenths > 0 ? "+" : "−") + hundredths(size * 10, language);
  return charter::fill(say(one ? CompareWord::OnePoint : CompareWord::Points, language), {number}, language);
}

MovedFigure figure(std::string label, std::optional<Score> before, std::optional<Score> after,
                   Language language) {
  return {{},
          std::move(label),
          percent(before, language),
          percent(after, language),
          points_between(before, after, language)};
}

}  // namespace

std::vector<MovedFigure> overall_figures(const CompareReport& report) {
  const Language language = report.language;
  const auto& [before, after] = report.overall;
  const auto word = [language](Word label) { return std::string{say(label, language)}; };
  return {figure(word(Word::Score), before.score, after.score, language),
          figure(word(Word::Answered), before.coverage, after.coverage, language),
          figure(word(Word::BackedByProof), before.evidenced, after.evidenced, language),
          {{},
           word(Word::Level),
           before.score ? report.level_before.name : percent({}, language),
           after.score ? report.level_after.name : percent({}, language),
           {}}};
}

std::vector<MovedFigure> moved_principles(const CompareReport& report) {
  std::vector<MovedFigure> moved;
  for (const CompareStanding& principle : report.principles) {
    const auto& [before, after] = principle.standing;
    if (before.score != after.score) {
      moved.push_back(figure(principle.name, before.score, after.score, report.language));
      moved.back().id = principle.id;
    }
  }
  return moved;
}

bool nothing_moved(const CompareReport& report) {
  const auto& [before, after] = report.overall;
  return report.sections.empty() && before.score == after.score && before.coverage == after.coverage &&
         before.evidenced == after.evidenced;
}

std::string compare_line(const CompareReport& report) {
  return report.charter_title + " · " + day_in_words(report.before_as_of, report.language) + " → " +
         day_in_words(report.after_as_of, report.language);
}

std::string compare_made_from(const CompareReport& report) {
  const std::string rules{say(Word::Rules, report.language)};
  return report.charter + (report.rules_hash.empty() ? "" : ", " + rules + " " + report.rules_hash);
}

}  // namespace charter
