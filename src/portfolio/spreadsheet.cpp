#include "portfolio/spreadsheet.h"

#include "portfolio/workbook.h"
#include "portfolio/workbook_library.h"
#include "portfolio/workbook_place.h"
#include "report/numbers.h"
#include "report/phrases.h"
#include "report/portfolio/phrases.h"
#include "report/words.h"
#include "workspace/disk.h"

#include <xlsxwriter.h>

#include <algorithm>
#include <cstddef>

namespace charter {

namespace {

/// The columns of the first sheet: names, then figures.
constexpr double kNameWidth = 34;
constexpr std::uint16_t kLastFigure = 7;
constexpr double kFigureWidth = 13;

std::string errors_of(const PartnerFailure& failure, Language language) {
  std::string errors;
  for (const PartnerMistake& error : failure.errors) {
    const std::string_view between = language == Language::Fr ? "\u00a0; " : "; ";
    errors += std::string{errors.empty() ? "" : between} + error.in(language);
  }
  return errors;
}

/// Below its heading, and above the line that tells of what was left out.
std::size_t rows_that_fit(std::size_t rows, std::uint32_t most_rows) {
  return rows < most_rows ? rows : most_rows - 2;
}

std::string rows_cut(PortfolioWord sheet, std::size_t rows, std::uint32_t most_rows, Language language) {
  const std::size_t left_out = rows - rows_that_fit(rows, most_rows);
  return left_out == 0 ? ""
                       : told(PortfolioWord::RowsCut,
                              {std::string{say(sheet, language)}, std::to_string(left_out)}, language);
}

std::size_t finding_rows(const PortfolioReport& report) {
  std::size_t rows = 0;
  for (const PortfolioRow& row : report.rows) {
    rows += row.shown->findings.size();
  }
  return rows;
}

/// The sheet of failures has other lists above them: so much of each, and all of them together.
constexpr std::size_t kOverviewLines = 3'000;
constexpr std::uint32_t kOverviewRows = 10'000;

template <class List>
std::size_t lines_that_fit(const List& list) {
  return std::min(list.size(), kOverviewLines);
}

std::size_t lines_cut(const PortfolioReport& report) {
  const auto cut = [](const auto& list) { return list.size() - lines_that_fit(list); };
  return cut(report.remarks) + cut(report.sectors) + cut(report.sizes);
}

std::uint32_t failure_rows(std::uint32_t most_rows) {
  return most_rows > 2 * kOverviewRows ? most_rows - kOverviewRows : most_rows;
}

class Workbook {
 public:
  Workbook(const PortfolioReport& report, lxw_workbook* workbook, std::uint32_t most_rows)
      : report_(report),
        language_(report.language),
        workbook_(workbook),
        styles_(make_styles(workbook)),
        most_rows_(most_rows) {}

  void write() {
    overview();
    principles();
    actions();
    findings();
    trend();
  }

 private:
  [[nodiscard]] std::string word(PortfolioWord w) const { return std::string{say(w, language_)}; }
  [[nodiscard]] std::string word(Word w) const { return std::string{say(w, language_)}; }

  Sheet sheet(PortfolioWord name) { return Sheet{workbook_, styles_, say(name, language_)}; }

  /// Of a list whose first column holds names, and the others figures.
  void heading(Sheet& sheet, const std::vector<std::string>& titles) {
    sheet.next_row();
    for (const std::string& title : titles) {
      sheet.text(title, &title == titles.data() ? styles_.header : styles_.figure_header);
    }
    sheet.next_row();
  }

  void spread_line(Sheet& sheet, const std::string& label, const Spread& spread) {
    sheet.text(label);
    sheet.count(static_cast<std::uint32_t>(spread.count));
    for (const auto figure :
         {spread.mean, spread.lowest, spread.quarter, spread.median, spread.three_quarters, spread.highest}) {
      sheet.score(figure);
    }
    sheet.next_row();
  }

  std::vector<std::string> spread_titles(const std::string& first) {
    return {first,
            word(PortfolioWord::Count),
            word(PortfolioWord::Mean),
            word(PortfolioWord::Lowest),
            word(PortfolioWord::LowerQuarter),
            word(PortfolioWord::Median),
            word(PortfolioWord::UpperQuarter),
            word(PortfolioWord::Highest)};
  }

