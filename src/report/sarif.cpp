// SARIF 2.1.0 (OASIS, errata 01), as code-scanning services read it.

#include "report/escape.h"
#include "report/formats.h"
#include "report/phrases.h"

#include <charter/version.h>

#include <nlohmann/json.hpp>

#include <algorithm>
#include <utility>

namespace charter {

namespace {

using Json = nlohmann::ordered_json;

constexpr const char* kSchema =
    "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

/// SARIF has no level above error: `properties.severity` and `rank` keep what is critical apart.
std::string_view level_of(Severity severity) {
  switch (severity) {
    case Severity::Note:
      return "note";
    case Severity::Warning:
      return "warning";
    case Severity::Error:
    case Severity::Critical:
      return "error";
  }
  return {};
}

double rank_of(Severity severity) {
  switch (severity) {
    case Severity::Note:
      return 10;
    case Severity::Warning:
      return 40;
    case Severity::Error:
      return 70;
    case Severity::Critical:
      return 100;
  }
  return {};
}

Json message(std::string_view text) {
  return {{"text", sarif_message(text)}};
}

Json rule_row(const ReportRule& rule, Language language) {
  const std::string why{say(Word::Why, language)};
  const std::string fix{say(Word::Fix, language)};
  const std::string mark{colon(language)};
  Json row{{"id", plain_line(rule.id)}};
  row["shortDescription"] = message(rule.summary);
  row["fullDescription"] = message(rule.why);
  row["help"] = message(why + mark + rule.why + " " + fix + mark + rule.fix);
  row["help"]["markdown"] = "**" + why + "**" + mark + markdown_escaped(rule.why) + "\n\n**" + fix + "**" +
                            mark + markdown_escaped(rule.fix);
  row["defaultConfiguration"] = {{"level", level_of(rule.severity)}, {"rank", rank_of(rule.severity)}};
  row["properties"] = {{"severity", severity_id(rule.severity)}, {"tags", {"data-governance"}}};
  return row;
}

Json location_of(const GapReport& report, const ReportFinding& finding) {
  Json place{{"artifactLocation", {{"uri", uri_of_path(report.file)}}}};
  if (!report.file.starts_with('/')) {
    place["artifactLocation"]["uriBaseId"] = "%SRCROOT%";
  }
  place["region"] = {{"startLine", std::max(finding.position.line, 1U)},
                     {"startColumn", std::max(finding.position.column, 1U)}};
  Json location{{"physicalLocation", std::move(place)}};
  if (!finding.pointer.empty()) {
    location["logicalLocations"] =
        Json::array({{{"fullyQualifiedName", plain_line(finding.pointer)}, {"kind", "property"}}});
  }
  return location;
}

Json result_row(const GapReport& report, const ReportFinding& finding) {
  Json row{{"ruleId", plain_line(finding.rule)},
           {"ruleIndex", finding.rule_index},
           {"level", level_of(finding.severity)}};
  row["message"] = message(finding.message + (finding.fix.empty() ? "" : " " + finding.fix));
  if (!report.file.empty()) {
    row["locations"] = Json::array({location_of(report, finding)});
  }
  row["partialFingerprints"] = {{"charterFinding/v1", finding.fingerprint}};
  row["rank"] = rank_of(finding.severity);
  // An empty list says that it was looked at and is not suppressed (section 3.27.23).
  row["suppressions"] = Json::array();
  if (finding.waived) {
    row["suppressions"].push_back(
        {{"kind", "external"}, {"status", "accepted"}, {"justification", plain_line(finding.waiver_reason)}});
  }
  row["properties"] = {{"severity", severity_id(finding.severity)}};
  for (const auto& [key, value] :
       {std::pair{"principle", &finding.principle}, std::pair{"action", &finding.action}}) {
    if (!value->empty()) {
      row["properties"][key] = *value;
    }
  }
  return row;
}

Json driver_of(const GapReport& report) {
  Json rules = Json::array();
  for (const ReportRule& rule : report.rules) {
    rules.push_back(rule_row(rule, report.language));
  }
  return {{"name", "charter"},
          {"version", version()},
          {"language", report.language == Language::Fr ? "fr-CA" : "en-CA"},
          {"rules", std::move(rules)}};
}

Json properties_of(const GapReport& report) {
  Json properties{{"organization", plain_line(report.organization->name)},
                  {"as_of", report.as_of},
                  {"charter", report.charter},
                  {"rules", report.rules_hash},
                  {"level", report.level.id}};
  if (report.overall.score) {
    properties["score"] = report.overall.score->basis_points / 100.0;
  }
  return properties;
}

}  // namespace

std::string render_sarif(const GapReport& report, const RenderOptions& /*options*/) {
  Json results = Json::array();
  for (const ReportFinding& finding : report.findings) {
    results.push_back(result_row(report, finding));
  }
  Json run{{"tool", {{"driver", driver_of(report)}}}};
  run["automationDetails"] = {{"id", "charter/" + uri_of_path(report.organization->id) + "/"}};
  run["language"] = report.language == Language::Fr ? "fr-CA" : "en-CA";
  run["columnKind"] = "unicodeCodePoints";
  run["results"] = std::move(results);
  run["properties"] = properties_of(report);
  const Json json{{"$schema", kSchema}, {"version", "2.1.0"}, {"runs", Json::array({std::move(run)})}};
  return json.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

}  // namespace charter
