#include "agreement/check_run.h"

#include "agreement/answers_beside.h"
#include "agreement/format_places.h"
#include "agreement/places.h"
#include "cel/explain.h"

#include <algorithm>

namespace charter {

namespace {

/// What one clause may use on one item: far above any sensible rule, far below what a person would notice.
constexpr cel::EvalLimits kClauseLimits{.steps = 1'000'000, .memory = 1U << 20U};

/// What people know an item by: its id; of an access grant its party.
std::string item_name(CheckSubject subject, const DocumentNode& item, std::size_t index) {
  const DocumentNode* id = find(item, subject == CheckSubject::Access ? "party" : "id");
  const bool named = id != nullptr && id->kind == DocumentNode::Kind::Scalar && !id->value.empty();
  return named ? id->value : std::string{list_key(subject)} + "[" + std::to_string(index) + "]";
}

}  // namespace

CheckRun::CheckRun(const CheckSet& checks)
    : checks_(checks),
      programs_(*checks.programs),
      subject_(checks.programs->schema),
      scratch_(kClauseLimits) {}

void CheckRun::turn_to(const Agreement& agreement, const CheckOptions& options) {
  agreement_ = &agreement;
  met_error_ = false;
  subject_.fill(agreement, options.as_of);
  beside_ = options.against != nullptr && options.against->parts().subject;
  if (beside_) {
    const AssessmentSubject& answers = *options.against->parts().subject;
    subject_.put_beside(answers.slots(), answers);
  }
}

CheckRun::Answer CheckRun::ask(Index expression, Answer missing) {
  if (expression == kAlways) {
    return Answer::Holds;
  }
  const cel::Program* program = programs_.program(expression);
  if (program == nullptr) {
    failure_ = programs_.mistakes(expression).front();
    return Answer::Error;
  }
  const cel::Value value = cel::evaluate(
      *program, {.slots = subject_.slots(), .host = static_cast<const AnswerLookup*>(&subject_)}, scratch_);
  if (!value.is_error()) {
    return value.is_true() ? Answer::Holds : Answer::Fails;
  }
  if (value.error == cel::ErrorKind::MissingField) {
    return missing;
  }
  failure_ = cel::diagnostic_of(*program, value);
  return Answer::Error;
}

/// A condition on something that is not there does not hold: what it asks about does not apply.
CheckRun::Answer CheckRun::condition(Index expression) {
  const Answer said = ask(expression, Answer::DoesNotApply);
  return said == Answer::Fails ? Answer::DoesNotApply : said;
}

CheckRun::Answer CheckRun::answer(const RunnableCheck& check, Index clause) {
  const auto& expressions = check.expressions[clause];
  for (const CheckPart part : {CheckPart::CheckApplies, CheckPart::ClauseApplies}) {
    if (const Answer applies = condition(expressions[static_cast<std::size_t>(part)]);
        applies != Answer::Holds) {
      return applies;
    }
  }
  const OnMissing missing = check.logic.clauses[clause].on_missing;
  return ask(expressions[static_cast<std::size_t>(CheckPart::Require)],
             missing == OnMissing::Fail ? Answer::Fails : Answer::DoesNotApply);
}

bool CheckRun::is_expressible(const CheckClause& clause) const {
  return clause.needs.empty()
             ? can_say(*agreement_, clause.at)
             : std::all_of(clause.needs.begin(), clause.needs.end(),
                           [this](const std::string& path) { return can_say(*agreement_, path); });
}

CheckOutcome CheckRun::outcome(const RunnableCheck& check, FindingList& findings) {
  const CheckInfo& info = checks_.infos[check.info];
  if (info.against_assessment && !beside_) {
    return CheckOutcome::NotApplicable;
  }
  bool failed = false;
  bool passed = false;
  bool not_expressible = false;
  for (Index i = 0; i < check.logic.clauses.size(); ++i) {
    if (!is_expressible(info.clauses[i])) {
      not_expressible = true;
      continue;
    }
    const CheckSubject subject = check.logic.clauses[i].applies_to;
    for (std::size_t item = 0; item < subject_.items(subject); ++item) {
      subject_.turn_to(subject, item);
      switch (answer(check, i)) {
        case Answer::Holds:
          passed = true;
          break;
        case Answer::Fails:
          failed = true;
          findings.add(finding(check, i, item));
          break;
        case Answer::DoesNotApply:
          break;
        case Answer::Error:
          met_error_ = true;
          findings.add(error_finding(check));
          return CheckOutcome::Fail;
      }
    }
  }
  if (failed || passed) {
    return failed ? CheckOutcome::Fail : CheckOutcome::Pass;
  }
  return not_expressible ? CheckOutcome::NotExpressible : CheckOutcome::NotApplicable;
}

CheckFinding CheckRun::finding(const RunnableCheck& check, Index clause, std::size_t item) const {
  const CheckSubject subject = check.logic.clauses[clause].applies_to;
  const DocumentNode* from = &agreement_->root;
  std::string path;
  std::string name;
  if (subject != CheckSubject::Agreement) {
    from = &find(agreement_->root, list_key(subject))->items[item];
    path = std::string{list_key(subject)} + "[" + std::to_string(item) + "]";
    name = item_name(subject, *from, item);
  }
  const NodePlace place = place_of(*from, std::move(path), check.logic.clauses[clause].at);
  CheckFinding finding;
  finding.check = check.info;
  finding.clause = clause;
  finding.severity = checks_.infos[check.info].clauses[clause].severity;
  finding.path = place.path;
  finding.source = place.source;
  finding.where = place.where;
  finding.format = name_of_format(agreement_->format);
  finding.place_in_format = place_in_format(agreement_->format, checks_.infos[check.info].clauses[clause].at);
  finding.args = {name, place.value == nullptr ? std::string{} : place.value->value};
  return finding;
}

CheckFinding CheckRun::error_finding(const RunnableCheck& check) const {
  CheckFinding finding;
  finding.check = static_cast<Index>(OwnCheck::CheckError);
  finding.severity = Severity::Error;
  finding.source = agreement_->root.source;
  finding.where = place_of(agreement_->root, {}, {}).where;
  finding.args = {checks_.infos[check.info].id, message_of(*failure_, Language::En)};
  return finding;
}

}  // namespace charter