  void groups(Sheet& sheet, PortfolioWord title, const std::vector<PortfolioGroup>& groups,
              std::string (*name)(const std::string&, Language)) {
    if (groups.size() > 1) {
      heading(sheet, spread_titles(word(title)));
      for (std::size_t i = 0; i < lines_that_fit(groups); ++i) {
        spread_line(sheet, name(groups[i].name, language_), groups[i].score);
      }
    }
  }

  void overview() {
    Sheet page = sheet(PortfolioWord::SheetOverview);
    worksheet_set_column(page.raw(), 0, 0, kNameWidth, nullptr);
    worksheet_set_column(page.raw(), 1, kLastFigure, kFigureWidth, nullptr);
    page.text(word(PortfolioWord::Kind) + std::string{colon(language_)} +
                  organizations(report_.rows.size(), language_),
              styles_.title);
    page.next_row();
    page.text(portfolio_line(report_));
    page.next_row();
    page.text(portfolio_made_from(report_));
    page.next_row();
    std::vector<std::string> remarks = spreadsheet_cuts(report_, most_rows_);
    remarks.insert(remarks.end(), report_.remarks.begin(),
                   report_.remarks.begin() + static_cast<std::ptrdiff_t>(lines_that_fit(report_.remarks)));
    for (const std::string& remark : remarks) {
      page.text(remark);
      page.next_row();
    }
    heading(page, spread_titles(word(PortfolioWord::Indicator)));
    spread_line(page, word(Word::Score), report_.score);
    spread_line(page, word(Word::BackedByProof), report_.evidenced);
    spread_line(page, word(Word::Answered), report_.coverage);
    heading(page, {word(PortfolioWord::Levels), word(PortfolioWord::Count)});
    for (const PortfolioLevel& level : report_.levels) {
      page.text(level.name);
      page.count(level.organizations);
      page.next_row();
    }
    histogram(page);
    groups(page, PortfolioWord::BySector, report_.sectors, sector_name);
    groups(page, PortfolioWord::BySize, report_.sizes, size_name);
    failures(page);
    page.next_row();
    page.text(say(Word::NotLegalAdvice, language_));
  }

  void histogram(Sheet& page) {
    heading(page, {word(PortfolioWord::Distribution), word(PortfolioWord::Count)});
    const std::uint32_t first = page.row();
    for (std::size_t bin = 0; bin < kBins; ++bin) {
      page.text(bin_name(bin, language_));
      page.count(report_.score.bins[bin]);
      page.next_row();
    }
    lxw_chart* chart = workbook_add_chart(workbook_, LXW_CHART_COLUMN);
    lxw_chart_series* series = chart_add_series(chart, nullptr, nullptr);
    const std::string name = word(PortfolioWord::SheetOverview);
    chart_series_set_categories(series, name.c_str(), first, 0, first + kBins - 1, 0);
    chart_series_set_values(series, name.c_str(), first, 1, first + kBins - 1, 1);
    lxw_chart_fill fill{};
    fill.color = 0x2F7391;
    chart_series_set_fill(series, &fill);
    chart_title_set_name(chart, word(PortfolioWord::Distribution).c_str());
    // Left alone, a chart of few organizations counts in halves.
    const auto& bins = report_.score.bins;
    constexpr std::uint32_t kMostSteps = 10;
    if (*std::max_element(bins.begin(), bins.end()) <= kMostSteps) {
      chart_axis_set_major_unit(chart->y_axis, 1);
    }
    chart_legend_set_position(chart, LXW_CHART_LEGEND_NONE);
    lxw_chart_options options{};
    options.x_scale = 1.0;
    options.y_scale = 0.75;
    worksheet_insert_chart_opt(page.raw(), first - 7, 3, chart, &options);
  }

