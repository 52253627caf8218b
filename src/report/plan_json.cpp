#include "report/json_standing.h"
#include "report/phrases.h"
#include "report/plan_formats.h"

#include <nlohmann/json.hpp>

namespace charter {

namespace {

using Json = nlohmann::ordered_json;

/// "2026-05": month number `month` of a plan.
std::string month_id(Date starts_on, std::int32_t month) {
  return to_string(plus_months(starts_on, month)).substr(0, 7);
}

Json standing_row(const PlanStanding& row) {
  Json object = Json::object();
  put_standing(object, row.standing);
  object["level"] = row.level;
  object["level_name"] = row.level_name;
  return object;
}

Json finding_row(const PlanFinding& finding) {
  return {{"rule", finding.rule}, {"severity", severity_id(finding.severity)}, {"message", finding.message}};
}

Json step_row(const PlanReport& report, const PlanReportStep& step) {
  Json object{{"action", step.action}, {"title", step.title}, {"tier", step.tier}};
  object["hours"] = step.half_hours / 2.0;
  object["gain"] = step.gain.basis_points / 100.0;
  object["months"] = Json::array();
  for (const MonthShare& share : step.months) {
    object["months"].push_back(
        {{"month", month_id(report.starts_on, share.month)}, {"hours", share.centihours / 100.0}});
  }
  object["begins"] = to_string(step.begins);
  object["in_time"] = step.in_time;
  object["why"] = to_string(step.why_now);
  object["why_now"] = step.why;
  if (!step.opens.empty()) {
    object["opens"] = step.opens;
  }
  object["how"] = step.how;
  object["clears"] = Json::array();
  for (const PlanFinding& finding : step.clears) {
    object["clears"].push_back(finding_row(finding));
  }
  object["after"] = standing_row({step.after, step.level_after, step.level_after_name});
  return object;
}

}  // namespace

std::string render_plan_json(const PlanReport& report, const RenderOptions& /*options*/) {
  Json json{{"schema", "charter.plan/1"},
            {"charter", report.charter},
            {"rules", report.rules_hash},
            {"language", tag(report.language)},
            {"as_of", report.as_of},
            {"organization", {{"id", report.organization->id}, {"name", report.organization->name}}},
            {"hours_per_month", report.centihours_per_month / 100.0},
            {"months", report.months},
            {"starts_on", to_string(report.starts_on)}};
  if (!report.target.empty()) {
    json["target"] = report.target;
  }
  json["today"] = standing_row(report.today);
  if (!report.what_if.empty()) {
    json["what_if"] = Json::array();
    for (const PlanReportWhatIf& change : report.what_if) {
      json["what_if"].push_back({{"action", change.action}, {"status", change.status}});
    }
    json["start"] = standing_row(report.start);
  }
  json["end"] = standing_row(report.end);
  json["order"] = to_string(report.guarantee);
  json["steps"] = Json::array();
  for (const PlanReportStep& step : report.steps) {
    json["steps"].push_back(step_row(report, step));
  }
  json["later"] = Json::array();
  for (const PlanLater& next : report.later) {
    json["later"].push_back(
        {{"action", next.action}, {"title", next.title}, {"hours", next.half_hours / 2.0}});
  }
  return json.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

}  // namespace charter
