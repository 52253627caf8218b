// What no assessment may break. Every case is made of small choices, so that rapidcheck can shrink what it
// finds.

#include "property/random_assessment.h"
#include "property/sheet.h"
#include "support/builders.h"
#include "support/made_up_findings.h"

#include <rapidcheck.h>
#include <catch2/catch.hpp>

#include <set>

using namespace charter;
using namespace charter::test;

namespace {

/// A choice of rapidcheck, at full size from the first case on.
int chosen(int low, int high) {
  return *rc::gen::resize(rc::kNominalSize, rc::gen::inRange(low, high + 1));
}

Charter some_charter() {
  return chosen(0, 3) == 0 ? embedded().charter : random_charter(chosen);
}

std::vector<MadeUpFinding> some_caps(const Charter& charter) {
  std::vector<MadeUpFinding> caps;
  for (int i = chosen(0, 2); i > 0; --i) {
    const int last = static_cast<int>(charter.principles.size()) - 1;
    caps.push_back({static_cast<Index>(chosen(0, last)), {}, chosen(0, 10) * 10, Severity::Critical});
  }
  return caps;
}

/// Every standing of an evaluation, principles first.
std::vector<Standing> standings(const Evaluation& evaluation) {
  std::vector<Standing> all;
  for (const PrincipleResult& principle : evaluation.principles) {
    all.push_back(principle.standing);
  }
  all.insert(all.end(), evaluation.commitments.begin(), evaluation.commitments.end());
  all.push_back(evaluation.overall);
  return all;
}

bool same(const Standing& a, const Standing& b) {
  return a.score == b.score && a.high == b.high && a.evidenced == b.evidenced && a.coverage == b.coverage &&
         a.uncapped == b.uncapped;
}

std::optional<Index> some_action(const Charter& charter) {
  if (charter.actions.empty()) {
    return std::nullopt;
  }
  return static_cast<Index>(chosen(0, static_cast<int>(charter.actions.size()) - 1));
}

Index status_with(StatusRole role) {
  const auto& statuses = the_scale().statuses;
  const auto found = std::find_if(statuses.begin(), statuses.end(),
                                  [role](const Status& status) { return status.role == role; });
  return static_cast<Index>(found - statuses.begin());
}

}  // namespace

TEST_CASE("figures stay within their bounds, and all of a standing is there or nothing") {
  CHECK(rc::check([] {
    const Charter charter = some_charter();
    const Assessment assessment = random_assessment(charter, the_scale(), chosen);
    const Evaluation evaluation = judged(charter, assessment, some_caps(charter)).evaluation;
    for (const Standing& one : standings(evaluation)) {
      RC_ASSERT(one.score.has_value() == one.high.has_value());
      RC_ASSERT(one.score.has_value() == one.evidenced.has_value());
      RC_ASSERT(one.score.has_value() == one.coverage.has_value());
      if (one.score) {
        RC_ASSERT(Score{0} <= *one.evidenced);
        RC_ASSERT(*one.evidenced <= *one.score);
        RC_ASSERT(*one.score <= *one.high);
        RC_ASSERT(*one.high <= Score{10000});
        RC_ASSERT(Score{0} <= *one.coverage);
        RC_ASSERT(*one.coverage <= Score{10000});
        RC_ASSERT(*one.score <= one.uncapped.value_or(*one.score));
      }
    }
    for (const Gap& gap : evaluation.gaps) {
      RC_ASSERT(Score{0} <= gap.gain);
      RC_ASSERT(gap.gain <= Score{10000});
      RC_ASSERT(gap.half_hours > 0);
    }
  }));
}

TEST_CASE("a better answer never lowers a score or the level") {
  CHECK(rc::check([] {
    const Charter charter = some_charter();
    Assessment assessment = random_assessment(charter, the_scale(), chosen);
    const auto caps = some_caps(charter);
    const auto action = some_action(charter);
    RC_PRE(action.has_value());
    const Evaluation before = judged(charter, assessment, caps).evaluation;
    const Outcome outcome = before.actions[*action].outcome;
    RC_PRE((outcome != Outcome::NotApplicable && outcome != Outcome::Satisfied));
    const bool to_done = outcome == Outcome::Partial || chosen(0, 1) == 0;
    assessment.answers[*action].status = to_done ? the_scale().satisfied : status_with(StatusRole::Progress);
    const Evaluation after = judged(charter, assessment, caps).evaluation;
    const auto was = standings(before);
    const auto is = standings(after);
    for (std::size_t i = 0; i < was.size(); ++i) {
      RC_ASSERT((was[i].score <= is[i].score));
      RC_ASSERT((was[i].evidenced <= is[i].evidenced));
      RC_ASSERT((was[i].coverage <= is[i].coverage));
      RC_ASSERT((!to_done || was[i].high <= is[i].high));
    }
    RC_ASSERT((before.level.level <= after.level.level));
  }));
}

