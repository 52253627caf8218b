#include "report/compare_formats.h"

#include <array>

namespace charter {

namespace {

constexpr std::array kFormats{
    CompareFormat{"text", "txt", "text/plain", {"for reading in a terminal", "à lire dans un terminal"}, &render_compare_text},
    CompareFormat{"json", "json", "application/json", {"for other programs (charter.compare/1)", "pour d’autres logiciels (charter.compare/1)"}, &render_compare_json},
};

}  // namespace

std::span<const CompareFormat> compare_formats() { return kFormats; }

const CompareFormat* find_compare_format(std::string_view name) {
  for (const CompareFormat& format : kFormats) {
    if (format.name == name) {
      return &format;
    }
  }
  return nullptr;
}

bool has_moved(const StandingMove& standing) {
  return standing.before.score != standing.after.score || standing.before.evidenced != standing.after.evidenced ||
         standing.before.coverage != standing.after.coverage;
}

}  // namespace charter
