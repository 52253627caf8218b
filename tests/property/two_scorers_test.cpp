// The engine and the naive scorer, written from docs/scoring.md alone, must come to the same figures.

#include "evaluation/gaps.h"
#include "evaluation/scoring.h"
#include "property/naive_scorer.h"
#include "property/random_assessment.h"
#include "support/builders.h"

#include <catch2/catch.hpp>

#include <sstream>

using namespace charter;
using namespace charter::test;

namespace {

std::string show(std::optional<std::int32_t> value) { return value ? std::to_string(*value) : "none"; }

std::optional<std::int32_t> value_of(const std::optional<Score>& score) {
  return score ? std::optional<std::int32_t>{score->basis_points} : std::nullopt;
}

std::string show(const Standing& standing) {
  return show(value_of(standing.score)) + " " + show(value_of(standing.high)) + " " + show(value_of(standing.evidenced)) +
         " " + show(value_of(standing.coverage)) + " " + show(value_of(standing.uncapped));
}

std::string show(const naive::Figures& figures) {
  return show(figures.score) + " " + show(figures.high) + " " + show(figures.evidenced) + " " + show(figures.coverage) +
         " " + show(figures.uncapped);
}

std::string show_gap(const Charter& charter, Index action, std::int32_t gain, std::int32_t half_hours, bool urgent, bool ready) {
  return charter.actions[action].id + " " + std::to_string(gain) + " " + std::to_string(half_hours) +
         (urgent ? " urgent" : "") + (ready ? " ready" : "") + "\n";
}

/// Everything that is compared, a line each.
std::string sheet(const Charter& charter, const Evaluation& evaluation) {
  std::ostringstream out;
  out << "overall " << show(evaluation.overall) << "\n";
  for (const Standing& commitment : evaluation.commitments) {
    out << "commitment " << show(commitment) << "\n";
  }
  for (const PrincipleResult& principle : evaluation.principles) {
    out << "principle " << show(principle.standing) << "\n";
  }
  for (const ActionResult& action : evaluation.actions) {
    const std::string outcome{to_string(action.outcome)};
    out << (outcome == "not_satisfied" ? "open" : outcome) << (action.evidenced ? " evidenced\n" : "\n");
  }
  out << "level " << evaluation.level.level << "\n";
  for (const Index missing : evaluation.level.missing) {
    out << "missing " << missing << "\n";
  }
  for (const Index duty : evaluation.unmet_duties) {
    out << "duty " << duty << "\n";
  }
  for (const charter::Gap& gap : evaluation.gaps) {
    out << show_gap(charter, gap.action, gap.gain.basis_points, gap.half_hours, gap.clears_critical, gap.ready);
  }
  return out.str();
}

std::string sheet(const Charter& charter, const naive::Result& result) {
  std::ostringstream out;
  out << "overall " << show(result.overall) << "\n";
  for (const naive::Figures& commitment : result.commitments) {
    out << "commitment " << show(commitment) << "\n";
  }
  for (const naive::Figures& principle : result.principles) {
    out << "principle " << show(principle) << "\n";
  }
  for (std::size_t i = 0; i < result.outcomes.size(); ++i) {
    out << result.outcomes[i] << (result.evidenced[i] ? " evidenced\n" : "\n");
  }
  out << "level " << result.level << "\n";
  for (const Index missing : result.missing) {
    out << "missing " << missing << "\n";
  }
  for (const Index duty : result.unmet_duties) {
    out << "duty " << duty << "\n";
  }
  for (const naive::Gap& gap : result.gaps) {
    out << show_gap(charter, gap.action, gap.gain, gap.half_hours, gap.urgent, gap.ready);
  }
  return out.str();
}

/// The first line on which they differ; nothing when they agree.
std::string difference(const std::string& engine, const std::string& page) {
  std::istringstream left{engine};
  std::istringstream right{page};
  std::string a;
  std::string b;
  for (int line = 1; a == b; ++line) {
    const bool more_left = static_cast<bool>(std::getline(left, a));
    const bool more_right = static_cast<bool>(std::getline(right, b));
    if (!more_left && !more_right) {
      return {};
    }
    if (a != b || more_left != more_right) {
      return "line " + std::to_string(line) + ": the engine says '" + a + "', the page '" + b + "'";
    }
  }
  return {};
}

void check_agreement(const Charter& charter, const Pick& pick) {
  const Assessment assessment = random_assessment(charter, the_scale(), pick);
  const Date as_of = assessment.assessed_on;
  const std::string engine = sheet(charter, evaluated(charter, assessment));
  const std::string page = sheet(charter, naive::score(charter, the_scale(), assessment, as_of, {}, {}));
  REQUIRE(difference(engine, page) == "");
}

/// The engine's own rules, then some that cap and some that are critical, and findings of them.
void check_agreement_with_findings(const Charter& charter, const Pick& pick) {
  const Assessment assessment = random_assessment(charter, the_scale(), pick);
  RuleSet rules = embedded().rules;
  std::vector<naive::Cap> caps;
  std::vector<Index> critical;
  Evaluation evaluation = evaluated(charter, assessment);
  for (int i = pick(0, 4); i > 0; --i) {
    RuleInfo rule;
    rule.id = "CAP-0" + std::to_string(i);
    rule.severity = pick(0, 1) == 0 ? Severity::Critical : Severity::Error;
    rule.cap = pick(0, 2) == 0 ? std::nullopt : std::optional<std::int32_t>{pick(0, 10) * 10};
    Finding finding;
    finding.rule = static_cast<Index>(rules.infos.size());
    finding.principle = static_cast<Index>(pick(0, static_cast<int>(charter.principles.size()) - 1));
    if (!charter.actions.empty() && pick(0, 1) == 0) {
      finding.action = static_cast<Index>(pick(0, static_cast<int>(charter.actions.size()) - 1));
      finding.principle = charter.actions[*finding.action].principle;
    }
    if (rule.cap) {
      caps.push_back({*finding.principle, *rule.cap});
    }
    if (rule.severity == Severity::Critical && finding.action) {
      critical.push_back(*finding.action);
    }
    rules.infos.push_back(rule);
    evaluation.findings.push_back(finding);
  }
  const Framework framework{charter, the_scale(), rules};
  const Scores scores = score(framework, evaluation.actions, evaluation.findings);
  evaluation.overall = scores.overall;
  evaluation.commitments = scores.commitments;
  evaluation.principles = scores.principles;
  evaluation.gaps = find_gaps(framework, evaluation.actions, evaluation.findings);
  const naive::Result page = naive::score(charter, the_scale(), assessment, assessment.assessed_on, caps, critical);
  REQUIRE(difference(sheet(charter, evaluation), sheet(charter, page)) == "");
}

}  // namespace

TEST_CASE("two scorers agree on 10,000 random assessments of the charter that comes with the program") {
  const Pick pick = dice(20260501);
  for (int i = 0; i < 10'000; ++i) {
    INFO("assessment " << i);
    check_agreement(embedded().charter, pick);
  }
}

TEST_CASE("two scorers agree on 10,000 random assessments of random charters, with caps and critical findings") {
  const Pick pick = dice(20260502);
  for (int i = 0; i < 10'000; ++i) {
    INFO("assessment " << i);
    check_agreement_with_findings(random_charter(pick), pick);
  }
}

TEST_CASE("two scorers agree on caps and critical findings of the charter that comes with the program") {
  const Pick pick = dice(20260503);
  for (int i = 0; i < 1'000; ++i) {
    INFO("assessment " << i);
    check_agreement_with_findings(embedded().charter, pick);
  }
}
