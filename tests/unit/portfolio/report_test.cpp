#include "report/portfolio/spread.h"
#include "unit/portfolio/partners.h"

#include <charter/portfolio_report.h>

#include <catch2/catch.hpp>

using namespace charter;
using namespace charter::test;

namespace {

Portfolio portfolio_of(const std::vector<PartnerResult>& results) {
  Portfolio portfolio;
  for (const PartnerResult& result : results) {
    portfolio.records.push_back(record_of(result));
  }
  settle(portfolio);
  return portfolio;
}

std::vector<std::string> ids(const PortfolioReport& report, const std::vector<Index>& rows) {
  std::vector<std::string> names;
  for (const Index row : rows) {
    names.push_back(report.rows[row].shown->id);
  }
  return names;
}

Spread spread_of(const std::vector<std::int32_t>& points) {
  SpreadOf spread;
  for (const std::int32_t p : points) {
    spread.add(Score{p});
  }
  return std::move(spread).spread();
}

}  // namespace

TEST_CASE("quarters are those of a spreadsheet, means are rounded once") {
  const Spread four = spread_of({4000, 1000, 3000, 2000});
  CHECK(four.quarter == Score{1750});
  CHECK(four.median == Score{2500});
  CHECK(four.three_quarters == Score{3250});
  CHECK(four.mean == Score{2500});
  CHECK(four.lowest == Score{1000});
  CHECK(four.highest == Score{4000});
  CHECK(spread_of({0, 1}).mean == Score{1});  // half up
  CHECK(spread_of({0, 0, 1}).mean == Score{0});
  const Spread one = spread_of({10000});
  CHECK(one.median == Score{10000});
  CHECK(one.bins[kBins - 1] == 1);
  const Spread edges = spread_of({0, 999, 1000, 9999});
  CHECK(edges.bins[0] == 2);
  CHECK(edges.bins[1] == 1);
  CHECK(edges.bins[kBins - 1] == 1);
  const Spread none = spread_of({});
  CHECK(none.count == 0);
  CHECK_FALSE(none.mean);
}

TEST_CASE("a workshop on an action counts whom it lifts, worked out by hand") {
  // a: P-01 of two done, on "building"; all of the tier opens "established".
  // b: none of two done; half of the tier, one action, opens "building".
  // c: none of three done, one begun; half of three is two, so that one action is not enough.
  const Portfolio portfolio =
      portfolio_of({a_partner({.id = "a", .first = "implemented"}), a_partner({.id = "b"}),
                    a_partner({.id = "c", .first = "partial", .ai = true})});
  const PortfolioReport report = make_portfolio_report(small_framework(), portfolio, Language::En);

  REQUIRE(report.actions.size() == 3);
  const PortfolioAction& first = report.actions[0];
  CHECK(first.done == 1);
  CHECK(first.proven == 0);
  CHECK(first.partial == 1);
  CHECK(first.not_answered == 1);
  CHECK(first.missing() == 2);
  CHECK(first.applicable() == 3);
  CHECK(first.lifted == 1);
  CHECK(first.gain == Score{3125});  // 50 of b, 12.5 of c, whose two principles share the whole
  const PortfolioAction& second = report.actions[1];
  CHECK(second.missing() == 3);
  CHECK(second.lifted == 2);
  CHECK(second.gain == Score{4167});  // 50, 50 and 25
  const PortfolioAction& third = report.actions[2];
  CHECK(third.not_applicable == 2);
  CHECK(third.missing() == 1);
  CHECK(third.lifted == 0);
  CHECK(third.gain == Score{5000});
  CHECK(report.common_gaps == std::vector<Index>{1, 0, 2});
  CHECK(report.unproven == std::vector<Index>{0});
  CHECK(report.levels[0].organizations == 2);
  CHECK(report.levels[1].organizations == 1);
}

TEST_CASE("rows come with the lowest score first, and one without a score before all") {
  const Charter charter = a_charter().with_fact("ai").with({.id = "Q-01", .only_if = {"ai"}});
  const Framework framework{charter, the_scale(), embedded().rules};
  std::vector<PartnerResult> results;
  for (const auto& [id, ai, status] : {std::tuple{"done", true, "implemented"},
                                       std::tuple{"half", true, "partial"}, std::tuple{"none", false, ""}}) {
    AssessmentBuilder builder = an_assessment(charter);
    builder.with_fact("ai", ai);
    if (*status != '\0') {
      builder.with("Q-01", status);
    }
    Assessment assessment = builder;
    assessment.organization.id = assessment.organization.name = id;
    results.push_back(
        partner_result(framework, assessment, evaluate(framework, assessment, {day("2026-05-01")})));
    results.back().place.content_hash = id;
  }
  const Portfolio portfolio = portfolio_of(results);
  const PortfolioReport report = make_portfolio_report(framework, portfolio, Language::En);
  CHECK(ids(report, {0, 1, 2}) == std::vector<std::string>{"none", "half", "done"});
  CHECK(report.score.count == 2);
  CHECK(report.score.median == Score{7500});
}

