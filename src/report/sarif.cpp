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

Json physical_location(const std::string& file, Position begin, std::optional<Position> end) {
  Json place{{"artifactLocation", {{"uri", uri_of_path(file)}}}};
  if (!file.starts_with('/')) {
    place["artifactLocation"]["uriBaseId"] = "%SRCROOT%";
  }
  place["region"] = {{"startLine", std::max(begin.line, 1U)}, {"startColumn", std::max(begin.column, 1U)}};
  if (end) {
    place["region"]["endLine"] = std::max(end->line, 1U);
    place["region"]["endColumn"] = std::max(end->column, 1U);
  }
  return place;
}

Json location_of(const LoggedFinding& finding) {
  Json location{{"physicalLocation", physical_location(finding.file, finding.position, finding.end)}};
  if (!finding.pointer.empty()) {
    location["logicalLocations"] =
        Json::array({{{"fullyQualifiedName", plain_line(finding.pointer)}, {"kind", "property"}}});
  }
  return location;
}

Json related_locations(const LoggedFinding& finding) {
  Json places = Json::array();
  for (const LoggedPlace& place : finding.related) {
    places.push_back({{"id", places.size() + 1},
                      {"physicalLocation", physical_location(place.file, place.position, std::nullopt)},
                      {"message", message(place.message)}});
  }
  return places;
}

Json result_row(const FindingsLog& log, const LoggedFinding& finding) {
  Json row{{"ruleId", plain_line(log.rules[finding.rule].id)},
           {"ruleIndex", finding.rule},
           {"level", level_of(finding.severity)}};
  row["message"] = message(finding.message + (finding.fix.empty() ? "" : " " + finding.fix));
  if (!finding.file.empty()) {
    row["locations"] = Json::array({location_of(finding)});
  }
  if (!finding.related.empty()) {
    row["relatedLocations"] = related_locations(finding);
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

Json notification(const LogNotice& notice) {
  const bool refusal = notice.about == LogNotice::About::Refusal;
  Json row{{"level", refusal ? "error" : "warning"}, {"message", message(notice.message)}};
  if (!notice.code.empty()) {
    row["descriptor"] = {{"id", plain_line(notice.code)}};
  }
  if (!notice.file.empty()) {
    row["locations"] =
        Json::array({{{"physicalLocation", physical_location(notice.file, notice.position, std::nullopt)}}});
  }
  return row;
}

/// What could not be judged (section 3.20.21), and what is wrong with the settings (3.20.22).
Json invocation_of(const FindingsLog& log) {
  Json refusals = Json::array();
  Json settings = Json::array();
  for (const LogNotice& notice : log.notices) {
    (notice.about == LogNotice::About::Refusal ? refusals : settings).push_back(notification(notice));
  }
  return {{"executionSuccessful", refusals.empty()},
          {"toolExecutionNotifications", std::move(refusals)},
          {"toolConfigurationNotifications", std::move(settings)}};
}

Json run_of(const FindingsLog& log) {
  Json results = Json::array();
  for (const LoggedFinding& finding : log.findings) {
    results.push_back(result_row(log, finding));
  }
  Json run{{"tool", {{"driver", driver_of(log)}}}};
  if (!log.notices.empty()) {
    run["invocations"] = Json::array({invocation_of(log)});
  }
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
