#include "report/json_standing.h"
#include "report/phrases.h"
#include "report/portfolio/formats.h"

#include <nlohmann/json.hpp>

namespace charter {

namespace {

using Json = nlohmann::ordered_json;

Json spread_of(const Spread& spread) {
  Json object{{"count", spread.count}};
  put(object, "lowest", spread.lowest);
  put(object, "quarter", spread.quarter);
  put(object, "median", spread.median);
  put(object, "three_quarters", spread.three_quarters);
  put(object, "highest", spread.highest);
  put(object, "mean", spread.mean);
  object["bins"] = spread.bins;
  return object;
}

Json organization_of(const PortfolioReport& report, const PortfolioRow& row) {
  const PartnerRecord& shown = *row.shown;
  Json object{{"id", shown.id},
              {"name", shown.name},
              {"sector", shown.sector},
              {"size", shown.size},
              {"file", shown.place.file}};
  if (shown.place.line > 0) {
    object["line"] = shown.place.line;
  }
  object["as_of"] = to_string(shown.as_of);
  object["assessed_on"] = to_string(shown.assessed_on);
  put_standing(object, shown.overall.standing());
  object["level"] = report.levels[shown.level].id;
  object["principles"] = Json::object();
  for (std::size_t i = 0; i < shown.principles.size(); ++i) {
    const auto score = shown.principles[i].score();
    object["principles"][report.principles[i].id] = score ? Json(score->basis_points / 100.0) : Json(nullptr);
  }
  object["findings"] = {{"critical", row.findings.critical},
                        {"error", row.findings.error},
                        {"warning", row.findings.warning},
                        {"note", row.findings.note}};
  if (row.before != nullptr) {
    object["before"] = Json{{"as_of", to_string(row.before->as_of)}};
    put(object["before"], "score", row.before->overall.score());
    if (row.moved) {
      object["moved"] = *row.moved / 10.0;
    }
  }
  return object;
}

Json action_of(const PortfolioAction& action) {
  return {{"id", action.id},
          {"title", action.title},
          {"principle", action.principle},
          {"done", action.done},
          {"proven", action.proven},
          {"partial", action.partial},
          {"not_done", action.not_done},
          {"not_answered", action.not_answered},
          {"not_applicable", action.not_applicable},
          {"missing", action.missing()},
          {"ready", action.ready},
          {"next_level", action.lifted},
          {"gain", action.gain.basis_points / 100.0}};
}

Json groups_of(const std::vector<PortfolioGroup>& groups) {
  Json list = Json::array();
  for (const PortfolioGroup& group : groups) {
    list.push_back(
        {{"name", group.name}, {"score", spread_of(group.score)}, {"evidenced", spread_of(group.evidenced)}});
  }
  return list;
}

Json failures_of(const Portfolio& portfolio, Language language) {
  Json list = Json::array();
  for (const PartnerFailure& failure : portfolio.failures) {
    Json object{{"file", failure.place.file}};
    if (failure.place.line > 0) {
      object["line"] = failure.place.line;
    }
    object["errors"] = Json::array();
    for (const PartnerMistake& error : failure.errors) {
      object["errors"].push_back(error.in(language));
    }
    list.push_back(std::move(object));
  }
  return list;
}

Json moves_of(const PortfolioReport& report) {
  const auto ids = [&report](const std::vector<Index>& rows) {
    Json list = Json::array();
    for (const Index row : rows) {
      list.push_back(report.rows[row].shown->id);
    }
    return list;
  };
  return {{"risen", ids(report.moves.risen)},
          {"fallen", ids(report.moves.fallen)},
          {"same", report.moves.same},
          {"first_time", report.moves.first_time}};
}

}  // namespace

std::string render_portfolio_json(const PortfolioReport& report, const RenderOptions& /*options*/) {
  Json json{{"schema", "charter.portfolio/1"},
            {"charter", report.charter},
            {"rules", report.rules_hash},
            {"language", tag(report.language)}};
  if (report.first_as_of) {
    json["as_of"] = {{"first", to_string(*report.first_as_of)}, {"last", to_string(*report.last_as_of)}};
  }
  json["remarks"] = report.remarks;
  json["score"] = spread_of(report.score);
  json["evidenced"] = spread_of(report.evidenced);
  json["coverage"] = spread_of(report.coverage);
  json["levels"] = Json::array();
  for (const PortfolioLevel& level : report.levels) {
    json["levels"].push_back(
        {{"id", level.id}, {"name", level.name}, {"organizations", level.organizations}});
  }
  json["principles"] = Json::array();
  for (const PortfolioPrinciple& principle : report.principles) {
    json["principles"].push_back({{"id", principle.id},
                                  {"name", principle.name},
                                  {"score", spread_of(principle.score)},
                                  {"evidenced", spread_of(principle.evidenced)}});
  }
  json["common_gaps"] = Json::array();
  for (const Index action : report.common_gaps) {
    json["common_gaps"].push_back(report.actions[action].id);
  }
  json["actions"] = Json::array();
  for (const PortfolioAction& action : report.actions) {
    json["actions"].push_back(action_of(action));
  }
  json["findings"] = Json::array();
  for (const Index rule : report.common_findings) {
    json["findings"].push_back({{"rule", report.rules[rule].id},
                                {"severity", severity_id(report.rules[rule].severity)},
                                {"message", report.rules[rule].summary},
                                {"organizations", report.rules[rule].organizations}});
  }
  json["moves"] = moves_of(report);
  json["sectors"] = groups_of(report.sectors);
  json["sizes"] = groups_of(report.sizes);
  json["organizations"] = Json::array();
  for (const PortfolioRow& row : report.rows) {
    json["organizations"].push_back(organization_of(report, row));
  }
  json["failures"] = failures_of(*report.portfolio, report.language);
  return json.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

}  // namespace charter