TEST_CASE("who moved is told against the last earlier day") {
  const Portfolio portfolio = portfolio_of({
      a_partner({.id = "up", .as_of = "2024-05-01", .first = "implemented", .second = "implemented"}),
      a_partner({.id = "up", .as_of = "2025-05-01"}),
      a_partner({.id = "up", .as_of = "2026-05-01", .first = "implemented"}),
      a_partner({.id = "down", .as_of = "2025-05-01", .first = "implemented"}),
      a_partner({.id = "down", .as_of = "2026-05-01", .first = "partial"}),
      a_partner({.id = "same", .as_of = "2025-05-01"}),
      a_partner({.id = "same", .as_of = "2026-05-01"}),
      a_partner({.id = "new", .as_of = "2026-05-01"}),
  });
  const PortfolioReport report = make_portfolio_report(small_framework(), portfolio, Language::En);
  CHECK(report.rows.size() == 4);
  CHECK(ids(report, report.moves.risen) == std::vector<std::string>{"up"});
  CHECK(report.rows[report.moves.risen[0]].moved == 500);
  CHECK(ids(report, report.moves.fallen) == std::vector<std::string>{"down"});
  CHECK(report.rows[report.moves.fallen[0]].moved == -250);
  CHECK(report.moves.same == 1);
  CHECK(report.moves.first_time == 1);
  CHECK(report.first_as_of == day("2026-05-01"));
}

TEST_CASE("sectors come by name and sizes from small to large, what is not said last") {
  const Portfolio portfolio = portfolio_of({
      a_partner({.id = "a", .sector = "youth", .size = "100+"}),
      a_partner({.id = "b", .sector = "food", .size = "21-100", .first = "implemented"}),
      a_partner({.id = "c", .sector = "", .size = ""}),
      a_partner({.id = "d", .sector = "food", .size = "6-20"}),
  });
  const PortfolioReport report = make_portfolio_report(small_framework(), portfolio, Language::En);
  const auto names = [](const std::vector<PortfolioGroup>& groups) {
    std::vector<std::string> all;
    for (const PortfolioGroup& group : groups) {
      all.push_back(group.name);
    }
    return all;
  };
  CHECK(names(report.sectors) == std::vector<std::string>{"food", "youth", ""});
  CHECK(names(report.sizes) == std::vector<std::string>{"6-20", "21-100", "100+", ""});
  CHECK(report.sectors[0].score.mean == Score{2500});
}

TEST_CASE("sectors that people would call the same are one group") {
  const Portfolio portfolio = portfolio_of({
      a_partner({.id = "d", .sector = "food security", .first = "implemented"}),
      a_partner({.id = "b", .sector = " Food  Security "}),
      a_partner({.id = "c", .sector = "FOOD SECURITY"}),
      a_partner({.id = "a", .sector = "  "}),
      a_partner({.id = "e", .sector = ""}),
      a_partner({.id = "g", .sector = "Se\u0301curite\u0301\u00a0alimentaire"}),
      a_partner({.id = "f", .sector = "Sécurité alimentaire"}),
      a_partner({.id = "h", .sector = "food-security"}),
  });
  const PortfolioReport report = make_portfolio_report(small_framework(), portfolio, Language::En);
  std::vector<std::pair<std::string, std::size_t>> groups;
  for (const PortfolioGroup& group : report.sectors) {
    groups.emplace_back(group.name, group.score.count);
  }
  CHECK(groups == std::vector<std::pair<std::string, std::size_t>>{
                      {"Food  Security", 3}, {"food-security", 1}, {"Sécurité alimentaire", 2}, {"", 2}});
}

TEST_CASE("an accepted finding does not count, and one organization counts once for each rule") {
  PartnerResult waived = a_partner({.id = "a", .first = "not_applicable"});
  REQUIRE(waived.findings.size() == 1);
  waived.findings[0].waived = true;
  const Portfolio portfolio =
      portfolio_of({waived, a_partner({.id = "b", .first = "not_applicable", .second = "not_applicable"})});
  const PortfolioReport report = make_portfolio_report(small_framework(), portfolio, Language::En);
  REQUIRE(report.common_findings.size() == 1);
  CHECK(report.rules[report.common_findings[0]].organizations == 1);
  const std::uint32_t noticed = report.rows[0].findings.warning + report.rows[1].findings.warning;
  CHECK(noticed == 2);
}

TEST_CASE("the order in which results come in does not matter") {
  std::vector<PartnerResult> results;
  for (const char* id : {"c", "a", "b"}) {
    for (const char* as_of : {"2026-05-01", "2025-05-01"}) {
      results.push_back(a_partner({.id = id, .as_of = as_of}));
    }
  }
  results.push_back(a_partner({.id = "a", .file = "other.json"}));
  const auto written = [](const std::vector<PartnerResult>& given) {
    const Portfolio portfolio = portfolio_of(given);
    const PortfolioReport report = make_portfolio_report(small_framework(), portfolio, Language::En);
    std::string all;
    for (const PortfolioFormat& format : portfolio_formats()) {
      all += format.render(report, {});
    }
    return all;
  };
  const std::string once = written(results);
  std::vector<PartnerResult> reversed{results.rbegin(), results.rend()};
  CHECK(written(reversed) == once);
  results.insert(results.end(), reversed.begin(), reversed.end());  // everything twice
  CHECK(written(results) == once);
}

TEST_CASE("an empty portfolio has something to say in every format") {
  const Portfolio portfolio;
  for (const Language language : {Language::En, Language::Fr}) {
    const PortfolioReport report = make_portfolio_report(small_framework(), portfolio, language);
    for (const PortfolioFormat& format : portfolio_formats()) {
      CHECK_FALSE(format.render(report, {}).empty());
    }
  }
}
