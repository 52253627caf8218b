#include "policy/policy_kinds.h"

#include <charter/check_policy.h>

#include <catch2/catch.hpp>

namespace charter {

TEST_CASE("a baseline is read as it was written") {
  const Baseline baseline{{{"a/b.yaml", "AG28", "access[0].roles"}, 1},
                          {{"a/b.yaml", "AG28", ""}, 3},
                          {{"été \"1\".yaml", "AG05", "x"}, 1}};
  const std::string text = write_baseline(baseline);
  CHECK(text ==
        "{\n  \"schema\": \"charter.baseline/1\",\n  \"findings\": [\n"
        "    {\"file\":\"a/b.yaml\",\"rule\":\"AG28\",\"path\":\"\",\"count\":3},\n"
        "    {\"file\":\"a/b.yaml\",\"rule\":\"AG28\",\"path\":\"access[0].roles\"},\n"
        "    {\"file\":\"été \\\"1\\\".yaml\",\"rule\":\"AG05\",\"path\":\"x\"}\n  ]\n}\n");
  const auto read = decode_baseline({"b.json", text});
  REQUIRE(read.ok());
  CHECK(*read.value == baseline);
  CHECK(*decode_baseline({"b.json", write_baseline({})}).value == Baseline{});
}

TEST_CASE("what is no baseline is refused") {
  for (const char* text :
       {"{}", "[]", R"({"schema": "charter.check/1", "findings": []})", R"({"schema": "charter.baseline/1"})",
        R"({"schema": "charter.baseline/1", "findings": [{"rule": "AG28"}]})",
        R"({"schema": "charter.baseline/1", "findings": [{"file": "a", "rule": "AG1", "count": -1}]})",
        R"({"schema": "charter.baseline/1", "findings": ["AG28"]})"}) {
    CAPTURE(text);
    const auto read = decode_baseline({"b.json", text});
    CHECK_FALSE(read.ok());
    REQUIRE(read.diagnostics.size() == 1);
    CHECK(read.diagnostics[0].kind == &kNotABaseline);
  }
  CHECK_FALSE(decode_baseline({"b.json", ""}).ok());
}

}  // namespace charter
