// The worked examples of docs/scoring.md: every number in their tables comes out of the engine.

#include "support/builders.h"
#include "support/made_up_findings.h"

#include <charter/plan.h>

#include <catch2/catch.hpp>

#include <fstream>
#include <map>
#include <sstream>

using namespace charter;
using namespace charter::test;

namespace {

using TableRow = std::map<std::string, std::string>;

struct Example {
  std::string title;
  std::vector<std::vector<TableRow>> tables;
};

std::string trimmed(const std::string& text) {
  const auto first = text.find_first_not_of(' ');
  return first == std::string::npos ? "" : text.substr(first, text.find_last_not_of(' ') - first + 1);
}

std::vector<std::string> split(const std::string& text, char separator) {
  std::vector<std::string> parts;
  std::istringstream in{text};
  for (std::string part; std::getline(in, part, separator);) {
    parts.push_back(trimmed(part));
  }
  return parts;
}

/// Cells of `| a | b |`, without the empty one before the first bar.
std::vector<std::string> cells_of(const std::string& line) {
  std::vector<std::string> cells = split(line, '|');
  cells.erase(cells.begin());
  return cells;
}

std::vector<Example> examples() {
  std::ifstream page{std::string{CHARTER_SOURCE_DIR} + "/docs/scoring.md"};
  std::vector<Example> found;
  std::vector<std::string> head;
  for (std::string line; std::getline(page, line);) {
    if (line.rfind("### Example", 0) == 0) {
      found.push_back({line, {}});
    }
    if (found.empty() || line.empty() || line.front() != '|') {
      head.clear();
      continue;
    }
    const std::vector<std::string> cells = cells_of(line);
    if (head.empty()) {
      head = cells;
      found.back().tables.emplace_back();
    } else if (line.rfind("|---", 0) != 0) {
      TableRow row;
      for (std::size_t i = 0; i < cells.size(); ++i) {
        row[head.at(i)] = cells[i];
      }
      found.back().tables.back().push_back(row);
    }
  }
  return found;
}

struct Built {
  Charter charter;
  Assessment assessment;
  std::vector<MadeUpFinding> findings;
};

std::optional<std::int32_t> number(const std::string& text) {
  return text.empty() ? std::nullopt : std::optional<std::int32_t>{std::stoi(text)};
}

Index tier_of(const std::string& name) {
  return name == "established" ? kEstablished : (name == "leading" ? kLeading : kFoundation);
}

Charter charter_of(std::vector<TableRow>& rows) {
  CharterBuilder builder;
  for (TableRow& row : rows) {
    ActionWords words;
    words.id = row["Action"];
    words.tier = tier_of(row["Tier"]);
    words.weight = number(row["Weight"]).value();
    words.hours = number(row["Hours"]).value_or(1);
    words.needs = split(row["Needs"], ',');
    words.may_be_na = row["May be N/A"] == "yes";
    words.evidence_months = number(row["Proof months"]);
    if (const std::string fact = split(row["Only if"] + " ", ' ').front(); !fact.empty()) {
      if (!find_fact(builder.build(), fact)) {
        builder.with_fact(fact);
      }
      words.only_if = {fact};
    }
    builder.with(words);
  }
  return builder;
}

Built build(const Example& example) {
  Built built;
  auto rows = example.tables.at(0);
  built.charter = charter_of(rows);
  AssessmentBuilder answers = an_assessment(built.charter);
  for (TableRow& row : rows) {
    const std::string id = row["Action"];
    if (!row["Answer"].empty()) {
      answers.with(id, row["Answer"]);
    }
    answers.with_reason(id, row["Reason"]);
    for (const std::string& date : split(row["Proof dated"], ',')) {
      date == "undated" ? answers.with_undated_evidence(id) : answers.with_evidence(id, date);
    }
    const std::string only_if = row["Only if"];
    if (const auto open = only_if.find(" ("); open != std::string::npos) {
      const bool given = only_if.find("(not given)") == std::string::npos;
      answers.with_fact(
          only_if.substr(0, open),
          given ? std::optional<bool>{only_if.find("(yes)") != std::string::npos} : std::nullopt);
    }
    const Index action = find_action(built.charter, id).value();
    const Index principle = built.charter.actions[action].principle;
    if (!row["Capped at"].empty()) {
      built.findings.push_back({principle, {}, number(row["Capped at"]), Severity::Critical});
    }
    if (row["Critical"] == "yes") {
      built.findings.push_back({principle, action, {}, Severity::Critical});
    }
  }
  built.assessment = answers;
  if (const auto at = example.title.find("as_of "); at != std::string::npos) {
    built.assessment.assessed_on = day(example.title.substr(at + 6, 10));
  }
  return built;
}

/// "37.5 %" is 3750, "none" is absent.
std::optional<Score> score_in(const std::string& text) {
  if (text == "none") {
    return std::nullopt;
  }
  const auto point = text.find('.');
  std::string decimals = point == std::string::npos ? "" : text.substr(point + 1, text.find(' ') - point - 1);
  decimals.resize(2, '0');
  return Score{std::stoi(text) * 100 + std::stoi(decimals)};
}

void check_figure(const Built& built, const Judged& judged, const std::string& figure,
                  const std::string& value) {
  const auto& [rules, evaluation] = judged;
  const auto of = figure.find(" of ");
  const std::string what = figure.substr(0, of);
  const std::string whom = of == std::string::npos ? "" : figure.substr(of + 4);
  const auto principle = find_principle(built.charter, whom);
  const Standing& standing = principle ? evaluation.principles[*principle].standing : evaluation.overall;
  const auto gap = std::find_if(evaluation.gaps.begin(), evaluation.gaps.end(), [&](const Gap& known) {
    return built.charter.actions[known.action].id == whom;
  });
  if (what == "score") {
    CHECK(standing.score == score_in(value));
  } else if (what == "could reach") {
    CHECK(standing.high == score_in(value));
  } else if (what == "answered") {
    CHECK(standing.coverage == score_in(value));
  } else if (what == "backed by proof") {
    CHECK(standing.evidenced == score_in(value));
  } else if (what == "uncapped") {
    CHECK(standing.uncapped == score_in(value));
  } else if (what == "gain") {
    REQUIRE(gap != evaluation.gaps.end());
    CHECK(std::optional<Score>{gap->gain} == score_in(value));
  } else if (what == "hours") {
    REQUIRE(gap != evaluation.gaps.end());
    CHECK(gap->half_hours * 50 == score_in(value)->basis_points);
  } else if (what == "level") {
    CHECK(the_scale().levels[evaluation.level.level].id == value);
  } else if (what == "held back by") {
    CHECK(ids_of(built.charter, evaluation.level.missing) == split(value, ','));
  } else if (what == "gaps") {
    CHECK(ids_of(built.charter, evaluation.gaps) == split(value, ','));
  } else if (what == "next steps") {
    CHECK(ids_of(built.charter, charter::next_steps({built.charter, the_scale(), rules}, evaluation)) ==
          split(value, ','));
  } else {
    FAIL("docs/scoring.md shows a figure that no test knows: " << figure);
  }
}

}  // namespace

