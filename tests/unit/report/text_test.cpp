#include "report/columns.h"
#include "support/made_up_findings.h"

#include <charter/report.h>

#include <catch2/catch.hpp>

#include <sstream>

using namespace charter;
using namespace charter::test;

namespace {

std::vector<std::string> lines_of(const std::string& text) {
  std::vector<std::string> lines;
  std::istringstream in{text};
  for (std::string line; std::getline(in, line);) {
    lines.push_back(line);
  }
  return lines;
}

std::string text_report(const Charter& charter, const Assessment& assessment, const Judged& judged,
                        Language language) {
  const Framework framework{charter, the_scale(), judged.rules};
  const GapReport report = make_report(framework, assessment, judged.evaluation, {language, nullptr});
  return find_format("text")->render(report, {});
}

}  // namespace

TEST_CASE("no line of a text report is wider than 80 columns, whatever people type") {
  const Charter& charter = embedded().charter;
  Assessment assessment = an_assessment(charter).with("PRV-01", "partial").with("SEC-01", "not_applicable");
  assessment.organization.name =
      std::string(200, 'x') +
      " 社區中心社區中心社區中心社區中心社區中心社區中心社區中心社區中心社區中心社區中心社區中心";
  for (Index i = 0; i < charter.actions.size(); ++i) {
    if (charter.actions[i].may_be_na) {
      assessment.answers[i].status = 5;
      assessment.answers[i].reason = "https://example.org/" + std::string(120, 'y') + "\n\033[31mred";
    }
  }
  assessment.waivers.push_back(
      {"APP-01", {}, std::string(100, 'z') + " 🚲", day("2027-01-01"), "2027-01-01", {}});
  const Judged result = judged(charter, assessment, {{0, 0U, 5, Severity::Critical}});
  for (const Language language : {Language::En, Language::Fr}) {
    const std::string text = text_report(charter, assessment, result, language);
    for (const std::string& line : lines_of(text)) {
      INFO(line);
      CHECK(columns(line) <= 80);
    }
    CHECK(text.find('\033') == std::string::npos);
  }
}

TEST_CASE("a waiver that names no rule says so, and which was most likely meant") {
  const Charter charter = a_charter().with({.id = "A-01"});
  Assessment assessment = an_assessment(charter);
  for (const char* const rule : {"APP-1", "APP-01", "nothing-like-it"}) {
    assessment.waivers.push_back({rule, {}, "later", day("2027-01-01"), "2027-01-01", {}});
  }
  const Judged result = judged(charter, assessment, {});
  const std::string en = text_report(charter, assessment, result, Language::En);
  CHECK(en.find(", names no rule (did you mean APP-01?): later") != std::string::npos);
  CHECK(en.find(", accepts nothing today: later") != std::string::npos);
  CHECK(en.find(", names no rule: later") != std::string::npos);
  const std::string fr = text_report(charter, assessment, result, Language::Fr);
  CHECK(fr.find(", ne désigne aucune règle (vouliez-vous") != std::string::npos);
  CHECK(fr.find("APP-01\u00a0?)\u00a0: later") != std::string::npos);
  CHECK(fr.find(", ne désigne aucune règle\u00a0: later") != std::string::npos);
}

TEST_CASE("the percentages of principles stand under each other in both languages") {
  const Charter charter = a_charter()
                              .with({.id = "A-01"})
                              .with({.id = "B-01"})
                              .with({.id = "C-01", .weight = 3})
                              .with({.id = "C-02", .weight = 5});
  const Assessment assessment =
      an_assessment(charter).with("A-01", "implemented").with("C-01", "implemented");
  for (const Language language : {Language::En, Language::Fr}) {
    const std::string text = text_report(charter, assessment, judged(charter, assessment, {}), language);
    std::vector<int> ends;
    for (const std::string& line : lines_of(text)) {
      // The rows with a bar.
      if (line.find("█") != std::string::npos || line.find("····") != std::string::npos) {
        INFO(line);
        ends.push_back(columns(line));
        CHECK(line.back() == '%');
      }
    }
    REQUIRE(ends.size() == 3);
    CHECK(ends[0] == ends[1]);
    CHECK(ends[1] == ends[2]);
  }
}

TEST_CASE("the score of a report is told with what it could reach, and with what a cap took") {
  const Charter charter = a_charter().with({.id = "P-01", .weight = 3}).with({.id = "P-02"});
  const Assessment assessment = an_assessment(charter).with("P-01", "implemented");
  const Judged capped = judged(charter, assessment, {{0, {}, 40, Severity::Critical}});
  const std::string en = text_report(charter, assessment, capped, Language::En);
  CHECK(en.find("40%   could reach 100%") != std::string::npos);
  CHECK(en.find("held down by MADE-01; 75% without it") != std::string::npos);
  const std::string fr = text_report(charter, assessment, capped, Language::Fr);
  CHECK(fr.find("40\u00a0%   pourrait atteindre 100\u00a0%") != std::string::npos);
  CHECK(fr.find("plafonné par MADE-01\u00a0; 75\u00a0% sans cela") != std::string::npos);
}
