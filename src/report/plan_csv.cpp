// One row a step, for a spreadsheet.

#include "report/csv_rows.h"
#include "report/plan_formats.h"
#include "report/plan_words.h"

#include <array>

namespace charter {

namespace {

constexpr std::array kColumns{PlanWord::Step,    PlanWord::Action,     PlanWord::Title,
                              PlanWord::Tier,    PlanWord::Hours,      PlanWord::From,
                              PlanWord::Until,   PlanWord::Begins,     PlanWord::WhyNow,
                              PlanWord::Settles, PlanWord::HowToStart, PlanWord::ScoreAfter};

std::string month_id(const PlanReport& report, const MonthShare& share) {
  return to_string(plus_months(report.starts_on, share.month)).substr(0, 7);
}

std::optional<std::int32_t> points(std::optional<Score> score) {
  return score ? std::optional{score->basis_points} : std::nullopt;
}

}  // namespace

std::string render_plan_csv(const PlanReport& report, const RenderOptions& options) {
  CsvRows rows{report.language, options.csv_separator};
  for (const PlanWord column : kColumns) {
    rows.text(say(column, report.language));
  }
  rows.end_row();
  std::uint32_t number = 0;
  for (const PlanReportStep& step : report.steps) {
    rows.whole(++number);
    rows.text(step.action);
    rows.text(step.title);
    rows.text(step.tier_name);
    rows.number(step.half_hours * 50);
    rows.text(month_id(report, step.months.front()));
    rows.text(month_id(report, step.months.back()));
    rows.text(to_string(step.begins));
    rows.text(step.why);
    std::string rules;
    for (const PlanFinding& finding : step.clears) {
      rules += (rules.empty() ? "" : " ") + finding.rule;
    }
    rows.text(rules);
    rows.text(step.how.empty() ? "" : step.how.front());
    rows.number(points(step.after.score));
    rows.end_row();
  }
  return rows.take();
}

}  // namespace charter
