#pragma once
/// The presentation of a plan: every wording decided once, in one language. `plan_formats` is the one table
/// of formats.
///
///     const PlanReport report = make_plan_report(framework, assessment, plan, {.language = Language::Fr});
///     std::cout << find_plan_format("text")->render(report, {});

#include <charter/plan.h>
#include <charter/report.h>

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace charter {

/// Who said how many hours there are in a month.
enum class HoursSource { Asked, Organization, Default };

struct PlanFinding {
  std::string rule;
  Severity severity = Severity::Note;
  std::string message;
};

struct PlanReportStep {
  std::string action;
  std::string title;
  std::string tier;  ///< id
  std::string tier_name;
  WhyNow why_now = WhyNow::TurnOfTier;
  std::string why;    ///< one sentence
  std::string opens;  ///< id of an action; may be empty
  std::vector<std::string> how;
  Score gain;
  std::int32_t half_hours = 0;
  std::vector<MonthShare> months;
  std::string when;  ///< "May – July 2026"
  Date begins;
  Date last_day;  ///< of its last month
  bool in_time = true;
  std::vector<PlanFinding> clears;
  std::string also_clears;  ///< the graver ones that `why` does not name, as sentences; may be empty
  Standing after;
  std::string level_after;  ///< id
  std::string level_after_name;
  bool new_level = false;  ///< this step reaches a level
};

struct PlanReportWhatIf {
  std::string action;
  std::string status;
  std::string status_name;
};

struct PlanStanding {
  Standing standing;
  std::string level;  ///< id
  std::string level_name;
};

struct PlanLater {
  std::string action;
  std::string title;
  std::int32_t half_hours = 0;
};

struct PlanReport {
  Language language = Language::En;
  std::string charter;  ///< id@edition
  std::string charter_title;
  std::string rules_hash;
  const Organization* organization = nullptr;
  std::string as_of;
  Date starts_on;
  std::string span;  ///< "May 2026 – April 2027"
  std::int32_t centihours_per_month = 0;
  std::int32_t months = 0;
  std::string hours_sentence;
  std::string target;           ///< id of a level; may be empty
  std::string target_sentence;  ///< when it is reached, or how far the plan comes
  std::vector<PlanReportWhatIf> what_if;
  std::string what_if_sentence;  ///< may be empty
  PlanStanding today;
  PlanStanding start;  ///< with what_if
  PlanStanding end;    ///< once every step that ends in time is done
  std::vector<PlanReportStep> steps;
  std::vector<PlanLater> later;
  std::int32_t later_half_hours = 0;
  std::string order_sentence;
  Guarantee guarantee = Guarantee::Optimal;
};

struct PlanReportOptions {
  Language language = Language::En;
  HoursSource hours = HoursSource::Default;
};

/// Refers to `assessment`, which must outlive the report.
[[nodiscard]] PlanReport make_plan_report(const Framework& framework, const Assessment& assessment,
                                          const Plan& plan, const PlanReportOptions& options);

struct PlanFormat {
  std::string_view name;
  std::string_view file_extension;
  std::string_view media_type;
  Bilingual description;
  std::string (*render)(const PlanReport& report, const RenderOptions& options);
};

[[nodiscard]] std::span<const PlanFormat> plan_formats();
[[nodiscard]] const PlanFormat* find_plan_format(std::string_view name);

}  // namespace charter
