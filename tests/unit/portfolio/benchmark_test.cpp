// No combination of what a benchmark publishes may speak of fewer organizations than it promises.

#include "report/portfolio/suppression.h"
#include "unit/portfolio/partners.h"

#include <charter/benchmark.h>

#include <catch2/catch.hpp>

#include <numeric>
#include <random>

using namespace charter;
using namespace charter::test;

namespace {

constexpr std::int64_t kPrime = 1'000'003;  // ranks of 0-1 matrices this small are the same over it

std::int64_t power(std::int64_t base, std::int64_t exponent) {
  std::int64_t result = 1;
  for (; exponent > 0; exponent /= 2) {
    result = exponent % 2 == 1 ? result * base % kPrime : result;
    base = base * base % kPrime;
  }
  return result;
}

std::size_t rank_of(std::vector<std::vector<std::int64_t>> rows) {
  std::size_t rank = 0;
  const std::size_t columns = rows.empty() ? 0 : rows.front().size();
  for (std::size_t column = 0; column < columns && rank < rows.size(); ++column) {
    std::size_t pivot = rank;
    while (pivot < rows.size() && rows[pivot][column] == 0) {
      ++pivot;
    }
    if (pivot == rows.size()) {
      continue;
    }
    std::swap(rows[rank], rows[pivot]);
    const std::int64_t inverse = power(rows[rank][column], kPrime - 2);
    for (std::size_t other = rank + 1; other < rows.size(); ++other) {
      const std::int64_t factor = rows[other][column] * inverse % kPrime;
      for (std::size_t c = column; c < columns; ++c) {
        rows[other][c] = ((rows[other][c] - factor * rows[rank][c]) % kPrime + kPrime) % kPrime;
      }
    }
    ++rank;
  }
  return rank;
}

/// What an attacker knows: each published total as a sum over the cells that hold somebody.
struct Attack {
  std::vector<std::uint32_t> cells;  ///< how many are in each
  std::vector<std::vector<std::int64_t>> equations;

  Attack(const CrossTable& table, const Publishable& published) {
    std::vector<std::pair<std::size_t, std::size_t>> places;
    for (std::size_t r = 0; r < table.size(); ++r) {
      for (std::size_t c = 0; c < table[r].size(); ++c) {
        if (table[r][c] > 0) {
          cells.push_back(table[r][c]);
          places.push_back({r, c});
        }
      }
    }
    const auto publish = [&](auto belongs) {
      std::vector<std::int64_t> equation;
      for (const auto& place : places) {
        equation.push_back(belongs(place) ? 1 : 0);
      }
      equations.push_back(equation);
    };
    if (published.all) {
      publish([](const auto&) { return true; });
    }
    for (std::size_t r = 0; r < published.rows.size(); ++r) {
      if (published.rows[r]) {
        publish([r](const auto& place) { return place.first == r; });
      }
    }
    for (std::size_t c = 0; c < published.columns.size(); ++c) {
      if (published.columns[c]) {
        publish([c](const auto& place) { return place.second == c; });
      }
    }
  }

  /// Whether some combination of the totals speaks of these cells alone: then the totals have a lower rank
  /// without them.
  [[nodiscard]] bool recovers(std::uint32_t subset) const {
    std::vector<std::vector<std::int64_t>> rest;
    for (const auto& equation : equations) {
      std::vector<std::int64_t> kept;
      for (std::size_t i = 0; i < cells.size(); ++i) {
        if ((subset >> i & 1U) == 0) {
          kept.push_back(equation[i]);
        }
      }
      rest.push_back(kept);
    }
    return rank_of(rest) < rank_of(equations);
  }

  /// Every set of cells that holds fewer than `least`.
  [[nodiscard]] bool recovers_any_below(std::uint32_t least) const {
    for (std::uint32_t subset = 1; subset < 1U << cells.size(); ++subset) {
      std::uint32_t people = 0;
      for (std::size_t i = 0; i < cells.size(); ++i) {
        people += (subset >> i & 1U) != 0 ? cells[i] : 0;
      }
      if (people < least && recovers(subset)) {
        return true;
      }
    }
    return false;
  }
};

Publishable only_large(const CrossTable& table, std::uint32_t least) {
  Publishable published;
  published.all = true;
  published.columns.assign(table.front().size(), false);
  for (const auto& row : table) {
    published.rows.push_back(std::accumulate(row.begin(), row.end(), 0U) >= least);
  }
  for (std::size_t c = 0; c < table.front().size(); ++c) {
    std::uint32_t total = 0;
    for (const auto& row : table) {
      total += row[c];
    }
    published.columns[c] = total >= least;
  }
  return published;
}

}  // namespace

TEST_CASE("the attack finds what leaving out small groups alone gives away") {
  // One small sector: all less the others. Then two dimensions: sector 0 is size 0 and two more.
  CHECK(Attack(CrossTable{{9}, {8}, {2}}, only_large({{9}, {8}, {2}}, 5)).recovers_any_below(5));
  const CrossTable crossed{{10, 2}, {0, 9}};
  CHECK(Attack(crossed, only_large(crossed, 5)).recovers_any_below(5));
  CHECK_FALSE(Attack(CrossTable{{9}, {8}}, only_large({{9}, {8}}, 5)).recovers_any_below(5));
}

