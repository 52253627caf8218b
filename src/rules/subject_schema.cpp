#include "rules/subject_schema.h"

#include "diagnostics/suggest.h"
#include "model/period.h"
#include "rules/rule_kinds.h"

namespace charter {

namespace {

using cel::Presence;
using cel::RecordField;
using cel::Type;
using cel::TypeKind;
using cel::Value;

constexpr std::int64_t kMostUnits = 100'000;

Value span_of(std::span<const Value> arguments, std::int64_t unit) {
  const std::int64_t count = arguments.front().i;
  if (count < -kMostUnits || count > kMostUnits) {
    return Value::failure(cel::ErrorKind::Overflow);
  }
  return Value::duration(count * unit, 0);
}

RecordField required(std::string name, Type type) {
  return {std::move(name), std::move(type), Presence::Required, {}};
}
RecordField optional(std::string name, Type type) {
  return {std::move(name), std::move(type), Presence::Optional, {}};
}
RecordField word(std::string name, std::vector<std::string> values) {
  return {std::move(name), Type::string(), Presence::Required, std::move(values)};
}

template <class Items>
std::vector<std::string> ids_of(const Items& items) {
  std::vector<std::string> ids;
  for (const auto& item : items) {
    ids.push_back(item.id);
  }
  return ids;
}

cel::FunctionDecl duration_function(const char* name, std::int64_t unit) {
  cel::FunctionDecl function;
  function.name = name;
  function.signatures = {"(int) -> duration"};
  function.host = [unit](cel::CallContext&, std::span<const Value> arguments) {
    return span_of(arguments, unit);
  };
  function.purity = cel::Purity::Pure;
  return function;
}

/// A known id is resolved when the rule is compiled; an unknown one is a mistake of its author.
cel::FunctionDecl answer_function(const Charter& charter, std::uint32_t first_slot) {
  cel::FunctionDecl function;
  function.name = "answer";
  function.signatures = {"(string) -> Answer"};
  std::vector<std::string> ids = ids_of(charter.actions);
  function.hook = [ids, first_slot](std::span<const Value> arguments) -> cel::HookResult {
    const std::string_view id = arguments.front().as_text();
    for (std::uint32_t i = 0; i < ids.size(); ++i) {
      if (ids[i] == id) {
        return cel::SlotReference{first_slot + i};
      }
    }
    const std::vector<std::string_view> candidates{ids.begin(), ids.end()};
    return Diagnostic{.kind = &kRuleUnknownAction,
                      .span = {},
                      .args = {std::string{id}},
                      .suggestion = suggest(id, candidates)};
  };
  function.host = [](cel::CallContext& context, std::span<const Value> arguments) {
    return static_cast<const AnswerLookup*>(context.host)->answer_of(arguments.front().as_text());
  };
  return function;
}

}  // namespace

AssessmentSchema::AssessmentSchema(const Charter& charter, const Scale& scale) {
  describe_records(charter, scale);
  describe_names(assessment_, charter);
  describe_names(action_, charter);
}

void AssessmentSchema::describe_records(const Charter& charter, const Scale& scale) {
  for (const ProfileFact& fact : charter.facts) {
    profile_.fields.push_back(optional(fact.id, Type::boolean()));
  }
  organization_.fields = {required("name", Type::string()), required("id", Type::string()),
                          required("sector", Type::string()),
                          word("size", {"", "1-5", "6-20", "21-100", "100+"}),
                          optional("hours_per_month", Type::of(TypeKind::Double))};
  evidence_.fields = {required("title", Type::string()), required("url", Type::string()),
                      required("file", Type::string()), optional("date", Type::timestamp())};
  std::vector<std::string> statuses = ids_of(scale.statuses);
  statuses.emplace_back();
  for (const std::string& status : statuses) {
    symbols_.intern(status);
  }
  answer_.fields = {word("id", ids_of(charter.actions)),
                    word("status", statuses),
                    required("done", Type::boolean()),
                    required("started", Type::boolean()),
                    required("answered", Type::boolean()),
                    required("applies", Type::boolean()),
                    required("evidence", Type::list(Type::of_record(evidence_))),
                    required("evidence_valid", Type::boolean()),
                    optional("newest_evidence", Type::timestamp()),
                    required("note", Type::string()),
                    required("owner", Type::string()),
                    required("reason", Type::string()),
                    optional("due", Type::timestamp()),
                    required("by", Type::list(Type::string()))};
  action_record_.fields = {word("id", ids_of(charter.actions)),
                           word("principle", ids_of(charter.principles)),
                           word("tier", ids_of(charter.tiers)),
                           word("stage", {"plan", "collect", "store", "use", "share", "dispose"}),
                           word("duty", {"law", "advice"}),
                           required("weight", Type::integer()),
                           required("hours", Type::integer()),
                           required("may_be_na", Type::boolean()),
                           optional("evidence_valid_months", Type::integer()),
                           required("prerequisites", Type::list(Type::string())),
                           required("conditional", Type::boolean())};
  for (const Action& action : charter.actions) {
    symbols_.intern(action.id);
  }
}

void AssessmentSchema::describe_names(cel::Environment& environment, const Charter& charter) {
  for (const cel::RecordType* record : {&profile_, &organization_, &evidence_, &answer_, &action_record_}) {
    environment.declare_record(*record);
  }
  environment.set_symbols(symbols_);
  environment.set_result_type(Type::boolean());
  slots_.profile = environment.declare_variable("profile", Type::of_record(profile_));
  slots_.organization = environment.declare_variable("organization", Type::of_record(organization_));
  slots_.as_of = environment.declare_variable("as_of", Type::timestamp());
  slots_.assessed_on = environment.declare_variable("assessed_on", Type::timestamp());
  slots_.answers = environment.declare_variable("answers", Type::list(Type::of_record(answer_)));
  slots_.first_answer = environment.reserve_slots(static_cast<std::uint32_t>(charter.actions.size()));
  // A rule that runs once has no answer of its own: naming one is then an unknown name.
  if (&environment == &action_) {
    slots_.answer = environment.declare_variable("answer", Type::of_record(answer_));
    slots_.action = environment.declare_variable("action", Type::of_record(action_record_));
    slots_.prerequisites =
        environment.declare_variable("prerequisites", Type::list(Type::of_record(answer_)));
    slots_.count = environment.slots();
  }
  (void)environment.declare_function(answer_function(charter, slots_.first_answer));
  declare_durations(environment);
}

void AssessmentSchema::declare_durations(cel::Environment& environment) {
  (void)environment.declare_function(duration_function("days", kSecondsADay));
  (void)environment.declare_function(duration_function("months", kSecondsAMonth));
}

}  // namespace charter
