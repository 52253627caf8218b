#include "unit/report/example_report.h"

#include "support/builders.h"
#include "support/golden.h"

#include <charter/decode.h>

namespace charter::test {

namespace {

Assessment with_words(Assessment assessment, std::string_view words, std::string_view address) {
  assessment.organization.name = words;
  for (Answer& answer : assessment.answers) {
    for (std::string* text : {&answer.note, &answer.owner, &answer.reason}) {
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
  assessment.waivers.back().rule = assessment.waivers.back().until_text = words;
  return assessment;
}

struct Judged {
  std::string text;
  Assessment assessment;
  Evaluation evaluation;
};

/// Once for all: what is found does not depend on the words, which are put in afterwards.
const Judged& judged() {
  static const Judged kJudged = [] {
    const Bundle& bundle = shipped();
    std::string text = read_text(std::string{CHARTER_SOURCE_DIR} + "/examples/mobility-coop.json");
    const auto read = decode_assessment(text, bundle.charter, bundle.scale);
    Assessment assessment = read.value.value();
    assessment.waivers.push_back(assessment.waivers.front());
    Evaluation evaluation =
        evaluate({bundle.charter, bundle.scale, bundle.rules}, assessment, {assessment.assessed_on});
    return Judged{std::move(text), std::move(assessment), std::move(evaluation)};
  }();
  return kJudged;
}

}  // namespace

ExampleReport::ExampleReport(std::string_view words, std::string_view address, Language language)
    : assessment_{with_words(judged().assessment, words, address)} {
  const Bundle& bundle = shipped();
  const Source source{std::string{words}, judged().text};
  report_ = make_report({bundle.charter, bundle.scale, bundle.rules}, assessment_, judged().evaluation,
                        {.language = language, .source = &source});
}

std::string ExampleReport::rendered(std::string_view format, const RenderOptions& options) const {
  return find_format(format)->render(report_, options);
}

}  // namespace charter::test
