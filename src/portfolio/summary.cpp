#include "portfolio/summary.h"

#include "portfolio/database_file.h"
#include "portfolio/database_rows.h"

#include <nlohmann/json.hpp>

namespace charter {

namespace {

using Json = nlohmann::ordered_json;

Json figures_of(const PackedStanding& standing) {
  Json list = Json::array();
  for (const auto score : {standing.score(), standing.high(), standing.evidenced(), standing.coverage()}) {
    list.push_back(score ? Json(score->basis_points) : Json(nullptr));
  }
  return list;
}

Json optional_index(std::optional<Index> index) {
  return index ? Json(*index) : Json(nullptr);
}

/// One whole number an action: outcome, then whether it is proven, then one more than the status.
std::uint32_t code_of(const PackedAction& action) {
  const std::uint32_t outcome = static_cast<std::uint32_t>(action.outcome());
  const std::uint32_t status = action.status() ? *action.status() + 1 : 0;
  return (status * 2 + (action.evidenced() ? 1U : 0U)) * 6 + outcome;
}

void put_place(Json& object, const DocumentPlace& place) {
  object["file"] = place.file;
  if (place.line > 0) {
    object["line"] = place.line;
  }
  object["hash"] = place.content_hash;
}

std::string line_of(const Json& object) {
  return object.dump(-1, ' ', false, Json::error_handler_t::replace) + "\n";
}

Json assessment_line(const Framework& framework, const PartnerRecord& record) {
  Json object = Json::object();
  put_place(object, record.place);
  object["id"] = record.id;
  object["name"] = record.name;
  object["sector"] = record.sector;
  object["size"] = record.size;
  object["as_of"] = to_string(record.as_of);
  object["assessed_on"] = to_string(record.assessed_on);
  object["level"] = framework.scale.levels[record.level].id;
  object["overall"] = figures_of(record.overall);
  object["principles"] = Json::array();
  for (const PackedStanding& principle : record.principles) {
    object["principles"].push_back(figures_of(principle));
  }
  object["actions"] = Json::array();
  for (const PackedAction& action : record.actions) {
    object["actions"].push_back(code_of(action));
  }
  object["findings"] = Json::array();
  for (const PartnerFinding& finding : record.findings) {
    object["findings"].push_back({finding.rule, optional_index(finding.principle),
                                  optional_index(finding.action), finding.waived ? 1 : 0});
  }
  return object;
}

/// Whole sums, for whoever wants a mean without reading the rest.
Json totals_of(const Framework& framework, const Portfolio& portfolio) {
  std::int64_t scored = 0;
  std::int64_t points = 0;
  std::vector<std::uint64_t> levels(framework.scale.levels.size(), 0);
  for (const PartnerRecord& record : portfolio.records) {
    scored += record.overall.score() ? 1 : 0;
    points += record.overall.score() ? record.overall.score()->basis_points : 0;
    ++levels[record.level];
  }
  Json totals{{"assessments", portfolio.records.size()},
              {"failures", portfolio.failures.size()},
              {"scored", scored},
              {"score_basis_points", points}};
  for (std::size_t i = 0; i < levels.size(); ++i) {
    totals["levels"][framework.scale.levels[i].id] = levels[i];
  }
  return totals;
}

}  // namespace

std::string render_summary(const Framework& framework, const Portfolio& portfolio) {
  std::string out = line_of({{"schema", "charter.summary/1"},
                             {"charter", reference_to(framework.charter)},
                             {"rules", framework.rules.hash},
                             {"contents", contents_hash(framework)},
                             {"totals", totals_of(framework, portfolio)}});
  for (const PartnerRecord& record : portfolio.records) {
    out += line_of(assessment_line(framework, record));
  }
  for (const PartnerFailure& failure : portfolio.failures) {
    Json object = Json::object();
    put_place(object, failure.place);
    object["errors"] = Json::array();
    for (const PartnerMistake& error : failure.errors) {
      object["errors"].push_back({{"en", error.en}, {"fr", error.fr}});
    }
    out += line_of(object);
  }
  return out;
}

}  // namespace charter
