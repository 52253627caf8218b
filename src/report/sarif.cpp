// SARIF 2.1.0 (OASIS, errata 01), as code-scanning services read it.

#include "report/escape.h"
#include "report/findings_log.h"
#include "report/json_standing.h"
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

void put_properties(Json& object, const LogProperties& properties) {
  for (const auto& [name, value] : properties) {
    if (const auto* words = std::get_if<std::string>(&value)) {
      object[name] = plain_line(*words);
    } else {
      put(object, name.c_str(), std::get<std::optional<Score>>(value));
    }
  }
}

Json location_of(const LoggedFinding& finding) {
  Json place{{"artifactLocation", {{"uri", uri_of_path(finding.file)}}}};
  if (!finding.file.starts_with('/')) {
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

Json result_row(const FindingsLog& log, const LoggedFinding& finding) {
  Json row{{"ruleId", plain_line(log.rules[finding.rule].id)},
           {"ruleIndex", finding.rule},
           {"level", level_of(finding.severity)}};
  row["message"] = message(finding.message + (finding.fix.empty() ? "" : " " + finding.fix));
  if (!finding.file.empty()) {
    row["locations"] = Json::array({location_of(finding)});
  }
  row["partialFingerprints"] = {{"charterFinding/v1", finding.fingerprint}};
  row["rank"] = rank_of(finding.severity);
  // An empty list says that it was looked at and is not suppressed (section 3.27.23).
  row["suppressions"] = Json::array();
  if (finding.accepted != AcceptedBy::Nobody) {
    row["suppressions"].push_back(
        {{"kind", finding.accepted == AcceptedBy::SameSource ? "inSource" : "external"},
         {"status", "accepted"},
         {"justification", plain_line(finding.reason)}});
  }
  row["properties"] = {{"severity", severity_id(finding.severity)}};
  put_properties(row["properties"], finding.properties);
  return row;
}

std::string language_of(const FindingsLog& log) {
  return std::string{tag(log.language)} + "-CA";
}

Json driver_of(const FindingsLog& log) {
  Json rules = Json::array();
  for (const ReportRule& rule : log.rules) {
    rules.push_back(rule_row(rule, log.language));
  }
  return {{"name", "charter"},
          {"version", version()},
          {"language", language_of(log)},
          {"rules", std::move(rules)}};
}

Json run_of(const FindingsLog& log) {
  Json results = Json::array();
  for (const LoggedFinding& finding : log.findings) {
    results.push_back(result_row(log, finding));
  }
  Json run{{"tool", {{"driver", driver_of(log)}}}};
  run["automationDetails"] = {{"id", "charter/" + uri_of_path(log.id) + "/"}};
  run["language"] = language_of(log);
  run["columnKind"] = "unicodeCodePoints";
  run["results"] = std::move(results);
  run["properties"] = Json::object();
  put_properties(run["properties"], log.properties);
  return run;
}

}  // namespace

std::string write_sarif(std::span<const FindingsLog> logs) {
  Json runs = Json::array();
  for (const FindingsLog& log : logs) {
    runs.push_back(run_of(log));
  }
  const Json json{{"$schema", kSchema}, {"version", "2.1.0"}, {"runs", std::move(runs)}};
  return json.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

}  // namespace charter
