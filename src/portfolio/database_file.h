#pragma once
/// Opening a database file without ever damaging one that is not ours.

#include "portfolio/database_kinds.h"

#include <charter/evaluation.h>
#include <charter/framework.h>
#include <charter/result.h>

#include <cstdint>
#include <functional>
#include <memory>
#include <string>

namespace SQLite {
class Database;
}

namespace charter {

enum class DatabaseAccess : std::uint8_t { Read, Write };

/// A database of the present version. With Write a file that is not there is made.
[[nodiscard]] Result<std::unique_ptr<SQLite::Database>> open_file(const std::string& path,
                                                                  DatabaseAccess access);

/// Runs `work` and turns what SQLite throws into a diagnostic about `path`.
[[nodiscard]] Result<void> guarded(const std::string& path, const std::function<void()>& work);

/// Names the lists that numbers in the tables point into: two charters of one name and different actions are
/// kept apart.
[[nodiscard]] std::string contents_hash(const Framework& framework);

}  // namespace charter