  void failures(Sheet& page) {
    const auto& failures = report_.portfolio->failures;
    if (failures.empty()) {
      return;
    }
    page.next_row();
    constexpr double kWidth = kFigureWidth * kLastFigure;
    page.text(word(PortfolioWord::NotJudged), styles_.header);
    page.joined_text(word(PortfolioWord::Mistakes), kLastFigure, kWidth, styles_.header);
    page.next_row();
    const std::uint32_t most = failure_rows(most_rows_);
    for (std::size_t i = 0; i < rows_that_fit(failures.size(), most); ++i) {
      page.wrapped_text(to_string(failures[i].place), kNameWidth);
      page.joined_text(errors_of(failures[i], report_.language), kLastFigure, kWidth, styles_.wrapped);
      page.next_row();
    }
    tell_cut(page, PortfolioWord::NotJudged, failures.size(), most);
  }

  void principles() {
    Sheet page = sheet(PortfolioWord::SheetPrinciples);
    std::vector<SheetColumn> columns{
        {word(PortfolioWord::Organization), 32}, {word(PortfolioWord::OrganizationId), 16},
        {word(PortfolioWord::Sector), 14},       {word(PortfolioWord::Size), 8},
        {word(PortfolioWord::AsOf), 11},         {word(Word::Level), 15},
        {word(Word::BackedByProof), 11},         {word(Word::Answered), 11},
        {word(Word::CouldReachShort), 11},       {word(Word::Score), 9}};
    const auto first = static_cast<lxw_col_t>(columns.size() - 1);
    for (const PortfolioPrinciple& principle : report_.principles) {
      columns.push_back({principle.id + " " + principle.name, 14});
    }
    columns.push_back({word(PortfolioWord::File), 30});
    page.table(columns, 1);
    for (std::size_t i = 0; i < rows_that_fit(report_.rows.size(), most_rows_); ++i) {
      const PortfolioRow& row = report_.rows[i];
      const PartnerRecord& shown = *row.shown;
      page.text(shown.name);
      page.text(shown.id);
      page.text(shown.sector);
      page.text(shown.size);
      page.day(shown.as_of);
      page.text(row.level_name);
      page.score(shown.overall.evidenced());
      page.score(shown.overall.coverage());
      page.score(shown.overall.high());
      page.score(shown.overall.score());
      for (const PackedStanding& principle : shown.principles) {
        page.score(principle.score());
      }
      page.text(to_string(shown.place));
      page.next_row();
    }
    page.finish_table();
    if (!report_.rows.empty()) {
      heat(page, first, static_cast<lxw_col_t>(first + report_.principles.size()));
    }
    tell_cut(page, PortfolioWord::SheetPrinciples, report_.rows.size(), most_rows_);
  }

  /// From nothing (white) to everything (blue), the same for every column, with ink that stays readable.
  void heat(Sheet& page, lxw_col_t first, lxw_col_t last) {
    lxw_conditional_format scale{};
    scale.type = LXW_CONDITIONAL_2_COLOR_SCALE;
    scale.min_rule_type = LXW_CONDITIONAL_RULE_TYPE_NUMBER;
    scale.max_rule_type = LXW_CONDITIONAL_RULE_TYPE_NUMBER;
    scale.min_value = 0;
    scale.max_value = 1;
    scale.min_color = 0xFFFFFF;
    scale.max_color = 0x6FB1CC;
    worksheet_conditional_format_range(page.raw(), 1, first, page.row() - 1, last, &scale);
  }

  void actions() {
    Sheet page = sheet(PortfolioWord::SheetActions);
    page.table({{word(PortfolioWord::Action), 10},
                {word(PortfolioWord::Title), 60},
                {word(PortfolioWord::Principle), 10},
                {word(PortfolioWord::Tier), 14},
                {word(PortfolioWord::Hours), 8},
                {word(PortfolioWord::Missing), 11},
                {word(PortfolioWord::Share), 9},
                {word(PortfolioWord::Ready), 13},
                {word(PortfolioWord::Lifted), 15},
                {word(PortfolioWord::MeanGain), 12},
                {word(PortfolioWord::Done), 8},
                {word(PortfolioWord::Proven), 10},
                {word(PortfolioWord::Partly), 10},
                {word(PortfolioWord::NotDone), 10},
                {word(PortfolioWord::NotAnswered), 11},
                {word(PortfolioWord::NotApplicable), 12}},
               2);
    for (const PortfolioAction& action : report_.actions) {
      page.text(action.id);
      page.wrapped_text(action.title);
      page.text(action.principle);
      page.text(action.tier_name);
      page.number(action.hours);
      page.count(action.missing());
      if (action.applicable() > 0) {
        page.number(static_cast<double>(action.missing()) / action.applicable(), styles_.percent);
      } else {
        page.skip();
      }
      page.count(action.ready);
      page.count(action.lifted);
      page.number(action.gain.basis_points / 100.0);
      for (const std::uint32_t count : {action.done, action.proven, action.partial, action.not_done,
                                        action.not_answered, action.not_applicable}) {
        page.count(count);
      }
      page.next_row();
    }
    page.finish_table();
  }

