#pragma once
/// The small tables: which charter and rules judged, and what the numbers of the large tables stand for.

#include <charter/evaluation.h>

#include <cstdint>
#include <optional>
#include <string>

namespace SQLite {
class Database;
}

namespace charter {

[[nodiscard]] std::optional<std::int64_t> find_framework_row(SQLite::Database& database,
                                                             const Framework& framework);

/// Adds it, with its principles, actions, rules and so on, where it is not there. Throws what SQLite throws.
[[nodiscard]] std::int64_t framework_row(SQLite::Database& database, const Framework& framework);

/// "montreal-digital-data-charter@2020, 7aedb8104d799842": all of them, for a message; empty where there is
/// none.
[[nodiscard]] std::string framework_names(SQLite::Database& database);

/// "montreal-digital-data-charter@2020, 7aedb8104d799842"
[[nodiscard]] std::string framework_name(const Framework& framework);

}  // namespace charter
