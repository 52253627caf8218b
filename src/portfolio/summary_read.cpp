#include "portfolio/database_file.h"
#include "portfolio/database_kinds.h"
#include "portfolio/database_rows.h"
#include "portfolio/json_fields.h"
#include "portfolio/summary.h"
#include "workspace/disk.h"

#include <nlohmann/json.hpp>

#include <algorithm>

namespace charter {

namespace {

using Json = nlohmann::json;
using Fields = JsonFields<Json>;

constexpr std::uint64_t kMostPoints = 10'000;
constexpr std::uint64_t kMostLine = std::uint64_t{1} << 53U;

PackedStanding figures_of(Fields& fields, const Json& list) {
  constexpr std::size_t kFigures = 4;
  if (!fields.expect(list.is_array() && list.size() == kFigures)) {
    return {};
  }
  const auto score = [&](std::size_t at) -> std::optional<Score> {
    const auto points = fields.optional_number(list[at], kMostPoints);
    return points ? std::optional{Score{static_cast<std::int32_t>(*points)}} : std::nullopt;
  };
  return PackedStanding{Standing{score(0), score(1), score(2), score(3), std::nullopt}};
}

PackedAction action_of(Fields& fields, const Json& value, std::size_t statuses) {
  constexpr std::uint32_t kOutcomes = 6;
  const auto code = static_cast<std::uint32_t>(fields.number(value, (statuses + 1) * 2 * kOutcomes - 1));
  const std::uint32_t status = code / (2 * kOutcomes);
  return PackedAction{{static_cast<Outcome>(code % kOutcomes),
                       status == 0 ? std::nullopt : std::optional{status - 1}, code / kOutcomes % 2 == 1}};
}

DocumentPlace place_of(Fields& fields) {
  DocumentPlace place;
  place.file = fields.text("file");
  place.line = fields.has("line") ? fields.number("line", kMostLine) : 0;
  place.content_hash = fields.text("hash");
  return place;
}

std::optional<PartnerRecord> record_from(const Framework& framework, const Json& line) {
  const auto& [charter, scale, rules] = framework;
  Fields fields{line};
  PartnerRecord record;
  record.place = place_of(fields);
  record.id = fields.text("id");
  record.name = fields.text("name");
  record.sector = fields.text("sector");
  record.size = fields.text("size");
  record.as_of = fields.day("as_of").value_or(Date{});
  record.assessed_on = fields.day("assessed_on").value_or(Date{});
  const std::string level = fields.text("level");
  const auto found = std::find_if(scale.levels.begin(), scale.levels.end(),
                                  [&](const Level& known) { return known.id == level; });
  fields.expect(found != scale.levels.end());
  record.level = static_cast<Index>(found - scale.levels.begin());
  record.overall = figures_of(fields, fields.list("overall"));
  for (const Json& principle : fields.list("principles")) {
    record.principles.push_back(figures_of(fields, principle));
  }
  for (const Json& action : fields.list("actions")) {
    record.actions.push_back(action_of(fields, action, scale.statuses.size()));
  }
  fields.expect(record.principles.size() == charter.principles.size() &&
                record.actions.size() == charter.actions.size());
  constexpr std::size_t kParts = 4;
  for (const Json& finding : fields.list("findings")) {
    if (!fields.expect(finding.is_array() && finding.size() == kParts)) {
      break;
    }
    record.findings.push_back({static_cast<Index>(fields.number(finding[0], rules.infos.size() - 1)),
                               fields.optional_number(finding[1], charter.principles.size() - 1),
                               fields.optional_number(finding[2], charter.actions.size() - 1),
                               fields.number(finding[3], 1) == 1});
  }
  return fields.good() ? std::optional{std::move(record)} : std::nullopt;
}

std::optional<PartnerFailure> failure_from(const Json& line) {
  Fields fields{line};
  PartnerFailure failure{place_of(fields), {}};
  for (const Json& error : fields.list("errors")) {
    Fields sentences{error};
    failure.errors.push_back({sentences.text("en"), sentences.text("fr")});
    fields.expect(sentences.good());
  }
  return fields.good() ? std::optional{std::move(failure)} : std::nullopt;
}

Diagnostic about(const DiagnosticKind& kind, std::vector<DiagnosticArg> args) {
  return {.kind = &kind, .span = {}, .args = std::move(args), .suggestion = {}, .source = kUnplaced};
}

std::optional<Diagnostic> check_header(const std::string& path, const Json& line,
                                       const Framework& framework) {
  Fields fields{line};
  const std::string schema = fields.text("schema");
  const std::string charter = fields.text("charter");
  const std::string rules = fields.text("rules");
  const std::string contents = fields.text("contents");
  if (!fields.good() || schema != "charter.summary/1") {
    return about(kNotASummary, {path, std::string{"1"}});
  }
  if (charter != reference_to(framework.charter) || rules != framework.rules.hash ||
      contents != contents_hash(framework)) {
    return about(kOtherSummary, {path, charter + ", " + rules, framework_name(framework)});
  }
  return std::nullopt;
}

}  // namespace

std::optional<Diagnostic> add_summary(const Source& source, const Framework& framework,
                                      Portfolio& portfolio) {
  std::string_view rest = source.text;
  std::size_t number = 0;
  while (!rest.empty()) {
    const std::size_t end = std::min(rest.find('\n'), rest.size());
    const Json line = Json::parse(rest.substr(0, end), nullptr, false);
    rest.remove_prefix(std::min(end + 1, rest.size()));
    ++number;
    if (number == 1) {
      if (auto problem = check_header(source.name, line, framework)) {
        return problem;
      }
      continue;
    }
    bool good = false;
    if (line.is_object() && line.contains("errors")) {
      auto failure = failure_from(line);
      good = failure.has_value();
      if (good) {
        portfolio.failures.push_back(std::move(*failure));
      }
    } else {
      auto record = record_from(framework, line);
      good = record.has_value();
      if (good) {
        portfolio.records.push_back(std::move(*record));
      }
    }
    if (!good) {
      return about(kNotASummary, {source.name, std::to_string(number)});
    }
  }
  return number > 0 ? std::nullopt : std::optional{about(kNotASummary, {source.name, std::string{"1"}})};
}

Result<Portfolio> read_summaries(std::span<const std::string> paths, const Framework& framework) {
  constexpr std::size_t kMostBytes = std::size_t{1} << 31U;
  Portfolio portfolio;
  for (const std::string& path : paths) {
    auto source = read_file(path, {.bytes = kMostBytes});
    if (!source) {
      source.error().source = kUnplaced;
      return tl::unexpected(std::move(source.error()));
    }
    if (auto problem = add_summary(*source, framework, portfolio)) {
      return tl::unexpected(std::move(*problem));
    }
  }
  settle(portfolio);
  return portfolio;
}

}  // namespace charter
