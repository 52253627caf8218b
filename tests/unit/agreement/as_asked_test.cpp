// Checks whose expressions are compiled when an agreement asks for them come to what the same checks come to
// when all of them were compiled beforehand.

#include "rules/compile_as_asked.h"
#include "support/builders.h"
#include "support/golden.h"

#include <charter/agreement.h>
#include <charter/agreement_checker.h>
#include <charter/answers_beside.h>
#include <charter/bundle.h>
#include <charter/check.h>
#include <charter/decode.h>
#include <charter/embedded.h>

#include <catch2/catch.hpp>

#include <algorithm>
#include <string>
#include <variant>
#include <vector>

using namespace charter;

namespace {

const Date kDay = *parse_date("2026-06-01");

CheckSet shipped_checks(Programs programs, Beside beside = Beside::Assessment) {
  return read_checks(embedded_checks(), test::shipped().charter, test::shipped().scale, beside, programs)
      .value();
}

std::vector<Agreement> agreements_of(const std::string& name) {
  const std::vector<Source> files{
      {name, test::read_text(std::string{CHARTER_SOURCE_DIR} + "/examples/agreements/" + name)}};
  auto read = decode_agreements(files);
  REQUIRE(read.ok());
  return std::move(*read.value);
}

/// Some with nothing to find and some with much, of all that come with the program.
std::vector<std::vector<Agreement>> some_files() {
  std::vector<std::vector<Agreement>> files;
  for (const char* name : {"with-twenty-faults.yaml", "mobility-data-hub.json", "indigenous-ocap.yaml",
                           "food-security-pool.yaml", "research-release.yaml"}) {
    files.push_back(agreements_of(name));
  }
  files.emplace_back(1);  // nothing is written in it
  files.emplace_back();   // of no agreement at all
  return files;
}

/// All that a check says, in words that can be compared.
std::string said(const CheckedAgreement& checked) {
  std::string out;
  for (const CheckOutcome outcome : checked.outcomes) {
    out += std::string{to_string(outcome)} + " ";
  }
  for (const CheckFinding& finding : checked.findings) {
    out +=
        "\n" + std::to_string(finding.check) + "." + std::to_string(finding.clause) + " " + finding.address();
    for (const DiagnosticArg& arg : finding.args) {
      out += " " + std::get<std::string>(arg);
    }
  }
  return out;
}

/// Bytes of the same length in which one expression no longer reads.
std::string damaged_checks() {
  std::string bytes{embedded_checks()};
  const std::string expression = "size(agreement.access) > 0";
  const std::size_t at = bytes.find(expression);
  REQUIRE(at != std::string::npos);
  bytes.replace(at, expression.size(), "size(agreement.acces ) > 0");
  return bytes;
}

}  // namespace

TEST_CASE("compiled as asked, checks say what they say compiled beforehand") {
  const CheckSet all = shipped_checks(Programs::Compiled);
  const CheckSet asked = shipped_checks(Programs::LeftOut);
  const CheckSet alone = shipped_checks(Programs::LeftOut, Beside::Nothing);
  CHECK(write_checks(asked) == write_checks(all));
  AgreementChecker checker{asked};
  AgreementChecker without{alone};
  for (const auto& agreements : some_files()) {
    const std::string expected = said(check_agreements(all, agreements, {.as_of = kDay}));
    CHECK(said(checker.check(agreements, {.as_of = kDay})) == expected);
    CHECK(said(without.check(agreements, {.as_of = kDay})) == expected);
    CHECK(said(check_agreements(asked, agreements, {.as_of = kDay})) == expected);
  }
}

TEST_CASE("one checker takes files with an assessment beside them and without, in any order") {
  const Bundle& bundle = test::shipped();
  const CheckSet all = shipped_checks(Programs::Compiled);
  const CheckSet asked = shipped_checks(Programs::LeftOut);
  const auto answers =
      decode_assessment(test::read_text(std::string{CHARTER_SOURCE_DIR} + "/examples/mobility-coop.json"),
                        bundle.charter, bundle.scale);
  REQUIRE(answers.ok());
  const AnswersBeside beside{asked, bundle.charter, bundle.scale, *answers.value, kDay};
  AgreementChecker checker{asked};
  bool differs = false;
  for (const auto& agreements : some_files()) {
    const std::string with = said(check_agreements(all, agreements, {.as_of = kDay, .against = &beside}));
    const std::string without = said(check_agreements(all, agreements, {.as_of = kDay}));
    CHECK(said(checker.check(agreements, {.as_of = kDay, .against = &beside})) == with);
    CHECK(said(checker.check(agreements, {.as_of = kDay})) == without);
    differs = differs || with != without;
  }
  CHECK(differs);
}

TEST_CASE("an agreement needs only some of the expressions, and each is compiled once") {
  const CheckSet asked = shipped_checks(Programs::LeftOut);
  CHECK(asked.programs->compiled.empty());
  ProgramsAsAsked programs{*asked.programs};
  const cel::Program* first = programs.program(0);
  REQUIRE(first != nullptr);
  for (Index i = 0; i < asked.programs->expressions.size(); ++i) {
    CHECK(programs.program(i) != nullptr);
  }
  CHECK(programs.program(0) == first);
}

TEST_CASE("a check that does not compile is an error finding, never a pass") {
  const Bundle& bundle = test::shipped();
  const auto read = [&](Programs programs) {
    return read_checks(damaged_checks(), bundle.charter, bundle.scale, Beside::Nothing, programs);
  };
  CHECK_FALSE(read(Programs::Compiled));
  const auto checks = read(Programs::LeftOut);
  REQUIRE(checks);
  const CheckedAgreement checked =
      check_agreements(*checks, agreements_of("mobility-data-hub.json"), {.as_of = kDay});
  REQUIRE(checked.findings.size() == 1);
  const CheckFinding& finding = checked.findings.front();
  CHECK(finding.check == static_cast<Index>(OwnCheck::CheckError));
  CHECK(std::get<std::string>(finding.args[0]) == "AG03");
  CHECK(std::get<std::string>(finding.args[1]).find("acces") != std::string::npos);
  const auto info = std::find_if(checks->infos.begin(), checks->infos.end(),
                                 [](const CheckInfo& one) { return one.id == "AG03"; });
  CHECK(checked.outcomes[static_cast<std::size_t>(info - checks->infos.begin())] == CheckOutcome::Fail);
}

TEST_CASE("where no assessment is described, none stands beside") {
  const Bundle& bundle = test::shipped();
  const CheckSet alone = shipped_checks(Programs::Compiled, Beside::Nothing);
  const AnswersBeside beside{alone, bundle.charter, bundle.scale, Assessment{}, kDay};
  for (const auto& agreements : some_files()) {
    CHECK(said(check_agreements(alone, agreements, {.as_of = kDay, .against = &beside})) ==
          said(check_agreements(alone, agreements, {.as_of = kDay})));
  }
}
