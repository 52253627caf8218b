#include "report/formats.h"

#include <array>

namespace charter {

namespace {

constexpr std::array kFormats{
    ReportFormat{"text", "txt", "text/plain", {"for reading in a terminal", "à lire dans un terminal"}, &render_text},
    ReportFormat{"json", "json", "application/json", {"for other programs (charter.report/1)", "pour d’autres logiciels (charter.report/1)"}, &render_json},
};

}  // namespace

std::span<const ReportFormat> report_formats() { return kFormats; }

const ReportFormat* find_format(std::string_view name) {
  for (const ReportFormat& format : kFormats) {
    if (format.name == name) {
      return &format;
    }
  }
  return nullptr;
}

}  // namespace charter
