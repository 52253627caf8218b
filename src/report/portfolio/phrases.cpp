#include "report/portfolio/phrases.h"

#include "report/dates.h"
#include "report/numbers.h"
#include "report/phrases.h"
#include "report/words.h"

#include <algorithm>
#include <cstdlib>

namespace charter {

std::string told(PortfolioWord word, std::vector<DiagnosticArg> args, Language language) {
  return charter::fill(say(word, language), args, language);
}

std::vector<std::string> portfolio_remarks(const Portfolio& portfolio, Language language) {
  std::vector<std::string> remarks;
  for (const SameDay& twice : same_days(portfolio)) {
    remarks.push_back(told(
        PortfolioWord::SameDay,
        {twice.organization, day_in_words(to_string(twice.assessed_on), language), twice.shown, twice.other},
        language));
  }
  if (portfolio.judged_otherwise > 0) {
    remarks.push_back(
        told(PortfolioWord::JudgedOtherwise, {std::to_string(portfolio.judged_otherwise)}, language));
  }
  return remarks;
}

std::string organizations(std::size_t count, Language language) {
  return counted(count, {"organization", "organisme"}, {"organizations", "organismes"}, language);
}

std::string portfolio_line(const PortfolioReport& report) {
  if (!report.first_as_of) {
    return report.charter_title;
  }
  const std::string first = day_in_words(to_string(*report.first_as_of), report.language);
  const std::string last = day_in_words(to_string(*report.last_as_of), report.language);
  return report.charter_title + " · " +
         (first == last ? first : told(PortfolioWord::Days, {first, last}, report.language));
}

std::string spread_sentence(const Spread& spread, Language language) {
  if (spread.count == 0) {
    return "–";
  }
  const std::string median = percent(spread.median, language);
  if (spread.count < 4) {
    return median;
  }
  return median + ", " +
         told(PortfolioWord::Half,
              {percent(spread.quarter, language), percent(spread.three_quarters, language)}, language);
}

std::string points_only(std::int32_t tenths, Language language) {
  return (tenths > 0 ? "+" : tenths < 0 ? "−" : "") + hundredths(std::abs(tenths) * 10, language);
}

std::string points(std::int32_t tenths, Language language) {
  const std::int32_t size = std::abs(tenths);
  const bool one = language == Language::Fr ? size < 20 : size == 10;
  return points_only(tenths, language) + (language == Language::Fr ? "\u00a0" : " ") +
         (one ? "point" : "points");
}

std::string lower_median(Language language) {
  return std::string{Bilingual{"median", "médiane"}.in(language)};
}

std::vector<std::string> gap_parts(const PortfolioAction& action, Language language) {
  std::vector<std::string> parts{told(PortfolioWord::MissingOf,
                                      {std::to_string(action.missing()), std::to_string(action.applicable())},
                                      language)};
  if (action.ready < action.missing()) {
    parts.push_back(told(PortfolioWord::CouldStart, {std::to_string(action.ready)}, language));
  }
  if (action.lifted > 0) {
    parts.push_back(told(PortfolioWord::WouldLift, {std::to_string(action.lifted)}, language));
  }
  parts.push_back(told(PortfolioWord::GainEach, {gain_in_points(action.gain, language)}, language));
  return parts;
}

std::optional<std::int32_t> moved_between(const PartnerRecord* before, const PartnerRecord& shown) {
  const auto tenths = [](Score score) { return (score.basis_points + 5) / 10; };
  const auto score = shown.overall.score();
  const auto earlier = before == nullptr ? std::nullopt : before->overall.score();
  return score && earlier ? std::optional{tenths(*score) - tenths(*earlier)} : std::nullopt;
}

std::string move_figures(const PortfolioRow& row, Language language) {
  return row.before == nullptr ? percent(row.shown->overall.score(), language)
                               : percent(row.before->overall.score(), language) + " → " +
                                     percent(row.shown->overall.score(), language);
}

std::string size_name(const std::string& size, Language language) {
  return size.empty() ? std::string{say(PortfolioWord::NotSaid, language)}
                      : told(PortfolioWord::People, {size}, language);
}

std::string sector_name(const std::string& sector, Language language) {
  return sector.empty() ? std::string{say(PortfolioWord::NotSaid, language)} : sector;
}

std::vector<Index> weakest_principles(const PortfolioReport& report) {
  std::vector<Index> order;
  for (Index i = 0; i < report.principles.size(); ++i) {
    if (report.principles[i].score.mean) {
      order.push_back(i);
    }
  }
  std::stable_sort(order.begin(), order.end(), [&](Index a, Index b) {
    return *report.principles[a].score.mean < *report.principles[b].score.mean;
  });
  return order;
}

std::string bin_name(std::size_t bin, Language language) {
  return std::to_string(bin * 100 / kBins) + "–" + std::to_string((bin + 1) * 100 / kBins) +
         (language == Language::Fr ? "\u00a0%" : "%");
}

std::string portfolio_made_from(const PortfolioReport& report) {
  return report.charter + (report.rules_hash.empty() ? ""
                                                     : ", " + std::string{say(Word::Rules, report.language)} +
                                                           " " + report.rules_hash);
}

}  // namespace charter
