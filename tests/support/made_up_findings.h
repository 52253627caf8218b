#pragma once
/// Evaluations with findings that no rule of the program gives: caps and critical findings as a test needs
/// them.

#include "evaluation/gaps.h"
#include "evaluation/scoring.h"
#include "support/builders.h"

#include <optional>
#include <vector>

namespace charter::test {

struct MadeUpFinding {
  Index principle = 0;
  std::optional<Index> action = {};
  std::optional<std::int32_t> cap = {};
  Severity severity = Severity::Error;
};

struct Judged {
  RuleSet rules;  ///< the program's own, then one a finding: MADE-01, MADE-02 …
  Evaluation evaluation;
};

/// What `evaluate` gives, its scores and gaps made again with these findings among its own.
inline Judged judged(const Charter& charter, const Assessment& assessment,
                     const std::vector<MadeUpFinding>& made_up) {
  Judged out{embedded().rules, evaluated(charter, assessment)};
  for (const MadeUpFinding& words : made_up) {
    RuleInfo rule;
    rule.id = "MADE-0" + std::to_string(&words - made_up.data() + 1);
    rule.severity = words.severity;
    rule.cap = words.cap;
    rule.message = rule.why = rule.fix = CharterBuilder::both("Made up for a test");
    Finding finding;
    finding.rule = static_cast<Index>(out.rules.infos.size());
    finding.principle = words.principle;
    finding.action = words.action;
    out.rules.infos.push_back(rule);
    out.evaluation.findings.push_back(finding);
  }
  const Framework framework{charter, the_scale(), out.rules};
  Evaluation& evaluation = out.evaluation;
  const FindingTally tally{framework, evaluation.findings};
  Scorer{framework}.score(tally, evaluation);
  GapFinder{framework}.order(evaluation.actions, tally, evaluation.gaps);
  return out;
}

}  // namespace charter::test
