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

constexpr std::size_t kEvidenceStates = 5;

EvidenceState evidence_state(std::size_t pieces, bool dated) {
  if (pieces == 0) {
    return EvidenceState::None;
  }
  if (pieces == 1) {
    return dated ? EvidenceState::OneDated : EvidenceState::OneUndated;
  }
  return dated ? EvidenceState::SeveralDated : EvidenceState::SeveralUndated;
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
  states_.resize(actions);
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

std::size_t AssessmentSubject::index_of(const AnswerState& state) const {
  std::size_t index = state.status ? *state.status : scale_.statuses.size();
  index = index * 2 + (state.applies ? 1U : 0U);
  index = index * kEvidenceStates + static_cast<std::size_t>(state.evidence);
  return index * 2 + (state.has_due ? 1U : 0U);
}

std::size_t AssessmentSubject::answer_states() const {
  return (scale_.statuses.size() + 1) * 2 * kEvidenceStates * 2;
}

void AssessmentSubject::describe_state(Index action, const AnswerState& state, Value* fields) const {
  fields[AnswerFields::Id] = action_fields_[std::size_t{action} * ActionFields::Count + ActionFields::Id];
  const auto& of_status = state.status ? status_fields_[*state.status] : status_fields_.back();
  static_assert(AnswerFields::Answered == AnswerFields::Status + 3);
  std::copy(of_status.begin(), of_status.end(), fields + AnswerFields::Status);
  fields[AnswerFields::Applies] = Value::boolean(state.applies);
}

void AssessmentSubject::fill_answer(Index action, const Answer& answer, const ActionResult& result) {
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
  AnswerState& state = states_[action];
  state = {.status = result.status,
           .applies = result.outcome != Outcome::NotApplicable,
           .evidence = evidence_state(answer.evidence.size(), newest.has_value()),
           .has_due = answer.due.has_value()};
  describe_state(action, state, fields);
  fields[AnswerFields::Evidence] = Value::list({evidence_values_.data() + first, answer.evidence.size()});
  fields[AnswerFields::EvidenceValid] = Value::boolean(result.evidenced);
  fields[AnswerFields::NewestEvidence] = timestamp_of(newest);
  fields[AnswerFields::Note] = Value::string(answer.note);
  fields[AnswerFields::Owner] = Value::string(answer.owner);
  fields[AnswerFields::Reason] = Value::string(answer.reason);
  fields[AnswerFields::Due] = timestamp_of(answer.due);
  fields[AnswerFields::By] = Value::list({by_values_.data() + first_by, answer.by.size()});
}

void AssessmentSubject::fill(const Assessment& assessment, std::span<const ActionResult> actions,
                             Date as_of) {
  std::size_t pieces = 0;
  std::size_t names = 0;
  for (const Answer& answer : assessment.answers) {
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
  for (Index i = 0; i < actions.size(); ++i) {
    fill_answer(i, assessment.answers[i], actions[i]);
  }
  for (std::size_t i = 0; i < assessment.profile.size(); ++i) {
    profile_fields_[i] = assessment.profile[i] ? Value::boolean(*assessment.profile[i]) : Value{};
  }
  const Organization& organization = assessment.organization;
  organization_fields_[OrganizationFields::Name] = Value::string(organization.name);
  organization_fields_[OrganizationFields::Id] = Value::string(organization.id);
  organization_fields_[OrganizationFields::Sector] = Value::string(organization.sector);
  organization_fields_[OrganizationFields::Size] = Value::string(organization.size);
  organization_fields_[OrganizationFields::HoursPerMonth] =
      organization.centihours_per_month ? Value::real(*organization.centihours_per_month / 100.0) : Value{};
  slots_[schema_.slots().as_of] = timestamp_of(as_of);
  slots_[schema_.slots().assessed_on] = timestamp_of(assessment.assessed_on);
}

void AssessmentSubject::turn_to(Index action) {
  slots_[schema_.slots().answer] = answer_values_[action];
  slots_[schema_.slots().action] = Value::record(&action_records_[action]);
  const std::uint32_t first = prerequisite_starts_[action];
  slots_[schema_.slots().prerequisites] =
      Value::list({prerequisite_values_.data() + first, prerequisite_starts_[action + 1] - first});
}

Value AssessmentSubject::answer_of(std::string_view id) const {
  const auto found = index_.find(id);
  return found == index_.end() ? Value::record(&unknown_record_) : answer_values_[found->second];
}

}  // namespace charter
