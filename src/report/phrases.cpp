#include "report/phrases.h"

#include "diagnostics/suggest.h"
#include "report/numbers.h"

#include <charter/diagnostic.h>

#include <algorithm>
#include <vector>

namespace charter {

std::string_view severity_id(Severity severity) {
  switch (severity) {
    case Severity::Note:
      return "note";
    case Severity::Warning:
      return "warning";
    case Severity::Error:
      return "error";
    case Severity::Critical:
      return "critical";
  }
  return {};
}

Word severity_word(Severity severity) {
  switch (severity) {
    case Severity::Critical:
      return Word::Critical;
    case Severity::Error:
      return Word::Error;
    case Severity::Warning:
      return Word::Warning;
    case Severity::Note:
      return Word::Note;
  }
  return Word::Note;
}

namespace {

Word waiver_word(WaiverUse use) {
  switch (use) {
    case WaiverUse::Used:
      return Word::WaiverUsed;
    case WaiverUse::Unused:
      return Word::WaiverUnused;
    case WaiverUse::Expired:
      return Word::WaiverExpired;
  }
  return Word::WaiverUnused;
}

}  // namespace

std::string waiver_state(const Waiver& waiver, WaiverUse use, const RuleSet& rules, Language language) {
  std::vector<std::string_view> ids;
  for (const RuleInfo& rule : rules.infos) {
    ids.push_back(rule.id);
  }
  if (std::find(ids.begin(), ids.end(), waiver.rule) != ids.end()) {
    return std::string{say(waiver_word(use), language)};
  }
  const std::string meant = suggest(waiver.rule, ids);
  return meant.empty() ? std::string{say(Word::WaiverOfNoRule, language)}
                       : fill(say(Word::WaiverMeant, language), {meant}, language);
}

std::string_view colon(Language language) {
  return language == Language::Fr ? "\u00a0: " : ": ";
}

std::string quoted(std::string_view text, Language language) {
  const std::string words{text};
  return language == Language::Fr ? "«\u00a0" + words + "\u00a0»" : "“" + words + "”";
}

std::string effort(std::int32_t halves, Language language) {
  return fill(say(Word::Effort, language), {half_hours(halves, language)}, language);
}

std::string gain_in_points(Score gain, Language language) {
  // French is singular below 2, English at 1 only.
  const bool one = language == Language::Fr ? gain.basis_points < 200 : gain.basis_points == 100;
  std::string number = percent(gain, language);
  number.resize(number.size() -
                (language == Language::Fr ? std::string_view{"\u00a0%"} : std::string_view{"%"}).size());
  return fill(say(one ? Word::GainOne : Word::GainMany, language), {number}, language);
}

std::string counts_sentence(const ReportCounts& counts, Language language) {
  const auto number = [](std::int32_t value) { return std::to_string(value); };
  return fill(
      say(Word::CountsSentence, language),
      {number(counts.applicable()), number(counts.applicable() + counts.left_out), number(counts.done),
       number(counts.partial), number(counts.not_done), number(counts.not_answered)},
      language);
}

std::string cap_sentence(const ReportStanding& principle, Language language) {
  return fill(say(Word::Capped, language),
              {principle.capped_by, percent(principle.standing.uncapped, language)}, language);
}

std::string made_from(const GapReport& report) {
  const std::string rules =
      report.rules_hash.empty()
          ? ""
          : ", " + std::string{say(Word::Rules, report.language)} + " " + report.rules_hash;
  return report.charter + rules;
}

std::string peer_sentence(const ReportPeerPlace& place, Language language) {
  return fill(
      say(Word::PeerPlace, language),
      {std::to_string(place.lower), std::to_string(place.same), place.band, std::to_string(place.higher)},
      language);
}

}  // namespace charter
