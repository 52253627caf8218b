#include "cli/agreement_template.h"
#include "support/builders.h"

#include <charter/agreement.h>
#include <charter/check.h>
#include <charter/embedded.h>

#include <catch2/catch.hpp>

#include <string>
#include <vector>

using namespace charter;

namespace {

using Profiles = std::vector<std::string>;

/// Each alone, none, and those of a city that does research with a Nation as a pilot under a mandate.
std::vector<Profiles> choices() {
  std::vector<Profiles> all{{}, {"municipal-qc", "private-qc", "research", "mandate", "pilot", "indigenous"}};
  for (const std::string_view profile : agreement_profiles()) {
    all.push_back({std::string{profile}});
  }
  return all;
}

/// What is still open in a form as it is handed out: "AG06 purposes[0].description", in order.
std::vector<std::string> left_open(const Profiles& profiles, Language language) {
  const std::vector<Source> files{{"new.yaml", agreement_template(profiles, language)}};
  INFO(files.front().text);
  const auto read = decode_agreements(files);
  REQUIRE(read.ok());
  CHECK(read.value->front().mistakes.empty());
  const auto checks = read_checks(embedded_checks(), test::shipped().charter, test::shipped().scale);
  std::vector<std::string> out;
  for (const CheckFinding& finding :
       check_agreement(*checks, read.value->front(), {.as_of = *parse_date("2026-06-01")}).findings) {
    out.push_back(checks->infos[finding.check].id + " " + finding.path);
  }
  return out;
}

}  // namespace

TEST_CASE("a form to fill in has no mistake, whatever it is for, and the checks tell what is open") {
  for (const Profiles& profiles : choices()) {
    const std::vector<std::string> open = left_open(profiles, Language::En);
    CHECK(open.size() > 10);
    CHECK(left_open(profiles, Language::Fr) == open);
  }
}

TEST_CASE("the marks of a form never reach the reader") {
  for (const Profiles& profiles : choices()) {
    for (const Language language : {Language::En, Language::Fr}) {
      CHECK(agreement_template(profiles, language).find("#?") == std::string::npos);
    }
  }
}
