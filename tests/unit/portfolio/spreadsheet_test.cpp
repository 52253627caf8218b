// What a sheet has no room for is told, on the sheet and in words. The rest of the workbook:
// tests/spreadsheet.

#include "portfolio/spreadsheet.h"

#include "portfolio/workbook.h"
#include "unit/portfolio/partners.h"

#include <catch2/catch.hpp>

#include <fcntl.h>
#include <sys/resource.h>
#include <unistd.h>

#include <csignal>

using namespace charter;
using namespace charter::test;

namespace {

Portfolio partners(int count) {
  Portfolio portfolio;
  for (int i = 0; i < count; ++i) {
    portfolio.records.push_back(
        record_of(a_partner({.id = "p" + std::to_string(i), .second = "not_applicable"})));
  }
  portfolio.failures.push_back({{"bad.json", 0, "h"}, {{"no", "non"}}});
  settle(portfolio);
  return portfolio;
}

}  // namespace

TEST_CASE("a workbook tells how many rows a sheet has no room for") {
  const Portfolio portfolio = partners(6);
  const PortfolioReport report = make_portfolio_report(small_framework(), portfolio, Language::En);
  REQUIRE(portfolio.records[0].findings.size() == 1);
  CHECK(spreadsheet_cuts(report).empty());
  CHECK(spreadsheet_cuts(report, 7).empty());  // a heading and six
  // A heading, four, and the line that tells of the other two.
  CHECK(spreadsheet_cuts(report, 6) ==
        std::vector<std::string>{"Principles: a sheet holds no more rows; left out of this workbook: 2.",
                                 "Findings: a sheet holds no more rows; left out of this workbook: 2.",
                                 "Trend: a sheet holds no more rows; left out of this workbook: 2."});
  const auto whole = render_spreadsheet(report);
  const auto cut = render_spreadsheet(report, 6);
  REQUIRE(whole);
  REQUIRE(cut);
  CHECK(*whole != *cut);
}

TEST_CASE("a text that is too long for a cell is told") {
  Portfolio portfolio = partners(1);
  portfolio.failures[0].errors = {{"x", std::string(kMostCellLetters, 'x')}};
  const PortfolioReport report = make_portfolio_report(small_framework(), portfolio, Language::Fr);
  CHECK(spreadsheet_cuts(report).empty());
  portfolio.failures[0].errors.push_back({"e", "é"});
  CHECK(spreadsheet_cuts(report) ==
        std::vector<std::string>{
            "Textes trop longs pour une cellule, qui finissent par «\u00a0…\u00a0»\u00a0: 1."});
  CHECK(cell_letters("é\U0001F600") == 3);  // as Excel counts
}

TEST_CASE("no room for a workbook is told once, in our words") {
  const Portfolio portfolio = partners(6);
  const PortfolioReport report = make_portfolio_report(small_framework(), portfolio, Language::En);
  int ends[2];
  REQUIRE(::pipe2(ends, O_NONBLOCK | O_CLOEXEC) == 0);
  const int kept = ::dup(STDERR_FILENO);
  const auto before = std::signal(SIGXFSZ, SIG_IGN);
  rlimit room{};
  ::getrlimit(RLIMIT_FSIZE, &room);
  const rlimit little{.rlim_cur = 2000, .rlim_max = room.rlim_max};

  ::dup2(ends[1], STDERR_FILENO);
  ::setrlimit(RLIMIT_FSIZE, &little);
  const auto refused = render_spreadsheet(report);
  ::setrlimit(RLIMIT_FSIZE, &room);
  const std::string ours = "ours";
  const auto written = ::write(STDERR_FILENO, ours.data(), ours.size());
  ::dup2(kept, STDERR_FILENO);

  std::signal(SIGXFSZ, before);
  std::string told(100, ' ');
  const auto count = ::read(ends[0], told.data(), told.size());
  ::close(kept);
  ::close(ends[0]);
  ::close(ends[1]);
  REQUIRE_FALSE(refused);
  CHECK(refused.error().kind->code == "E0602");
  REQUIRE(written == 4);
  REQUIRE(count == 4);  // nothing but what was written after it
  CHECK(told.substr(0, 4) == ours);
}
