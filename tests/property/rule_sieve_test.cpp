// Leaving out the rules that cannot find anything must not be seen: the findings are those of running every
// rule on every action, for the rules that come with the program and for rules made up at random.

#include "evaluation/applicability.h"
#include "evaluation/rule_run.h"
#include "property/random_assessment.h"
#include "support/builders.h"

#include <catch2/catch.hpp>

#include <array>

namespace charter::test {

namespace {

/// What is found when every rule is run on everything it applies to, in the order of findings.
std::vector<Finding> found_the_long_way(const Framework& framework, const Assessment& assessment,
                                        Date as_of) {
  std::vector<Finding> findings;
  std::vector<ActionResult> results;
  find_results(framework, assessment, as_of, results, findings);
  RuleRun run{*framework.rules.programs, framework.charter, framework.scale};
  run.fill(assessment, results, as_of);
  const auto note = [&](const CompiledRule& rule, std::optional<Index> action) {
    const Verdict verdict = run.verdict(rule, action).verdict;
    const RuleInfo& info = framework.rules.infos[rule.info];
    if (verdict == Verdict::Fail || verdict == Verdict::Error) {
      Finding finding;
      finding.rule = verdict == Verdict::Error ? static_cast<Index>(OwnRule::RuleError) : rule.info;
      finding.action = action ? action : info.action;
      finding.principle =
          action ? std::optional{framework.charter.actions[*action].principle} : info.principle;
      findings.push_back(finding);
    }
  };
  for (const CompiledRule& rule : framework.rules.programs->rules) {
    if (rule.applies_to == AppliesTo::Assessment) {
      note(rule, std::nullopt);
      continue;
    }
    for (Index action = 0; action < results.size(); ++action) {
      if (rule.applies_to == AppliesTo::EveryAction || results[action].outcome != Outcome::NotApplicable) {
        note(rule, action);
      }
    }
  }
  return findings;
}

void check_findings(const Framework& framework, const Evaluation& evaluation, const Assessment& assessment) {
  const auto expected = found_the_long_way(framework, assessment, evaluation.as_of);
  REQUIRE(evaluation.findings.size() == expected.size());
  for (std::size_t i = 0; i < expected.size(); ++i) {
    INFO("finding " << i << " of " << framework.rules.infos[expected[i].rule].id);
    REQUIRE(evaluation.findings[i].rule == expected[i].rule);
    REQUIRE(evaluation.findings[i].action == expected[i].action);
    REQUIRE(evaluation.findings[i].principle == expected[i].principle);
  }
}

/// Every field, in ways that can be decided early, late, or by an error.
constexpr std::array kTests{"answer.done",
                            "answer.started",
                            "answer.answered",
                            "answer.applies",
                            "answer.evidence_valid",
                            "answer.status == 'planned'",
                            "answer.status in ['', 'partial', 'not_applicable']",
                            "has(answer.due)",
                            "answer.due >= as_of",
                            "answer.due - as_of <= days(90)",
                            "has(answer.newest_evidence)",
                            "answer.newest_evidence <= as_of",
                            "size(answer.evidence) == 1",
                            "10 / size(answer.evidence) > 5",
                            "answer.evidence.all(e, has(e.date))",
                            "answer.evidence.exists(e, e.date < as_of)",
                            "answer.evidence[0].title == 'Proof'",
                            "answer.note != ''",
                            "answer.owner == 'Coordination'",
                            "answer.by == []",
                            "action.tier == 'foundation'",
                            "action.evidence_valid_months > 10",
                            "action.id in answer.reason.split(' ')",
                            "prerequisites.exists(p, p.done)",
                            "size(prerequisites) > 0",
                            "prerequisites[0].status == 'planned'",
                            "answer in prerequisites",
                            "prerequisites == prerequisites",
                            "answer.evidence == answer.evidence",
                            "answers.exists(a, a == answer && a.done)",
                            "string(answer.evidence.map(e, e.title)[0]) != answer.note",
                            "cel.bind(e, answer.evidence, size(e) > 1 && e[1] == e[0])"};

std::string random_test(const Pick& pick, int depth) {
  if (depth == 0) {
    return kTests[static_cast<std::size_t>(pick(0, static_cast<int>(kTests.size()) - 1))];
  }
  const auto part = [&] { return "(" + random_test(pick, depth - pick(1, depth)) + ")"; };
  switch (pick(0, 5)) {
    case 0:
      return "!" + part();
    case 1:
      return part() + " || " + part();
    case 2:
      return part() + " ? " + part() + " : " + part();
    case 3:
      return part() + " == " + part();
    default:
      return part() + " && " + part();
  }
}

std::vector<RuleLogic> random_rules(const Pick& pick) {
  std::vector<RuleLogic> rules(static_cast<std::size_t>(pick(1, 70)));
  for (RuleLogic& rule : rules) {
    rule.applies_to = pick(0, 3) == 0 ? AppliesTo::EveryAction : AppliesTo::Action;
    rule.on_missing = pick(0, 1) == 0 ? OnMissing::Fail : OnMissing::NotApplicable;
    rule.applies_when = pick(0, 3) == 0 ? "" : random_test(pick, 2);
    rule.require = random_test(pick, 2);
  }
  return rules;
}

RuleSet rule_set(const std::vector<RuleLogic>& logic, const Charter& charter) {
  RuleSet rules{own_rules(), {}, nullptr};
  const RuleCompilation compiled =
      compile_rules(logic, static_cast<Index>(rules.infos.size()), charter, the_scale());
  REQUIRE(compiled.mistakes.empty());
  rules.programs = compiled.rules;
  for (std::size_t i = 0; i < logic.size(); ++i) {
    RuleInfo info;
    info.id = logic[i].applies_when + " => " + logic[i].require;
    rules.infos.push_back(info);
  }
  return rules;
}

}  // namespace

TEST_CASE("the shipped rules find what they find when each runs on every action") {
  const Pick pick = dice(20260507);
  const Bundle& bundle = shipped();
  const Framework framework{bundle.charter, bundle.scale, bundle.rules};
  Evaluator evaluator{framework};
  for (int i = 0; i < CHARTER_RANDOM_ASSESSMENTS / 2; ++i) {
    INFO("assessment " << i);
    const Assessment assessment = random_assessment(bundle.charter, bundle.scale, pick);
    const Date as_of{assessment.assessed_on.days + pick(-400, 400)};
    check_findings(framework, evaluator.evaluate(assessment, {as_of}), assessment);
  }
}

TEST_CASE("rules made up at random find what they find when each runs on every action") {
  const Pick pick = dice(20260508);
  std::size_t errors = 0;
  std::size_t failures = 0;
  for (int i = 0; i < CHARTER_RANDOM_ASSESSMENTS / 50; ++i) {
    const Charter charter = random_charter(pick);
    const RuleSet rules = rule_set(random_rules(pick), charter);
    const Framework framework{charter, the_scale(), rules};
    Evaluator evaluator{framework};
    for (int j = 0; j < 5; ++j) {
      INFO("rule set " << i << ", assessment " << j);
      const Assessment assessment = random_assessment(charter, the_scale(), pick);
      const Evaluation& evaluation = evaluator.evaluate(assessment, {assessment.assessed_on});
      check_findings(framework, evaluation, assessment);
      for (const Finding& finding : evaluation.findings) {
        ++(finding.rule == static_cast<Index>(OwnRule::RuleError) ? errors : failures);
      }
    }
  }
  CHECK(errors > 100);
  CHECK(failures > 1000);
}

TEST_CASE("going past the budget is told of, also where the state of the answer would have decided") {
  CharterBuilder builder = a_charter();
  for (int i = 10; i < 30; ++i) {
    builder.with({.id = "A-" + std::to_string(i)});
  }
  const std::string endless =
      "answers.all(v, answers.all(x, answers.all(y, answers.all(z, v.id + x.id + y.id + z.id != 'no'))))";
  RuleLogic too_late;
  too_late.applies_to = AppliesTo::Action;
  too_late.require = endless + " || answer.done";
  RuleLogic in_time = too_late;
  in_time.require = "answer.done || " + endless;
  const Charter charter = builder;
  const RuleSet rules = rule_set({too_late, in_time}, charter);
  const Assessment assessment = an_assessment(charter).with("A-10", "implemented");
  const Framework framework{charter, the_scale(), rules};
  const Evaluation evaluation = evaluate(framework, assessment, {assessment.assessed_on});
  CHECK(evaluation.findings.size() == 20 + 19);
  check_findings(framework, evaluation, assessment);
}

}  // namespace charter::test
