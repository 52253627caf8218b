#include <charter/portfolio.h>

#include <algorithm>

namespace charter {

namespace {

constexpr std::size_t kTopGaps = 3;

}  // namespace

PartnerResult partner_result(const Framework& /*framework*/, const Assessment& assessment,
                             const Evaluation& evaluation) {
  PartnerResult result;
  result.id = assessment.organization.id;
  result.name = assessment.organization.name;
  result.sector = assessment.organization.sector;
  result.size = assessment.organization.size;
  result.as_of = evaluation.as_of;
  result.assessed_on = assessment.assessed_on;
  result.overall = evaluation.overall;
  result.level = evaluation.level.level;
  result.principles.reserve(evaluation.principles.size());
  for (const PrincipleResult& principle : evaluation.principles) {
    result.principles.push_back(principle.standing);
  }
  result.actions.reserve(evaluation.actions.size());
  for (const ActionResult& action : evaluation.actions) {
    result.actions.push_back({action.outcome, action.status, action.evidenced});
  }
  result.findings.reserve(evaluation.findings.size());
  for (const Finding& finding : evaluation.findings) {
    result.findings.push_back({finding.rule, finding.principle, finding.action, finding.waiver.has_value()});
  }
  const std::size_t gaps = std::min(kTopGaps, evaluation.gaps.size());
  for (std::size_t i = 0; i < gaps; ++i) {
    result.top_gaps.push_back(evaluation.gaps[i].action);
  }
  return result;
}

}  // namespace charter
