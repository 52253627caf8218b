#include "report/compare_formats.h"
#include "report/json_standing.h"
#include "report/phrases.h"

#include <nlohmann/json.hpp>

namespace charter {

namespace {

using Json = nlohmann::ordered_json;

Json standing_row(const Standing& standing) {
  Json object = Json::object();
  put_standing(object, standing);
  return object;
}

Json findings_of(const std::vector<CompareFinding>& findings) {
  Json list = Json::array();
  for (const CompareFinding& finding : findings) {
    Json object{
        {"rule", finding.rule}, {"severity", severity_id(finding.severity)}, {"message", finding.message}};
    if (!finding.action.empty()) {
      object["action"] = finding.action;
    }
    list.push_back(std::move(object));
  }
  return list;
}

Json overall_of(const Standing& standing, const CompareLevel& level) {
  Json object = standing_row(standing);
  object["level"] = level.id;
  object["level_name"] = level.name;
  return object;
}

}  // namespace

std::string render_compare_json(const CompareReport& report, const RenderOptions& /*options*/) {
  Json json{{"schema", "charter.compare/1"},
            {"charter", report.charter},
            {"rules", report.rules_hash},
            {"language", tag(report.language)},
            {"organization", {{"id", report.organization->id}, {"name", report.organization->name}}},
            {"before", {{"as_of", report.before_as_of}}},
            {"after", {{"as_of", report.after_as_of}}},
            {"remarks", report.remarks},
            {"regression", report.regression}};
  json["before"].update(overall_of(report.overall.before, report.level_before));
  json["after"].update(overall_of(report.overall.after, report.level_after));
  json["principles"] = Json::array();
  for (const CompareStanding& principle : report.principles) {
    json["principles"].push_back({{"id", principle.id},
                                  {"name", principle.name},
                                  {"before", standing_row(principle.standing.before)},
                                  {"after", standing_row(principle.standing.after)}});
  }
  json["actions"] = Json::array();
  for (const CompareAction& action : report.actions) {
    json["actions"].push_back({{"id", action.id},
                               {"title", action.title},
                               {"move", to_string(action.move)},
                               {"proof", to_string(action.proof)},
                               {"before", to_string(action.before)},
                               {"after", to_string(action.after)}});
  }
  json["findings"] = {{"gone", findings_of(report.gone)}, {"come", findings_of(report.come)}};
  return json.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

}  // namespace charter
