// What a screen tells without running a rule, and what it leaves to be run. That it tells the truth is held
// by property/screen_test.cpp.

#include "cel/program_data.h"
#include "evaluation/applicability.h"
#include "evaluation/screen_compiler.h"
#include "rules/compile_rules.h"
#include "support/builders.h"

#include <catch2/catch.hpp>

#include <array>

using namespace charter;
using namespace charter::test;

namespace {

constexpr cel::EvalLimits kLimits{.steps = 100'000, .memory = 1U << 20U};

/// Reads expressions over one document.
class Reading {
 public:
  Reading(const CompiledRules& rules, const Framework& framework, const Assessment& assessment,
          std::size_t fixed_words = 0)
      : subject_(rules.schema, framework.charter, framework.scale),
        sets_(framework.charter.actions.size(), framework.scale.statuses.size()),
        screen_(sets_.words()),
        reader_(screen_, sets_, framework.charter) {
    screen_.fixed.resize(fixed_words);
    const ScreenSetting setting{rules.schema, framework.scale, subject_, kLimits};
    for (const CompiledRule& rule : rules.rules) {
      if (rule.applies_when) {
        conditions_.push_back(compiled(setting, *rule.applies_when));
      } else {
        conditions_.push_back(screen_.add({.op = ScreenOp::Known, .a = 1}));
      }
      requirements_.push_back(compiled(setting, rule.require));
    }
    std::vector<ActionResult> results;
    std::vector<Finding> ignored;
    const AnswerScan scan{assessment, assessment.assessed_on};
    find_results(framework, scan, results, ignored);
    sets_.fill(scan, results);
    reader_.read(assessment.profile);
  }

  /// Whether one of the actions of the first word, or the assessment, would have to be run.
  [[nodiscard]] bool has_to_run(std::size_t rule, AppliesTo applies_to) const {
    const std::uint64_t among = applies_to == AppliesTo::Assessment ? 1 : sets_.everyone(0);
    const Truths applies = reader_.truths(conditions_[rule], 0);
    const std::uint64_t left = among & applies.yes & ~applies.no;
    const Truths holds = reader_.truths(requirements_[rule], 0);
    return ((applies.unknown() & among) | (holds.unknown() & left)) != 0;
  }

 private:
  std::uint32_t compiled(const ScreenSetting& setting, const cel::Program& program) {
    return ScreenCompiler{setting, program.data().plan, sets_, screen_}.compile();
  }

  AssessmentSubject subject_;
  AnswerSets sets_;
  Screen screen_;
  ScreenReader reader_;
  std::vector<std::uint32_t> conditions_;
  std::vector<std::uint32_t> requirements_;
};

/// Of one requirement, over two actions of which the second waits for the first.
bool has_to_run(AppliesTo applies_to, const std::string& require, std::size_t fixed_words = 0) {
  const Charter charter = a_charter()
                              .with_fact("ai")
                              .with({.id = "A-01", .evidence_months = 12})
                              .with({.id = "A-02", .needs = {"A-01"}});
  Assessment assessment = an_assessment(charter).with_fact("ai", true).with("A-01", "planned");
  assessment.answers[1].due = assessment.assessed_on;
  assessment.answers[1].note = "Soon.";
  assessment.answers[1].evidence.push_back({"Proof", {}, {}, assessment.assessed_on});
  RuleLogic logic;
  logic.applies_to = applies_to;
  logic.require = require;
  const RuleCompilation compiled = compile_rules(std::array{logic}, 0, charter, the_scale());
  REQUIRE(compiled.mistakes.empty());
  const RuleSet none;
  return Reading{*compiled.rules, {charter, the_scale(), none}, assessment, fixed_words}.has_to_run(
      0, applies_to);
}

}  // namespace

TEST_CASE("a screen tells what reads statuses, dates against the day, lengths, and the action itself") {
  for (const char* const require :
       {"answer.done || !answer.started", "answer.status in ['planned', 'partial']", "answer.due >= as_of",
        "has(answer.newest_evidence) && answer.newest_evidence <= as_of", "answer.note != ''",
        "size(answer.evidence) > 0", "answer.evidence.all(e, !has(e.date) || e.date <= as_of)",
        "answer.applies ? answer.evidence_valid : answer.owner == ''", "action.tier == 'foundation'",
        "size(prerequisites) > 0", "prerequisites.all(p, p.status != 'not_started' || !p.applies)"}) {
    INFO(require);
    CHECK_FALSE(has_to_run(AppliesTo::Action, require));
  }
  for (const char* const require :
       {"profile.ai && has(profile.ai)", "answer('A-01').started || answer('A-02').done",
        "answers.exists(a, a.status == 'unknown' && a.applies)",
        "size(answers.filter(a, a.done && size(a.evidence) > 0)) * 4 >= size(answers.filter(a, a.done))"}) {
    INFO(require);
    CHECK_FALSE(has_to_run(AppliesTo::Assessment, require));
  }
}

TEST_CASE("what compares texts, or dates with each other, or two answers, has to be run") {
  for (const char* const require :
       {"answer.note == 'Soon.'", "answer.due - as_of <= days(90)", "size(answer.by) == 0",
        "answers.exists(a, a.status == 'planned' && answer.done)",
        "prerequisites.all(p, p.due <= answer.due)"}) {
    INFO(require);
    CHECK(has_to_run(AppliesTo::Action, require));
  }
  // It decides nothing where the rest does.
  CHECK_FALSE(has_to_run(AppliesTo::Action, "answer.status == 'implemented' && answer.note == 'Soon.'"));
}

TEST_CASE("what never changes about the actions is left to be run once it takes 32 MiB") {
  CHECK_FALSE(has_to_run(AppliesTo::Action, "action.weight >= 3", kMostScreenWords - 4));
  CHECK(has_to_run(AppliesTo::Action, "action.weight >= 3", kMostScreenWords - 3));
}

TEST_CASE("a step that has no room tells nothing") {
  Screen screen{kMostScreenWords / 4};  // step 0 and one more
  CHECK(screen.add({.op = ScreenOp::Own, .a = 0, .b = 1}) == 1);
  CHECK(screen.add({.op = ScreenOp::Own, .a = 1, .b = 0}) == Screen::kUnknown);
  CHECK(screen.add({.op = ScreenOp::Own, .a = 0, .b = 1}) == 1);
  CHECK(screen.add({.op = ScreenOp::Fact, .a = 0}) == Screen::kUnknown);
}

TEST_CASE("an expression that might pass its budget is left to be run") {
  CharterBuilder builder = a_charter();
  for (int i = 0; i < 3'000; ++i) {
    builder.with({.id = "A-" + std::to_string(10'000 + i)});
  }
  const Charter charter = builder;
  RuleLogic logic;
  logic.require = "answers.all(a, !a.done)";
  std::vector<RuleLogic> rules{logic};
  for (int i = 0; i < 20; ++i) {
    logic.require += " && answers.all(a, !a.done)";
  }
  rules.push_back(logic);
  const RuleCompilation compiled = compile_rules(rules, 0, charter, the_scale());
  const RuleSet none;
  const Reading reading{*compiled.rules, {charter, the_scale(), none}, an_assessment(charter)};
  CHECK_FALSE(reading.has_to_run(0, AppliesTo::Assessment));
  CHECK(reading.has_to_run(1, AppliesTo::Assessment));
}

TEST_CASE("of the rules that come with the program, two are run") {
  const Bundle& bundle = shipped();
  Assessment assessment = an_assessment(bundle.charter);
  for (Answer& answer : assessment.answers) {
    answer.status = Index{2};  // planned
    answer.due = Date{assessment.assessed_on.days + 30};
  }
  const Framework framework{bundle.charter, bundle.scale, bundle.rules};
  const Reading reading{*bundle.rules.programs, framework, assessment};
  std::vector<std::string> run;
  for (std::size_t i = 0; i < bundle.rules.programs->rules.size(); ++i) {
    const CompiledRule& rule = bundle.rules.programs->rules[i];
    if (reading.has_to_run(i, rule.applies_to)) {
      run.push_back(bundle.rules.infos[rule.info].id);
    }
  }
  CHECK(run == std::vector<std::string>{"DAT-04", "PRQ-03"});
}
