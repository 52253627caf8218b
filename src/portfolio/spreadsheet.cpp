#include "portfolio/spreadsheet.h"

#include "portfolio/workbook.h"
#include "report/numbers.h"
#include "report/phrases.h"
#include "report/portfolio/phrases.h"
#include "report/words.h"
#include "workspace/disk.h"

#include <xlsxwriter.h>

#include <cstdlib>
#include <filesystem>

namespace charter {

namespace {

/// A folder of our own that goes away with what is in it.
class TemporaryFolder {
 public:
  TemporaryFolder() {
    std::error_code error;
    const auto base = std::filesystem::temp_directory_path(error);
    std::string pattern = ((error ? std::filesystem::path{"/tmp"} : base) / "charter-XXXXXX").string();
    const char* const made = ::mkdtemp(pattern.data());
    path_ = made == nullptr ? "" : made;
  }
  TemporaryFolder(const TemporaryFolder&) = delete;
  TemporaryFolder& operator=(const TemporaryFolder&) = delete;
  ~TemporaryFolder() {
    std::error_code ignored;
    if (!path_.empty()) {
      std::filesystem::remove_all(path_, ignored);
    }
  }
  [[nodiscard]] const std::string& path() const { return path_; }

 private:
  std::string path_;
};

class Workbook {
 public:
  Workbook(const PortfolioReport& report, lxw_workbook* workbook)
      : report_(report), language_(report.language), workbook_(workbook), styles_(make_styles(workbook)) {}

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

  void heading(Sheet& sheet, const std::vector<std::string>& titles) {
    sheet.next_row();
    for (const std::string& title : titles) {
      sheet.text(title, styles_.header);
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
      for (const PortfolioGroup& group : groups) {
        spread_line(sheet, name(group.name, language_), group.score);
      }
    }
  }

  void overview() {
    Sheet page = sheet(PortfolioWord::SheetOverview);
    worksheet_set_column(page.raw(), 0, 0, 34, nullptr);
    worksheet_set_column(page.raw(), 1, 7, 13, nullptr);
    page.text(word(PortfolioWord::Kind) + std::string{colon(language_)} +
                  organizations(report_.rows.size(), language_),
              styles_.title);
    page.next_row();
    page.text(portfolio_line(report_));
    page.next_row();
    page.text(portfolio_made_from(report_));
    page.next_row();
    for (const std::string& remark : report_.remarks) {
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
    heading(page, {word(PortfolioWord::NotJudged), word(PortfolioWord::Mistakes)});
    for (const PartnerFailure& failure : failures) {
      std::string errors;
      for (const std::string& error : failure.errors) {
        errors += (errors.empty() ? "" : "; ") + error;
      }
      page.text(to_string(failure.place));
      page.text(errors);
      page.next_row();
    }
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
      columns.push_back({principle.id + " " + principle.name, 12});
    }
    columns.push_back({word(PortfolioWord::File), 30});
    page.table(columns, 1);
    for (const PortfolioRow& row : report_.rows) {
      if (!page.has_room()) {
        break;
      }
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
      page.text(action.title, styles_.wrapped);
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
    for (const PortfolioRow& row : report_.rows) {
      for (const PartnerFinding& finding : row.shown->findings) {
        if (!page.has_room()) {
          break;
        }
        const PortfolioRule& rule = report_.rules[finding.rule];
        page.text(row.shown->name);
        page.text(rule.id);
        page.text(say(severity_word(rule.severity), language_));
        page.text(rule.summary, styles_.wrapped);
        page.text(finding.principle ? report_.principles[*finding.principle].id : "");
        page.text(finding.action ? report_.actions[*finding.action].id : "");
        page.text(word(finding.waived ? Word::Yes : Word::No));
        page.next_row();
      }
    }
    page.finish_table();
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
    for (std::size_t i = 0; i < records.size() && page.has_room(); ++i) {
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
  }

  const PortfolioReport& report_;
  Language language_;
  lxw_workbook* workbook_;
  WorkbookStyles styles_;
};

Diagnostic no_room(const std::string& path) {
  return {.kind = &kCannotWrite,
          .span = {},
          .args = {path, Bilingual{"the folder for temporary files is full or closed",
                                   "le dossier des fichiers temporaires est plein ou fermé"}},
          .suggestion = {},
          .source = kUnplaced};
}

}  // namespace

Result<std::string> render_spreadsheet(const PortfolioReport& report) {
  const TemporaryFolder folder;
  const std::string path = folder.path() + "/portfolio.xlsx";
  lxw_workbook_options options{};
  std::string temporary = folder.path();
  options.tmpdir = temporary.data();
  lxw_workbook* workbook = folder.path().empty() ? nullptr : workbook_new_opt(path.c_str(), &options);
  if (workbook == nullptr) {
    return tl::unexpected(no_room(path));
  }
  lxw_doc_properties properties{};
  std::string title = portfolio_line(report);
  properties.title = title.data();
  constexpr std::int64_t kSecondsADay = 86'400;
  // The day of the portfolio, and not the clock: the same report gives the same bytes.
  properties.created = report.last_as_of ? report.last_as_of->days * kSecondsADay : 0;
  workbook_set_properties(workbook, &properties);
  Workbook{report, workbook}.write();
  if (workbook_close(workbook) != LXW_NO_ERROR) {
    return tl::unexpected(no_room(path));
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
