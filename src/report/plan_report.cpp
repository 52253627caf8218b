#include <charter/plan_report.h>

#include "report/dates.h"
#include "report/gap_report_text.h"
#include "report/numbers.h"
#include "report/plan_words.h"

#include <algorithm>

namespace charter {

namespace {

/// What every part of the report is made from.
struct Material {
  const Framework& framework;
  const Plan& plan;
  Language language;

  [[nodiscard]] std::string in(const Text& text) const { return std::string{text.in(tag(language))}; }
  [[nodiscard]] const Action& action(Index index) const { return framework.charter.actions[index]; }
  [[nodiscard]] std::string with(PlanWord word, std::vector<DiagnosticArg> args) const {
    return charter::fill(say(word, language), args, language);
  }
};

const Finding* critical_finding(const Material& from, Index action) {
  for (const Finding& finding : from.plan.start.findings) {
    if (finding.action == action && from.framework.rules.infos[finding.rule].severity == Severity::Critical) {
      return &finding;
    }
  }
  return nullptr;
}

std::string sentence_of(const Material& from, const Finding& finding) {
  return finding_sentence(from.framework, from.framework.rules.infos[finding.rule].message, finding,
                          from.language);
}

std::string why_sentence(const Material& from, const PlanStep& step) {
  const Action& action = from.action(step.action);
  const std::string tier = from.in(from.framework.charter.tiers[action.tier].name);
  switch (step.why_now) {
    case WhyNow::ClearsCritical:
      if (const Finding* finding = critical_finding(from, step.action)) {
        return from.with(PlanWord::ClearsCritical, {sentence_of(from, *finding)});
      }
      break;
    case WhyNow::OpensTheWay:
      if (step.opens) {
        const Action& opened = from.action(*step.opens);
        const bool critical = critical_finding(from, *step.opens) != nullptr;
        return from.with(critical ? PlanWord::OpensTheWayToCritical : PlanWord::OpensTheWay,
                         {opened.id, from.in(opened.title)});
      }
      break;
    case WhyNow::MostPerHour:
      return from.with(PlanWord::MostPerHour, {tier});
    case WhyNow::TurnOfTier:
      break;
  }
  return from.with(PlanWord::TurnOfTier, {tier});
}

void add_cleared(const Material& from, const PlanStep& step, PlanReportStep& row) {
  const Finding* named =
      step.why_now == WhyNow::ClearsCritical ? critical_finding(from, step.action) : nullptr;
  for (const Finding& finding : step.clears) {
    const RuleInfo& rule = from.framework.rules.infos[finding.rule];
    row.clears.push_back({rule.id, rule.severity, sentence_of(from, finding)});
    const bool is_named = named != nullptr && named->rule == finding.rule && named->action == finding.action;
    if (rule.severity >= Severity::Error && !is_named) {
      row.also_clears += (row.also_clears.empty() ? "" : " ") + row.clears.back().message;
    }
  }
  std::stable_sort(row.clears.begin(), row.clears.end(),
                   [](const PlanFinding& a, const PlanFinding& b) { return a.severity > b.severity; });
}

PlanReportStep step_row(const Material& from, const PlanStep& step) {
  const Action& action = from.action(step.action);
  PlanReportStep row;
  row.action = action.id;
  row.title = from.in(action.title);
  row.tier = from.framework.charter.tiers[action.tier].id;
  row.tier_name = from.in(from.framework.charter.tiers[action.tier].name);
  row.why_now = step.why_now;
  row.why = why_sentence(from, step);
  row.opens = step.opens ? from.action(*step.opens).id : "";
  for (const Text& hint : action.how) {
    row.how.push_back(from.in(hint));
  }
  row.gain = step.gain;
  row.half_hours = step.half_hours;
  row.months = step.months;
  const Date last = plus_months(from.plan.starts_on, step.months.back().month);
  row.when =
      months_in_words(plus_months(from.plan.starts_on, step.months.front().month), last, from.language);
  row.begins = step.begins;
  row.last_day = {plus_months(last, 1).days - 1};
  row.in_time = ends_in_time(from.plan, step);
  add_cleared(from, step, row);
  row.after = step.after;
  row.level_after = from.framework.scale.levels[step.level_after].id;
  row.level_after_name = from.in(from.framework.scale.levels[step.level_after].name);
  return row;
}

PlanStanding standing_of(const Material& from, const Standing& standing, Index level) {
  const Level& named = from.framework.scale.levels[level];
  return {standing, named.id, from.in(named.name)};
}

std::string target_sentence(const Material& from) {
  const Plan& plan = from.plan;
  const std::string name = from.in(from.framework.scale.levels[*plan.target].name);
  if (plan.start.level.level >= *plan.target) {
    return from.with(PlanWord::TargetMet, {name});
  }
  for (const PlanStep& step : plan.steps) {
    if (step.level_after >= *plan.target && ends_in_time(plan, step)) {
      return from.with(
          PlanWord::TargetReached,
          {name, month_in_words(plus_months(plan.starts_on, step.months.back().month), from.language)});
    }
  }
  std::int64_t centihours = 0;
  for (const PlanStep& step : plan.steps) {
    centihours += std::int64_t{step.half_hours} * 50;
  }
  for (const Gap& gap : plan.later) {
    centihours += std::int64_t{gap.half_hours} * 50;
  }
  const std::int64_t months = (centihours + plan.centihours_per_month - 1) / plan.centihours_per_month;
  return from.with(PlanWord::TargetTooFar, {name, std::to_string(months)});
}

std::string hours_sentence(const Material& from, HoursSource source) {
  const std::string hours = hundredths(from.plan.centihours_per_month, from.language);
  switch (source) {
    case HoursSource::Asked:
      return from.with(PlanWord::HoursAsked, {hours});
    case HoursSource::Organization:
      return from.with(PlanWord::HoursOfOrganization, {hours});
    case HoursSource::Default:
      return from.with(PlanWord::HoursByDefault, {hours});
  }
  return {};
}

void add_what_if(const Material& from, PlanReport& report) {
  for (const WhatIf& change : from.plan.what_if) {
    const Status& status = from.framework.scale.statuses[change.status];
    report.what_if.push_back({from.action(change.action).id, status.id, from.in(status.name)});
  }
  if (!report.what_if.empty()) {
    report.what_if_sentence =
        from.with(PlanWord::WhatIfScore,
                  {percent(report.start.standing.score, from.language),
                   percent(report.today.standing.score, from.language), report.start.level_name});
  }
}

void add_steps(const Material& from, PlanReport& report) {
  std::string level = report.start.level;
  report.end = report.start;
  for (const PlanStep& step : from.plan.steps) {
    report.steps.push_back(step_row(from, step));
    PlanReportStep& row = report.steps.back();
    row.new_level = row.level_after != level;
    level = row.level_after;
    if (row.in_time) {
      report.end = standing_of(from, step.after, step.level_after);
    }
  }
  for (const Gap& gap : from.plan.later) {
    report.later.push_back(
        {from.action(gap.action).id, from.in(from.action(gap.action).title), gap.half_hours});
    report.later_half_hours += gap.half_hours;
  }
}

}  // namespace

PlanReport make_plan_report(const Framework& framework, const Assessment& assessment, const Plan& plan,
                            const PlanReportOptions& options) {
  const Material from{framework, plan, options.language};
  PlanReport report;
  report.language = options.language;
  report.charter = reference_to(framework.charter);
  report.charter_title = from.in(framework.charter.title);
  report.rules_hash = framework.rules.hash;
  report.organization = &assessment.organization;
  report.as_of = to_string(plan.as_of);
  report.starts_on = plan.starts_on;
  report.span =
      months_in_words(plan.starts_on, plus_months(plan.starts_on, plan.months - 1), options.language);
  report.centihours_per_month = plan.centihours_per_month;
  report.months = plan.months;
  report.hours_sentence = hours_sentence(from, options.hours);
  if (plan.target) {
    report.target = framework.scale.levels[*plan.target].id;
    report.target_sentence = target_sentence(from);
  }
  report.today = standing_of(from, plan.today.overall, plan.today.level.level);
  report.start = standing_of(from, plan.start.overall, plan.start.level.level);
  add_what_if(from, report);
  add_steps(from, report);
  report.guarantee = plan.guarantee;
  report.order_sentence =
      say(plan.guarantee == Guarantee::Optimal ? PlanWord::OrderOptimal : PlanWord::OrderWithinTwice,
          options.language);
  return report;
}

}  // namespace charter
