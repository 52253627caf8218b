// charter.check/1: all of a check for other programs. charter/schema/check.schema.json

#include "report/check_formats.h"
#include "report/phrases.h"

#include <nlohmann/json.hpp>

namespace charter {

namespace {

using Json = nlohmann::ordered_json;

void put(Json& object, const char* key, const std::string& text) {
  if (!text.empty()) {
    object[key] = text;
  }
}

std::string_view outcome_id(CheckOutcome outcome) {
  switch (outcome) {
    case CheckOutcome::Pass:
      return "pass";
    case CheckOutcome::Fail:
      return "fail";
    case CheckOutcome::NotApplicable:
      return "not_applicable";
    case CheckOutcome::NotExpressible:
      return "not_expressible";
  }
  return {};
}

std::string_view standing_id(CheckStanding standing) {
  switch (standing) {
    case CheckStanding::Open:
      return "open";
    case CheckStanding::Suppressed:
      return "suppressed";
    case CheckStanding::Baselined:
      return "baselined";
  }
  return {};
}

std::string_view use_id(SuppressionUse use) {
  switch (use) {
    case SuppressionUse::Used:
      return "used";
    case SuppressionUse::Unused:
      return "unused";
    case SuppressionUse::Expired:
      return "expired";
    case SuppressionUse::Refused:
      return "refused";
  }
  return {};
}

std::string_view origin_id(Suppression::Origin origin) {
  return origin == Suppression::Origin::Inline ? "inline" : "config";
}

Json place_row(const CheckPlace& place) {
  return {{"file", place.file},
          {"line", place.begin.line},
          {"column", place.begin.column},
          {"end_line", place.end.line},
          {"end_column", place.end.column}};
}

Json counts_row(const CheckCounts& counts) {
  Json row = Json::object();
  for (const Severity severity : {Severity::Critical, Severity::Error, Severity::Warning, Severity::Note}) {
    row[std::string{severity_id(severity)}] = counts.open[static_cast<std::size_t>(severity)];
  }
  row["suppressed"] = counts.suppressed;
  row["baselined"] = counts.baselined;
  return row;
}

Json rule_row(const CheckReportRule& rule) {
  Json row{{"id", rule.id}, {"severity", severity_id(rule.severity)}, {"title", rule.title}};
  put(row, "slug", rule.slug);
  put(row, "why", rule.why);
  put(row, "source", rule.source);
  row["supports"] = rule.supports;
  return row;
}

Json finding_row(const CheckReport& report, const CheckReportFinding& finding) {
  Json row{{"rule", report.rules[finding.rule].id},
           {"severity", severity_id(finding.severity)},
           {"message", finding.message}};
  put(row, "expected", finding.expected);
  put(row, "why", finding.why);
  put(row, "fix", finding.fix);
  row["path"] = finding.path;
  row["location"] = place_row(finding.place);
  row["status"] = standing_id(finding.standing);
  if (finding.standing == CheckStanding::Suppressed) {
    row["accepted_by"] = origin_id(finding.origin);
    put(row, "reason", finding.reason);
    put(row, "until", finding.until);
  }
  row["fingerprint"] = finding.fingerprint;
  return row;
}

Json refusal_row(const CheckReportRefusal& refusal) {
  Json row{{"code", refusal.code}, {"message", refusal.message}};
  put(row, "expected", refusal.expected);
  put(row, "fix", refusal.fix);
  row["location"] = place_row(refusal.place);
  return row;
}

Json file_row(const CheckReport& report, const CheckReportFile& file) {
  Json row{{"file", file.name}, {"judged", file.judged}};
  put(row, "format", file.format);
  put(row, "id", file.id);
  put(row, "title", file.title);
  if (file.judged) {
    row["agreements"] = file.agreements;
    row["checks"] = {{"ran", file.ran}, {"total", file.total}, {"not_expressible", file.not_expressible}};
    if (!file.no_place_for.empty()) {
      row["no_place_for"] = file.no_place_for;
    }
    row["counts"] = counts_row(file.counts);
    row["gate_holds"] = file.gate_holds;
    Json outcomes = Json::object();
    for (std::size_t i = 0; i < file.outcomes.size(); ++i) {
      outcomes[report.rules[i].id] = outcome_id(file.outcomes[i]);
    }
    row["outcomes"] = std::move(outcomes);
  }
  row["findings"] = Json::array();
  for (const CheckReportFinding& finding : file.findings) {
    row["findings"].push_back(finding_row(report, finding));
  }
  row["fixed"] = file.fixed;
  row["refusals"] = Json::array();
  for (const CheckReportRefusal& refusal : file.refusals) {
    row["refusals"].push_back(refusal_row(refusal));
  }
  return row;
}

Json suppression_row(const CheckReportSuppression& suppression) {
  Json row{{"rule", suppression.rule},
           {"use", use_id(suppression.use)},
           {"written_in", origin_id(suppression.origin)},
           {"message", suppression.message}};
  put(row, "reason", suppression.reason);
  put(row, "until", suppression.until);
  row["location"] = place_row(suppression.place);
  row["count"] = suppression.count;
  return row;
}

}  // namespace

std::string render_check_json(const CheckReport& report, const RenderOptions& /*options*/) {
  Json json{{"schema", "charter.check/1"},
            {"as_of", report.as_of},
            {"charter", report.charter},
            {"rules", report.rules_hash},
            {"language", tag(report.language)},
            {"against_assessment", report.against},
            {"judged", report.judged},
            {"agreements", report.agreements},
            {"counts", counts_row(report.counts)}};
  json["files"] = Json::array();
  for (const CheckReportFile& file : report.files) {
    json["files"].push_back(file_row(report, file));
  }
  json["suppressions"] = Json::array();
  for (const CheckReportSuppression& suppression : report.suppressions) {
    json["suppressions"].push_back(suppression_row(suppression));
  }
  json["checks"] = Json::array();
  for (const CheckReportRule& rule : report.rules) {
    json["checks"].push_back(rule_row(rule));
  }
  return json.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

}  // namespace charter
