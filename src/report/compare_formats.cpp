#include "report/compare_formats.h"

#include <array>

namespace charter {

namespace {

constexpr std::array kFormats{
    CompareFormat{"text",
                  "txt",
                  "text/plain",
                  {"for reading in a terminal", "à lire dans un terminal"},
                  &render_compare_text},
    CompareFormat{"json",
                  "json",
                  "application/json",
                  {"for other programs (charter.compare/1)", "pour d’autres logiciels (charter.compare/1)"},
                  &render_compare_json},
    CompareFormat{"html",
                  "html",
                  "text/html",
                  {"one page to read, print or send to a board",
                   "une page à lire, à imprimer ou à remettre à un conseil"},
                  &render_compare_html},
    CompareFormat{"markdown",
                  "md",
                  "text/markdown",
                  {"for a wiki or a pull request", "pour un wiki ou une demande de fusion"},
                  &render_compare_markdown},
    CompareFormat{"csv",
                  "csv",
                  "text/csv",
                  {"one row an action, for a spreadsheet", "une ligne par action, pour un tableur"},
                  &render_compare_csv},
};

}  // namespace

std::span<const CompareFormat> compare_formats() {
  return kFormats;
}

const CompareFormat* find_compare_format(std::string_view name) {
  for (const CompareFormat& format : kFormats) {
    if (format.name == name) {
      return &format;
    }
  }
  return nullptr;
}

}  // namespace charter