TEST_CASE("the worked examples of docs/scoring.md hold") {
  const auto all = examples();
  REQUIRE(all.size() == 6);
  for (const Example& example : all) {
    INFO(example.title);
    REQUIRE(example.tables.size() == 2);
    const Built built = build(example);
    const Judged outcome = judged(built.charter, built.assessment, built.findings);
    REQUIRE_FALSE(example.tables[1].empty());
    for (const TableRow& row : example.tables[1]) {
      INFO(row.at("Figure"));
      check_figure(built, outcome, row.at("Figure"), row.at("Value"));
    }
  }
}

TEST_CASE("docs/scoring.md names the shares and gates of the scale that comes with the program") {
  const Scale& scale = the_scale();
  const auto share = [&](std::string_view id) {
    const auto found = std::find_if(scale.statuses.begin(), scale.statuses.end(),
                                    [id](const Status& status) { return status.id == id; });
    REQUIRE(found != scale.statuses.end());
    return Fraction{found->share, scale.unit};
  };
  CHECK(compare(share("implemented"), {1, 1}) == std::strong_ordering::equal);
  CHECK(compare(share("partial"), {1, 2}) == std::strong_ordering::equal);
  for (const char* id : {"planned", "not_started", "unknown", "not_applicable"}) {
    CHECK(share(id).numerator == 0);
  }
  REQUIRE(scale.levels.size() == 4);
  CHECK(scale.levels[0].gates.empty());
  const LevelGate half = scale.levels[1].gates.at(0);
  CHECK(half.tier == kFoundation);
  CHECK(compare({half.numerator, half.denominator}, {1, 2}) == std::strong_ordering::equal);
  const LevelGate all = scale.levels[2].gates.at(0);
  CHECK(all.tier == kFoundation);
  CHECK(all.numerator == all.denominator);
  CHECK(scale.levels[3].gates.at(0).tier == kEstablished);
  CHECK(scale.statuses[scale.open].id == "not_started");
}
