// Code Quality of GitLab: a list of issues, each with a fingerprint of its own, a severity and a line.

#include "model/hash.h"
#include "report/check_formats.h"
#include "report/check_phrases.h"
#include "report/escape.h"

#include <nlohmann/json.hpp>

#include <map>

namespace charter {

namespace {

using Json = nlohmann::ordered_json;

std::string_view severity_of(Severity severity) {
  switch (severity) {
    case Severity::Note:
      return "info";
    case Severity::Warning:
      return "minor";
    case Severity::Error:
      return "major";
    case Severity::Critical:
      return "critical";
  }
  return {};
}

std::string two_sentences(const std::string& message, const std::string& fix) {
  return as_sentence(message) + (fix.empty() ? "" : " " + as_sentence(fix));
}

Json issue(std::string_view check, const std::string& description, std::string_view fingerprint,
           std::string_view severity, const CheckPlace& place) {
  return {{"type", "issue"},
          {"check_name", check},
          {"description", plain_line(description)},
          {"fingerprint", fingerprint},
          {"severity", severity},
          {"location", {{"path", place.repository}, {"lines", {{"begin", place.begin.line}}}}}};
}

/// An accepted finding stays visible, as the least of all, with its reason.
Json finding_row(const CheckReport& report, const CheckReportFinding& finding) {
  const bool open = finding.standing == CheckStanding::Open;
  const std::string accepted = standing_phrase(finding, report.language);
  return issue(report.rules[finding.rule].id,
               open ? two_sentences(finding.message, finding.fix) : finding.message + " (" + accepted + ")",
               finding.fingerprint, open ? severity_of(finding.severity) : "info", finding.place);
}

}  // namespace

std::string render_check_gitlab(const CheckReport& report, const RenderOptions& /*options*/) {
  Json issues = Json::array();
  std::map<std::string, int> seen;
  for (const CheckReportFile& file : report.files) {
    for (const CheckReportRefusal& refusal : file.refusals) {
      TextHash hash;
      hash.add(refusal.code);
      hash.add(refusal.place.repository);
      hash.add(std::to_string(seen[hash.hex()]++));
      issues.push_back(issue(refusal.code, two_sentences(refusal.message, refusal.fix), hash.hex(), "blocker",
                             refusal.place));
    }
    for (const CheckReportFinding& finding : file.findings) {
      issues.push_back(finding_row(report, finding));
    }
  }
  return issues.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

}  // namespace charter
