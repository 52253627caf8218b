// The whole text of plans and comparisons, in both languages and every format.

#include "support/calendar_reader.h"
#include "support/golden.h"

#include <charter/bundle.h>
#include <charter/compare_report.h>
#include <charter/decode.h>
#include <charter/embedded.h>
#include <charter/plan_report.h>

#include <catch2/catch.hpp>

#include <algorithm>

namespace charter {

namespace {

const Bundle& bundle() {
  static const Bundle kBundle = read_bundle(embedded_bundle()).value();
  return kBundle;
}

Framework framework() {
  return {bundle().charter, bundle().scale, bundle().rules};
}

Assessment example(const std::string& name) {
  const std::string text = test::read_text(std::string{CHARTER_SOURCE_DIR} + "/examples/" + name + ".json");
  return decode_assessment(text, bundle().charter, bundle().scale).value.value();
}

struct PlanCase {
  std::string name;  ///< of the folder
  std::string example;
  PlanOptions options;
  HoursSource hours = HoursSource::Organization;
};

/// A year at one hour a month, a target that is reached, one that is too far, a what-if, and nothing left to
/// do.
std::vector<PlanCase> plan_cases() {
  const Index done = bundle().scale.satisfied;
  const Index sec_03 = find_action(bundle().charter, "SEC-03").value();
  const Index prv_02 = find_action(bundle().charter, "PRV-02").value();
  return {{"plan", "food-bank-starting", {}},
          {"plan-target",
           "mobility-coop",
           {.centihours_per_month = 650, .months = 6, .target = 2},
           HoursSource::Asked},
          {"plan-far", "food-bank-starting", {.months = 2, .target = 3}},
          {"plan-what-if",
           "food-bank-starting",
           {.months = 1, .what_if = {{sec_03, done}, {prv_02, 1}}},
           HoursSource::Default},
          {"plan-met", "mobility-coop", {.target = 1}}};
}

PlanReport plan_report(const PlanCase& one, const Assessment& assessment, Language language) {
  PlanOptions options = one.options;
  options.as_of = assessment.assessed_on;
  const Plan plan = make_plan(framework(), assessment, options);
  return make_plan_report(framework(), assessment, plan, {.language = language, .hours = one.hours});
}

CompareReport compare_report(const Assessment& before, const Assessment& after, Language language) {
  const Evaluation was = evaluate(framework(), before, {.as_of = before.assessed_on});
  const Evaluation is = evaluate(framework(), after, {.as_of = after.assessed_on});
  const Comparison comparison = compare(framework(), {before, was}, {after, is});
  return make_compare_report(framework(), {before, was}, {after, is}, comparison, language);
}

void check_text_layout(const std::string& text) {
  for (const std::string& line : test::lines_of(text)) {
    CAPTURE(line);
    CHECK(code_points(line) <= 80);
    CHECK_FALSE(line.ends_with(' '));
  }
}

}  // namespace

TEST_CASE("every plan is as reviewed") {
  const Language language = GENERATE(Language::En, Language::Fr);
  for (const PlanCase& one : plan_cases()) {
    const Assessment assessment = example(one.example);
    const PlanReport report = plan_report(one, assessment, language);
    for (const PlanFormat& format : plan_formats()) {
      // The other cases differ in their sentences only: the text shows them all.
      if (one.name == "plan" || format.name == "text") {
        const std::string file =
            one.name + "/expected." + std::string{tag(language)} + "." + std::string{format.file_extension};
        CHECK(test::golden_difference(file, format.render(report, {})) == "");
      }
    }
    check_text_layout(find_plan_format("text")->render(report, {}));
  }
}

TEST_CASE("every comparison is as reviewed") {
  const Language language = GENERATE(Language::En, Language::Fr);
  const Assessment before = example("mobility-coop");
  const Assessment after = example("mobility-coop-later");
  const CompareReport report = compare_report(before, after, language);
  for (const CompareFormat& format : compare_formats()) {
    const std::string file =
        "compare/expected." + std::string{tag(language)} + "." + std::string{format.file_extension};
    CHECK(test::golden_difference(file, format.render(report, {})) == "");
  }
  check_text_layout(find_compare_format("text")->render(report, {}));
}

TEST_CASE("a comparison with itself, the wrong way round and of two organizations says so") {
  const Language language = GENERATE(Language::En, Language::Fr);
  const Assessment coop = example("mobility-coop");
  const Assessment later = example("mobility-coop-later");
  const Assessment bank = example("food-bank-starting");
  const auto text = [&](const Assessment& before, const Assessment& after) {
    return find_compare_format("text")->render(compare_report(before, after, language), {});
  };
  CHECK(test::golden_difference("compare-same/expected." + std::string{tag(language)} + ".txt",
                                text(coop, coop)) == "");
  CHECK(compare_report(later, coop, language).remarks.size() == 1);
  CHECK(compare_report(later, coop, language).regression);
  CHECK(compare_report(bank, coop, language).remarks.size() == 1);
  CHECK(compare_report(coop, bank, language).remarks.size() == 2);
}

TEST_CASE("assess and plan name the same first steps") {
  for (const char* name : {"food-bank-starting", "cultural-organization", "mobility-coop",
                           "indigenous-partnership", "comite-locataires"}) {
    CAPTURE(name);
    const Assessment assessment = example(name);
    const Evaluation evaluation = evaluate(framework(), assessment, {.as_of = assessment.assessed_on});
    const GapReport report = make_report(framework(), assessment, evaluation, {});
    const Plan plan =
        make_plan(framework(), assessment, {.as_of = assessment.assessed_on, .centihours_per_month = 1000});
    REQUIRE(report.next_steps.size() == 3);
    for (std::size_t i = 0; i < 3; ++i) {
      CHECK(report.next_steps[i].action == plan.steps.at(i).action);
    }
  }
}

TEST_CASE("every plan is a calendar, one without a step too") {
  const Language language = GENERATE(Language::En, Language::Fr);
  for (const PlanCase& one : plan_cases()) {
    const Assessment assessment = example(one.example);
    const PlanReport report = plan_report(one, assessment, language);
    const auto calendar = test::read_calendar(find_plan_format("ics")->render(report, {}));
    CAPTURE(one.name);
    CHECK(calendar.mistake == "");
    CHECK(calendar.entries.size() == std::max<std::size_t>(report.steps.size(), 1));
    CHECK(calendar.entries.front().kind == (report.steps.empty() ? "VJOURNAL" : "VEVENT"));
  }
}

}  // namespace charter
