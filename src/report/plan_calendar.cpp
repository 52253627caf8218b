// A plan as iCalendar (RFC 5545): one all-day event a step, on the day to begin it. Events rather than tasks
// (VTODO), because the calendars that most people use do not show tasks.

#include "report/calendar_lines.h"
#include "report/dates.h"
#include "report/numbers.h"
#include "report/phrases.h"
#include "report/plan_formats.h"
#include "report/plan_words.h"
#include "report/words.h"

#include <charter/diagnostic.h>

#include <algorithm>

namespace charter {

namespace {

/// YYYYMMDD
std::string basic_date(std::string iso) {
  iso.erase(std::remove(iso.begin(), iso.end(), '-'), iso.end());
  return iso;
}

/// The same for the same step of the same organization, however often the plan is made: calendars then update
/// the event instead of adding another one.
std::string uid_of(const PlanReport& report, const PlanReportStep& step) {
  std::string charter = report.charter;
  std::replace(charter.begin(), charter.end(), '@', '-');
  return report.organization->id + "." + step.action + "@" + charter;
}

std::string description_of(const PlanReport& report, const PlanReportStep& step) {
  const std::string mark{colon(report.language)};
  const auto word = [&](PlanWord which) { return std::string{say(which, report.language)}; };
  std::string out = word(PlanWord::WhyNow) + mark + step.why + "\n";
  if (!step.also_clears.empty()) {
    out += word(PlanWord::Clears) + mark + step.also_clears + "\n";
  }
  out += "\n" + word(PlanWord::HowToStart) + "\n";
  for (const std::string& hint : step.how) {
    out += "- " + hint + "\n";
  }
  out += "\n" + charter::fill(word(PlanWord::DoneBy),
                              {day_in_words(to_string(step.last_day), report.language)}, report.language);
  return out + "\n" + word(PlanWord::ScoreAfter) + mark + percent(step.after.score, report.language);
}

}  // namespace

std::string render_plan_calendar(const PlanReport& report, const RenderOptions& /*options*/) {
  const std::string name = charter::fill(say(PlanWord::CalendarName, report.language),
                                         {report.organization->name}, report.language);
  std::string out = calendar_line("BEGIN:VCALENDAR") + calendar_line("VERSION:2.0") +
                    calendar_line(std::string{"PRODID:-//charter//plan//"} +
                                  (report.language == Language::Fr ? "FR" : "EN")) +
                    calendar_line("CALSCALE:GREGORIAN") +
                    calendar_line("X-WR-CALNAME:" + calendar_text(name));
  for (const PlanReportStep& step : report.steps) {
    const std::string hours = half_hours(step.half_hours, report.language) + "\u00a0h";
    out += calendar_line("BEGIN:VEVENT");
    out += calendar_line("UID:" + calendar_text(uid_of(report, step)));
    out += calendar_line("DTSTAMP:" + basic_date(report.as_of) + "T000000Z");
    out += calendar_line("DTSTART;VALUE=DATE:" + basic_date(to_string(step.begins)));
    out += calendar_line("SUMMARY:" + calendar_text(step.title + " (" + step.action + ", " + hours + ")"));
    out += calendar_line("DESCRIPTION:" + calendar_text(description_of(report, step)));
    out += calendar_line("CATEGORIES:" + calendar_text(step.tier_name));
    out += calendar_line("TRANSP:TRANSPARENT");
    out += calendar_line("END:VEVENT");
  }
  if (report.steps.empty()) {
    // A calendar has to hold something (section 3.4); a journal entry takes no place in anybody's day.
    out += calendar_line("BEGIN:VJOURNAL") +
           calendar_line("UID:" + calendar_text(report.organization->id) + ".nothing@charter") +
           calendar_line("DTSTAMP:" + basic_date(report.as_of) + "T000000Z") +
           calendar_line("DTSTART;VALUE=DATE:" + basic_date(report.as_of)) +
           calendar_line("SUMMARY:" + calendar_text(say(PlanWord::NothingToDo, report.language))) +
           calendar_line("END:VJOURNAL");
  }
  return out + calendar_line("END:VCALENDAR");
}

}  // namespace charter
