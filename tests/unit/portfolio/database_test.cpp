#include "portfolio/database.h"

#include "portfolio/database_kinds.h"
#include "portfolio/schema.h"
#include "unit/portfolio/partners.h"

#include <SQLiteCpp/SQLiteCpp.h>

#include <catch2/catch.hpp>

#include <sys/wait.h>
#include <unistd.h>

#include <chrono>
#include <csignal>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <thread>

using namespace charter;
using namespace charter::test;

namespace {

class Folder {
 public:
  Folder() : path_(std::filesystem::temp_directory_path() / ("charter-db-" + std::to_string(::getpid()))) {
    std::filesystem::remove_all(path_);
    std::filesystem::create_directories(path_);
  }
  ~Folder() { std::filesystem::remove_all(path_); }
  [[nodiscard]] std::string file(const std::string& name) const { return (path_ / name).string(); }
  [[nodiscard]] std::size_t files() const {
    return static_cast<std::size_t>(std::distance(std::filesystem::directory_iterator{path_}, {}));
  }

 private:
  std::filesystem::path path_;
};

void store(const std::string& path, const std::vector<PartnerResult>& results,
           const std::vector<PartnerFailure>& failures = {}) {
  auto sink = open_database(path, small_framework());
  REQUIRE(sink);
  for (const PartnerResult& result : results) {
    REQUIRE_FALSE((*sink)->judged(result));
  }
  for (const PartnerFailure& failure : failures) {
    REQUIRE_FALSE((*sink)->failed(failure));
  }
  REQUIRE_FALSE((*sink)->finished(BatchEnd::Complete));
}

Portfolio read(const std::string& path) {
  auto portfolio = read_database(path, small_framework());
  REQUIRE(portfolio);
  return *portfolio;
}

int count(const std::string& path, const std::string& table) {
  SQLite::Database database{path};
  return database.execAndGet("SELECT count(*) FROM " + table).getInt();
}

std::string bytes_of(const std::string& path) {
  std::ifstream file{path, std::ios::binary};
  std::stringstream out;
  out << file.rdbuf();
  return out.str();
}

void write_bytes(const std::string& path, const std::string& bytes) {
  std::ofstream{path, std::ios::binary} << bytes;
}

std::string code_of(const Result<Portfolio>& result) {
  return result ? "" : std::string{result.error().kind->code};
}

std::string code_of(const Result<std::unique_ptr<BatchSink>>& result) {
  return result ? "" : std::string{result.error().kind->code};
}

}  // namespace

TEST_CASE("what a database was given comes back whole") {
  const Folder folder;
  const std::string path = folder.file("p.sqlite");
  const PartnerResult partner = a_partner({.id = "cantine",
                                           .file = "partners/cantine.json",
                                           .sector = "food",
                                           .size = "6-20",
                                           .first = "implemented",
                                           .second = "not_applicable",
                                           .name = "Cantine d’été"});
  REQUIRE(partner.findings.size() == 1);
  store(path, {partner},
        {{{"bad.json", 0, "h"},
          {{"‘x’ is not JSON", "«\u00a0x\u00a0» n’est pas du JSON"}, {"second", "deuxième"}}}});

  const Portfolio portfolio = read(path);

  REQUIRE(portfolio.records.size() == 1);
  const PartnerRecord& record = portfolio.records[0];
  CHECK(record.id == "cantine");
  CHECK(record.name == "Cantine d’été");
  CHECK(record.sector == "food");
  CHECK(record.size == "6-20");
  CHECK(record.place.file == "partners/cantine.json");
  CHECK(record.place.line == 0);
  CHECK(record.place.content_hash == partner.place.content_hash);
  CHECK(record.as_of == partner.as_of);
  CHECK(record.level == partner.level);
  CHECK(record.overall.score() == partner.overall.score);
  CHECK(record.overall.coverage() == partner.overall.coverage);
  REQUIRE(record.principles.size() == 2);
  CHECK(record.principles[0].high() == partner.principles[0].high);
  CHECK_FALSE(record.principles[1].score());
  REQUIRE(record.actions.size() == 3);
  CHECK(record.actions[0].outcome() == Outcome::Satisfied);
  CHECK(record.actions[0].status() == partner.actions[0].status);
  CHECK(record.actions[2].outcome() == Outcome::NotApplicable);
  CHECK_FALSE(record.actions[2].status());
  REQUIRE(record.findings.size() == 1);
  CHECK(record.findings[0].rule == partner.findings[0].rule);
  CHECK(record.findings[0].action == partner.findings[0].action);
  REQUIRE(portfolio.failures.size() == 1);
  CHECK(portfolio.failures[0].place.file == "bad.json");
  CHECK(portfolio.failures[0].errors ==
        std::vector<PartnerMistake>{{"‘x’ is not JSON", "«\u00a0x\u00a0» n’est pas du JSON"},
                                    {"second", "deuxième"}});
}

