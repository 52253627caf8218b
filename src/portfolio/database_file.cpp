#include "portfolio/database_file.h"

#include "model/hash.h"
#include "portfolio/schema.h"
#include "workspace/disk.h"

#include <SQLiteCpp/SQLiteCpp.h>
#include <sqlite3.h>

#include <optional>

namespace charter {

namespace {

constexpr int kWaitMilliseconds = 5000;

Diagnostic about(const DiagnosticKind& kind, const std::string& path, std::vector<DiagnosticArg> more = {}) {
  Diagnostic problem{.kind = &kind, .span = {}, .args = {path}, .suggestion = {}, .source = kUnplaced};
  problem.args.insert(problem.args.end(), more.begin(), more.end());
  return problem;
}

Diagnostic refused(const std::string& path, const SQLite::Exception& error) {
  switch (error.getErrorCode()) {
    case SQLITE_NOTADB:
      return about(kNotADatabase, path);
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
      return about(kBusyDatabase, path);
    case SQLITE_READONLY:
    case SQLITE_CANTOPEN:
    case SQLITE_PERM:
    case SQLITE_AUTH:
      return about(kReadOnlyDatabase, path);
    default:
      return about(kDatabaseFailed, path, {std::string{error.what()}});
  }
}

/// A whole number of four bytes, the most significant first (SQLite’s file format, section 1.3).
std::int32_t number_at(std::string_view header, std::size_t offset) {
  std::uint32_t value = 0;
  for (std::size_t i = 0; i < 4; ++i) {
    value = value << 8U | static_cast<unsigned char>(header[offset + i]);
  }
  return static_cast<std::int32_t>(value);
}

/// Looks at the first bytes alone, so that a file that is not ours is not even opened by SQLite.
std::optional<Diagnostic> why_not_ours(const std::string& path) {
  constexpr std::string_view kMagic{"SQLite format 3\0", 16};
  constexpr std::size_t kHeader = 100;
  if (file_exists(path) && !is_regular_file(path)) {
    return about(kNotADatabase, path);
  }
  const auto start = read_file(path, {.bytes = kHeader});
  if (!start) {
    Diagnostic problem = start.error();
    problem.source = kUnplaced;
    return problem;
  }
  if (start->text.empty() || file_exists(path + "-journal")) {
    return std::nullopt;  // new, or in the middle of a change that a killed program left: SQLite takes it
                          // back
  }
  if (!start->text.starts_with(kMagic) || start->text.size() < kHeader) {
    return about(kNotADatabase, path);
  }
  constexpr std::size_t kApplicationIdAt = 68;
  if (number_at(start->text, kApplicationIdAt) != kApplicationId) {
    return about(kForeignDatabase, path);
  }
  return std::nullopt;
}

/// From the version it has to ours, each step in the same transaction: all of them or none.
std::optional<Diagnostic> bring_up_to_date(const std::string& path, SQLite::Database& database,
                                           DatabaseAccess access) {
  const int application = database.execAndGet("PRAGMA application_id").getInt();
  const int tables = database.execAndGet("SELECT count(*) FROM sqlite_schema").getInt();
  if (application != kApplicationId && (application != 0 || tables != 0)) {
    return about(kForeignDatabase, path);
  }
  const int version = database.execAndGet("PRAGMA user_version").getInt();
  if (version > kSchemaVersion || version < 0) {
    return about(kNewerDatabase, path, {std::to_string(version), std::to_string(kSchemaVersion)});
  }
  if (version == kSchemaVersion) {
    return std::nullopt;
  }
  if (access == DatabaseAccess::Read && application == 0) {
    return about(kNotADatabase, path);  // an empty file has nothing to read, and is not ours to fill
  }
  SQLite::Transaction transaction{database, SQLite::TransactionBehavior::IMMEDIATE};
  for (std::size_t i = static_cast<std::size_t>(version); i < kMigrations.size(); ++i) {
    database.exec(std::string{*kMigrations[i]});
  }
  database.exec("PRAGMA application_id = " + std::to_string(kApplicationId));
  database.exec("PRAGMA user_version = " + std::to_string(kSchemaVersion));
  transaction.commit();
  return std::nullopt;
}

}  // namespace

Result<void> guarded(const std::string& path, const std::function<void()>& work) {
  try {
    work();
    return {};
  } catch (const SQLite::Exception& error) {
    return tl::unexpected(refused(path, error));
  }
}

Result<std::unique_ptr<SQLite::Database>> open_file(const std::string& path, DatabaseAccess access) {
  if (access == DatabaseAccess::Read || file_exists(path)) {
    if (auto problem = why_not_ours(path)) {
      return tl::unexpected(std::move(*problem));
    }
  }
  std::unique_ptr<SQLite::Database> database;
  std::optional<Diagnostic> problem;
  const Result<void> opened = guarded(path, [&] {
    // Without locks of its own: a connection serves one thread at a time, and is asked a hundred things a
    // document.
    const int flags = SQLite::OPEN_READWRITE | SQLite::OPEN_NOMUTEX |
                      (access == DatabaseAccess::Write ? SQLite::OPEN_CREATE : 0);
    database = std::make_unique<SQLite::Database>(path, flags, kWaitMilliseconds);
    if (access == DatabaseAccess::Write && sqlite3_db_readonly(database->getHandle(), "main") == 1) {
      problem = about(kReadOnlyDatabase, path);
      return;
    }
    // What a file from elsewhere brings along (views, triggers) may call nothing with an effect.
    database->exec("PRAGMA trusted_schema = OFF");
    problem = bring_up_to_date(path, *database, access);
  });
  if (!opened) {
    return tl::unexpected(opened.error());
  }
  if (problem) {
    return tl::unexpected(std::move(*problem));
  }
  return database;
}

std::string contents_hash(const Framework& framework) {
  TextHash hash;
  const auto add = [&hash](const auto& list) {
    for (const auto& item : list) {
      hash.add(item.id);
    }
    hash.add("");
  };
  add(framework.charter.principles);
  add(framework.charter.actions);
  add(framework.rules.infos);
  add(framework.scale.statuses);
  add(framework.scale.levels);
  return hash.hex();
}

}  // namespace charter
