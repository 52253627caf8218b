#include "bench/batch_database.h"

#include "portfolio/schema.h"

#include <sqlite3.h>

#include <cstdio>
#include <cstdlib>
#include <memory>

namespace charter::bench {

namespace {

// The first column of each is the number of the assessment, or grows with it.
constexpr std::array kTables{"organization", "assessment", "principle_score", "action_outcome", "finding"};

void good(int code, sqlite3* database) {
  if (code != SQLITE_OK && code != SQLITE_DONE && code != SQLITE_ROW) {
    std::fprintf(stderr, "%s\n", sqlite3_errmsg(database));
    std::abort();
  }
}

struct Close {
  void operator()(sqlite3* database) const { sqlite3_close(database); }
  void operator()(sqlite3_stmt* statement) const { sqlite3_finalize(statement); }
};

using Database = std::unique_ptr<sqlite3, Close>;
using Statement = std::unique_ptr<sqlite3_stmt, Close>;

Database open(const std::string& path) {
  sqlite3* database = nullptr;
  good(sqlite3_open(path.c_str(), &database), database);
  return Database{database};
}

Statement prepare(sqlite3* database, const std::string& text) {
  sqlite3_stmt* statement = nullptr;
  good(sqlite3_prepare_v2(database, text.c_str(), -1, &statement, nullptr), database);
  return Statement{statement};
}

void run(sqlite3* database, const std::string& text) {
  good(sqlite3_exec(database, text.c_str(), nullptr, nullptr, nullptr), database);
}

}  // namespace

StoredRows::StoredRows(const std::string& path) {
  const Database database = open(path);
  for (std::size_t i = 0; i < kTables.size(); ++i) {
    Table& table = tables_[i];
    table.name = kTables[i];
    const Statement all =
        prepare(database.get(), std::string{"SELECT * FROM "} + table.name + " ORDER BY 1, 2");
    table.columns = sqlite3_column_count(all.get());
    while (sqlite3_step(all.get()) == SQLITE_ROW) {
      for (int c = 0; c < table.columns; ++c) {
        table.kinds.push_back(sqlite3_column_type(all.get(), c));
        if (table.kinds.back() == SQLITE_TEXT) {
          table.cells.push_back(static_cast<std::int64_t>(texts_.size()));
          texts_.emplace_back(reinterpret_cast<const char*>(sqlite3_column_text(all.get(), c)));
        } else {
          table.cells.push_back(sqlite3_column_int64(all.get(), c));
        }
      }
    }
  }
}

std::size_t StoredRows::count() const {
  std::size_t rows = 0;
  for (const Table& table : tables_) {
    rows += table.cells.size() / static_cast<std::size_t>(table.columns);
  }
  return rows;
}

void StoredRows::insert_into(const std::string& path, std::size_t chunk) const {
  const Database database = open(path);
  run(database.get(), "BEGIN");
  run(database.get(), std::string{kSchemaOne});
  run(database.get(), "COMMIT");
  std::array<Statement, kTables.size()> inserts;
  for (std::size_t i = 0; i < kTables.size(); ++i) {
    std::string text = std::string{"INSERT INTO "} + tables_[i].name + " VALUES (?";
    for (int c = 1; c < tables_[i].columns; ++c) {
      text += ",?";
    }
    inserts[i] = prepare(database.get(), text + ")");
  }
  std::array<std::size_t, kTables.size()> next{};
  const Table& assessments = tables_[1];
  std::size_t in_chunk = 0;
  while (next[1] < assessments.cells.size()) {
    if (in_chunk == 0) {
      run(database.get(), "BEGIN IMMEDIATE");
    }
    const std::int64_t assessment = assessments.cells[next[1]];
    for (std::size_t i = 0; i < kTables.size(); ++i) {
      const Table& table = tables_[i];
      sqlite3_stmt* const insert = inserts[i].get();
      while (next[i] < table.cells.size() && table.cells[next[i]] <= assessment) {
        for (int c = 1; c <= table.columns; ++c, ++next[i]) {
          const std::int64_t cell = table.cells[next[i]];
          if (table.kinds[next[i]] == SQLITE_TEXT) {
            const std::string& text = texts_[static_cast<std::size_t>(cell)];
            sqlite3_bind_text(insert, c, text.c_str(), static_cast<int>(text.size()), SQLITE_STATIC);
          } else if (table.kinds[next[i]] == SQLITE_NULL) {
            sqlite3_bind_null(insert, c);
          } else {
            sqlite3_bind_int64(insert, c, cell);
          }
        }
        good(sqlite3_step(insert), database.get());
        sqlite3_reset(insert);
      }
    }
    if (++in_chunk == chunk) {
      run(database.get(), "COMMIT");
      in_chunk = 0;
    }
  }
  if (in_chunk > 0) {
    run(database.get(), "COMMIT");
  }
}

}  // namespace charter::bench
