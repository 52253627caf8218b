#include "agreement/expressible.h"
#include "support/builders.h"
#include "support/golden.h"

#include <charter/agreement.h>
#include <charter/bundle.h>
#include <charter/check.h>
#include <charter/embedded.h>

#include <catch2/catch.hpp>

#include <algorithm>
#include <iterator>
#include <string>
#include <vector>

using namespace charter;

namespace {

const CheckSet& shipped_checks() {
  static const CheckSet checks =
      *read_checks(embedded_checks(), test::shipped().charter, test::shipped().scale);
  return checks;
}

/// "AG28 exchange.method", one a finding, of an example judged as of 2026-06-01.
std::vector<std::string> findings_in(const std::string& name) {
  const std::vector<Source> files{
      {name, test::read_text(std::string{CHARTER_SOURCE_DIR} + "/examples/agreements/" + name)}};
  const auto read = decode_agreements(files);
  REQUIRE(read.ok());
  REQUIRE(read.value->size() == 1);
  const CheckedAgreement checked = check_agreement(shipped_checks(), read.value->front(),
                                                   {.as_of = *parse_date("2026-06-01"), .against = {}});
  std::vector<std::string> out;
  for (const CheckFinding& finding : checked.findings) {
    out.push_back(shipped_checks().infos[finding.check].id + " " + finding.path);
  }
  return out;
}

}  // namespace

TEST_CASE("the examples that are filled in leave nothing open") {
  for (const char* name : {"food-security-pool.yaml", "mobility-data-hub.json", "research-release.yaml",
                           "indigenous-ocap.yaml"}) {
    INFO(name);
    CHECK(findings_in(name) == std::vector<std::string>{});
  }
}

TEST_CASE("each of the twenty faults is found once, by the check that its comment names") {
  const std::string text =
      test::read_text(std::string{CHARTER_SOURCE_DIR} + "/examples/agreements/with-twenty-faults.yaml");
  const std::vector<std::string> found = findings_in("with-twenty-faults.yaml");
  CHECK(found.size() == 20);
  for (const std::string& finding : found) {
    INFO(finding);
    CHECK(text.find("(" + finding.substr(0, finding.find(' ')) + ")") != std::string::npos);
  }
}

TEST_CASE("there are 45 checks and at least 12 on promises, each tied to principles and actions") {
  std::size_t checks = 0;
  std::size_t promises = 0;
  for (const CheckInfo& info : shipped_checks().infos) {
    if (info.structural) {
      continue;
    }
    INFO(info.id);
    checks += info.id.size() == 4 && info.id.starts_with("AG") ? 1U : 0U;
    promises += info.against_assessment ? 1U : 0U;
    CHECK(info.against_assessment == info.id.starts_with("AGX-"));
    if (info.id.starts_with("AG")) {
      CHECK_FALSE(info.principles.empty());
      CHECK_FALSE(info.actions.empty());
    }
  }
  CHECK(checks == 45);
  CHECK(promises >= 12);
}

namespace {

/// The checks that an empty document of a format says are not expressible in it.
std::vector<std::string> not_expressible_in(AgreementFormat format) {
  Agreement agreement;
  agreement.format = format;
  agreement.root.kind = DocumentNode::Kind::Mapping;
  agreement.expressible = expressible_paths(format);
  const CheckedAgreement checked =
      check_agreement(shipped_checks(), agreement, {.as_of = *parse_date("2026-06-01"), .against = {}});
  std::vector<std::string> out;
  for (std::size_t i = 0; i < checked.outcomes.size(); ++i) {
    if (checked.outcomes[i] == CheckOutcome::NotExpressible) {
      out.push_back(shipped_checks().infos[i].id);
    }
  }
  return out;
}

/// Of a list of ids, those that are not among the others.
std::vector<std::string> lacking(const std::vector<std::string>& wanted,
                                 const std::vector<std::string>& found) {
  std::vector<std::string> out;
  std::copy_if(wanted.begin(), wanted.end(), std::back_inserter(out), [&](const std::string& id) {
    return std::find(found.begin(), found.end(), id) == found.end();
  });
  return out;
}

}  // namespace

TEST_CASE("what a policy or a data contract has no place for is asked of neither") {
  const std::vector<std::string> both{"AG02", "AG05", "AG08", "AG09", "AG12", "AG15", "AG20", "AG22", "AG23",
                                      "AG29", "AG30", "AG33", "AG34", "AG35", "AG36", "AG41", "AG43", "AG44"};
  std::vector<std::string> policy = both;
  policy.insert(policy.end(), {"AG14", "AG16", "AG28", "AG40", "AG42", "AG45"});
  CHECK(lacking(policy, not_expressible_in(AgreementFormat::Odrl)) == std::vector<std::string>{});
  std::vector<std::string> contract = both;
  contract.insert(contract.end(), {"AG01", "AG04", "AG11", "AG18", "AG19", "AG25", "AG26", "AG27", "AG29",
                                   "AG31", "AG37", "AG39"});
  CHECK(lacking(contract, not_expressible_in(AgreementFormat::Odcs)) == std::vector<std::string>{});
}

TEST_CASE("what they have a place for is asked of them") {
  const auto policy = not_expressible_in(AgreementFormat::Odrl);
  for (const char* id : {"AG01", "AG03", "AG04", "AG06", "AG10", "AG13", "AG17", "AG24", "AG31", "AG38"}) {
    INFO(id);
    CHECK(std::find(policy.begin(), policy.end(), id) == policy.end());
  }
  const auto contract = not_expressible_in(AgreementFormat::Odcs);
  for (const char* id : {"AG03", "AG06", "AG10", "AG17", "AG24", "AG38"}) {
    INFO(id);
    CHECK(std::find(contract.begin(), contract.end(), id) == contract.end());
  }
}
