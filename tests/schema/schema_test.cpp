// The published schemas say what the program reads and writes: no more, no less.

#include "batch/batch.h"
#include "report/print_json.h"
#include "schema/assessment_schema.h"
#include "schema/refusal.h"
#include "support/golden.h"

#include <charter/bundle.h>
#include <charter/compare_report.h>
#include <charter/decode.h>
#include <charter/embedded.h>
#include <charter/plan_report.h>
#include <charter/report.h>

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include <atomic>
#include <memory>
#include <sstream>

namespace charter {

namespace {

using nlohmann::json;

const std::string kSource{CHARTER_SOURCE_DIR};
const std::vector<std::string> kExamples{"food-bank-starting", "cultural-organization",
                                         "mobility-coop",      "indigenous-partnership",
                                         "comite-locataires",  "mobility-coop-later"};

const Bundle& bundle() {
  static const Bundle kBundle = read_bundle(embedded_bundle()).value();
  return kBundle;
}

std::string example(const std::string& name) {
  return test::read_text(kSource + "/examples/" + name + ".json");
}

json schema_text(const std::string& name) {
  return json::parse(test::read_text(kSource + "/charter/schema/" + name + ".schema.json"));
}

std::string refusal(const std::string& schema_name, const json& document) {
  return test::refusal(schema_text(schema_name), document);
}

std::string report_of(const std::string& name, Language language) {
  const Source source{"examples/" + name + ".json", example(name)};
  const auto read = decode_assessment(source.text, bundle().charter, bundle().scale);
  const Framework framework{bundle().charter, bundle().scale, bundle().rules};
  const Evaluation evaluation = evaluate(framework, read.value.value(), {.as_of = read.value->assessed_on});
  return find_format("json")->render(
      make_report(framework, *read.value, evaluation, {.language = language, .source = &source}), {});
}

template <class Items>
std::vector<std::string> ids_of(const Items& items) {
  std::vector<std::string> ids;
  for (const auto& item : items) {
    ids.push_back(item.id);
  }
  std::sort(ids.begin(), ids.end());
  return ids;
}

std::vector<std::string> keys_of(const json& object) {
  std::vector<std::string> keys;
  for (const auto& [key, value] : object.items()) {
    keys.push_back(key);
  }
  return keys;
}

/// A whole assessment with one part replaced.
std::string document(const std::string& pointer, const json& value) {
  json whole{{"charter", reference_to(bundle().charter)},
             {"organization", {{"name", "A"}}},
             {"assessed_on", "2026-05-01"},
             {"answers", json::object()}};
  if (!pointer.empty()) {
    whole[json::json_pointer{pointer}] = value;
  }
  return whole.dump();
}

}  // namespace

TEST_CASE("the schema of an assessment is the one this charter and scale make") {
  CHECK(test::golden_difference("../../charter/schema/assessment.schema.json",
                                test::assessment_schema(bundle().charter, bundle().scale)) == "");
}

TEST_CASE("the schema names exactly the actions, facts and statuses of the charter") {
  const json schema = schema_text("assessment");
  CHECK(keys_of(schema["properties"]["answers"]["properties"]) == ids_of(bundle().charter.actions));
  CHECK(keys_of(schema["properties"]["profile"]["properties"]) == ids_of(bundle().charter.facts));
  auto statuses = schema["definitions"]["answer"]["properties"]["status"]["enum"];
  REQUIRE(statuses.back().is_null());
  statuses.erase(statuses.size() - 1);
  auto named = statuses.get<std::vector<std::string>>();
  std::sort(named.begin(), named.end());
  CHECK(named == ids_of(bundle().scale.statuses));
  CHECK(bundle().charter.actions.size() == 74);
}

TEST_CASE("every example is valid, and the one with mistakes is not") {
  for (const std::string& name : kExamples) {
    CAPTURE(name);
    CHECK(refusal("assessment", json::parse(example(name))) == "");
  }
  CHECK(refusal("assessment", json::parse(example("with-mistakes"))) != "");
}

TEST_CASE("every JSON report is valid") {
  const Language language = GENERATE(Language::En, Language::Fr);
  for (const std::string& name : kExamples) {
    CAPTURE(name);
    CHECK(refusal("report", json::parse(report_of(name, language))) == "");
  }
}

TEST_CASE("every JSON plan is valid") {
  const Language language = GENERATE(Language::En, Language::Fr);
  const Framework framework{bundle().charter, bundle().scale, bundle().rules};
  for (const std::string& name : kExamples) {
    CAPTURE(name);
    const Assessment assessment =
        decode_assessment(example(name), bundle().charter, bundle().scale).value.value();
    const auto plan_of = [&](PlanOptions options) {
      options.as_of = assessment.assessed_on;
      const Plan plan = make_plan(framework, assessment, options);
      return json::parse(find_plan_format("json")->render(
          make_plan_report(framework, assessment, plan, {.language = language}), {}));
    };
    CHECK(refusal("plan", plan_of({})) == "");
    CHECK(refusal("plan", plan_of({.centihours_per_month = 5000, .target = 3})) == "");
    CHECK(refusal("plan", plan_of({.months = 1, .what_if = {{0, bundle().scale.satisfied}}})) == "");
    json other = plan_of({});
    other["steps"][0]["why"] = "because";
    CHECK(refusal("plan", other) != "");
  }
}

TEST_CASE("every JSON comparison is valid") {
  const Language language = GENERATE(Language::En, Language::Fr);
  const Framework framework{bundle().charter, bundle().scale, bundle().rules};
  for (const std::string& name : kExamples) {
    CAPTURE(name);
    const Assessment before =
        decode_assessment(example(name), bundle().charter, bundle().scale).value.value();
    const Assessment after =
        decode_assessment(example("mobility-coop-later"), bundle().charter, bundle().scale).value.value();
    const Evaluation was = evaluate(framework, before, {.as_of = before.assessed_on});
    const Evaluation is = evaluate(framework, after, {.as_of = after.assessed_on});
    const CompareReport report = make_compare_report(
        framework, {before, was}, {after, is}, compare(framework, {before, was}, {after, is}), language);
    json document = json::parse(find_compare_format("json")->render(report, {}));
    CHECK(refusal("compare", document) == "");
    document["actions"][0]["move"] = "moved";
    CHECK(refusal("compare", document) != "");
  }
}

TEST_CASE("every line of a batch is valid") {
  const Language language = GENERATE(Language::En, Language::Fr);
  const std::atomic<bool> stop{false};
  std::string lines;
  BatchInput input{{kSource + "/examples", kSource + "/nothing-here.json"}, {}, stop};
  const BatchOptions options{.language = language};
  const BatchChannels channels{.write =
                                   [&](std::string_view more) {
                                     lines += more;
                                     return true;
                                   },
                               .progress = {},
                               .sinks = {}};
  const BatchOutcome outcome = run_batch(bundle(), input, options, channels, stop);
  CHECK(outcome.tally.judged == kExamples.size());
  // What is full of mistakes and what is not there. The agreement is no assessment, and is passed over.
  CHECK(outcome.tally.failed == 2);
  CHECK(outcome.tally.skipped == 1);
  std::istringstream stream{lines};
  for (std::string line; std::getline(stream, line);) {
    CAPTURE(line);
    json one = json::parse(line);
    CHECK(refusal("batch", one) == "");
    one["as_of"] = "May";
    CHECK(refusal("batch", one) != "");
  }
}

TEST_CASE("a report of another shape is refused") {
  json report = json::parse(report_of("mobility-coop", Language::En));
  report["overall"]["score"] = 101;
  CHECK(refusal("report", report) != "");
  report["overall"]["score"] = -1;
  CHECK(refusal("report", report) != "");
  report["overall"].erase("score");
  CHECK(refusal("report", report) == "");  // absent where nothing applies
  report.erase("as_of");
  CHECK(refusal("report", report) != "");
}

TEST_CASE("diagnostics for programs are valid") {
  const Language language = GENERATE(Language::En, Language::Fr);
  const Source source{"examples/with-mistakes.json", example("with-mistakes")};
  const auto read = decode_assessment(source.text, bundle().charter, bundle().scale);
  CHECK(refusal("diagnostics", json::parse(print_json(read.diagnostics, {&source, 1}, language))) == "");
  CHECK(refusal("diagnostics", json::parse(print_json(read.diagnostics, {}, language))) == "");
}

TEST_CASE("the decoder and the schema agree") {
  struct Case {
    const char* pointer;
    json value;
    bool good;
  };
  const json answer{{"status", "partial"}};
  const std::vector<Case> cases{
      {"", nullptr, true},
      {"/$schema", "x", true},
      {"/x-mine", {{"anything", 1}}, true},
      {"/mine", 1, false},
      {"/charter", "other@2020", false},
      {"/charter", 1, false},
      {"/assessed_on", "2026-5-1", false},
      {"/assessed_on", "2026-13-01", false},
      {"/assessed_on", nullptr, false},
      {"/organization", json::object(), false},
      {"/organization/name", "", false},
      {"/organization/name", "  ", false},
      {"/organization/name", 5, false},
      {"/organization/id", "cantine", true},
      {"/organization/id", "Cantine !", false},
      {"/organization/size", "6-20", true},
      {"/organization/size", "15", false},
      {"/organization/hours_per_month", 1.5, true},
      {"/organization/hours_per_month", 0, true},
      {"/organization/hours_per_month", "1", false},
      {"/organization/hours_per_month", -1, false},
      {"/organization/hours_per_month", 1000, false},
      {"/organization/x-note", "n", true},
      {"/organization/nom", "n", false},
      {"/profile", {{"uses_ai", true}}, true},
      {"/profile", {{"uses_ai", nullptr}}, true},
      {"/profile", {{"uses_ai", "yes"}}, false},
      {"/profile", {{"use_ai", true}}, false},
      {"/profile", {{"x-uses_ai", "?"}}, true},
      {"/respondents", {"Ann"}, true},
      {"/respondents", {1}, false},
      {"/respondents", "Ann", false},
      {"/answers", json::array(), false},
      {"/answers/PRV-01", answer, true},
      {"/answers/PRV-1", answer, false},
      {"/answers/x-PRV", "Privacy", true},
      {"/answers/PRV-01", "partial", false},
      {"/answers/PRV-01", json::object(), true},
      {"/answers/PRV-01", {{"status", nullptr}}, true},
      {"/answers/PRV-01", {{"status", "done"}}, false},
      {"/answers/PRV-01", {{"status", 1}}, false},
      {"/answers/PRV-01", {{"evidence", json::array()}}, true},
      {"/answers/PRV-01", {{"evidence", {{{"title", "t"}, {"date", "2026-01-31"}}}}}, true},
      {"/answers/PRV-01", {{"evidence", {{{"url", "u"}}}}}, false},
      {"/answers/PRV-01", {{"evidence", {{{"title", ""}}}}}, false},
      {"/answers/PRV-01", {{"evidence", {"t"}}}, false},
      {"/answers/PRV-01", {{"note", ""}}, true},
      {"/answers/PRV-01", {{"notes", ""}}, false},
      {"/answers/PRV-01", {{"by", {"Ann"}}}, true},
      {"/answers/PRV-01", {{"due", "soon"}}, false},
      {"/waivers", json::array(), true},
      {"/waivers", {{{"rule", "R-1"}, {"reason", "r"}, {"until", "2026-12-31"}}}, true},
      {"/waivers", {{{"rule", "R-1"}, {"reason", "r"}, {"until", "some day"}}}, true},
      {"/waivers", {{{"rule", "R-1"}, {"reason", "r"}}}, false},
      {"/waivers", {{{"rule", "R-1"}, {"reason", " "}, {"until", "2026-12-31"}}}, false},
      {"/waivers", {{{"rule", "R-1"}, {"action", "PRV-1"}, {"reason", "r"}, {"until", "2026-12-31"}}}, false},
  };
  for (const Case& one : cases) {
    const std::string text = document(one.pointer, one.value);
    CAPTURE(text);
    CHECK(decode_assessment(text, bundle().charter, bundle().scale).ok() == one.good);
    CHECK((refusal("assessment", json::parse(text)) == "") == one.good);
  }
}

}  // namespace charter