TEST_CASE("every number of a row is there in the table it points to") {
  // Nobody checks that while rows are written, which takes as long as writing them.
  const Folder folder;
  const std::string path = folder.file("p.sqlite");
  store(path, {a_partner({.id = "a", .first = "implemented", .second = "not_applicable"}),
               a_partner({.id = "b", .first = "partial"}), a_partner({.id = "a", .as_of = "2026-06-01"})});
  SQLite::Database database{path};
  SQLite::Statement astray{database, "PRAGMA foreign_key_check"};
  CHECK_FALSE(astray.executeStep());
  CHECK(count(path, "organization") == 2);
  CHECK(count(path, "finding") > 0);
}

TEST_CASE("storing the same again changes nothing") {
  const Folder folder;
  const std::string path = folder.file("p.sqlite");
  const std::vector<PartnerResult> partners{a_partner({.id = "a"}), a_partner({.id = "b"})};
  store(path, partners, {{{"bad.json", 0, "h"}, {{"no", "non"}}}});
  const std::string before = bytes_of(path);
  store(path, partners, {{{"bad.json", 0, "h"}, {{"no", "non"}}}});
  CHECK(count(path, "assessment") == 2);
  CHECK(count(path, "action_outcome") == 6);
  CHECK(count(path, "failure") == 1);
  store(path, partners);
  CHECK(count(path, "framework") == 1);
  CHECK(read(path).records.size() == 2);
  CHECK(before.size() == bytes_of(path).size());
}

TEST_CASE("the same document on another day, or under other rules, is another assessment") {
  const Folder folder;
  const std::string path = folder.file("p.sqlite");
  store(path, {a_partner({.id = "a", .content = "same"}),
               a_partner({.id = "a", .content = "same", .as_of = "2026-06-01"})});
  CHECK(count(path, "assessment") == 2);

  RuleSet other = embedded().rules;
  other.hash = "0123456789abcdef";
  const Framework framework{small_charter(), the_scale(), other};
  auto sink = open_database(path, framework);
  REQUIRE(sink);
  REQUIRE_FALSE((*sink)->judged(a_partner({.id = "a", .content = "same"})));
  REQUIRE_FALSE((*sink)->finished(BatchEnd::Complete));
  CHECK(count(path, "assessment") == 3);
  const Portfolio portfolio = read(path);
  CHECK(portfolio.records.size() == 2);
  CHECK(portfolio.judged_otherwise == 1);
}

TEST_CASE("a document with the hash of another organization’s takes nothing away from it") {
  const Folder folder;
  const std::string path = folder.file("p.sqlite");
  store(path,
        {a_partner({.id = "forger", .content = "same"}), a_partner({.id = "honest", .content = "same"})});
  CHECK(read(path).records.size() == 2);
}

TEST_CASE("of the same document in two places the later place stays, in whatever order they come") {
  const Folder folder;
  const PartnerResult first = a_partner({.id = "a", .file = "a/x.json", .content = "same"});
  const PartnerResult second = a_partner({.id = "a", .file = "b/x.json", .content = "same"});
  store(folder.file("1.sqlite"), {first, second});
  store(folder.file("2.sqlite"), {second, first});
  for (const char* name : {"1.sqlite", "2.sqlite"}) {
    const Portfolio portfolio = read(folder.file(name));
    REQUIRE(portfolio.records.size() == 1);
    CHECK(portfolio.records[0].place.file == "b/x.json");
    CHECK(same_days(portfolio).empty());
  }
}

