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

CheckRun::CheckRun(const CheckSet& checks, const Agreement& agreement, const CheckOptions& options)
    : checks_(checks), agreement_(agreement), subject_(checks.programs->schema), scratch_(kClauseLimits) {
  subject_.fill(agreement, options.as_of);
  if (options.against != nullptr && options.against->parts().subject) {
    const AssessmentSubject& answers = *options.against->parts().subject;
    subject_.put_beside(answers.slots(), answers);
    beside_ = true;
  }
}

cel::Value CheckRun::evaluate(const cel::Program& program) {
  const cel::Value value = cel::evaluate(
      program, {.slots = subject_.slots(), .host = static_cast<const AnswerLookup*>(&subject_)}, scratch_);
  if (value.is_error()) {
    failed_ = &program;
    error_ = value;
  }
  return value;
}

/// A condition on something that is not there does not hold: what it asks about does not apply.
CheckRun::Answer CheckRun::condition(const std::optional<cel::Program>& program) {
  if (!program) {
    return Answer::Holds;
  }
  const cel::Value value = evaluate(*program);
  if (value.is_error() && value.error != cel::ErrorKind::MissingField) {
    return Answer::Error;
  }
  return value.is_true() ? Answer::Holds : Answer::DoesNotApply;
}

CheckRun::Answer CheckRun::answer(const CompiledClause& clause) {
  for (const auto* program : {&clause.rule_applies, &clause.applies}) {
    if (const Answer applies = condition(*program); applies != Answer::Holds) {
      return applies;
    }
  }
  const cel::Value value = evaluate(clause.require);
  if (value.is_error()) {
    if (value.error != cel::ErrorKind::MissingField) {
      return Answer::Error;
    }
    return clause.logic.on_missing == OnMissing::Fail ? Answer::Fails : Answer::DoesNotApply;
  }
  return value.is_true() ? Answer::Holds : Answer::Fails;
}

bool CheckRun::is_expressible(const CheckClause& clause) const {
  return clause.needs.empty()
             ? can_say(agreement_, clause.at)
             : std::all_of(clause.needs.begin(), clause.needs.end(),
                           [this](const std::string& path) { return can_say(agreement_, path); });
}

CheckOutcome CheckRun::outcome(const CompiledCheck& check, FindingList& findings) {
  const CheckInfo& info = checks_.infos[check.info];
  if (info.against_assessment && !beside_) {
    return CheckOutcome::NotApplicable;
  }
  bool failed = false;
  bool passed = false;
  bool not_expressible = false;
  for (Index i = 0; i < check.clauses.size(); ++i) {
    const CompiledClause& clause = check.clauses[i];
    if (!is_expressible(info.clauses[i])) {
      not_expressible = true;
      continue;
    }
    const CheckSubject subject = clause.logic.applies_to;
    for (std::size_t item = 0; item < subject_.items(subject); ++item) {
      subject_.turn_to(subject, item);
      switch (answer(clause)) {
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

CheckFinding CheckRun::finding(const CompiledCheck& check, Index clause, std::size_t item) const {
  const CheckSubject subject = check.clauses[clause].logic.applies_to;
  const DocumentNode* from = &agreement_.root;
  std::string path;
  std::string name;
  if (subject != CheckSubject::Agreement) {
    from = &find(agreement_.root, list_key(subject))->items[item];
    path = std::string{list_key(subject)} + "[" + std::to_string(item) + "]";
    name = item_name(subject, *from, item);
  }
  const NodePlace place = place_of(*from, std::move(path), check.clauses[clause].logic.at);
  CheckFinding finding;
  finding.check = check.info;
  finding.clause = clause;
  finding.severity = checks_.infos[check.info].clauses[clause].severity;
  finding.path = place.path;
  finding.source = place.source;
  finding.where = place.where;
  finding.format = name_of_format(agreement_.format);
  finding.place_in_format = place_in_format(agreement_.format, checks_.infos[check.info].clauses[clause].at);
  finding.args = {name, place.value == nullptr ? std::string{} : place.value->value};
  return finding;
}

CheckFinding CheckRun::error_finding(const CompiledCheck& check) const {
  const Diagnostic why = cel::diagnostic_of(*failed_, error_);
  CheckFinding finding;
  finding.check = static_cast<Index>(OwnCheck::CheckError);
  finding.severity = Severity::Error;
  finding.source = agreement_.root.source;
  finding.where = place_of(agreement_.root, {}, {}).where;
  finding.args = {checks_.infos[check.info].id, message_of(why, Language::En)};
  return finding;
}

}  // namespace charter
