// Every file of the JSON Parsing Test Suite (Nicolas Seriot): y_ has to be accepted, n_ refused, i_ is free.
#include "unit/decode/json_suite.h"
#include "unit/decode/ignoring.h"
#include "unit/decode/tiny_charter.h"

#include <charter/decode.h>

#include <catch2/catch.hpp>

#include <algorithm>

TEST_CASE("the JSON parsing test suite") {
  const auto paths = json_suite_cases();
  if (paths.empty()) {
    WARN("skipped: there is no " << kJsonSuite);
    return;
  }
  std::size_t refused = 0;
  for (const auto& path : paths) {
    const std::string name = path.filename().string();
    INFO(name);
    const std::string text = read_bytes(path);
    Ignoring handler;
    const auto refusal = read_json(text, charter::ReadLimits{}, handler);
    const auto assessment = decode_assessment(text, tiny_charter(), tiny_scale());
    CHECK_FALSE(assessment.ok());  // none of them is an assessment
    for (const auto& mistake : assessment.diagnostics) {
      CHECK(mistake.span.offset <= text.size());
    }
    if (name.starts_with("y_")) {
      CHECK_FALSE(refusal);
    } else if (name.starts_with("n_")) {
      REQUIRE(refusal);
      ++refused;
      CHECK((refusal->span.offset < text.size() || text.empty()));
      const bool told = std::any_of(assessment.diagnostics.begin(), assessment.diagnostics.end(),
                                    [&](const auto& mistake) { return mistake.kind == refusal->kind; });
      CHECK(told);
    }
  }
  CHECK(refused == 188);
  CHECK(paths.size() == 318);
}