TEST_CASE("two documents of one organization on one day are both kept, and the later path is shown") {
  const Folder folder;
  const std::string path = folder.file("p.sqlite");
  store(path, {a_partner({.id = "a", .file = "z.json", .first = "implemented"}),
               a_partner({.id = "a", .file = "b.json"})});
  const Portfolio portfolio = read(path);
  REQUIRE(portfolio.records.size() == 2);
  const auto series = series_of(portfolio);
  REQUIRE(series.size() == 1);
  CHECK(portfolio.records[series[0].shown()].place.file == "z.json");
  CHECK_FALSE(previous_of(portfolio, series[0]));
  const auto twice = same_days(portfolio);
  REQUIRE(twice.size() == 1);
  CHECK(twice[0].shown == "z.json");
  CHECK(twice[0].other == "b.json");

  store(path, {a_partner({.id = "a", .file = "m.json", .second = "implemented"})});
  const auto thrice = same_days(read(path));
  REQUIRE(thrice.size() == 2);
  CHECK((thrice[0].shown == "z.json" && thrice[0].other == "b.json"));
  CHECK((thrice[1].shown == "z.json" && thrice[1].other == "m.json"));
}

TEST_CASE("a corrected file takes the place of its earlier version, and of its failure") {
  const Folder folder;
  const std::string path = folder.file("p.sqlite");
  store(path, {a_partner({.id = "a", .content = "zz-first"})}, {{{"b.json", 0, "h"}, {{"no", "non"}}}});
  store(path, {a_partner({.id = "a", .content = "aa-second", .first = "implemented"}),
               a_partner({.id = "b", .file = "b.json"})});
  const Portfolio portfolio = read(path);
  REQUIRE(portfolio.records.size() == 2);
  CHECK(portfolio.records[0].place.content_hash == "aa-second");
  CHECK(portfolio.failures.empty());
  CHECK(count(path, "assessment") == 3);
}

TEST_CASE("files that are not portfolios are refused and left as they are") {
  const Folder folder;
  const auto untouched = [&](const std::string& name, const std::string& code) {
    const std::string path = folder.file(name);
    const std::string before = bytes_of(path);
    CHECK(code_of(open_database(path, small_framework())) == code);
    CHECK(code_of(read_database(path, small_framework())) == code);
    CHECK(bytes_of(path) == before);
  };
  write_bytes(folder.file("letter.txt"), "Dear partners,\n" + std::string(5000, 'x'));
  untouched("letter.txt", "E0801");
  write_bytes(folder.file("short"), "SQLite format 3");
  untouched("short", "E0801");
  {
    SQLite::Database other{folder.file("other.sqlite"), SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE};
    other.exec("CREATE TABLE photos (id INTEGER)");
  }
  untouched("other.sqlite", "E0802");
  {
    SQLite::Database wal{folder.file("wal.sqlite"), SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE};
    wal.exec("PRAGMA journal_mode = WAL");
    wal.exec("CREATE TABLE photos (id INTEGER)");
  }
  untouched("wal.sqlite", "E0802");
  store(folder.file("newer.sqlite"), {});
  {
    SQLite::Database newer{folder.file("newer.sqlite"), SQLite::OPEN_READWRITE};
    newer.exec("PRAGMA user_version = 7");
  }
  untouched("newer.sqlite", "E0803");
  CHECK(code_of(open_database(folder.file(""), small_framework())) == "E0801");
  CHECK(code_of(read_database(folder.file("absent.sqlite"), small_framework())) == "E0601");
  CHECK_FALSE(std::filesystem::exists(folder.file("absent.sqlite")));
  CHECK(code_of(open_database(folder.file("no/such/folder.sqlite"), small_framework())) == "E0804");
}

