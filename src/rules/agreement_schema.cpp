#include "rules/agreement_schema.h"

#include "model/place.h"
#include "rules/wording.h"

#include <cassert>

namespace charter {

namespace {

using cel::Presence;
using cel::RecordField;
using cel::Type;
using cel::TypeKind;
using cel::Value;

struct WorkedOut {
  std::string_view record;
  std::string_view name;
  TypeKind kind = TypeKind::Bool;  ///< Bool, Timestamp, or List (of texts)
};

/// What is worked out beside the keys of the model; docs/agreement-rules.md says what each means.
constexpr WorkedOut kWorkedOut[] = {{"Agreement", "personal"},
                                    {"Agreement", "sensitive"},
                                    {"Agreement", "children"},
                                    {"Agreement", "indigenous_data"},
                                    {"Agreement", "all_public"},
                                    {"Agreement", "public_body"},
                                    {"Agreement", "quebec_party"},
                                    {"Agreement", "quebec_public_body"},
                                    {"Agreement", "processors"},
                                    {"Agreement", "leaves_quebec"},
                                    {"Agreement", "title_languages", TypeKind::List},
                                    {"Onward", "subprocessors_given"},
                                    {"Term", "ends", TypeKind::Timestamp},
                                    {"Retention", "ends", TypeKind::Timestamp},
                                    {"Dataset", "personal"},
                                    {"Dataset", "sensitive"},
                                    {"Dataset", "children"},
                                    {"Dataset", "public"},
                                    {"Dataset", "de_identified"},
                                    {"Dataset", "used"},
                                    {"Access", "personal"},
                                    {"Access", "sensitive"},
                                    {"Access", "who", TypeKind::List},
                                    {"Party", "reachable"},
                                    {"Party", "in_quebec"},
                                    {"Contact", "reachable"}};

RecordField worked_out(const WorkedOut& field) {
  if (field.kind == TypeKind::List) {
    return {std::string{field.name}, Type::list(Type::string()), Presence::Required, {}};
  }
  return {std::string{field.name},
          Type::of(field.kind),
          field.kind == TypeKind::Bool ? Presence::Required : Presence::Optional,
          {}};
}

/// A text that is not there is empty; a truth, a number and a day have no such value, so they are missing.
RecordField field_of(const ShapeField& shape, const std::map<const Shape*, cel::RecordType*>& records) {
  RecordField field{std::string{shape.key}, Type::string(), Presence::Required, {}};
  switch (shape.kind) {
    case ShapeKind::Text:
    case ShapeKind::Word:
    case ShapeKind::Slug:
    case ShapeKind::Ref:
    case ShapeKind::Place:
      break;
    case ShapeKind::Code:
      for (const std::string_view word : words_of(shape.words)) {
        field.values.emplace_back(word);
      }
      field.values.emplace_back();
      break;
    case ShapeKind::Flag:
      field.type = Type::boolean();
      break;
    case ShapeKind::Truth:
      field.type = Type::boolean();
      field.presence = Presence::Optional;
      break;
    case ShapeKind::Count:
      field.type = Type::integer();
      field.presence = Presence::Optional;
      break;
    case ShapeKind::Date:
      field.type = Type::timestamp();
      field.presence = Presence::Optional;
      break;
    case ShapeKind::Period:
      field.type = Type::duration();
      field.presence = Presence::Optional;
      break;
    case ShapeKind::Block:
      field.type = Type::of_record(*records.at(shape.block));
      break;
  }
  if (shape.many != Many::One) {
    field.type = Type::list(std::move(field.type));
    field.presence = Presence::Required;
    field.values.clear();
  }
  return field;
}

cel::FunctionDecl pure(const char* name, const char* signature, cel::HostFunction host) {
  cel::FunctionDecl function;
  function.name = name;
  function.signatures = {signature};
  function.host = std::move(host);
  function.purity = cel::Purity::Pure;
  return function;
}

cel::FunctionDecl question(const char* name, bool (*holds)(std::string_view)) {
  return pure(name, "(string) -> bool", [holds](cel::CallContext&, std::span<const Value> arguments) {
    return Value::boolean(holds(arguments.front().as_text()));
  });
}

Value country(cel::CallContext&, std::span<const Value> arguments) {
  return Value::string(country_of(arguments.front().as_text()));
}

/// A question about a text and a list of words.
cel::FunctionDecl question(const char* name,
                           bool (*holds)(std::string_view, std::span<const std::string_view>)) {
  return pure(name, "(string, list(string)) -> bool",
              [holds](cel::CallContext&, std::span<const Value> arguments) {
                std::vector<std::string_view> words;
                for (const Value& word : arguments.back().as_list()) {
                  words.push_back(word.as_text());
                }
                return Value::boolean(holds(arguments.front().as_text(), words));
              });
}

cel::FunctionDecl citing() {
  cel::FunctionDecl function;
  function.name = "cites";
  function.signatures = {"(string, string) -> bool"};
  function.host = [](cel::CallContext& context, std::span<const Value> arguments) {
    return Value::boolean(static_cast<const AgreementHost*>(static_cast<const AnswerLookup*>(context.host))
                              ->cites(arguments[0].as_text(), arguments[1].as_text()));
  };
  return function;
}

/// The shape of the items that a subject's variable holds.
const Shape& shape_of(CheckSubject subject) {
  return *find_field(agreement_shape(), list_key(subject))->block;
}

}  // namespace

AgreementSchema::AgreementSchema(const Charter& charter, const Scale& scale, Beside beside) {
  if (beside == Beside::Assessment) {
    assessment_.emplace(charter, scale);
    agreement_slot_ = assessment_->slots().count;
  }
  describe_records();
  as_of_slot_ = agreement_slot_ + 1;
  item_slot_ = as_of_slot_ + 1;
}

cel::Environment AgreementSchema::environment(CheckSubject subject, Beside beside) const {
  cel::Environment environment;
  if (beside == Beside::Assessment) {
    assert(assessment_);
    environment = assessment_->assessment();
  } else {
    AssessmentSchema::declare_durations(environment);
  }
  (void)environment.reserve_slots(agreement_slot_ - environment.slots());
  describe_names(environment);
  if (subject != CheckSubject::Agreement) {
    (void)environment.declare_variable(std::string{to_string(subject)},
                                       Type::of_record(record(shape_of(subject))));
  }
  return environment;
}

void AgreementSchema::describe_records() {
  for (const Shape* shape : agreement_shapes()) {
    auto record = std::make_unique<cel::RecordType>(cel::RecordType{std::string{shape->name}, {}});
    for (const ShapeField& field : shape->fields) {
      record->fields.push_back(field_of(field, records_));
    }
    record->fields.push_back({"given", Type::boolean(), Presence::Required, {}});
    for (const WorkedOut& field : kWorkedOut) {
      if (field.record == shape->name) {
        record->fields.push_back(worked_out(field));
      }
    }
    records_.emplace(shape, record.get());
    owned_.push_back(std::move(record));
  }
}

void AgreementSchema::describe_names(cel::Environment& environment) const {
  for (const auto& record : owned_) {
    environment.declare_record(*record);
  }
  environment.set_result_type(Type::boolean());
  (void)environment.declare_variable("agreement", Type::of_record(record(agreement_shape())));
  (void)environment.declare_variable("as_of", Type::timestamp());
  (void)environment.declare_function(question("is_placeholder", is_placeholder));
  (void)environment.declare_function(question("is_open_ended", is_open_ended));
  (void)environment.declare_function(question("names_everyone", names_everyone));
  (void)environment.declare_function(question("is_place", is_place));
  (void)environment.declare_function(question("in_quebec", in_quebec));
  (void)environment.declare_function(pure("country", "(string) -> string", country));
  (void)environment.declare_function(question("disclaims_all", disclaims_all));
  (void)environment.declare_function(question("mentions", mentions));
  (void)environment.declare_function(question("is_kind_of", is_kind_of));
  (void)environment.declare_function(citing());
}

std::string_view to_string(CheckSubject subject) {
  switch (subject) {
    case CheckSubject::Agreement:
      return "agreement";
    case CheckSubject::Dataset:
      return "dataset";
    case CheckSubject::Access:
      return "access";
    case CheckSubject::Purpose:
      return "purpose";
    case CheckSubject::Party:
      return "party";
  }
  return {};
}

std::string_view list_key(CheckSubject subject) {
  switch (subject) {
    case CheckSubject::Agreement:
      return {};
    case CheckSubject::Dataset:
      return "data";
    case CheckSubject::Access:
      return "access";
    case CheckSubject::Purpose:
      return "purposes";
    case CheckSubject::Party:
      return "parties";
  }
  return {};
}

std::string model_path(const ClauseLogic& clause) {
  std::string path{list_key(clause.applies_to)};
  path += path.empty() ? "" : "[]";
  if (!clause.at.empty()) {
    path += (path.empty() ? "" : ".") + clause.at;
  }
  return path;
}

}  // namespace charter
