#include "agreement/answers_beside.h"

#include "evaluation/applicability.h"
#include "rules/compile_checks.h"

namespace charter {

AnswersBeside::AnswersBeside(const CheckSet& checks, const Charter& charter, const Scale& scale,
                             const Assessment& assessment, Date as_of) {
  auto parts = std::make_unique<Parts>();
  const AssessmentSchema* schema = checks.programs ? checks.programs->schema.assessment() : nullptr;
  if (schema != nullptr) {
    const RuleSet no_rules;
    std::vector<Finding> ignored;
    find_results({charter, scale, no_rules}, AnswerScan{assessment, as_of}, parts->actions, ignored);
    parts->subject.emplace(*schema, charter, scale);
    parts->subject->turn_to(assessment, parts->actions, as_of);
    parts->subject->fill();
  }
  parts_ = std::move(parts);
}

AnswersBeside::~AnswersBeside() = default;
AnswersBeside::AnswersBeside(AnswersBeside&&) noexcept = default;
AnswersBeside& AnswersBeside::operator=(AnswersBeside&&) noexcept = default;

}  // namespace charter
