// What each format promises beyond its goldens.

#include "report/html_style.h"
#include "report/phrases.h"
#include "support/golden.h"
#include "support/markup_reader.h"
#include "support/sha256.h"
#include "unit/report/csv_reader.h"
#include "unit/report/example_report.h"

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <set>

namespace charter {

namespace {

using test::ExampleReport;
using test::read_markup;

const ExampleReport& example(Language language) {
  static const ExampleReport kEnglish{"Ours", "https://example.org", Language::En};
  static const ExampleReport kFrench{"Ours", "https://example.org", Language::Fr};
  return language == Language::Fr ? kFrench : kEnglish;
}

}  // namespace

TEST_CASE("SHA-256 is that of the standard") {
  CHECK(test::sha256_base64("abc") == "ungWv48Bz+pBQUDeXa4iI7ADYaOWF3qctBD/YfIAFa0=");
  CHECK(test::sha256_base64("") == "47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=");
}

TEST_CASE("the policy of the page lets its own style sheet through, and nothing else") {
  CHECK(std::string{kHtmlStyleHash} == "sha256-" + test::sha256_base64(html_style()));
  const auto page = read_markup(example(Language::En).rendered("html"));
  REQUIRE(page.mistake == "");
  std::string policy;
  for (const auto& element : page.elements) {
    if (element.attribute("http-equiv") == "Content-Security-Policy") {
      policy = element.attribute("content");
    }
    if (element.name == "style") {
      CHECK(element.text == html_style());
    }
  }
  CHECK(policy == "default-src 'none'; style-src '" + std::string{kHtmlStyleHash} +
                      "'; img-src data:; base-uri 'none'; form-action 'none'");
  CHECK(html_style().find("url(") == std::string_view::npos);
  CHECK(html_style().find("@import") == std::string_view::npos);
}

TEST_CASE("headings of the page descend one step at a time, ids are unique and jumps land") {
  const Language language = GENERATE(Language::En, Language::Fr);
  const auto page = read_markup(example(language).rendered("html"));
  REQUIRE(page.mistake == "");
  CHECK(page.elements.front().attribute("lang") == (language == Language::Fr ? "fr" : "en"));
  int level = 0;
  std::set<std::string> ids;
  std::set<std::string> jumps;
  for (const auto& element : page.elements) {
    if (element.name.size() == 2 && element.name[0] == 'h' && element.name[1] >= '1' &&
        element.name[1] <= '6') {
      const int now = element.name[1] - '0';
      CHECK(now <= level + 1);
      level = now;
    }
    const std::string id = element.attribute("id");
    CHECK((id.empty() || ids.insert(id).second));
    const std::string target = element.attribute("href");
    if (target.starts_with("#")) {
      jumps.insert(target.substr(1));
    }
  }
  for (const std::string& jump : jumps) {
    CAPTURE(jump);
    CHECK(ids.count(jump) == 1);
  }
}

TEST_CASE("the page shows every action once, and every section") {
  const auto page = read_markup(example(Language::En).rendered("html"));
  const auto count = [&](std::string_view tag, std::string_view inside) {
    return std::count_if(page.elements.begin(), page.elements.end(), [&](const auto& element) {
      return element.name == tag &&
             std::find(element.path.begin(), element.path.end(), inside) != element.path.end();
    });
  };
  CHECK(count("li", "details") == 74);
  CHECK(count("section", "main") == 10);
  CHECK(count("details", "section") == 13);
}

TEST_CASE("a CSV report has one row an action, with numbers a spreadsheet reads") {
  const auto rows = test::read_csv(example(Language::En).rendered("csv"), ',');
  REQUIRE(rows.size() == 75);
  CHECK(rows[0][4] == "Action");
  CHECK(rows[1][4] == "PRV-01");
  CHECK(rows[1][11] == "");  // done: no place in the order
  const auto sob = std::find_if(rows.begin(), rows.end(),
                                [](const auto& row) { return row.size() > 4 && row[4] == "SOB-01"; });
  REQUIRE(sob != rows.end());
  CHECK((*sob)[12] == "1.00");
}

TEST_CASE("decimals have a comma in French where a comma does not separate the cells") {
  const auto hours = [](Language language, CsvSeparator separator) {
    const char sign = separator == CsvSeparator::Comma ? ',' : ';';
    for (const auto& row :
         test::read_csv(example(language).rendered("csv", {.csv_separator = separator}), sign)) {
      if (row.size() > 12 && row[4] == "SOB-01") {
        return row[12];
      }
    }
    return std::string{};
  };
  CHECK(hours(Language::Fr, CsvSeparator::Semicolon) == "1,00");
  CHECK(hours(Language::Fr, CsvSeparator::Comma) == "1.00");
  CHECK(hours(Language::En, CsvSeparator::Semicolon) == "1.00");
}

TEST_CASE("an accepted finding is suppressed in SARIF and skipped in JUnit") {
  const auto json = nlohmann::json::parse(example(Language::En).rendered("sarif"));
  std::size_t accepted = 0;
  for (const auto& result : json["runs"][0]["results"]) {
    for (const auto& suppression : result["suppressions"]) {
      CHECK(suppression["justification"] == "Ours");
      ++accepted;
    }
    const auto& region = result["locations"][0]["physicalLocation"]["region"];
    CHECK(region["startLine"] >= 1);
    CHECK(region["startColumn"] >= 1);
    const auto& rule = json["runs"][0]["tool"]["driver"]["rules"][result["ruleIndex"].get<std::size_t>()];
    CHECK(rule["id"] == result["ruleId"]);
  }
  const auto junit = read_markup(example(Language::En).rendered("junit"));
  const auto skipped = std::count_if(junit.elements.begin(), junit.elements.end(),
                                     [](const auto& element) { return element.name == "skipped"; });
  CHECK(accepted == 1);
  CHECK(skipped == 1);
}

TEST_CASE("fingerprints tell findings apart, and do not change with the language or the file") {
  const auto prints = [](const GapReport& report) {
    std::vector<std::string> all;
    for (const ReportFinding& finding : report.findings) {
      all.push_back(finding.fingerprint);
    }
    return all;
  };
  const auto english = prints(example(Language::En).report());
  CHECK(english == prints(example(Language::Fr).report()));
  CHECK(std::set<std::string>{english.begin(), english.end()}.size() == english.size());
  CHECK(english == prints(ExampleReport{"Elsewhere", ""}.report()));
}

TEST_CASE("rules are told of any action, without blanks") {
  for (const Language language : {Language::En, Language::Fr}) {
    for (const ReportRule& rule : example(language).report().rules) {
      CAPTURE(rule.id, rule.summary);
      CHECK(rule.summary.find_first_of("{}") == std::string::npos);
      CHECK_FALSE(rule.summary.empty());
    }
  }
}

TEST_CASE("findings of one rule are told together, an accepted one alone") {
  const GapReport& report = example(Language::En).report();
  std::set<Index> told;
  std::set<Index> rules;
  for (const ReportFindingGroup& group : report.finding_groups) {
    for (const Index index : group.findings) {
      CHECK(report.findings[index].rule_index == group.rule);
      CHECK((!report.findings[index].waived || group.findings.size() == 1));
      CHECK(told.insert(index).second);
    }
    const bool waived = report.findings[group.findings.front()].waived;
    CHECK((waived || rules.insert(group.rule).second));
  }
  CHECK(told.size() == report.findings.size());
}

TEST_CASE("actions are counted once each") {
  const ReportCounts& counts = example(Language::En).report().counts;
  CHECK(counts.applicable() + counts.left_out == 74);
  CHECK(counts_sentence({.done = 1, .partial = 2, .not_done = 3, .not_answered = 4, .left_out = 5},
                        Language::En) ==
        "10 of the 15 actions apply to you (done: 1; partly done: 2; not done: 3; without an answer: 4).");
}

TEST_CASE("points gained follow the grammar of each language") {
  CHECK(gain_in_points({90}, Language::En) == "+0.9 points");
  CHECK(gain_in_points({100}, Language::En) == "+1 point");
  CHECK(gain_in_points({180}, Language::Fr) == "+1,8 point");
  CHECK(gain_in_points({230}, Language::Fr) == "+2,3 points");
}

}  // namespace charter
