#include "cel/sample_host.h"

#include "cel/calendar.h"
#include "diagnostics/suggest.h"

#include <array>

namespace charter::cel {

namespace {

constexpr DiagnosticKind kUnknownAction{.code = "T0001",
                                        .message = {"unknown action '{0}'", "action « {0} » inconnue"},
                                        .expected = {"an id such as ACT-01", "un identifiant comme ACT-01"},
                                        .help = {"check the id", "vérifiez l’identifiant"},
                                        .explanation = {"Only for tests.", "Pour les tests seulement."}};

constexpr std::array<std::string_view, 4> kStatuses{"implemented", "partial", "planned", "not_implemented"};

Value days(CallContext& context, std::span<const Value> arguments) {
  if (arguments[0].i > 100'000 || arguments[0].i < -100'000) {
    return fail(context, ErrorKind::Overflow, {});
  }
  return Value::duration(arguments[0].i * 86'400, 0);
}

Value failing(CallContext& context, std::span<const Value>) {
  return fail(context, ErrorKind::Host, {Value::string("on purpose")});
}

Value time(std::string_view text) {
  const Instant at = *parse_timestamp(text).value;
  return Value::timestamp(at.seconds, at.nanos);
}

}  // namespace

SampleHost::SampleHost() {
  evidence_ = {"Evidence",
               {{.name = "kind", .type = Type::string()}, {.name = "dated", .type = Type::timestamp()}}};
  answer_ = {"Answer",
             {{.name = "id", .type = Type::string()},
              {.name = "status", .type = Type::string(), .values = {kStatuses.begin(), kStatuses.end()}},
              {.name = "note", .type = Type::string(), .presence = Presence::Optional},
              {.name = "evidence", .type = Type::list(Type::of_record(evidence_))},
              {.name = "updated", .type = Type::timestamp(), .presence = Presence::Optional},
              {.name = "weight", .type = Type::integer()}}};
  profile_ = {"Profile",
              {{.name = "shares_data", .type = Type::boolean()},
               {.name = "has_agreements", .type = Type::boolean()},
               {.name = "employees", .type = Type::integer(), .presence = Presence::Optional},
               {.name = "sectors", .type = Type::list(Type::string())}}};
  environment_.declare_record(evidence_);
  environment_.declare_record(answer_);
  environment_.declare_record(profile_);
  environment_.set_symbols(symbols_);
  fields_.reserve(256);
  records_.reserve(256);
  add_answers();

  const std::array<Value, 2> sectors{text("health"), text("research")};
  fields_.push_back({sectors.begin(), sectors.end()});
  const Value sector_list = Value::list(fields_.back());
  fields_.push_back({Value::boolean(true), Value::boolean(false), Value{}, sector_list});
  records_.push_back({&profile_, fields_.back().data()});
  slot("profile", Type::of_record(profile_), Value::record(&records_.back()));
  slot("answers", Type::list(Type::of_record(answer_)), Value::list(answers_));
  slot("answer", Type::of_record(answer_), answers_[0]);
  slot("planned_answer", Type::of_record(answer_), answers_[2]);
  slot("as_of", Type::timestamp(), time("2026-11-22T00:00:00Z"));
  slot("x", Type::integer(), Value::integer(7));
  slot("s", Type::string(), Value::string("hello"));
  entries_ = {{Value::string("a"), Value::integer(1)}, {Value::string("b"), Value::null()}};
  map_ = {entries_.data(), nullptr, 2};
  slot("data", Type::map(Type::string(), Type::dyn()), Value::mapping(&map_));
  slot("any", Type::dyn(), Value::mapping(&map_));
  slot("nothing", Type::dyn(), Value{});
  slot("inner", Type::boolean(), Value::boolean(true));
  slot("truex", Type::boolean(), Value::boolean(true));
  slot("nullable", Type::boolean(), Value::boolean(true));
  first_answer_slot_ = environment_.reserve_slots(kAnswers);
  slots_.resize(first_answer_slot_);
  slots_.insert(slots_.end(), answers_.begin(), answers_.end());
  add_functions();
}

Value SampleHost::text(std::string_view text) {
  return symbols_.intern(text);
}

void SampleHost::add_answers() {
  for (std::uint32_t i = 0; i < kAnswers; ++i) {
    ids_.push_back((i < 9 ? "ACT-0" : "ACT-") + std::to_string(i + 1));
    std::vector<Value> evidence;
    for (std::uint32_t j = 0; j < i % 3 + 1; ++j) {
      fields_.push_back({text("policy"), time("2025-03-01T00:00:00Z")});
      records_.push_back({&evidence_, fields_.back().data()});
      evidence.push_back(Value::record(&records_.back()));
      if (i > 8) {
        break;  // A few with several is enough.
      }
    }
    fields_.push_back(std::move(evidence));
    const Value list = Value::list(fields_.back());
    const bool noted = i % 2 == 1;
    fields_.push_back({text(ids_.back()), text(kStatuses[i % 4]),
                       noted ? Value::string("see the register") : Value{}, list,
                       noted ? time("2026-05-01T00:00:00Z") : Value{}, Value::integer(i + 1)});
    records_.push_back({&answer_, fields_.back().data()});
    answers_.push_back(Value::record(&records_.back()));
  }
}

std::uint32_t SampleHost::slot(std::string name, Type type, Value value) {
  const std::uint32_t at = environment_.declare_variable(std::move(name), std::move(type));
  slots_.resize(at + 1);
  slots_[at] = value;
  return at;
}

void SampleHost::add_functions() {
  static_cast<void>(environment_.declare_function(
      {.name = "days", .signatures = {"(int) -> duration"}, .host = days, .purity = Purity::Pure}));
  static_cast<void>(
      environment_.declare_function({.name = "failing", .signatures = {"() -> int"}, .host = failing}));
  const auto find = [this](std::span<const Value> arguments) -> HookResult {
    const std::vector<std::string_view> ids(ids_.begin(), ids_.end());
    for (std::uint32_t i = 0; i < ids.size(); ++i) {
      if (ids[i] == arguments[0].as_text()) {
        return SlotReference{first_answer_slot_ + i};
      }
    }
    const std::string typed(arguments[0].as_text());
    return Diagnostic{
        .kind = &kUnknownAction, .span = {}, .args = {typed}, .suggestion = suggest(typed, ids)};
  };
  static_cast<void>(environment_.declare_function(
      {.name = "answer", .signatures = {"(string) -> Answer"}, .host = {}, .hook = find}));
}

Value SampleHost::evaluate(std::string_view text, Scratch& scratch) const {
  const Checked<Program> compiled = compile(text, environment_);
  return compiled.ok() ? cel::evaluate(*compiled.value, activation(), scratch) : Value{};
}

}  // namespace charter::cel