TEST_CASE("answering a question never raises what could be reached") {
  CHECK(rc::check([] {
    const Charter charter = some_charter();
    Assessment assessment = random_assessment(charter, the_scale(), chosen);
    const auto action = some_action(charter);
    RC_PRE(action.has_value());
    assessment.answers[*action].status = std::nullopt;
    const Evaluation before = evaluated(charter, assessment);
    // "Does not apply" is another matter: it changes what is counted.
    const auto statuses = static_cast<int>(the_scale().statuses.size());
    const auto answer = static_cast<Index>(chosen(0, statuses - 1));
    RC_PRE(the_scale().statuses[answer].role != StatusRole::NotApplicable);
    assessment.answers[*action].status = answer;
    const Evaluation after = evaluated(charter, assessment);
    RC_ASSERT((after.overall.high <= before.overall.high));
    RC_ASSERT((before.overall.score <= after.overall.score));
  }));
}

TEST_CASE("setting an action aside changes no other principle") {
  CHECK(rc::check([] {
    const Charter charter = some_charter();
    Assessment assessment = random_assessment(charter, the_scale(), chosen);
    const auto action = some_action(charter);
    RC_PRE(action.has_value());
    const Evaluation before = evaluated(charter, assessment);
    assessment.answers[*action].status = status_with(StatusRole::NotApplicable);
    assessment.answers[*action].reason = "It is not for us.";
    const Evaluation after = evaluated(charter, assessment);
    for (Index p = 0; p < charter.principles.size(); ++p) {
      RC_ASSERT((p == charter.actions[*action].principle ||
                 same(before.principles[p].standing, after.principles[p].standing)));
    }
  }));
}

TEST_CASE("more evidence never lowers what is backed by it, and changes no score") {
  CHECK(rc::check([] {
    const Charter charter = some_charter();
    Assessment assessment = random_assessment(charter, the_scale(), chosen);
    const auto action = some_action(charter);
    RC_PRE(action.has_value());
    const Evaluation before = evaluated(charter, assessment);
    Evidence piece{"More", {}, {}, std::nullopt};
    if (chosen(0, 3) != 0) {
      piece.date = Date{assessment.assessed_on.days + chosen(-1500, 30)};
    }
    auto& evidence = assessment.answers[*action].evidence;
    evidence.insert(evidence.begin() + chosen(0, static_cast<int>(evidence.size())), piece);
    const Evaluation after = evaluated(charter, assessment);
    const auto was = standings(before);
    const auto is = standings(after);
    for (std::size_t i = 0; i < was.size(); ++i) {
      RC_ASSERT((was[i].evidenced <= is[i].evidenced));
      RC_ASSERT((was[i].score == is[i].score));
      RC_ASSERT((was[i].high == is[i].high));
    }
  }));
}

TEST_CASE("gaps are all that is open, once each, and nothing comes before what it needs") {
  CHECK(rc::check([] {
    const Charter charter = some_charter();
    const Assessment assessment = random_assessment(charter, the_scale(), chosen);
    auto findings = some_caps(charter);
    for (MadeUpFinding& finding : findings) {
      finding.action = some_action(charter);
    }
    const Evaluation evaluation = judged(charter, assessment, findings).evaluation;
    std::set<Index> open;
    for (Index i = 0; i < charter.actions.size(); ++i) {
      const Outcome outcome = evaluation.actions[i].outcome;
      if (outcome != Outcome::Satisfied && outcome != Outcome::NotApplicable) {
        open.insert(i);
      }
    }
    RC_ASSERT(evaluation.gaps.size() == open.size());
    std::set<Index> listed;
    for (const Gap& gap : evaluation.gaps) {
      RC_ASSERT(open.count(gap.action) == 1U);
      bool waits = false;
      for (const Index before : charter.actions[gap.action].prerequisites) {
        waits = waits || open.count(before) == 1U;
        RC_ASSERT((open.count(before) == 0U || listed.count(before) == 1U));
      }
      RC_ASSERT(gap.ready == !waits);
      RC_ASSERT(listed.insert(gap.action).second);
    }
  }));
}

TEST_CASE("waivers never change a figure, and an expired one is as good as none") {
  CHECK(rc::check([] {
    const Charter charter = some_charter();
    Assessment assessment = random_assessment(charter, the_scale(), chosen);
    const auto rules = own_rules();
    for (const RuleInfo& rule : rules) {
      Waiver waiver;
      waiver.rule = rule.id;
      waiver.reason = "Known.";
      waiver.until = Date{assessment.assessed_on.days + chosen(-2, 2)};
      assessment.waivers.push_back(waiver);
    }
    const Evaluation with = evaluated(charter, assessment);
    auto expired = assessment;
    for (Waiver& waiver : expired.waivers) {
      waiver.until = Date{assessment.assessed_on.days - 1};
    }
    auto without = assessment;
    without.waivers.clear();
    const std::string none = sheet(charter, evaluated(charter, without));
    RC_ASSERT(difference(sheet(charter, with), none).empty());
    RC_ASSERT(difference(sheet(charter, evaluated(charter, expired)), none).empty());
    for (const Finding& finding : evaluated(charter, expired).findings) {
      RC_ASSERT(!finding.waiver);
    }
  }));
}
