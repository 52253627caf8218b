#include "report/plan_formats.h"

#include <array>

namespace charter {

namespace {

constexpr std::array kFormats{
    PlanFormat{"text",
               "txt",
               "text/plain",
               {"for reading in a terminal", "à lire dans un terminal"},
               &render_plan_text},
    PlanFormat{"json",
               "json",
               "application/json",
               {"for other programs (charter.plan/1)", "pour d’autres logiciels (charter.plan/1)"},
               &render_plan_json},
    PlanFormat{"html",
               "html",
               "text/html",
               {"one page to read, print or send to a board",
                "une page à lire, à imprimer ou à remettre à un conseil"},
               &render_plan_html},
    PlanFormat{"markdown",
               "md",
               "text/markdown",
               {"for a wiki or the minutes of a meeting", "pour un wiki ou le compte rendu d’une réunion"},
               &render_plan_markdown},
    PlanFormat{"csv",
               "csv",
               "text/csv",
               {"one row a step, for a spreadsheet", "une ligne par étape, pour un tableur"},
               &render_plan_csv},
    PlanFormat{"ics",
               "ics",
               "text/calendar",
               {"for a calendar (iCalendar)", "pour un agenda (iCalendar)"},
               &render_plan_calendar},
};

}  // namespace

std::span<const PlanFormat> plan_formats() {
  return kFormats;
}

const PlanFormat* find_plan_format(std::string_view name) {
  for (const PlanFormat& format : kFormats) {
    if (format.name == name) {
      return &format;
    }
  }
  return nullptr;
}

}  // namespace charter
