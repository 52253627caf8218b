#include "portfolio/database.h"

#include "portfolio/database_file.h"
#include "portfolio/database_rows.h"

#include <SQLiteCpp/SQLiteCpp.h>

#include <nlohmann/json.hpp>

#include <optional>
#include <tuple>
#include <unordered_map>

namespace charter {

namespace {

void bind(SQLite::Statement& statement, int at, std::optional<Score> score) {
  if (score) {
    statement.bind(at, score->basis_points);
  } else {
    statement.bind(at);
  }
}

void bind(SQLite::Statement& statement, int at, std::optional<Index> index) {
  if (index) {
    statement.bind(at, *index);
  } else {
    statement.bind(at);
  }
}

void bind_standing(SQLite::Statement& statement, int first, const Standing& standing) {
  bind(statement, first, standing.score);
  bind(statement, first + 1, standing.high);
  bind(statement, first + 2, standing.evidenced);
  bind(statement, first + 3, standing.coverage);
}

void run(SQLite::Statement& statement) {
  statement.exec();
  statement.reset();
}

std::string as_json(const std::vector<PartnerMistake>& mistakes, Language language) {
  auto lines = nlohmann::json::array();
  for (const PartnerMistake& mistake : mistakes) {
    lines.push_back(mistake.in(language));
  }
  return lines.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
}

/// The statements of one open database, prepared once.
class Writer {
 public:
  explicit Writer(SQLite::Database& database)
      : find_{database,
              "SELECT id, file, line FROM assessment"
              " WHERE content_hash = ? AND as_of = ? AND framework = ? AND organization = ?"},
        move_{database, "UPDATE assessment SET file = ?, line = ? WHERE id = ?"},
        find_organization_{database, "SELECT id FROM organization WHERE code = ?"},
        add_organization_{database, "INSERT INTO organization (code) VALUES (?)"},
        add_assessment_{
            database,
            "INSERT INTO assessment (framework, organization, name, sector, size, as_of, assessed_on, file,"
            " line, content_hash, score, high, evidenced, coverage, level)"
            " VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)"},
        add_principle_{database, "INSERT INTO principle_score VALUES (?,?,?,?,?,?)"},
        add_action_{database, "INSERT INTO action_outcome VALUES (?,?,?,?,?)"},
        add_finding_{database, "INSERT INTO finding VALUES (?,?,?,?,?,?)"},
        set_failure_{database,
                     "INSERT INTO failure (file, line, content_hash, errors_en, errors_fr) VALUES (?,?,?,?,?)"
                     " ON CONFLICT DO UPDATE SET content_hash = excluded.content_hash,"
                     " errors_en = excluded.errors_en, errors_fr = excluded.errors_fr"},
        clear_failure_{database, "DELETE FROM failure WHERE file = ? AND line = ?"},
        any_failure_{database.execAndGet("SELECT EXISTS (SELECT 1 FROM failure)").getInt() != 0},
        database_{database} {}

  void store(const PartnerResult& result, std::int64_t framework) {
    if (any_failure_) {
      clear_failure_.bindNoCopy(1, result.place.file);
      clear_failure_.bind(2, static_cast<std::int64_t>(result.place.line));
      run(clear_failure_);
    }
    const std::string as_of = to_string(result.as_of);
    const std::int64_t owner = organization(result.id);
    if (!known(result.place, as_of, framework, owner)) {
      const std::int64_t assessment = add_assessment(result, as_of, framework, owner);
      add_rows(result, assessment);
    }
  }

  void store(const PartnerFailure& failure) {
    any_failure_ = true;
    set_failure_.bindNoCopy(1, failure.place.file);
    set_failure_.bind(2, static_cast<std::int64_t>(failure.place.line));
    set_failure_.bindNoCopy(3, failure.place.content_hash);
    set_failure_.bind(4, as_json(failure.errors, Language::En));
    set_failure_.bind(5, as_json(failure.errors, Language::Fr));
    run(set_failure_);
  }

 private:
  /// Whether the same document is there already, judged the same way. Of two places the later one is kept, so
  /// that the order in which they are stored does not matter.
  bool known(const DocumentPlace& place, const std::string& as_of, std::int64_t framework,
             std::int64_t organization) {
    find_.bindNoCopy(1, place.content_hash);
    find_.bindNoCopy(2, as_of);
    find_.bind(3, framework);
    find_.bind(4, organization);
    const bool found = find_.executeStep();
    if (found) {
      const std::int64_t id = find_.getColumn(0).getInt64();
      const std::string file = find_.getColumn(1).getString();
      const auto line = static_cast<std::uint64_t>(find_.getColumn(2).getInt64());
      if (std::tie(file, line) < std::tie(place.file, place.line)) {
        move_.bindNoCopy(1, place.file);
        move_.bind(2, static_cast<std::int64_t>(place.line));
        move_.bind(3, id);
        run(move_);
      }
    }
    find_.reset();
    return found;
  }