  void findings() {
    Sheet page = sheet(PortfolioWord::SheetFindings);
    page.table({{word(PortfolioWord::Organization), 32},
                {word(PortfolioWord::Rule), 10},
                {word(PortfolioWord::Severity), 12},
                {word(PortfolioWord::Message), 70},
                {word(PortfolioWord::Principle), 10},
                {word(PortfolioWord::Action), 10},
                {word(PortfolioWord::Accepted), 10}},
               1);
    const std::size_t rows = finding_rows(report_);
    std::size_t room = rows_that_fit(rows, most_rows_);
    for (const PortfolioRow& row : report_.rows) {
      for (const PartnerFinding& finding : row.shown->findings) {
        if (room-- == 0) {
          return end_of_findings(page, rows);
        }
        const PortfolioRule& rule = report_.rules[finding.rule];
        page.text(row.shown->name);
        page.text(rule.id);
        page.text(say(severity_word(rule.severity), language_));
        page.wrapped_text(rule.summary);
        page.text(finding.principle ? report_.principles[*finding.principle].id : "");
        page.text(finding.action ? report_.actions[*finding.action].id : "");
        page.text(word(finding.waived ? Word::Yes : Word::No));
        page.next_row();
      }
    }
    end_of_findings(page, rows);
  }

  void end_of_findings(Sheet& page, std::size_t rows) {
    page.finish_table();
    tell_cut(page, PortfolioWord::SheetFindings, rows, most_rows_);
  }

  /// The last line of a sheet that does not hold everything.
  void tell_cut(Sheet& page, PortfolioWord sheet, std::size_t rows, std::uint32_t most_rows) {
    page.text(rows_cut(sheet, rows, most_rows, language_));
    page.next_row();
  }

  void trend() {
    Sheet page = sheet(PortfolioWord::SheetTrend);
    page.table({{word(PortfolioWord::Organization), 32},
                {word(PortfolioWord::OrganizationId), 16},
                {word(PortfolioWord::AsOf), 11},
                {word(PortfolioWord::AssessedOn), 11},
                {word(Word::Score), 9},
                {word(PortfolioWord::Moved), 9},
                {word(Word::BackedByProof), 11},
                {word(Word::Answered), 11},
                {word(Word::Level), 16},
                {word(PortfolioWord::File), 34}},
               1);
    const auto& records = report_.portfolio->records;
    for (std::size_t i = 0; i < rows_that_fit(records.size(), most_rows_); ++i) {
      const PartnerRecord& record = records[i];
      const bool same = i > 0 && records[i - 1].id == record.id;
      page.text(record.name);
      page.text(record.id);
      page.day(record.as_of);
      page.day(record.assessed_on);
      page.score(record.overall.score());
      const auto moved = moved_between(same ? &records[i - 1] : nullptr, record);
      if (moved) {
        page.number(*moved / 10.0, styles_.points);
      } else {
        page.skip();
      }
      page.score(record.overall.evidenced());
      page.score(record.overall.coverage());
      page.text(report_.levels[record.level].name);
      page.text(to_string(record.place));
      page.next_row();
    }
    page.finish_table();
    tell_cut(page, PortfolioWord::SheetTrend, records.size(), most_rows_);
  }

