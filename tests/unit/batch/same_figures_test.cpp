// A line of a batch says what `charter assess --format json` says of the same document.

#include "batch/judge.h"
#include "report/formats.h"
#include "unit/batch/run_batch_on.h"
#include "wasm/random_document.h"

#include <charter/decode.h>

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

using namespace charter;
using namespace charter::test;
using nlohmann::json;

namespace {

json report_of(const std::string& text) {
  const Source source{"a.json", text};
  const Framework framework{bundle().charter, bundle().scale, bundle().rules};
  const Assessment assessment = decode_assessment(text, bundle().charter, bundle().scale).value.value();
  const Evaluation evaluation = evaluate(framework, assessment, {.as_of = assessment.assessed_on});
  return json::parse(render_json(
      make_report(framework, assessment, evaluation, {.language = Language::En, .source = &source}), {}));
}

json value_or_null(const json& object, const char* key) {
  return object.contains(key) ? object[key] : json{};
}

/// The line that a report amounts to.
json line_of(const json& report) {
  json line{
      {"schema", "charter.batch/1"},
      {"file", "a.json"},
      {"charter", report["charter"]},
      {"rules", report["rules"]},
      {"as_of", report["as_of"]},
      {"level", report["overall"]["level"]},
      {"organization", {{"id", report["organization"]["id"]}, {"name", report["organization"]["name"]}}}};
  for (const char* key : {"score", "high", "evidenced", "coverage"}) {
    line[key] = value_or_null(report["overall"], key);
  }
  for (const json& principle : report["principles"]) {
    line["principles"][principle["id"].get<std::string>()] = value_or_null(principle, "score");
  }
  line["findings"] = {{"critical", 0}, {"error", 0}, {"warning", 0}, {"note", 0}, {"waived", 0}};
  for (const json& finding : report["findings"]) {
    json& count =
        line["findings"][finding.contains("waived") ? "waived" : finding["severity"].get<std::string>()];
    count = count.get<int>() + 1;
  }
  line["top_gaps"] = json::array();
  for (const json& gap : report["gaps"]) {
    if (line["top_gaps"].size() < 3) {
      line["top_gaps"].push_back(gap["action"]);
    }
  }
  return line;
}

}  // namespace

TEST_CASE("a line has the figures of the report on the same document") {
  const Pick pick = dice(20260601);
  const BatchOptions options;
  Judge judge{bundle(), options, Telling::LinesOnly};
  BlockResult result;
  InputBlock block;
  block.kind = InputBlock::Kind::Document;
  block.file.path = "a.json";
  for (int i = 0; i < CHARTER_RANDOM_DOCUMENTS; ++i) {
    const std::string text = random_document(bundle(), pick);
    block.text.cut(0);
    block.text.append(text);
    judge.judge(block, result);
    INFO("document " << i << ": " << text);
    REQUIRE(result.tally.judged == 1);
    REQUIRE(json::parse(result.lines) == line_of(report_of(text)));
  }
}

TEST_CASE("texts of people stay what they are, and on one line") {
  std::string out;
  append_json_text(out, "a\"b\\c\n\t\x01\x7F é 社 \u2028");
  CHECK(json::parse(out) == "a\"b\\c\n\t\x01\x7F é 社 \u2028");
  CHECK(out.find('\n') == std::string::npos);
  out.clear();
  append_json_text(out, "file\xFFname");
  CHECK(json::parse(out) == "file\uFFFDname");
}