  std::int64_t organization(const std::string& code) {
    find_organization_.bindNoCopy(1, code);
    std::optional<std::int64_t> id;
    if (find_organization_.executeStep()) {
      id = find_organization_.getColumn(0).getInt64();
    }
    find_organization_.reset();
    if (!id) {
      add_organization_.bindNoCopy(1, code);
      run(add_organization_);
      id = database_.getLastInsertRowid();
    }
    return *id;
  }

  std::int64_t add_assessment(const PartnerResult& result, const std::string& as_of, std::int64_t framework,
                              std::int64_t organization) {
    const std::string assessed_on = to_string(result.assessed_on);
    SQLite::Statement& row = add_assessment_;
    row.bind(1, framework);
    row.bind(2, organization);
    row.bindNoCopy(3, result.name);
    row.bindNoCopy(4, result.sector);
    row.bindNoCopy(5, result.size);
    row.bindNoCopy(6, as_of);
    row.bindNoCopy(7, assessed_on);
    row.bindNoCopy(8, result.place.file);
    row.bind(9, static_cast<std::int64_t>(result.place.line));
    row.bindNoCopy(10, result.place.content_hash);
    bind_standing(row, 11, result.overall);
    row.bind(15, result.level);
    run(row);
    return database_.getLastInsertRowid();
  }

  void add_rows(const PartnerResult& result, std::int64_t assessment) {
    for (Index i = 0; i < result.principles.size(); ++i) {
      add_principle_.bind(1, assessment);
      add_principle_.bind(2, i);
      bind_standing(add_principle_, 3, result.principles[i]);
      run(add_principle_);
    }
    for (Index i = 0; i < result.actions.size(); ++i) {
      const PartnerAction& action = result.actions[i];
      add_action_.bind(1, assessment);
      add_action_.bind(2, i);
      add_action_.bind(3, static_cast<std::int32_t>(action.outcome));
      bind(add_action_, 4, action.status);
      add_action_.bind(5, action.evidenced ? 1 : 0);
      run(add_action_);
    }
    for (Index i = 0; i < result.findings.size(); ++i) {
      const PartnerFinding& finding = result.findings[i];
      add_finding_.bind(1, assessment);
      add_finding_.bind(2, i);
      add_finding_.bind(3, finding.rule);
      bind(add_finding_, 4, finding.principle);
      bind(add_finding_, 5, finding.action);
      add_finding_.bind(6, finding.waived ? 1 : 0);
      run(add_finding_);
    }
  }

  SQLite::Statement find_;
  SQLite::Statement move_;
  SQLite::Statement find_organization_;
  SQLite::Statement add_organization_;
  SQLite::Statement add_assessment_;
  SQLite::Statement add_principle_;
  SQLite::Statement add_action_;
  SQLite::Statement add_finding_;
  SQLite::Statement set_failure_;
  SQLite::Statement clear_failure_;
  bool any_failure_;  ///< spares a look-up a document where nothing ever failed
  SQLite::Database& database_;
};

std::optional<Diagnostic> problem_of(const Result<void>& result) {
  return result ? std::nullopt : std::optional{result.error()};
}

class DatabaseSink final : public BatchSink {
 public:
  DatabaseSink(std::string path, std::unique_ptr<SQLite::Database> database, std::int64_t framework,
               std::size_t chunk)
      : path_(std::move(path)),
        database_(std::move(database)),
        framework_(framework),
        chunk_(chunk),
        writer_(*database_) {}

  std::optional<Diagnostic> judged(const PartnerResult& result) override {
    return in_chunk([&] { writer_.store(result, framework_); });
  }

  std::optional<Diagnostic> failed(const PartnerFailure& failure) override {
    return in_chunk([&] { writer_.store(failure); });
  }

  std::optional<Diagnostic> finished(BatchEnd /*end*/) override {
    return problem_of(guarded(path_, [&] { commit(); }));
  }

 private:
  template <class Store>
  std::optional<Diagnostic> in_chunk(Store store) {
    return problem_of(guarded(path_, [&] {
      if (!transaction_) {
        transaction_.emplace(*database_, SQLite::TransactionBehavior::IMMEDIATE);
      }
      store();
      if (++stored_ >= chunk_) {
        commit();
      }
    }));
  }

  void commit() {
    if (transaction_) {
      transaction_->commit();
      transaction_.reset();
    }
    stored_ = 0;
  }

  std::string path_;
  std::unique_ptr<SQLite::Database> database_;
  std::int64_t framework_;
  std::size_t chunk_;
  Writer writer_;
  std::optional<SQLite::Transaction> transaction_;  ///< rolls back where nobody called finished
  std::size_t stored_ = 0;
};

}  // namespace

Result<std::unique_ptr<BatchSink>> open_database(const std::string& path, const Framework& framework,
                                                 std::size_t chunk) {
  auto database = open_file(path, DatabaseAccess::Write);
  if (!database) {
    return tl::unexpected(database.error());
  }
  std::unique_ptr<BatchSink> sink;
  const Result<void> ready = guarded(path, [&] {
    const std::int64_t row = framework_row(**database, framework);
    sink = std::make_unique<DatabaseSink>(path, std::move(*database), row, chunk);
  });
  if (!ready) {
    return tl::unexpected(ready.error());
  }
  return sink;
}

}  // namespace charter
