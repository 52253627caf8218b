#include "evaluation/subject.h"

#include <algorithm>

namespace charter {

namespace {

using cel::Record;
using cel::Value;

constexpr std::int64_t kSecondsADay = 86'400;

Value timestamp_of(Date date) {
  return Value::timestamp(date.days * kSecondsADay, 0);
}
Value timestamp_of(std::optional<Date> date) {
  return date ? timestamp_of(*date) : Value{};
}

Value interned(const cel::SymbolTable& symbols, std::string_view text) {
  const auto symbol = symbols.find(text);
  return symbol ? *symbol : Value::string(text);
}

}  // namespace

AssessmentSubject::AssessmentSubject(const AssessmentSchema& schema, const Charter& charter,
                                     const Scale& scale)
    : schema_(schema), charter_(charter), scale_(scale) {
  const std::size_t actions = charter.actions.size();
  slots_.resize(schema.slots().count);
  profile_fields_.resize(charter.facts.size());
  organization_fields_.resize(OrganizationFields::Count);
  answer_fields_.resize(actions * AnswerFields::Count);
  action_fields_.resize(actions * ActionFields::Count);
  filled_.resize(actions);
  describe_statuses();
  for (Index i = 0; i < actions; ++i) {
    answer_records_.push_back(
        {&schema.answer_type(), answer_fields_.data() + std::size_t{i} * AnswerFields::Count});
    action_records_.push_back(
        {&schema.action_type(), action_fields_.data() + std::size_t{i} * ActionFields::Count});
    index_.emplace(charter.actions[i].id, i);
  }
  for (Index i = 0; i < actions; ++i) {
    answer_values_.push_back(Value::record(&answer_records_[i]));
    slots_[schema.slots().first_answer + i] = answer_values_[i];
  }
  describe_actions();
  profile_record_ = {&schema.profile_type(), profile_fields_.data()};
  organization_record_ = {&schema.organization_type(), organization_fields_.data()};
  slots_[schema.slots().profile] = Value::record(&profile_record_);
  slots_[schema.slots().organization] = Value::record(&organization_record_);
  slots_[schema.slots().answers] = Value::list(answer_values_);
  describe_no_action();
}

void AssessmentSubject::describe_statuses() {
  const auto add = [this](std::string_view id, StatusRole role) {
    const bool done = role == StatusRole::Satisfied;
    status_fields_.push_back({interned(schema_.symbols(), id), Value::boolean(done),
                              Value::boolean(done || role == StatusRole::Progress),
                              Value::boolean(role != StatusRole::Unknown)});
  };
  for (const Status& status : scale_.statuses) {
    add(status.id, status.role);
  }
  add("", StatusRole::Unknown);
}

void AssessmentSubject::describe_no_action() {
  unknown_fields_.assign(AnswerFields::Count, Value::string(""));
  for (const auto field : {AnswerFields::Done, AnswerFields::Started, AnswerFields::Answered,
                           AnswerFields::Applies, AnswerFields::EvidenceValid}) {
    unknown_fields_[field] = Value::boolean(false);
  }
  unknown_fields_[AnswerFields::Evidence] = Value::list({});
  unknown_fields_[AnswerFields::By] = Value::list({});
  unknown_fields_[AnswerFields::NewestEvidence] = Value{};
  unknown_fields_[AnswerFields::Due] = Value{};
  unknown_record_ = {&schema_.answer_type(), unknown_fields_.data()};
}

void AssessmentSubject::describe_actions() {
  std::size_t total = 0;
  for (const Action& action : charter_.actions) {
    total += action.prerequisites.size();
  }
  // Reserved once: the lists below are views into these.
  prerequisite_ids_.reserve(total);
  prerequisite_values_.reserve(total);
  for (Index i = 0; i < charter_.actions.size(); ++i) {
    const Action& action = charter_.actions[i];
    const std::size_t first = prerequisite_ids_.size();
    prerequisite_starts_.push_back(static_cast<std::uint32_t>(first));
    for (const Index before : action.prerequisites) {
      prerequisite_ids_.push_back(interned(schema_.symbols(), charter_.actions[before].id));
      prerequisite_values_.push_back(answer_values_[before]);
    }
    Value* const fields = action_fields_.data() + std::size_t{i} * ActionFields::Count;
    fields[ActionFields::Id] = interned(schema_.symbols(), action.id);
    fields[ActionFields::Principle] = Value::string(charter_.principles[action.principle].id);
    fields[ActionFields::Tier] = Value::string(charter_.tiers[action.tier].id);
    fields[ActionFields::Stage] = Value::string(to_string(action.stage));
    fields[ActionFields::Duty] = Value::string(to_string(action.duty));
    fields[ActionFields::Weight] = Value::integer(action.weight);
    fields[ActionFields::Hours] = Value::integer(action.hours);
    fields[ActionFields::MayBeNa] = Value::boolean(action.may_be_na);
    fields[ActionFields::EvidenceValidMonths] =
        action.evidence_valid_months ? Value::integer(*action.evidence_valid_months) : Value{};
    fields[ActionFields::Prerequisites] =
        Value::list({prerequisite_ids_.data() + first, action.prerequisites.size()});
    fields[ActionFields::Conditional] = Value::boolean(!action.applies_if_any.empty());
  }
  prerequisite_starts_.push_back(static_cast<std::uint32_t>(prerequisite_ids_.size()));
}

void AssessmentSubject::turn_to(const Assessment& assessment, std::span<const ActionResult> actions,
                                Date as_of) {
  assessment_ = &assessment;
  results_ = actions;
  as_of_ = as_of;
  framed_ = false;
}

void AssessmentSubject::turn_to(Index action) {
  fill_frame();
  fill_answer(action);
  for (const Index before : charter_.actions[action].prerequisites) {
    fill_answer(before);
  }
  slots_[schema_.slots().answer] = answer_values_[action];
  slots_[schema_.slots().action] = action_of(action);
  slots_[schema_.slots().prerequisites] = prerequisites_of(action);
}

void AssessmentSubject::fill() {
  fill_frame();
  for (Index i = 0; i < results_.size(); ++i) {
    fill_answer(i);
  }
}

void AssessmentSubject::fill_frame() {
  if (framed_) {
    return;
  }
  framed_ = true;
  std::fill(filled_.begin(), filled_.end(), '\0');
  std::size_t pieces = 0;
  std::size_t names = 0;
  for (const Answer& answer : assessment_->answers) {
    pieces += answer.evidence.size();
    names += answer.by.size();
  }
  // Room first: the lists of the answers are views into these.
  evidence_records_.clear();
  evidence_values_.clear();
  by_values_.clear();
  evidence_records_.reserve(pieces);
  evidence_values_.reserve(pieces);
  by_values_.reserve(names);
  evidence_fields_.resize(std::max(evidence_fields_.size(), pieces * EvidenceFields::Count));
  for (std::size_t i = 0; i < assessment_->profile.size(); ++i) {
    const std::optional<bool> fact = assessment_->profile[i];
    profile_fields_[i] = fact ? Value::boolean(*fact) : Value{};
  }
  const Organization& organization = assessment_->organization;
  organization_fields_[OrganizationFields::Name] = Value::string(organization.name);
  organization_fields_[OrganizationFields::Id] = Value::string(organization.id);
  organization_fields_[OrganizationFields::Sector] = Value::string(organization.sector);
  organization_fields_[OrganizationFields::Size] = Value::string(organization.size);
  organization_fields_[OrganizationFields::HoursPerMonth] =
      organization.centihours_per_month ? Value::real(*organization.centihours_per_month / 100.0) : Value{};
  slots_[schema_.slots().as_of] = timestamp_of(as_of_);
  slots_[schema_.slots().assessed_on] = timestamp_of(assessment_->assessed_on);
}

void AssessmentSubject::fill_answer(Index action) {
  if (filled_[action] != 0) {
    return;
  }
  filled_[action] = 1;
  const Answer& answer = assessment_->answers[action];
  const ActionResult& result = results_[action];
  Value* const fields = answer_fields_.data() + std::size_t{action} * AnswerFields::Count;
  const std::size_t first = evidence_values_.size();
  std::optional<Date> newest;
  for (const Evidence& piece : answer.evidence) {
    newest = piece.date && (!newest || *newest < *piece.date) ? piece.date : newest;
    Value* const evidence = evidence_fields_.data() + evidence_records_.size() * EvidenceFields::Count;
    evidence[EvidenceFields::Title] = Value::string(piece.title);
    evidence[EvidenceFields::Url] = Value::string(piece.url);
    evidence[EvidenceFields::File] = Value::string(piece.file);
    evidence[EvidenceFields::Date] = timestamp_of(piece.date);
    evidence_records_.push_back({&schema_.evidence_type(), evidence});
    evidence_values_.push_back(Value::record(&evidence_records_.back()));
  }
  const std::size_t first_by = by_values_.size();
  for (const std::string& name : answer.by) {
    by_values_.push_back(Value::string(name));
  }
  fields[AnswerFields::Id] = action_fields_[std::size_t{action} * ActionFields::Count + ActionFields::Id];
  const auto of_status = status_fields(result.status ? *result.status : scale_.statuses.size());
  static_assert(AnswerFields::Answered == AnswerFields::Status + 3);
  std::copy(of_status.begin(), of_status.end(), fields + AnswerFields::Status);
  fields[AnswerFields::Applies] = Value::boolean(result.outcome != Outcome::NotApplicable);
  fields[AnswerFields::Evidence] = Value::list({evidence_values_.data() + first, answer.evidence.size()});
  fields[AnswerFields::EvidenceValid] = Value::boolean(result.evidenced);
  fields[AnswerFields::NewestEvidence] = timestamp_of(newest);
  fields[AnswerFields::Note] = Value::string(answer.note);
  fields[AnswerFields::Owner] = Value::string(answer.owner);
  fields[AnswerFields::Reason] = Value::string(answer.reason);
  fields[AnswerFields::Due] = timestamp_of(answer.due);
  fields[AnswerFields::By] = Value::list({by_values_.data() + first_by, answer.by.size()});
}

Value AssessmentSubject::answer_of(std::string_view id) const {
  const auto found = index_.find(id);
  return found == index_.end() ? Value::record(&unknown_record_) : answer_values_[found->second];
}

}  // namespace charter
