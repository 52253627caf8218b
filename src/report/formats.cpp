#include "report/formats.h"

#include <array>

namespace charter {

namespace {

constexpr std::array kFormats{
    ReportFormat{
        "text", "txt", "text/plain", {"for reading in a terminal", "à lire dans un terminal"}, &render_text},
    ReportFormat{"json",
                 "json",
                 "application/json",
                 {"for other programs (charter.report/1)", "pour d’autres logiciels (charter.report/1)"},
                 &render_json},
    ReportFormat{"html",
                 "html",
                 "text/html",
                 {"one page to read, print or send to a board",
                  "une page à lire, à imprimer ou à remettre à un conseil"},
                 &render_html},
    ReportFormat{"markdown",
                 "md",
                 "text/markdown",
                 {"for a wiki or a pull request", "pour un wiki ou une demande de fusion"},
                 &render_markdown},
    ReportFormat{"csv",
                 "csv",
                 "text/csv",
                 {"one row an action, for a spreadsheet", "une ligne par action, pour un tableur"},
                 &render_csv},
    ReportFormat{"sarif",
                 "sarif",
                 "application/sarif+json",
                 {"findings for code-scanning services (SARIF 2.1.0)",
                  "constats pour les services d’analyse de code (SARIF 2.1.0)"},
                 &render_sarif},
    ReportFormat{"junit",
                 "xml",
                 "application/xml",
                 {"findings as test results (JUnit XML)", "constats sous forme de tests (JUnit XML)"},
                 &render_junit},
};

}  // namespace

std::span<const ReportFormat> report_formats() {
  return kFormats;
}

const ReportFormat* find_format(std::string_view name) {
  for (const ReportFormat& format : kFormats) {
    if (format.name == name) {
      return &format;
    }
  }
  return nullptr;
}

}  // namespace charter