TEST_CASE("a small group takes another with it, and a difference of two dimensions too") {
  const Publishable one = publishable({{9}, {8}, {2}}, 5);
  CHECK(one.all);
  CHECK(one.rows == std::vector<bool>{true, false, false});
  const Publishable safe = publishable({{9}, {8}}, 5);
  CHECK(safe.rows == std::vector<bool>{true, true});
  const Publishable few = publishable({{2}, {2}}, 5);
  CHECK_FALSE(few.all);
  CHECK(few.rows == std::vector<bool>{false, false});
  // Much of both dimensions in every cell: nothing has to go.
  const Publishable full = publishable({{6, 7}, {8, 9}}, 5);
  CHECK(full.rows == std::vector<bool>{true, true});
  CHECK(full.columns == std::vector<bool>{true, true});
}

TEST_CASE(
    "nothing that is published lets anyone recover a group below the number, by any sums and differences") {
  std::mt19937 random{20260501};
  int with_groups = 0;
  int mended = 0;
  for (int round = 0; round < 1500; ++round) {
    const std::size_t rows = 1 + random() % 4;
    const std::size_t columns = 1 + random() % 3;
    const std::uint32_t least = 3 + static_cast<std::uint32_t>(random() % 4);
    CrossTable table(rows, std::vector<std::uint32_t>(columns, 0));
    for (auto& row : table) {
      for (auto& cell : row) {
        cell = random() % 3 == 0 ? 0 : static_cast<std::uint32_t>(random() % 9);
      }
    }
    const Publishable published = publishable(table, least);
    const Attack attack{table, published};
    if (attack.equations.empty()) {
      continue;
    }
    with_groups += attack.equations.size() > 1 ? 1 : 0;
    mended += Attack(table, only_large(table, least)).recovers_any_below(least) ? 1 : 0;
    REQUIRE_FALSE(attack.recovers_any_below(least));
  }
  // The test means something: groups are published, and leaving out small ones alone would have failed.
  CHECK(with_groups > 300);
  CHECK(mended > 300);
}

TEST_CASE("peers of a sector are found however it is spelled") {
  Portfolio portfolio;
  for (const char* sector : {"Food", "food", "food ", "FOOD", "Food"}) {
    portfolio.records.push_back(record_of(a_partner(
        {.id = "p" + std::to_string(portfolio.records.size()), .sector = sector, .first = "implemented"})));
  }
  settle(portfolio);
  const Benchmark benchmark = make_benchmark(small_framework(), portfolio, 5);
  REQUIRE(benchmark.groups.size() > 1);
  CHECK(benchmark.groups[1].dimension == PeerDimension::Sector);
  CHECK(benchmark.groups[1].value == "Food");
  CHECK(benchmark.groups[1].score->count == 5);
  Assessment own = an_assessment(small_charter()).with("P-01", "implemented");
  own.organization = {"A", "a", "fOOd", {}, std::nullopt};
  own.assessed_on = day("2026-05-01");
  const ReportPeers peers =
      peers_of(benchmark, small_framework(), own.organization,
               evaluate(small_framework(), own, {.as_of = own.assessed_on}), Language::En);
  REQUIRE(peers.groups.size() > 1);
  CHECK(peers.groups[1].name == "Sector: Food");
}

TEST_CASE("a benchmark holds groups of the promised size that add up, and the figures of nobody") {
  Portfolio portfolio;
  for (int i = 0; i < 30; ++i) {
    const bool done = i % 2 == 0;
    portfolio.records.push_back(record_of(a_partner({.id = "p" + std::to_string(i),
                                                     .sector = i < 16   ? "food"
                                                               : i < 28 ? "youth"
                                                                        : "rare",
                                                     .size = i % 3 == 0 ? "1-5" : "6-20",
                                                     .first = done ? "implemented" : "",
                                                     .ai = i < 2})));
  }
  settle(portfolio);
  const Benchmark benchmark = make_benchmark(small_framework(), portfolio, 5);
  REQUIRE_FALSE(benchmark.groups.empty());
  CHECK(benchmark.groups[0].dimension == PeerDimension::All);
  REQUIRE(benchmark.groups[0].score);
  CHECK(benchmark.groups[0].score->count == 30);
  for (const PeerGroup& group : benchmark.groups) {
    CHECK(group.value != "rare");
    std::vector<std::optional<PeerSpread>> spreads = group.principles;
    spreads.push_back(group.score);
    for (const auto& spread : spreads) {
      if (spread) {
        CHECK(spread->count >= 5);
        CHECK(std::accumulate(spread->bins.begin(), spread->bins.end(), 0U) == spread->count);
      }
    }
    // Two organizations alone have a score in Q: it is shown nowhere.
    CHECK_FALSE(group.principles[1]);
  }
  const std::string text = render_benchmark(small_charter(), benchmark);
  CHECK(text.find("p1") == std::string::npos);
  CHECK(text.find("rare") == std::string::npos);
}
