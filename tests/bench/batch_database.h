#pragma once
/// What a portfolio database costs beside a bare one: the same rows in the same tables, by SQLite’s C
/// interface alone.

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

namespace charter::bench {

/// The rows that a batch adds for its documents, in memory.
class StoredRows {
 public:
  /// Those of a database that `charter batch --db` wrote.
  explicit StoredRows(const std::string& path);

  /// Into a new file, with statements prepared once, `chunk` assessments a transaction. Looks up nothing and
  /// checks nothing.
  void insert_into(const std::string& path, std::size_t chunk) const;

  [[nodiscard]] std::size_t count() const;

 private:
  struct Table {
    const char* name = nullptr;
    int columns = 0;
    std::vector<std::int64_t> cells;  ///< row by row; a text is its place among the texts
    std::vector<int> kinds;           ///< as SQLite numbers them
  };

  std::array<Table, 5> tables_;
  std::vector<std::string> texts_;
};

}  // namespace charter::bench
