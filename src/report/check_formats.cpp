#include "report/check_formats.h"

#include <array>

namespace charter {

namespace {

constexpr std::array kFormats{
    CheckFormat{"text", {"for reading in a terminal", "à lire dans un terminal"}, &render_check_text},
    CheckFormat{"json",
                {"for other programs (charter.check/1)", "pour d’autres logiciels (charter.check/1)"},
                &render_check_json},
    CheckFormat{
        "sarif",
        {"for code-scanning services (SARIF 2.1.0)", "pour les services d’analyse de code (SARIF 2.1.0)"},
        &render_check_sarif},
    CheckFormat{
        "junit", {"as test results (JUnit XML)", "sous forme de tests (JUnit XML)"}, &render_check_junit},
    CheckFormat{"github",
                {"as annotations of a GitHub pull request", "en annotations d’une demande de tirage GitHub"},
                &render_check_github},
    CheckFormat{"gitlab",
                {"for the merge request widget of GitLab (Code Quality)",
                 "pour la demande de fusion de GitLab (Code Quality)"},
                &render_check_gitlab},
};

}  // namespace

std::span<const CheckFormat> check_formats() {
  return kFormats;
}

const CheckFormat* find_check_format(std::string_view name) {
  for (const CheckFormat& format : kFormats) {
    if (format.name == name) {
      return &format;
    }
  }
  return nullptr;
}

}  // namespace charter
