#include "support/builders.h"
#include "support/golden.h"

#include <charter/agreement.h>
#include <charter/bundle.h>
#include <charter/check.h>
#include <charter/embedded.h>

#include <catch2/catch.hpp>

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
