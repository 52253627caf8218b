// What each format of a portfolio promises, with partners whose names mean harm.

#include "portfolio/collector.h"
#include "report/html_style.h"
#include "report/portfolio/html_style.h"
#include "support/builders.h"
#include "support/markup_reader.h"
#include "support/random_portfolio.h"
#include "support/sha256.h"

#include <charter/portfolio_report.h>

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

using namespace charter;
using namespace charter::test;

namespace {

const Portfolio& many() {
  static const auto kCollected = [] {
    auto collector = std::make_unique<PortfolioCollector>();
    random_portfolio(shipped(), 40, *collector);
    return collector;
  }();
  return kCollected->portfolio();
}

std::string rendered(std::string_view name, Language language) {
  const Framework framework{shipped().charter, shipped().scale, shipped().rules};
  const PortfolioReport report = make_portfolio_report(framework, many(), language);
  for (const PortfolioFormat& format : portfolio_formats()) {
    if (format.name == name) {
      return format.render(report, {});
    }
  }
  throw std::invalid_argument(std::string{name});
}

}  // namespace

TEST_CASE("the page of a portfolio lets its own two style sheets and one script through") {
  CHECK(std::string{kPortfolioExtra.style_hash} == "sha256-" + sha256_base64(kPortfolioExtra.style));
  CHECK(std::string{kPortfolioExtra.script_hash} == "sha256-" + sha256_base64(kPortfolioExtra.script));
  const auto page = read_markup(rendered("html", Language::En));
  REQUIRE(page.mistake == "");
  int scripts = 0;
  for (const auto& element : page.elements) {
    for (const auto& [name, value] : element.attributes) {
      CHECK_FALSE(name.starts_with("on"));
      CHECK(name != "style");
      CHECK(name != "src");
    }
    if (element.attribute("http-equiv") == "Content-Security-Policy") {
      CHECK(element.attribute("content") == "default-src 'none'; style-src '" + std::string{kHtmlStyleHash} +
                                                "' '" + std::string{kPortfolioExtra.style_hash} +
                                                "'; script-src '" + std::string{kPortfolioExtra.script_hash} +
                                                "'; img-src data:; base-uri 'none'; form-action 'none'");
    }
    if (element.name == "script") {
      ++scripts;
      CHECK(element.text == kPortfolioExtra.script);
    }
  }
  CHECK(scripts == 1);
}

TEST_CASE("the heat map has a row for each organization and a column for each principle") {
  const auto page = read_markup(rendered("html", Language::Fr));
  REQUIRE(page.mistake == "");
  int rows = 0;
  int sorted = 0;
  for (const auto& element : page.elements) {
    rows += element.name == "th" && element.attribute("scope") == "row" ? 1 : 0;
    sorted += element.attribute("aria-sort") == "ascending" ? 1 : 0;
  }
  CHECK(rows > 40);
  CHECK(sorted == 1);
}

TEST_CASE("no name becomes a formula of the CSV file") {
  const std::string csv = rendered("csv", Language::En);
  CHECK(csv.find(",\"=HYPERLINK") == std::string::npos);
  CHECK(csv.find("\"'=HYPERLINK") != std::string::npos);
  CHECK(csv.find(",\"@SUM") == std::string::npos);
}

TEST_CASE("no name moves the cursor or turns the direction of a terminal") {
  const std::string text = rendered("text", Language::En);
  CHECK(text.find('\033') == std::string::npos);
  CHECK(text.find("\u202E") == std::string::npos);
}

TEST_CASE("JSON of a portfolio holds every organization, action and failure") {
  const auto json = nlohmann::json::parse(rendered("json", Language::En));
  CHECK(json["schema"] == "charter.portfolio/1");
  CHECK(json["organizations"].size() == 40);
  CHECK(json["actions"].size() == 74);
  CHECK(json["failures"].size() == 2);
  CHECK(json["principles"].size() == 13);
  CHECK(json["score"]["count"] == 40);
}
