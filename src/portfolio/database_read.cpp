#include "portfolio/database.h"
#include "portfolio/database_file.h"
#include "portfolio/database_rows.h"

#include <SQLiteCpp/SQLiteCpp.h>
#include <sqlite3.h>

#include <nlohmann/json.hpp>

#include <string_view>

namespace charter {

namespace {

/// What charter never writes: the file was damaged, or somebody else wrote into it.
[[noreturn]] void damaged(const char* table) {
  throw SQLite::Exception(std::string{"a row of "} + table + " does not fit", SQLITE_CORRUPT);
}

std::optional<Index> index_at(const SQLite::Statement& row, int at, std::size_t below, const char* table) {
  const SQLite::Column column = row.getColumn(at);
  if (column.isNull()) {
    return std::nullopt;
  }
  const std::int64_t value = column.getInt64();
  if (value < 0 || static_cast<std::uint64_t>(value) >= below) {
    damaged(table);
  }
  return static_cast<Index>(value);
}

Index needed_index(const SQLite::Statement& row, int at, std::size_t below, const char* table) {
  const auto index = index_at(row, at, below, table);
  if (!index) {
    damaged(table);
  }
  return *index;
}

PackedStanding standing_at(const SQLite::Statement& row, int first, const char* table) {
  constexpr std::size_t kBelow = 10'001;
  const auto score = [&](int at) -> std::optional<Score> {
    const auto points = index_at(row, at, kBelow, table);
    return points ? std::optional{Score{static_cast<std::int32_t>(*points)}} : std::nullopt;
  };
  return PackedStanding{
      Standing{score(first), score(first + 1), score(first + 2), score(first + 3), std::nullopt}};
}

Date date_at(const SQLite::Statement& row, int at) {
  const auto date = parse_date(row.getColumn(at).getString());
  if (!date) {
    damaged("assessment");
  }
  return *date;
}

/// A table whose rows come assessment by assessment, read beside the assessments themselves.
class Rows {
 public:
  Rows(SQLite::Database& database, const std::string& query, std::int64_t framework)
      : rows_{database, query} {
    rows_.bind(1, framework);
    more_ = rows_.executeStep();
  }

  template <class Take>
  void of(std::int64_t assessment, Take take) {
    while (more_ && rows_.getColumn(0).getInt64() == assessment) {
      take(rows_);
      more_ = rows_.executeStep();
    }
  }

  [[nodiscard]] bool at_end() const { return !more_; }

