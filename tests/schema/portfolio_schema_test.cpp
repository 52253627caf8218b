// What is published of a portfolio: the report, summaries and benchmarks, as written and as read back.

#include "portfolio/benchmark_file.h"
#include "portfolio/collector.h"
#include "portfolio/summary.h"
#include "schema/refusal.h"
#include "support/golden.h"
#include "support/random_portfolio.h"
#include "unit/workspace/temporary_folder.h"

#include <charter/benchmark.h>
#include <charter/bundle.h>
#include <charter/embedded.h>
#include <charter/portfolio_report.h>

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <sstream>

namespace charter {

namespace {

using nlohmann::json;

const Bundle& bundle() {
  static const Bundle kBundle = read_bundle(embedded_bundle()).value();
  return kBundle;
}

Framework framework() {
  return {bundle().charter, bundle().scale, bundle().rules};
}

Portfolio portfolio_of(std::size_t partners) {
  PortfolioCollector collector;
  test::random_portfolio(bundle(), partners, collector);
  return collector.portfolio();
}

std::string refusal(const std::string& schema, const json& document) {
  return test::refusal(json::parse(test::read_text(std::string{CHARTER_SOURCE_DIR} + "/charter/schema/" +
                                                   schema + ".schema.json")),
                       document);
}

/// One part of a document replaced, and whether it is still what it says it is.
struct Case {
  const char* pointer;
  json value;
  bool good;
};

json changed(json document, const Case& one) {
  if (*one.pointer != '\0') {
    document[json::json_pointer{one.pointer}] = one.value;
  }
  return document;
}

std::vector<json> lines_of(const std::string& text) {
  std::vector<json> lines;
  std::istringstream stream{text};
  for (std::string line; std::getline(stream, line);) {
    lines.push_back(json::parse(line));
  }
  return lines;
}

std::string text_of(const std::vector<json>& lines) {
  std::string text;
  for (const json& line : lines) {
    text += line.dump() + "\n";
  }
  return text;
}

}  // namespace

TEST_CASE("every portfolio in JSON is valid") {
  const Language language = GENERATE(Language::En, Language::Fr);
  const std::size_t partners = GENERATE(0U, 1U, 40U);
  const Portfolio portfolio = portfolio_of(partners);
  const auto formats = portfolio_formats();
  const auto format =
      std::find_if(formats.begin(), formats.end(), [](const auto& each) { return each.name == "json"; });
  REQUIRE(format != formats.end());
  const json document =
      json::parse(format->render(make_portfolio_report(framework(), portfolio, language), {}));
  CHECK(refusal("portfolio", document) == "");
  CHECK(document["organizations"].size() == partners);
  CHECK(document.contains("as_of") == (partners > 0));
  for (const Case& one : std::vector<Case>{{"/language", "de", false},
                                           {"/score/count", -1, false},
                                           {"/score/bins", json::array({1}), false},
                                           {"/actions/0/gain", 101, false},
                                           {"/failures/0/errors", "one", false},
                                           {"/more", 1, false}}) {
    CAPTURE(one.pointer);
    CHECK(refusal("portfolio", changed(document, one)) != "");
  }
  json less = document;
  less.erase("organizations");
  CHECK(refusal("portfolio", less) != "");
}

TEST_CASE("every line of a summary is valid, and the reader and the schema agree") {
  const TemporaryFolder folder;
  const std::vector<json> whole = lines_of(render_summary(framework(), portfolio_of(12)));
  const auto reads = [&](const std::vector<json>& lines) {
    const std::vector<std::string> paths{folder / "part.json"};
    put(paths[0], text_of(lines));
    return read_summaries(paths, framework()).has_value();
  };
  REQUIRE(reads(whole));
  for (const json& line : whole) {
    CAPTURE(line.dump());
    CHECK(refusal("summary", line) == "");
  }
  const std::size_t failure = whole.size() - 1;
  REQUIRE(whole[failure].contains("errors"));
  const std::vector<std::pair<std::size_t, Case>> cases{
      {0, {"/schema", "charter.summary/2", false}},
      {0, {"/rules", 1, false}},
      {1, {"/line", 3, true}},
      {1, {"/line", -3, false}},
      {1, {"/hash", nullptr, false}},
      {1, {"/as_of", "May", false}},
      {1, {"/assessed_on", "2026-5-1", false}},
      {1, {"/level", 0, false}},
      {1, {"/overall", json::array({nullptr, nullptr, nullptr, nullptr}), true}},
      {1, {"/overall/0", 10'001, false}},
      {1, {"/overall/0", 99.5, false}},
      {1, {"/overall/4", 1, false}},
      {1, {"/principles/0/3", "all", false}},
      {1, {"/actions/0", -1, false}},
      {1, {"/findings", json::array(), true}},
      {1, {"/findings/0", json::array({0, nullptr, nullptr}), false}},
      {1, {"/findings/0/0", "EVD-01", false}},
      {failure, {"/errors", json::array(), true}},
      {failure, {"/errors/0", 7, false}},
      {failure, {"/errors/0", json{{"en", "no"}}, false}},
      {failure, {"/file", json::array(), false}},
  };
  for (const auto& [at, one] : cases) {
    std::vector<json> lines = whole;
    lines[at] = changed(lines[at], one);
    CAPTURE(at, one.pointer, one.value.dump());
    CHECK((refusal("summary", lines[at]) == "") == one.good);
    CHECK(reads(lines) == one.good);
  }
}

TEST_CASE("every benchmark is valid, and the reader and the schema agree") {
  const TemporaryFolder folder;
  const auto reads = [&](const json& document) {
    put(folder / "peers.json", document.dump());
    return read_benchmark(folder / "peers.json", framework()).has_value();
  };
  for (const std::size_t partners : {0U, 4U, 200U}) {
    CAPTURE(partners);
    const json document = json::parse(
        render_benchmark(bundle().charter, make_benchmark(framework(), portfolio_of(partners), 5)));
    CHECK(refusal("benchmark", document) == "");
    CHECK(reads(document));
    CHECK(document["groups"].empty() == (partners < 5));
  }
  const json whole =
      json::parse(render_benchmark(bundle().charter, make_benchmark(framework(), portfolio_of(200), 5)));
  REQUIRE(whole["groups"].size() > 1);
  const std::vector<Case> cases{
      {"", nullptr, true},
      {"/schema", "charter.benchmark/2", false},
      {"/charter", 1, false},
      {"/min_group", 3, true},
      {"/min_group", 2, false},
      {"/min_group", 1001, false},
      {"/groups", json::array(), true},
      {"/groups", json::object(), false},
      {"/groups/0/dimension", "country", false},
      {"/groups/1/value", 5, false},
      {"/groups/0/score/count", -1, false},
      {"/groups/0/score/bins/10", 0, false},
      {"/groups/0/score/bins/0", 0.5, false},
      {"/groups/0/principles", json::object(), true},
      {"/groups/0/principles", json::array(), false},
      {"/groups/0/principles/PRV", 3, false},
  };
  for (const Case& one : cases) {
    const json document = changed(whole, one);
    CAPTURE(one.pointer, one.value.dump());
    CHECK((refusal("benchmark", document) == "") == one.good);
    CHECK(reads(document) == one.good);
  }
}

}  // namespace charter