  const PortfolioReport& report_;
  Language language_;
  lxw_workbook* workbook_;
  WorkbookStyles styles_;
  std::uint32_t most_rows_;
};

constexpr Bilingual kNoRoom{"the folder for temporary files is full or closed",
                            "le dossier des fichiers temporaires est plein ou fermé"};
constexpr Bilingual kNoLibrary{
    "libxlsxwriter, which makes workbooks, is not installed (on Debian: apt-get install libxlsxwriter4)",
    "libxlsxwriter, qui produit les classeurs, n’est pas installée (sous Debian\u00a0: apt-get install "
    "libxlsxwriter4)"};

Diagnostic not_made(const std::string& path, Bilingual why) {
  return {.kind = &kCannotWrite, .span = {}, .args = {path, why}, .suggestion = {}, .source = kUnplaced};
}

}  // namespace

std::vector<std::string> spreadsheet_cuts(const PortfolioReport& report, std::uint32_t most_rows) {
  const auto& [records, failures, otherwise] = *report.portfolio;
  std::vector<std::string> cuts;
  for (const std::string& cut :
       {rows_cut(PortfolioWord::SheetPrinciples, report.rows.size(), most_rows, report.language),
        rows_cut(PortfolioWord::SheetFindings, finding_rows(report), most_rows, report.language),
        rows_cut(PortfolioWord::SheetTrend, records.size(), most_rows, report.language),
        rows_cut(PortfolioWord::NotJudged, failures.size(), failure_rows(most_rows), report.language)}) {
    if (!cut.empty()) {
      cuts.push_back(cut);
    }
  }
  if (const std::size_t lines = lines_cut(report); lines > 0) {
    cuts.push_back(
        told(PortfolioWord::RowsCut,
             {std::string{say(PortfolioWord::SheetOverview, report.language)}, std::to_string(lines)},
             report.language));
  }
  std::size_t texts = 0;
  const auto count = [&texts](std::string_view text) {
    texts += cell_letters(text) > kMostCellLetters ? 1U : 0U;
  };
  for (const PartnerRecord& record : records) {
    count(record.name);
    count(record.sector);
  }
  for (const PartnerFailure& failure : failures) {
    count(errors_of(failure, report.language));
  }
  if (texts > 0) {
    cuts.push_back(told(PortfolioWord::TextsCut, {std::to_string(texts)}, report.language));
  }
  return cuts;
}

Result<std::string> render_spreadsheet(const PortfolioReport& report, std::uint32_t most_rows) {
  const TemporaryFolder folder;
  const std::string path = folder.path() + "/portfolio.xlsx";
  lxw_workbook_options options{};
  std::string temporary = folder.path();
  options.tmpdir = temporary.data();
  // The library keeps every cell, some 150 bytes each, or else writes rows as they come, with their texts in
  // them: a larger file, which is worth it where it saves hundreds of megabytes.
  constexpr std::size_t kManyRows = 50'000;
  options.constant_memory =
      finding_rows(report) + report.portfolio->records.size() > kManyRows ? LXW_TRUE : LXW_FALSE;
  if (!load_workbook_library()) {
    return tl::unexpected(not_made(path, kNoLibrary));
  }
  lxw_workbook* workbook = folder.path().empty() ? nullptr : workbook_new_opt(path.c_str(), &options);
  if (workbook == nullptr) {
    return tl::unexpected(not_made(path, kNoRoom));
  }
  lxw_doc_properties properties{};
  std::string title = portfolio_line(report);
  properties.title = title.data();
  constexpr std::int64_t kSecondsADay = 86'400;
  // The day of the portfolio, and not the clock: the same report gives the same bytes.
  properties.created = report.last_as_of ? report.last_as_of->days * kSecondsADay : 0;
  workbook_set_properties(workbook, &properties);
  Workbook{report, workbook, most_rows}.write();
  const auto closed = [&] {
    const QuietErrors quiet;
    return workbook_close(workbook);
  };
  if (closed() != LXW_NO_ERROR) {
    return tl::unexpected(not_made(path, kNoRoom));
  }
  constexpr std::size_t kMostBytes = std::size_t{1} << 32U;
  auto bytes = read_file(path, {.bytes = kMostBytes});
  if (!bytes) {
    Diagnostic problem = bytes.error();
    problem.source = kUnplaced;
    return tl::unexpected(problem);
  }
  return std::move(bytes->text);
}

}  // namespace charter
