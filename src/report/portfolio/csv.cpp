// One row an organization, for a spreadsheet.

#include "report/csv_rows.h"
#include "report/portfolio/formats.h"
#include "report/portfolio/phrases.h"
#include "report/words.h"

namespace charter {

namespace {

std::optional<std::int32_t> points(std::optional<Score> score) {
  return score ? std::optional{score->basis_points} : std::nullopt;
}

std::optional<std::int32_t> whole(std::uint32_t count) {
  return static_cast<std::int32_t>(count) * 100;
}

void header(CsvRows& rows, const PortfolioReport& report) {
  const Language language = report.language;
  for (const PortfolioWord word :
       {PortfolioWord::OrganizationId, PortfolioWord::Organization, PortfolioWord::Sector,
        PortfolioWord::Size, PortfolioWord::AsOf, PortfolioWord::AssessedOn}) {
    rows.text(say(word, language));
  }
  for (const Word word :
       {Word::Level, Word::Score, Word::CouldReachShort, Word::BackedByProof, Word::Answered}) {
    rows.text(say(word, language));
  }
  rows.text(say(PortfolioWord::Since, language));
  rows.text(say(PortfolioWord::Moved, language));
  for (const PortfolioPrinciple& principle : report.principles) {
    rows.text(principle.id);
  }
  for (const Word word : {Word::Critical, Word::Error, Word::Warning, Word::Note}) {
    rows.text(say(word, language));
  }
  rows.text(say(PortfolioWord::File, language));
  rows.end_row();
}

}  // namespace

std::string render_portfolio_csv(const PortfolioReport& report, const RenderOptions& options) {
  CsvRows rows{report.language, options.csv_separator};
  header(rows, report);
  for (const PortfolioRow& row : report.rows) {
    const PartnerRecord& shown = *row.shown;
    rows.text(shown.id);
    rows.text(shown.name);
    rows.text(shown.sector);
    rows.text(shown.size);
    rows.text(to_string(shown.as_of));
    rows.text(to_string(shown.assessed_on));
    rows.text(row.level_name);
    for (const auto figure :
         {shown.overall.score(), shown.overall.high(), shown.overall.evidenced(), shown.overall.coverage()}) {
      rows.number(points(figure));
    }
    rows.text(row.before == nullptr ? "" : to_string(row.before->as_of));
    rows.number(row.moved ? std::optional{*row.moved * 10} : std::nullopt);
    for (const PackedStanding& principle : shown.principles) {
      rows.number(points(principle.score()));
    }
    for (const std::uint32_t count :
         {row.findings.critical, row.findings.error, row.findings.warning, row.findings.note}) {
      rows.number(whole(count));
    }
    rows.text(to_string(shown.place));
    rows.end_row();
  }
  return rows.take();
}

}  // namespace charter
