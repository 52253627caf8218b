#include "unit/report/example_report.h"

#include "support/builders.h"
#include "support/golden.h"

#include <charter/decode.h>

#include <vector>

namespace charter::test {

namespace {

Assessment with_words(Assessment assessment, std::string_view words, std::string_view address) {
  assessment.organization.name = words;
  for (Answer& answer : assessment.answers) {
    for (TypedText* text : {&answer.note, &answer.owner, &answer.reason}) {
      *text = words;
    }
    answer.by = {std::string{words}};
    answer.evidence = {{std::string{words}, std::string{address}, {}, day("2026-01-31")},
                       {std::string{words}, {}, std::string{words}, {}}};
  }
  for (Waiver& waiver : assessment.waivers) {
    waiver.reason = words;
  }
  // The last one is of a rule and until a day that are no rule and no day.
  if (!assessment.waivers.empty()) {
    assessment.waivers.back().rule = assessment.waivers.back().until_text = words;
  }
  return assessment;
}

void put_words(std::string_view words, std::initializer_list<Text*> texts) {
  for (Text* text : texts) {
    for (auto& [tag, translation] : text->translations) {
      translation = words;
    }
  }
}

Bundle with_words(Bundle bundle, std::string_view words) {
  Charter& charter = bundle.charter;
  put_words(words, {&charter.title, &charter.provenance});
  for (Tier& tier : charter.tiers) {
    put_words(words, {&tier.name, &tier.description});
  }
  for (ProfileFact& fact : charter.facts) {
    put_words(words, {&fact.question, &fact.help});
  }
  for (ReferenceSource& source : charter.references) {
    put_words(words, {&source.title});
    source.url = words;
  }
  for (Commitment& commitment : charter.commitments) {
    put_words(words, {&commitment.title});
  }
  for (Principle& principle : charter.principles) {
    put_words(words, {&principle.title, &principle.name, &principle.summary});
  }
  for (Action& action : charter.actions) {
    put_words(words, {&action.title, &action.why, &action.example});
    for (std::vector<Text>* texts : {&action.how, &action.evidence}) {
      for (Text& text : *texts) {
        put_words(words, {&text});
      }
    }
  }
  for (Status& status : bundle.scale.statuses) {
    put_words(words, {&status.name});
  }
  for (Level& level : bundle.scale.levels) {
    put_words(words, {&level.name});
  }
  for (RuleInfo& rule : bundle.rules.infos) {
    put_words(words, {&rule.message, &rule.why, &rule.fix});
  }
  return bundle;
}

struct Judged {
  std::string text;
  Assessment assessment;
  Evaluation evaluation;
};

Judged judged(const std::string& name) {
  const Bundle& bundle = shipped();
  std::string text = read_text(std::string{CHARTER_SOURCE_DIR} + "/examples/" + name + ".json");
  Assessment assessment = decode_assessment(text, bundle.charter, bundle.scale).value.value();
  if (!assessment.waivers.empty()) {
    const Waiver first = assessment.waivers.front();
    assessment.waivers.push_back(first);
  }
  Evaluation evaluation =
      evaluate({bundle.charter, bundle.scale, bundle.rules}, assessment, {assessment.assessed_on});
  return {std::move(text), std::move(assessment), std::move(evaluation)};
}

/// Once for all: what is found does not depend on the words, which are put in afterwards.
struct Example {
  Judged before = judged("mobility-coop");
  Judged after = judged("mobility-coop-later");
  Framework framework{shipped().charter, shipped().scale, shipped().rules};
  Plan plan = make_plan(framework, before.assessment,
                        {.as_of = before.assessment.assessed_on, .centihours_per_month = 600});
  Comparison comparison =
      compare(framework, {before.assessment, before.evaluation}, {after.assessment, after.evaluation});
};

const Example& example() {
  static const Example kExample;
  return kExample;
}

}  // namespace

ExampleReport::ExampleReport(std::string_view words, std::string_view address, Language language, Words whose)
    : bundle_{whose == Words::OfCharter ? with_words(shipped(), words) : shipped()},
      assessment_{
          with_words(example().before.assessment, whose == Words::OfCharter ? "Ours" : words, address)},
      later_{with_words(example().after.assessment, whose == Words::OfCharter ? "Ours" : words, address)} {
  const Framework framework{bundle_.charter, bundle_.scale, bundle_.rules};
  const Source source{std::string{words}, example().before.text};
  later_.organization.id = "another";  // so that the comparison names both
  report_ = make_report(framework, assessment_, example().before.evaluation,
                        {.language = language, .source = &source});
  plan_ = make_plan_report(framework, assessment_, example().plan, {.language = language});
  comparison_ = make_compare_report(framework, {assessment_, example().before.evaluation},
                                    {later_, example().after.evaluation}, example().comparison, language);
}

std::string ExampleReport::rendered(std::string_view format, const RenderOptions& options) const {
  return find_format(format)->render(report_, options);
}

std::string ExampleReport::rendered_plan(std::string_view format, const RenderOptions& options) const {
  return find_plan_format(format)->render(plan_, options);
}

std::string ExampleReport::rendered_comparison(std::string_view format, const RenderOptions& options) const {
  return find_compare_format(format)->render(comparison_, options);
}

std::span<const ExampleFormat> example_formats() {
  static const std::vector<ExampleFormat> kFormats = [] {
    std::vector<ExampleFormat> formats;
    for (const ReportFormat& format : report_formats()) {
      formats.push_back(
          {"assess", format.name, [name = format.name](const auto& report, const auto& options) {
             return report.rendered(name, options);
           }});
    }
    for (const PlanFormat& format : plan_formats()) {
      formats.push_back({"plan", format.name, [name = format.name](const auto& report, const auto& options) {
                           return report.rendered_plan(name, options);
                         }});
    }
    for (const CompareFormat& format : compare_formats()) {
      formats.push_back(
          {"compare", format.name, [name = format.name](const auto& report, const auto& options) {
             return report.rendered_comparison(name, options);
           }});
    }
    return formats;
  }();
  return kFormats;
}

}  // namespace charter::test