TEST_CASE("a database of version 1 is brought up to date, with the mistakes it holds") {
  const Folder folder;
  const std::string path = folder.file("p.sqlite");
  store(path, {a_partner({.id = "a"})});
  {
    SQLite::Database old{path, SQLite::OPEN_READWRITE};
    old.exec("ALTER TABLE failure DROP COLUMN errors_fr");
    old.exec("ALTER TABLE failure RENAME COLUMN errors_en TO errors");
    old.exec(R"(INSERT INTO failure VALUES ('b.json', 0, 'h', '["un", "deux"]'))");
    old.exec("PRAGMA user_version = 1");
  }
  const Portfolio portfolio = read(path);
  CHECK(portfolio.records.size() == 1);
  REQUIRE(portfolio.failures.size() == 1);
  CHECK(portfolio.failures[0].errors == std::vector<PartnerMistake>{{"un", "un"}, {"deux", "deux"}});
  store(path, {}, {{{"c.json", 0, "h"}, {{"no", "non"}}}});
  CHECK(read(path).failures.size() == 2);
}

TEST_CASE("an empty file becomes a portfolio, and has nothing to read before") {
  const Folder folder;
  write_bytes(folder.file("empty.sqlite"), "");
  CHECK(code_of(read_database(folder.file("empty.sqlite"), small_framework())) == "E0801");
  CHECK(bytes_of(folder.file("empty.sqlite")).empty());
  store(folder.file("empty.sqlite"), {a_partner({.id = "a"})});
  CHECK(read(folder.file("empty.sqlite")).records.size() == 1);
}

TEST_CASE("a database that may not be changed is refused for writing and read") {
  const Folder folder;
  const std::string path = folder.file("p.sqlite");
  store(path, {a_partner({.id = "a"})});
  std::filesystem::permissions(path, std::filesystem::perms{0444});
  const bool root = ::geteuid() == 0;
  if (root) {
    REQUIRE(::seteuid(65534) == 0);
  }
  const std::string writing = code_of(open_database(path, small_framework()));
  const auto reading = read_database(path, small_framework());
  if (root) {
    REQUIRE(::seteuid(0) == 0);
  }
  CHECK(writing == "E0804");
  REQUIRE(reading);
  CHECK(reading->records.size() == 1);
}

TEST_CASE("a database of other rules alone says what it holds") {
  const Folder folder;
  const std::string path = folder.file("p.sqlite");
  store(path, {a_partner({.id = "a"})});
  RuleSet other = embedded().rules;
  other.hash = "0123456789abcdef";
  const auto refused = read_database(path, {small_charter(), the_scale(), other});
  REQUIRE_FALSE(refused);
  CHECK(message_of(refused.error(), Language::En) ==
        "‘" + path +
            "’ holds nothing that was judged by this charter and these rules (test-charter@1, "
            "0123456789abcdef)");
}

TEST_CASE("numbers that charter never writes are damage, not a crash") {
  const Folder folder;
  for (const char* harm :
       {"UPDATE assessment SET level = 99", "UPDATE assessment SET level = NULL",
        "UPDATE assessment SET score = -3", "UPDATE assessment SET score = 10001",
        "UPDATE assessment SET as_of = 'yesterday'",
        "UPDATE principle_score SET principle = 77 WHERE principle = 0",
        "UPDATE action_outcome SET action = 9 WHERE action = 0", "UPDATE action_outcome SET status = 500",
        "UPDATE action_outcome SET outcome = 6", "UPDATE finding SET rule = -1", "DROP TABLE finding",
        "UPDATE failure SET errors_en = '{'", "UPDATE failure SET errors_fr = '[1]'",
        "UPDATE failure SET errors_fr = '[]'"}) {
    INFO(harm);
    const std::string path = folder.file("p.sqlite");
    std::filesystem::remove(path);
    store(path, {a_partner({.id = "a", .second = "not_applicable"})},
          {{{"b.json", 0, "h"}, {{"no", "non"}}}});
    {
      SQLite::Database database{path, SQLite::OPEN_READWRITE};
      database.exec("PRAGMA foreign_keys = OFF");
      database.exec("PRAGMA ignore_check_constraints = ON");
      try {
        database.exec(harm);
      } catch (const SQLite::Exception&) {
        continue;  // the table itself refuses it
      }
    }
    CHECK(code_of(read_database(path, small_framework())) == "E0806");
  }
}

TEST_CASE("two programs do not write at the same time") {
  const Folder folder;
  const std::string path = folder.file("p.sqlite");
  store(path, {});
  SQLite::Database holder{path, SQLite::OPEN_READWRITE};
  const SQLite::Transaction held{holder, SQLite::TransactionBehavior::IMMEDIATE};
  CHECK(code_of(open_database(path, small_framework())) == "E0805");
}

