#include "report/check_phrases.h"

#include "diagnostics/print.h"
#include "report/check_words.h"
#include "report/dates.h"
#include "report/phrases.h"

#include <array>
#include <utility>

namespace charter {

namespace {

constexpr std::array kBySeverity{std::pair{CheckWord::OneNote, CheckWord::ManyNotes},
                                 std::pair{CheckWord::OneWarning, CheckWord::ManyWarnings},
                                 std::pair{CheckWord::OneError, CheckWord::ManyErrors},
                                 std::pair{CheckWord::OneCritical, CheckWord::ManyCritical}};

std::string number_of(std::size_t count, CheckWord one, CheckWord many, Language language) {
  return fill(say(count == 1 ? one : many, language), {std::to_string(count)}, language);
}

void join(std::string& phrase, const std::string& part, std::string_view separator) {
  phrase += (phrase.empty() ? std::string{} : std::string{separator}) + part;
}

}  // namespace

std::string_view severity_phrase(Severity severity, Language language) {
  return severity_word(severity, language);
}

std::string as_sentence(std::string text) {
  const bool ends = text.empty() || std::string_view{".?!"}.find(text.back()) != std::string_view::npos;
  return text + (ends ? "" : ".");
}

std::string counts_phrase(const CheckCounts& counts, Language language) {
  std::string open;
  for (std::size_t i = counts.open.size(); i-- > 0;) {
    if (counts.open[i] > 0) {
      join(open, number_of(counts.open[i], kBySeverity[i].first, kBySeverity[i].second, language), ", ");
    }
  }
  std::string accepted;
  if (counts.suppressed > 0) {
    join(accepted, number_of(counts.suppressed, CheckWord::OneAccepted, CheckWord::ManyAccepted, language),
         ", ");
  }
  if (counts.baselined > 0) {
    join(accepted, number_of(counts.baselined, CheckWord::InBaseline, CheckWord::InBaseline, language), ", ");
  }
  std::string phrase = open.empty() ? std::string{say(CheckWord::NothingOpen, language)} : open;
  if (!accepted.empty()) {
    join(phrase, accepted, language == Language::Fr ? "\u00a0; " : "; ");
  }
  return phrase;
}

std::string totals_phrase(const CheckReport& report) {
  const Language language = report.language;
  const std::size_t failed = report.files.size() - report.judged;
  std::string phrase = number_of(report.agreements, CheckWord::OneAgreement, CheckWord::Agreements, language);
  if (report.agreements != report.judged) {
    const CheckWord files = report.judged == 1 ? CheckWord::InOneFile : CheckWord::InFiles;
    phrase = fill(say(files, language), {phrase, std::to_string(report.judged)}, language);
  }
  if (report.judged > 0) {
    phrase += std::string{colon(language)} + counts_phrase(report.counts, language);
  }
  if (failed > 0) {
    join(phrase, number_of(failed, CheckWord::OneNotJudged, CheckWord::ManyNotJudged, language),
         language == Language::Fr ? "\u00a0; " : "; ");
  }
  return phrase;
}

std::string standing_phrase(const CheckReportFinding& finding, Language language) {
  switch (finding.standing) {
    case CheckStanding::Open:
      return {};
    case CheckStanding::Baselined:
      return std::string{say(CheckWord::KnownFromBaseline, language)};
    case CheckStanding::Suppressed:
      break;
  }
  const std::string accepted =
      finding.until.empty()
          ? std::string{say(CheckWord::AcceptedReason, language)}
          : fill(say(CheckWord::AcceptedUntil, language), {day_in_words(finding.until, language)}, language);
  return accepted + std::string{colon(language)} + finding.reason;
}

std::string keys_phrase(std::span<const std::string> keys) {
  std::string phrase;
  std::string_view open;
  for (const std::string_view key : keys) {
    const std::size_t dot = key.find('.');
    const std::string_view block = dot == std::string_view::npos ? std::string_view{} : key.substr(0, dot);
    if (!block.empty() && block == open) {
      phrase += ", ";
      phrase += key.substr(dot + 1);
      continue;
    }
    phrase += open.empty() ? "" : ")";
    phrase += phrase.empty() ? "" : ", ";
    phrase += block.empty() ? key : block;
    if (!block.empty()) {
      phrase += " (";
      phrase += key.substr(dot + 1);
    }
    open = block;
  }
  return phrase + (open.empty() ? "" : ")");
}

std::string place_phrase(const CheckPlace& place) {
  return place.file + ":" + std::to_string(place.begin.line) + ":" + std::to_string(place.begin.column);
}

}  // namespace charter
