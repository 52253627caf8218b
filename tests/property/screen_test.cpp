// Reading rules over all answers at once must not be seen: the findings are those of running every rule on
// every action, for the rules that come with the program and for rules made up at random.

#include "evaluation/applicability.h"
#include "evaluation/rule_run.h"
#include "property/random_assessment.h"
#include "support/builders.h"

#include <charter/evaluator.h>

#include <catch2/catch.hpp>

#include <algorithm>
#include <array>

namespace charter::test {

namespace {

/// What is found when every rule is run on everything it applies to, in the order of findings.
std::vector<Finding> found_the_long_way(const Framework& framework, const Assessment& assessment,
                                        Date as_of) {
  std::vector<Finding> findings;
  std::vector<ActionResult> results;
  const AnswerScan scan{assessment, as_of};
  find_results(framework, scan, results, findings);
  RuleRun run{*framework.rules.programs, framework.charter, framework.scale};
  run.fill(scan, results);
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

/// Every field of an answer, in ways that can be decided early, late, or by an error.
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
                            "cel.bind(e, answer.evidence, size(e) > 1 && e[1] == e[0])",
                            "'planned' != answer.status",
                            "answer.started == false",
                            "as_of > answer.due",
                            "answer.due == as_of",
                            "answer.due != as_of",
                            "answer.newest_evidence < as_of",
                            "answer.owner == ''",
                            "'' != answer.reason",
                            "size(answer.evidence) >= 2",
                            "1 < size(answer.evidence)",
                            "size(answer.evidence) != 3",
                            "answer.evidence.all(e, !has(e.date) || e.date <= as_of)",
                            "answer.evidence.exists(e, has(e.date) && as_of < e.date)",
                            "answer.evidence.exists(e, e.date == as_of)",
                            "answer.evidence.exists(e, e.title == 'Proof' && has(e.date))",
                            "answer.evidence.exists_one(e, has(e.date))",
                            "action.weight * 2 > action.hours",
                            "has(action.evidence_valid_months)",
                            "!(action.id in ['@'])",
                            "action.hours / (action.weight - 1) > 1",
                            "prerequisites.all(p, p.status != 'not_started' || !p.applies)",
                            "prerequisites.exists(p, has(p.due) && p.due < answer.due)",
                            "prerequisites.exists(p, p.due < as_of)",
                            "prerequisites.all(p, p.evidence.exists(e, has(e.date)))",
                            "prerequisites.exists_one(p, p.done)",
                            "answers.all(a, a.started || answer.done)",
                            "answers.exists(a, a.due > as_of)",
                            "size(answers.filter(a, a.done)) > size(prerequisites)"};

/// About all answers; `@` stands for the id of an action.
constexpr std::array kTestsOfAll{"answer('@').done",
                                 "answer('@').status in ['planned', 'not_started']",
                                 "answer('@').applies",
                                 "answer('@').due <= as_of",
                                 "has(answer('@').newest_evidence)",
                                 "answer('@').note != ''",
                                 "size(answer('@').evidence) > 0",
                                 "answer('@').evidence.exists(e, e.date > as_of)",
                                 "answer(answers[0].id).started",
                                 "answers.exists(a, a.status == 'unknown' && a.applies)",
                                 "answers.all(a, a.answered || !a.applies)",
                                 "answers.exists_one(a, a.done)",
                                 "answers.exists(a, a.due < as_of)",
                                 "answers.exists(a, a.id == '@' && a.done)",
                                 "answers.exists(a, a.evidence.all(e, has(e.date)))",
                                 "size(answers.filter(a, a.done)) * 3 >= size(answers.filter(a, a.started))",
                                 "answers.filter(a, a.done && size(a.evidence) > 0).size() > 2",
                                 "size(answers.filter(a, a.due >= as_of)) < 2",
                                 "size(answers.filter(a, a.done)) - 1 == size(answers) - 3",
                                 "1 + size(answers.filter(a, a.note != '')) != 3",
                                 "answers.exists(a, answers.exists(b, b.done && a.started))",
                                 "size(answers.filter(a, a.done)) * 9223372036854775807 > 5",
                                 "organization.hours_per_month > 1.0",
                                 "as_of >= assessed_on"};

std::string random_leaf(const Pick& pick, const Charter& charter, AppliesTo applies_to) {
  const auto one_of = [&](const auto& items) {
    return items[static_cast<std::size_t>(pick(0, static_cast<int>(items.size()) - 1))];
  };
  if (!charter.facts.empty() && pick(0, 4) == 0) {
    const std::string fact = "profile." + one_of(charter.facts).id;
    return pick(0, 2) == 0 ? "has(" + fact + ")" : fact;
  }
  const bool of_action = applies_to != AppliesTo::Assessment && pick(0, 4) != 0;
  std::string test = of_action ? one_of(kTests) : one_of(kTestsOfAll);
  if (const auto at = test.find('@'); at != std::string::npos) {
    if (charter.actions.empty()) {
      return "size(answers) == 0";
    }
    test.replace(at, 1, one_of(charter.actions).id);
  }
  return test;
}

std::string random_test(const Pick& pick, const Charter& charter, AppliesTo applies_to, int depth) {
  if (depth == 0) {
    return random_leaf(pick, charter, applies_to);
  }
  const auto part = [&] {
    return "(" + random_test(pick, charter, applies_to, depth - pick(1, depth)) + ")";
  };
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

std::vector<RuleLogic> random_rules(const Pick& pick, const Charter& charter) {
  constexpr std::array kKinds{AppliesTo::Action, AppliesTo::EveryAction, AppliesTo::Assessment};
  std::vector<RuleLogic> rules(static_cast<std::size_t>(pick(1, 70)));
  for (RuleLogic& rule : rules) {
    rule.applies_to = kKinds[static_cast<std::size_t>(pick(0, 2))];
    rule.on_missing = pick(0, 1) == 0 ? OnMissing::Fail : OnMissing::NotApplicable;
    rule.applies_when = pick(0, 3) == 0 ? "" : random_test(pick, charter, rule.applies_to, 2);
    rule.require = random_test(pick, charter, rule.applies_to, 2);
  }
  return rules;
}

/// Days, lengths and numbers at which an answer changes sides.
Assessment near_the_edges(Assessment assessment, const Pick& pick) {
  for (Answer& answer : assessment.answers) {
    if (pick(0, 3) == 0) {
      answer.due = Date{assessment.assessed_on.days + pick(-1, 1)};
    }
    for (Evidence& piece : answer.evidence) {
      if (pick(0, 3) == 0) {
        piece.date = Date{assessment.assessed_on.days + pick(-1, 1)};
      }
    }
    if (pick(0, 30) == 0) {
      answer.note = std::string(static_cast<std::size_t>(16'384 + pick(-1, 1)), 'n');
    }
    if (pick(0, 30) == 0) {
      answer.evidence.resize(static_cast<std::size_t>(64 + pick(-1, 1)), {"Proof", {}, {}, {}});
    }
  }
  return assessment;
}

RuleSet rule_set(const std::vector<RuleLogic>& logic, const Charter& charter,
                 const Scale& scale = the_scale()) {
  RuleSet rules{own_rules(), {}, nullptr};
  const RuleCompilation compiled =
      compile_rules(logic, static_cast<Index>(rules.infos.size()), charter, scale);
  for (const RuleMistake& mistake : compiled.mistakes) {
    FAIL(logic[mistake.rule].applies_when << " => " << logic[mistake.rule].require);
  }
  rules.programs = compiled.rules;
  for (std::size_t i = 0; i < logic.size(); ++i) {
    RuleInfo info;
    info.id = logic[i].applies_when + " => " + logic[i].require;
    info.severity = static_cast<Severity>(i % 4);
    info.cap = i % 5 == 0 ? std::optional{static_cast<std::int32_t>(7 * i)} : std::nullopt;
    info.principle = i % 3 == 0 ? std::optional<Index>{0} : std::nullopt;
    info.action = i % 6 == 0 && !charter.actions.empty() ? std::optional<Index>{0} : std::nullopt;
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
    // Now and then the one that comes with the program, which has more actions than a word has bits.
    const Charter charter = i % 10 == 0 ? shipped().charter : random_charter(pick);
    const RuleSet rules = rule_set(random_rules(pick, charter), charter);
    const Framework framework{charter, the_scale(), rules};
    Evaluator evaluator{framework};
    for (int j = 0; j < 5; ++j) {
      INFO("rule set " << i << ", assessment " << j);
      const Assessment assessment = near_the_edges(random_assessment(charter, the_scale(), pick), pick);
      const Evaluation& evaluation = evaluator.evaluate(assessment, {assessment.assessed_on});
      check_findings(framework, evaluation, assessment);
      Headline expected;
      find_headline(framework, evaluation, expected);
      REQUIRE(Evaluator{framework}.headline(assessment, {assessment.assessed_on}) == expected);
      for (const Finding& finding : evaluation.findings) {
        ++(finding.rule == static_cast<Index>(OwnRule::RuleError) ? errors : failures);
      }
    }
  }
  CHECK(errors > 100);
  CHECK(failures > 1000);
}

TEST_CASE("a scale with more statuses than a set of traits holds gives the same findings") {
  const Pick pick = dice(20260509);
  Scale scale = the_scale();
  while (scale.statuses.size() < 60) {
    scale.statuses.push_back(scale.statuses[scale.open]);
    scale.statuses.back().id = "later" + std::to_string(scale.statuses.size());
  }
  for (int i = 0; i < CHARTER_RANDOM_ASSESSMENTS / 500; ++i) {
    const Charter charter = random_charter(pick);
    const RuleSet rules = rule_set(random_rules(pick, charter), charter, scale);
    const Framework framework{charter, scale, rules};
    const Assessment assessment = random_assessment(charter, scale, pick);
    check_findings(framework, evaluate(framework, assessment, {assessment.assessed_on}), assessment);
  }
}

TEST_CASE("a loop that is short in most documents meets its budget in a long one") {
  const Charter charter = a_charter().with({.id = "A-01"}).with({.id = "A-02", .needs = {"A-01"}});
  RuleLogic on_action;
  on_action.applies_to = AppliesTo::Action;
  on_action.require = "answer.evidence.all(e, !has(e.date) || e.date <= as_of)";
  RuleLogic on_prerequisites = on_action;
  on_prerequisites.require = "prerequisites.all(p, p.evidence.all(e, !has(e.date) || e.date <= as_of))";
  RuleLogic on_all;
  on_all.require = "answers.exists(a, a.evidence.exists(e, has(e.date) && e.date > as_of)) || true";
  RuleLogic on_text = on_action;
  on_text.require = "answer.note != '' && answer.note == '' || answer.status == 'planned'";
  const RuleSet rules = rule_set({on_action, on_prerequisites, on_all, on_text}, charter);
  const Framework framework{charter, the_scale(), rules};
  Assessment assessment = an_assessment(charter).with("A-01", "planned").with("A-02", "planned");
  const auto errors = [&] {
    const Evaluation evaluation = evaluate(framework, assessment, {assessment.assessed_on});
    check_findings(framework, evaluation, assessment);
    return std::count_if(evaluation.findings.begin(), evaluation.findings.end(), [](const Finding& finding) {
      return finding.rule == static_cast<Index>(OwnRule::RuleError);
    });
  };
  assessment.answers[0].evidence.resize(100);
  CHECK(errors() == 0);
  assessment.answers[0].evidence.resize(40'000);
  CHECK(errors() == 3);
  assessment.answers[0].note = std::string(30'000'000, 'n');
  CHECK(errors() == 4);
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
