#include "portfolio/database_rows.h"

#include "portfolio/database_file.h"

#include <SQLiteCpp/SQLiteCpp.h>

#include <string_view>

namespace charter {

namespace {

std::string_view severity_code(Severity severity) {
  switch (severity) {
    case Severity::Note:
      return "note";
    case Severity::Warning:
      return "warning";
    case Severity::Error:
      return "error";
    case Severity::Critical:
      return "critical";
  }
  return "note";
}

/// Rows of framework, number, code and what `more` binds from 4 on.
template <class List, class More>
void fill_table(SQLite::Database& database, const char* insert, std::int64_t framework, const List& list,
                More more) {
  SQLite::Statement statement{database, insert};
  for (Index i = 0; i < list.size(); ++i) {
    statement.bind(1, framework);
    statement.bind(2, i);
    statement.bind(3, list[i].id);
    more(statement, list[i]);
    statement.exec();
    statement.reset();
  }
}

void bind_words(SQLite::Statement& statement, const Text& words) {
  statement.bind(4, std::string{words.in("en")});
  statement.bind(5, std::string{words.in("fr")});
}

void fill_tables(SQLite::Database& database, std::int64_t row, const Framework& framework) {
  const auto name = [](SQLite::Statement& statement, const auto& item) { bind_words(statement, item.name); };
  fill_table(database, "INSERT INTO level VALUES (?,?,?,?,?)", row, framework.scale.levels, name);
  fill_table(database, "INSERT INTO status VALUES (?,?,?,?,?)", row, framework.scale.statuses, name);
  fill_table(database, "INSERT INTO principle VALUES (?,?,?,?,?)", row, framework.charter.principles, name);
  fill_table(database, "INSERT INTO action VALUES (?,?,?,?,?,?)", row, framework.charter.actions,
             [](SQLite::Statement& statement, const Action& action) {
               bind_words(statement, action.title);
               statement.bind(6, action.principle);
             });
  fill_table(database, "INSERT INTO rule VALUES (?,?,?,?)", row, framework.rules.infos,
             [](SQLite::Statement& statement, const RuleInfo& rule) {
               statement.bind(4, std::string{severity_code(rule.severity)});
             });
}

}  // namespace

std::optional<std::int64_t> find_framework_row(SQLite::Database& database, const Framework& framework) {
  SQLite::Statement find{
      database,
      "SELECT id FROM framework WHERE charter = ? AND edition = ? AND rules_hash = ? AND contents = ?"};
  find.bind(1, framework.charter.id);
  find.bind(2, framework.charter.edition);
  find.bind(3, framework.rules.hash);
  find.bind(4, contents_hash(framework));
  if (find.executeStep()) {
    return find.getColumn(0).getInt64();
  }
  return std::nullopt;
}

std::int64_t framework_row(SQLite::Database& database, const Framework& framework) {
  SQLite::Transaction transaction{database, SQLite::TransactionBehavior::IMMEDIATE};
  if (const auto known = find_framework_row(database, framework)) {
    return *known;
  }
  SQLite::Statement add{database,
                        "INSERT INTO framework (charter, edition, rules_hash, contents) VALUES (?,?,?,?)"};
  add.bind(1, framework.charter.id);
  add.bind(2, framework.charter.edition);
  add.bind(3, framework.rules.hash);
  add.bind(4, contents_hash(framework));
  add.exec();
  const std::int64_t row = database.getLastInsertRowid();
  fill_tables(database, row, framework);
  transaction.commit();
  return row;
}

std::string framework_name(const Framework& framework) {
  return reference_to(framework.charter) + ", " + framework.rules.hash;
}

std::string framework_names(SQLite::Database& database) {
  SQLite::Statement all{database,
                        "SELECT charter || '@' || edition || ', ' || rules_hash FROM framework ORDER BY id"};
  std::string names;
  while (all.executeStep()) {
    names += (names.empty() ? "" : "; ") + all.getColumn(0).getString();
  }
  return names;
}

}  // namespace charter