TEST_CASE("every query of the page runs and finds something") {
  const Folder folder;
  const std::string path = folder.file("p.sqlite");
  PartnerResult grave = a_partner({.id = "a", .sector = "food", .second = "not_applicable"});
  // No rule of the small charter is critical; one of the real ones stands in.
  RuleSet rules = embedded().rules;
  rules.infos[grave.findings.at(0).rule].severity = Severity::Critical;
  auto sink = open_database(path, {small_charter(), the_scale(), rules});
  REQUIRE(sink);
  REQUIRE_FALSE((*sink)->judged(grave));
  REQUIRE_FALSE((*sink)->failed({{"b.json", 0, "h"}, {{"no", "non"}}}));
  REQUIRE_FALSE((*sink)->finished(BatchEnd::Complete));
  const std::string page = bytes_of(std::string{CHARTER_SOURCE_DIR} + "/docs/portfolio-database.md");
  SQLite::Database database{path};
  int queries = 0;
  const std::string fence = "```sql\n";
  for (std::size_t at = page.find(fence); at != std::string::npos; at = page.find(fence, at + 1)) {
    const std::size_t start = at + fence.size();
    const std::string query = page.substr(start, page.find("```", start) - start);
    INFO(query);
    SQLite::Statement statement{database, query};
    CHECK(statement.executeStep());
    ++queries;
  }
  CHECK(queries == 5);
  CHECK(page.find(std::to_string(kApplicationId)) != std::string::npos);
  // Every table and view is on the page.
  SQLite::Statement names{database, "SELECT name FROM sqlite_schema WHERE type IN ('table', 'view')"};
  while (names.executeStep()) {
    INFO(names.getColumn(0).getString());
    CHECK(page.find("`" + names.getColumn(0).getString() + "`") != std::string::npos);
  }
}

TEST_CASE("a kill at any moment leaves a database that opens, and a second run completes it") {
  const Folder folder;
  constexpr int kPartners = 400;
  constexpr std::size_t kSmallChunk = 20;
  std::vector<PartnerResult> partners;
  for (int i = 0; i < kPartners; ++i) {
    partners.push_back(a_partner({.id = "p" + std::to_string(1000 + i)}));
  }
  const auto write_all = [&](const std::string& path) {
    auto sink = open_database(path, small_framework(), kSmallChunk);
    bool good = sink.has_value();
    for (const PartnerResult& partner : partners) {
      good = good && !(*sink)->judged(partner);
    }
    return good && !(*sink)->finished(BatchEnd::Complete);
  };
  const std::string whole = folder.file("whole.sqlite");
  const auto begin = std::chrono::steady_clock::now();
  REQUIRE(write_all(whole));
  const auto span = std::chrono::steady_clock::now() - begin;
  int killed_midway = 0;
  constexpr int kKills = 24;
  for (int kill = 0; kill < kKills; ++kill) {
    const std::string path = folder.file("killed.sqlite");
    std::filesystem::remove(path);
    const ::pid_t child = ::fork();
    REQUIRE(child >= 0);
    if (child == 0) {
      ::_exit(write_all(path) ? 0 : 1);
    }
    // Spread over the whole of the work, the making of the tables at its beginning included.
    std::this_thread::sleep_for(span * kill / kKills);
    ::kill(child, SIGKILL);
    int status = 0;
    ::waitpid(child, &status, 0);
    if (std::filesystem::exists(path)) {
      auto sink = open_database(path, small_framework());
      REQUIRE(sink);
      const int held = count(path, "assessment");
      CHECK(held % static_cast<int>(kSmallChunk) == 0);
      killed_midway += held > 0 && held < kPartners ? 1 : 0;
      SQLite::Database database{path};
      CHECK(database.execAndGet("PRAGMA integrity_check").getString() == "ok");
    }
    REQUIRE(write_all(path));
    CHECK(read(path).records.size() == kPartners);
    CHECK(count(path, "action_outcome") == 3 * kPartners);
  }
  CHECK(killed_midway > 0);
}
