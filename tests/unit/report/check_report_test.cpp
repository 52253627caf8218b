// The presentation of checked agreements: counts, gates, fingerprints, sentences.

#include "report/check_phrases.h"
#include "support/made_up_check.h"

#include <charter/check_formats.h>

#include <catch2/catch.hpp>

#include <set>

namespace charter {

namespace {

using test::a_suppression;

CheckReport a_report(Language language = Language::En) {
  return start_check_report(test::made_up_checks(), test::shipped().charter,
                            {.language = language, .as_of = test::day("2026-11-24")});
}

test::MadeUpAgreement pool(std::vector<test::MadeUp> found, Gate gate = {}) {
  return {.sources = {{"pool.yaml", "charter: agreement/v1\naccess:\n  - party: city\n"}},
          .repository = {"agreements/pool.yaml"},
          .found = std::move(found),
          .gate = gate};
}

std::string suppression_told(const Suppression& suppression, Language language) {
  CheckReport report = a_report(language);
  auto agreement = pool({});
  agreement.suppressions = {suppression};
  add(report, agreement);
  REQUIRE(report.suppressions.size() == 1);
  return report.suppressions[0].message;
}

}  // namespace

TEST_CASE("a report counts what ran, and what the format could not say") {
  CheckReport report = a_report();
  add(report, pool({}));
  const CheckReportFile& file = report.files.at(0);
  CHECK(file.total == 5);  // S02 is not one of them
  CHECK(file.not_expressible == 1);
  CHECK(file.ran == 4);
  CHECK(file.ran_sentence == "ran 4 of 5 checks, 1 not expressible");
  CHECK(report.totals_sentence == "1 agreement checked: no open finding");
}

TEST_CASE("keys of one block are named together") {
  CHECK(keys_phrase(std::vector<std::string>{"breach", "data.categories", "data.subjects", "review"}) ==
        "breach, data (categories, subjects), review");
  CHECK(keys_phrase(std::vector<std::string>{"data.categories", "access.roles"}) ==
        "data (categories), access (roles)");
  CHECK(keys_phrase({}) == "");
}

TEST_CASE("what a format has no keys for is told once for all files of that format") {
  CheckReport report = a_report();
  CheckReportFile file;
  file.judged = true;
  file.no_place_sentence = "ODRL has no keys for: breach.";
  report.files = {file, file};
  report.files.back().name = "b.json";
  const std::string text = find_check_format("text")->render(report, {});
  const std::size_t first = text.find(file.no_place_sentence);
  REQUIRE(first != std::string::npos);
  CHECK(text.find(file.no_place_sentence, first + 1) == std::string::npos);
}

TEST_CASE("a gate is that of its file, its own severity included") {
  const auto holds = [](test::MadeUpCheck check, Gate gate) {
    CheckReport report = a_report();
    add(report, pool({{check, "party", "x"}}, gate));
    return report.files[0].gate_holds;
  };
  CHECK_FALSE(holds(test::kNeedToKnow, Gate{}));
  CHECK(holds(test::kPublished, Gate{}));
  CHECK_FALSE(holds(test::kPublished, Gate{Severity::Warning}));
  CHECK(holds(test::kEnvironment, Gate{Severity::Warning}));
  CHECK_FALSE(holds(test::kEnvironment, Gate{Severity::Note}));
  CHECK(holds(test::kNeedToKnow, Gate{Severity::Critical}));
  CHECK(holds(test::kTransfer, Gate{std::nullopt}));
}

TEST_CASE("accepted and known findings stay in the report and leave the gate") {
  CheckReport report = a_report();
  auto agreement = pool({{test::kNeedToKnow, "party", "a"}, {test::kNeedToKnow, "city", "b"}});
  agreement.suppressions = {a_suppression("AG05", "a reason", "2026-11-24")};
  agreement.suppressions[0].covers = {34, 5};
  agreement.baseline = {{{"agreements/pool.yaml", "AG05", "b"}, 1},
                        {{"agreements/pool.yaml", "AG28", "c"}, 2}};
  add(report, agreement);
  const CheckReportFile& file = report.files[0];
  REQUIRE(file.findings.size() == 2);
  CHECK(file.findings[0].standing == CheckStanding::Suppressed);
  CHECK(standing_phrase(file.findings[0], Language::En) == "accepted until November\u00a024, 2026: a reason");
  CHECK(standing_phrase(file.findings[0], Language::Fr) ==
        "accepté jusqu’au 24\u00a0novembre 2026\u00a0: a reason");
  CHECK(file.findings[1].standing == CheckStanding::Baselined);
  CHECK(file.gate_holds);
  CHECK(file.counts.suppressed == 1);
  CHECK(file.counts.baselined == 1);
  CHECK(file.fixed == std::vector<std::string>{"AG28 c (2)"});
  CHECK(report.totals_sentence == "1 agreement checked: no open finding; 1 accepted, 1 in the baseline");
}

TEST_CASE("a file that could not be judged is counted apart") {
  CheckReport report = a_report();
  add(report, pool({{test::kNeedToKnow, "party", "x"}, {test::kTransfer, "city", "x"}}));
  test::add_refused(report, {"broken.yaml", "a: [\n"}, "broken.yaml");
  CHECK(report.judged == 1);
  CHECK_FALSE(report.files[1].judged);
  REQUIRE(report.files[1].refusals.size() == 1);
  CHECK(report.files[1].refusals[0].place.begin == Position{1, 3});
  CHECK(report.totals_sentence == "1 agreement checked: 1 critical, 1 error; 1 file could not be judged");
}

TEST_CASE("a fingerprint is of rule, file and place in the document, not of a line") {
  const auto fingerprints = [](const std::string& before, const std::string& repository) {
    CheckReport report = a_report();
    test::add(report, {.sources = {{"pool.yaml", before + "party: city\n"}},
                       .repository = {repository},
                       .found = {{test::kNeedToKnow, "party", "a"},
                                 {test::kNeedToKnow, "city", "a"},
                                 {test::kNeedToKnow, "city", "b"},
                                 {test::kPublished, "city", "a"}}});
    std::vector<std::string> all;
    for (const CheckReportFinding& finding : report.files[0].findings) {
      all.push_back(finding.fingerprint);
    }
    return all;
  };
  const auto first = fingerprints("", "a/pool.yaml");
  CHECK(std::set<std::string>(first.begin(), first.end()).size() == 4);
  CHECK(fingerprints("# one\n# more\n", "a/pool.yaml") == first);
  for (const std::string& other : fingerprints("", "b/pool.yaml")) {
    CHECK(std::find(first.begin(), first.end(), other) == first.end());
  }
}

TEST_CASE("a place ends on its own line") {
  const Source source{"a.yaml", "été: |\n  x\nb: 1\n"};
  const CheckPlace place = check_place(source, "r/a.yaml", {0, 14});
  CHECK(place.begin == Position{1, 1});
  CHECK(place.end == Position{1, 7});
  CHECK(place.repository == "r/a.yaml");
  CHECK(check_place(source, "", {500, 3}).begin.line == 4);
}

TEST_CASE("what became of a suppression is said") {
  CHECK(suppression_told(a_suppression("AG05", "r"), Language::En) ==
        "nothing is left here for AG05 to be accepted: take this suppression out");
  CHECK(suppression_told(a_suppression("AG05", "r", "2026-11-23"), Language::En) ==
        "AG05 was accepted here until November\u00a023, 2026, and no longer is: mend the agreement, or set a "
        "new "
        "day");
  CHECK(suppression_told(a_suppression("AG05", "r", "2026-02-30"), Language::Fr) ==
        "«\u00a02026-02-30\u00a0» n’est pas un jour qui existe, et AG05 n’est donc pas acceptée ici\u00a0: "
        "écrivez le "
        "jour comme 2027-01-31");
  Suppression unknown = a_suppression("AG99", "r");
  refuse_unknown({&unknown, 1}, test::made_up_checks());
  CHECK(suppression_told(unknown, Language::En) == "there is no check ‘AG99’");
}

TEST_CASE("structural findings say what the reader of the document says") {
  CheckReport report = a_report(Language::Fr);
  add(report, pool({{test::kUnknownKeyCheck, "party", "access[0].party"}}));
  const CheckReportFinding& finding = report.files[0].findings.at(0);
  CHECK(finding.message == "clé «\u00a0party\u00a0» inconnue");
  CHECK(finding.expected == "l’une de\u00a0: title, term");
  CHECK(finding.fix == "vouliez-vous dire «\u00a0title\u00a0»\u00a0? corrigez le nom");
}

TEST_CASE("suppressions alike that accept nothing are told once, with the first places") {
  const auto told = [](std::size_t times) {
    CheckReport report = a_report();
    auto agreement = pool({});
    for (std::size_t i = 0; i < times; ++i) {
      agreement.suppressions.push_back(a_suppression("AG28", "a reason"));
      agreement.suppressions.back().where = {static_cast<std::uint32_t>(i % 2 == 0 ? 0 : 24), 1};
    }
    add(report, agreement);
    REQUIRE(report.suppressions.size() == 1);
    CHECK(report.suppressions[0].count == times);
    return report.suppressions[0].message;
  };
  const std::string alone = told(1);
  CHECK(told(2) == alone + " (the same once more: line 2)");
  CHECK(told(4) == alone + " (the same 3 more times: lines 2, 1, 2)");
  CHECK(told(3000) == alone + " (the same 2999 more times: lines 2, 1, 2, …)");
}

TEST_CASE("suppressions of ever other checks do not fill the log either") {
  CheckReport report = a_report();
  auto agreement = pool({});
  for (int i = 0; i < 150; ++i) {
    agreement.suppressions.push_back(a_suppression("X" + std::to_string(i), "a reason"));
  }
  add(report, agreement);
  REQUIRE(report.suppressions.size() == 100);
  CHECK_THAT(report.suppressions[99].message, Catch::EndsWith("(and 50 more like this one, not listed)"));
}

}  // namespace charter
