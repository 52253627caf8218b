#pragma once
/// The tables of a portfolio database, by version. docs/portfolio-database.md describes them for people.

#include <array>
#include <cstdint>
#include <string_view>

namespace charter {

/// "CHRT": what SQLite calls the application_id.
inline constexpr std::int32_t kApplicationId = 0x43485254;

extern const std::string_view kSchemaOne;
extern const std::string_view kSchemaTwo;

/// `kMigrations[n]` takes a database of version n to version n + 1; version 0 is an empty file.
/// A row is never changed once a version of charter was published with it.
inline const std::array kMigrations{&kSchemaOne, &kSchemaTwo};

inline constexpr std::int32_t kSchemaVersion = 2;
static_assert(std::tuple_size_v<decltype(kMigrations)> == kSchemaVersion);

}  // namespace charter