 private:
  SQLite::Statement rows_;
  bool more_ = false;
};

std::string of_framework(const char* columns, const char* table, const char* order) {
  return std::string{"SELECT s.assessment, "} + columns + " FROM " + table +
         " s JOIN assessment a ON a.id = s.assessment WHERE a.framework = ? ORDER BY s.assessment, " + order;
}

PartnerRecord assessment_of(const SQLite::Statement& row, const Framework& framework) {
  PartnerRecord record;
  record.sequence = static_cast<std::uint64_t>(row.getColumn(0).getInt64());
  record.id = row.getColumn(1).getString();
  record.name = row.getColumn(2).getString();
  record.sector = row.getColumn(3).getString();
  record.size = row.getColumn(4).getString();
  record.as_of = date_at(row, 5);
  record.assessed_on = date_at(row, 6);
  record.place = {row.getColumn(7).getString(), static_cast<std::uint64_t>(row.getColumn(8).getInt64()),
                  row.getColumn(9).getString()};
  record.overall = standing_at(row, 10, "assessment");
  record.level = needed_index(row, 14, framework.scale.levels.size(), "assessment");
  record.principles.resize(framework.charter.principles.size());
  record.actions.resize(framework.charter.actions.size());
  return record;
}

void read_assessments(SQLite::Database& database, std::int64_t row, const Framework& framework,
                      Portfolio& portfolio) {
  const Charter& charter = framework.charter;
  const Scale& scale = framework.scale;
  const RuleSet& rules = framework.rules;
  SQLite::Statement all{
      database,
      "SELECT a.id, o.code, a.name, a.sector, a.size, a.as_of, a.assessed_on, a.file, a.line,"
      " a.content_hash, a.score, a.high, a.evidenced, a.coverage, a.level"
      " FROM assessment a JOIN organization o ON o.id = a.organization"
      " WHERE a.framework = ? ORDER BY a.id"};
  all.bind(1, row);
  Rows principles{
      database,
      of_framework("principle, s.score, s.high, s.evidenced, s.coverage", "principle_score", "principle"),
      row};
  Rows actions{database, of_framework("action, outcome, status, s.evidenced", "action_outcome", "action"),
               row};
  Rows findings{database, of_framework("rule, principle, action, accepted", "finding", "number"), row};
  constexpr std::size_t kOutcomes = static_cast<std::size_t>(Outcome::NotApplicable) + 1;
  while (all.executeStep()) {
    const std::int64_t id = all.getColumn(0).getInt64();
    PartnerRecord record = assessment_of(all, framework);
    principles.of(id, [&](const SQLite::Statement& line) {
      record.principles[needed_index(line, 1, charter.principles.size(), "principle_score")] =
          standing_at(line, 2, "principle_score");
    });
    actions.of(id, [&](const SQLite::Statement& line) {
      const PartnerAction action{static_cast<Outcome>(needed_index(line, 2, kOutcomes, "action_outcome")),
                                 index_at(line, 3, scale.statuses.size(), "action_outcome"),
                                 line.getColumn(4).getInt() != 0};
      record.actions[needed_index(line, 1, charter.actions.size(), "action_outcome")] = PackedAction{action};
    });
    findings.of(id, [&](const SQLite::Statement& line) {
      record.findings.push_back({needed_index(line, 1, rules.infos.size(), "finding"),
                                 index_at(line, 2, charter.principles.size(), "finding"),
                                 index_at(line, 3, charter.actions.size(), "finding"),
                                 line.getColumn(4).getInt() != 0});
    });
    portfolio.records.push_back(std::move(record));
  }
}

std::vector<std::string> sentences_at(SQLite::Statement& row, int column) {
  const auto list = nlohmann::json::parse(row.getColumn(column).getString(), nullptr, false);
  if (!list.is_array()) {
    damaged("failure");
  }
  std::vector<std::string> sentences;
  for (const auto& sentence : list) {
    if (!sentence.is_string()) {
      damaged("failure");
    }
    sentences.push_back(sentence.get<std::string>());
  }
  return sentences;
}

void read_failures(SQLite::Database& database, Portfolio& portfolio) {
  SQLite::Statement all{
      database, "SELECT file, line, content_hash, errors_en, errors_fr FROM failure ORDER BY file, line"};
  while (all.executeStep()) {
    PartnerFailure failure;
    failure.place = {all.getColumn(0).getString(), static_cast<std::uint64_t>(all.getColumn(1).getInt64()),
                     all.getColumn(2).getString()};
    std::vector<std::string> english = sentences_at(all, 3);
    std::vector<std::string> french = sentences_at(all, 4);
    if (english.size() != french.size()) {
      damaged("failure");
    }
    for (std::size_t i = 0; i < english.size(); ++i) {
      failure.errors.push_back({std::move(english[i]), std::move(french[i])});
    }
    portfolio.failures.push_back(std::move(failure));
  }
}

}  // namespace

Result<Portfolio> read_database(const std::string& path, const Framework& framework) {
  const auto database = open_file(path, DatabaseAccess::Read);
  if (!database) {
    return tl::unexpected(database.error());
  }
  Portfolio portfolio;
  std::optional<Diagnostic> problem;
  const Result<void> read = guarded(path, [&] {
    // All tables as they were at one moment, whatever another program stores meanwhile.
    const SQLite::Transaction snapshot{**database};
    const auto row = find_framework_row(**database, framework);
    if (!row) {
      const std::string held = framework_names(**database);
      problem = Diagnostic{.kind = &kOtherCharterInDatabase,
                           .span = {},
                           .args = {path, framework_name(framework),
                                    held.empty() ? DiagnosticArg{Bilingual{"nothing yet", "rien encore"}}
                                                 : DiagnosticArg{held}},
                           .suggestion = {},
                           .source = kUnplaced};
      return;
    }
    read_assessments(**database, *row, framework, portfolio);
    read_failures(**database, portfolio);
    SQLite::Statement others{**database, "SELECT count(*) FROM assessment WHERE framework <> ?"};
    others.bind(1, *row);
    portfolio.judged_otherwise =
        others.executeStep() ? static_cast<std::uint64_t>(others.getColumn(0).getInt64()) : 0;
  });
  if (!read || problem) {
    return tl::unexpected(problem ? *problem : read.error());
  }
  settle(portfolio);
  return portfolio;
}

}  // namespace charter
