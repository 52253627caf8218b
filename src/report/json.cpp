#include "report/formats.h"
#include "report/json_standing.h"
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

std::string_view use_id(WaiverUse use) {
  switch (use) {
    case WaiverUse::Used:
      return "used";
    case WaiverUse::Unused:
      return "unused";
    case WaiverUse::Expired:
      return "expired";
  }
  return {};
}

Json standing_row(const ReportStanding& row) {
  Json object{{"id", row.id}, {"title", row.title}};
  put_standing(object, row.standing);
  put(object, "capped_by", row.capped_by);
  return object;
}

Json action_row(const ReportAction& action) {
  Json object{{"id", action.id},
              {"title", action.title},
              {"tier", action.tier},
              {"outcome", to_string(action.outcome)}};
  object["status"] = action.status.empty() ? Json{} : Json(action.status);
  object["evidenced"] = action.evidenced;
  return object;
}

Json gap_row(const GapReport& report, const ReportGap& gap) {
  const ReportAction& action = report.actions[gap.action];
  Json object{{"action", action.id}, {"title", action.title}, {"tier", action.tier}};
  object["gain"] = gap.gain.basis_points / 100.0;
  object["hours"] = gap.half_hours / 2.0;
  object["ready"] = gap.ready;
  if (gap.clears_critical) {
    object["clears_critical"] = true;
  }
  return object;
}

Json finding_row(const GapReport& report, const ReportFinding& finding) {
  Json object{
      {"rule", finding.rule}, {"severity", severity_id(finding.severity)}, {"message", finding.message}};
  put(object, "why", finding.why);
  put(object, "fix", finding.fix);
  put(object, "principle", finding.principle);
  put(object, "action", finding.action);
  if (finding.cap) {
    object["cap"] = *finding.cap;
  }
  object["location"] = {{"file", report.file},
                        {"line", finding.position.line},
                        {"column", finding.position.column},
                        {"pointer", finding.pointer}};
  if (finding.waived) {
    object["waived"] = finding.waiver_reason;
  }
  return object;
}

Json ids(const GapReport& report, const std::vector<Index>& actions) {
  Json list = Json::array();
  for (const Index index : actions) {
    list.push_back(report.actions[index].id);
  }
  return list;
}

Json overall_of(const GapReport& report) {
  Json overall = Json::object();
  put_standing(overall, report.overall);
  overall["level"] = report.level.id;
  overall["level_name"] = report.level.name;
  if (!report.level.next_id.empty()) {
    overall["next_level"] = report.level.next_id;
    overall["held_back"] = report.level.held_back;
    overall["held_back_by"] = ids(report, report.level.missing);
  }
  return overall;
}

Json organization_of(const Organization& organization) {
  Json object{{"id", organization.id}, {"name", organization.name}};
  put(object, "sector", organization.sector);
  put(object, "size", organization.size);
  if (organization.centihours_per_month) {
    object["hours_per_month"] = *organization.centihours_per_month / 100.0;
  }
  return object;
}

template <class Items, class Row>
Json list_of(const Items& items, Row row) {
  Json list = Json::array();
  for (const auto& item : items) {
    list.push_back(row(item));
  }
  return list;
}

}  // namespace

std::string render_json(const GapReport& report, const RenderOptions& /*options*/) {
  Json json{{"schema", "charter.report/1"},
            {"charter", report.charter},
            {"rules", report.rules_hash},
            {"language", tag(report.language)},
            {"as_of", report.as_of}};
  json["organization"] = organization_of(*report.organization);
  json["overall"] = overall_of(report);
  json["commitments"] = list_of(report.commitments, standing_row);
  json["principles"] = list_of(report.principles, standing_row);
  json["actions"] = list_of(report.actions, action_row);
  json["findings"] =
      list_of(report.findings, [&](const ReportFinding& row) { return finding_row(report, row); });
  json["gaps"] = list_of(report.gaps, [&](const ReportGap& row) { return gap_row(report, row); });
  json["next_steps"] =
      list_of(report.next_steps, [&](const ReportGap& row) { return Json(report.actions[row.action].id); });
  json["unmet_duties"] = ids(report, report.unmet_duties);
  json["left_out"] = list_of(report.left_out, [&](const ReportLeftOut& row) {
    return Json{{"action", report.actions[row.action].id}, {"reason", row.reason}};
  });
  json["waivers"] = list_of(report.waivers, [](const ReportWaiver& row) {
    Json object{{"rule", row.waiver->rule},
                {"use", use_id(row.use)},
                {"until", row.waiver->until_text},
                {"reason", row.waiver->reason}};
    put(object, "action", row.action);
    return object;
  });
  if (!report.peers.remark.empty()) {
    json["peers"] = list_of(report.peers.groups, [](const ReportPeerGroup& group) {
      Json object{{"dimension", group.dimension}, {"value", group.value}};
      object["places"] = list_of(group.places, [](const ReportPeerPlace& place) {
        Json row{{"lower", place.lower}, {"same", place.same}, {"higher", place.higher}};
        put(row, "principle", place.id);
        return row;
      });
      return object;
    });
  }
  return json.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

}  // namespace charter
