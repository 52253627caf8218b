#include "cel/machine.h"

#include "cel/machine_core.h"
#include "cel/program_data.h"

#include <array>

namespace charter::cel {

template <bool kObserve>
Value Machine<kObserve>::start(std::uint32_t root) {
  if (!context_.scratch.charge(nodes_[root].cost)) {
    return placed(out_of_steps(), nodes_[root]);
  }
  return operand(root);
}

template <bool kObserve>
inline Value Machine<kObserve>::eval_bare(const PlanNode& node) {
  switch (node.op) {
    case Op::Const:
      return constants_[node.a];
    case Op::Slot:
      return slot(node);
    case Op::Local:
      return locals_[node.a];
    case Op::SlotField:
      return node.a < slots_.size() ? field_of(slots_[node.a], node) : slot(node);
    case Op::LocalField:
      return field_of(locals_[node.a], node);
    case Op::Field: {
      const Value record = operand(node.a);
      return record.is_error() ? record : field_of(record, node);
    }
    case Op::Select:
    case Op::OptSelect:
    case Op::Index:
    case Op::OptIndex:
    case Op::Has:
      return access(node);
    case Op::Not:
    case Op::Negate:
      return negation(node);
    case Op::Eq:
    case Op::Ne:
    case Op::Lt:
    case Op::Le:
    case Op::Gt:
    case Op::Ge:
    case Op::In:
    case Op::Add:
    case Op::Sub:
    case Op::Mul:
    case Op::Div:
    case Op::Mod:
      return binary(node);
    case Op::EqConst:
    case Op::NeConst:
    case Op::HasField:
      return quick_test(node);
    case Op::And:
      return junction(node, false);
    case Op::Or:
      return junction(node, true);
    case Op::Cond:
      return conditional(node);
    case Op::List:
      return list(node);
    case Op::Map:
      return map(node);
    case Op::Call:
    case Op::CallHost:
      return call(node);
    case Op::Match:
      return match(node);
    case Op::Loop:
      return loop(node);
    case Op::Bind:
      return bind(node);
    case Op::OptMap:
    case Op::OptFlatMap:
      return optional_map(node);
    case Op::OrOther:
    case Op::OrValue:
      return optional_or(node);
    case Op::Fail:
      return failure(node);
  }
  return {};
}

template <bool kObserve>
Value Machine<kObserve>::eval(std::uint32_t index) {
  const PlanNode& node = nodes_[index];
  Value value = eval_bare(node);
  if (value.is_error()) {
    value = placed(value, node);
  }
  if constexpr (kObserve) {
    Observation& seen = observations_[node.ast];
    seen.value = value;
    ++seen.times;
  }
  return value;
}

template <bool kObserve>
Value Machine<kObserve>::slot(const PlanNode& node) {
  if (node.a < slots_.size() && slots_[node.a].kind != Kind::Absent) {
    return slots_[node.a];
  }
  return fail(context_, ErrorKind::UnknownName, {});
}

template <bool kObserve>
Value Machine<kObserve>::field_slowly(const Value& record, const PlanNode& node) {
  const RecordType& type = *records_[node.c];
  if (record.is_error()) {
    return record;
  }
  if (record.kind == Kind::Record && record.record_->type == &type) {
    return placed(missing_field(context_, type, node.b), node);
  }
  if (record.kind == Kind::Absent) {
    return placed(fail(context_, ErrorKind::UnknownName, {}), node);
  }
  return placed(select_by_name(context_, record, Value::string(type.fields[node.b].name)), node);
}

template <bool kObserve>
Value Machine<kObserve>::access(const PlanNode& node) {
  const Value target = operand(node.a);
  if (target.is_error()) {
    return target;
  }
  Value key = node.op == Op::Index || node.op == Op::OptIndex ? operand(node.b) : constants_[node.b];
  if (key.is_error()) {
    return key;
  }
  const bool plain = node.op == Op::Index && target.kind == Kind::List && key.kind == Kind::Int;
  if (plain && key.u < target.extra) [[likely]] {
    return target.items[key.u];
  }
  Value out;
  switch (node.op) {
    case Op::Select:
      out = select_by_name(context_, target, key);
      break;
    case Op::OptSelect:
      out = select_optional(context_, target, key);
      break;
    case Op::Has:
      out = has_by_name(context_, target, key);
      break;
    case Op::Index:
      out = index_value(context_, target, key);
      break;
    default:
      out = index_optional(context_, target, key);
  }
  const bool bare = out.is_error() && out.error == ErrorKind::NoSuchOverload && out.aux == 0;
  return bare ? operator_failure(context_, node.op, {target, key}) : out;
}

template <bool kObserve>
Value Machine<kObserve>::negation(const PlanNode& node) {
  const Value v = operand(node.a);
  if (v.is_error()) {
    return v;
  }
  if (node.op == Op::Not) {
    return v.kind == Kind::Bool ? Value::boolean(v.i == 0) : operator_failure(context_, node.op, {v});
  }
  const Value out = negated(context_, v);
  return out.is_error() && out.error == ErrorKind::NoSuchOverload ? operator_failure(context_, node.op, {v})
                                                                  : out;
}

template <bool kObserve>
Value Machine<kObserve>::compared(const PlanNode& node, const Value& a, const Value& b) {
  if (node.op == Op::Eq || node.op == Op::Ne) {
    const Equality same = equals(a, b, context_.scratch);
    return same == Equality::OverBudget ? out_of_steps()
                                        : Value::boolean((same == Equality::Same) == (node.op == Op::Eq));
  }
  const Order order = compare(a, b);
  if (order == Order::Incomparable) {
    return operator_failure(context_, node.op, {a, b});
  }
  switch (node.op) {
    case Op::Lt:
      return Value::boolean(order == Order::Less);
    case Op::Le:
      return Value::boolean(order == Order::Less || order == Order::Equal);
    case Op::Gt:
      return Value::boolean(order == Order::Greater);
    default:
      return Value::boolean(order == Order::Greater || order == Order::Equal);
  }
}

template <bool kObserve>
Value Machine<kObserve>::binary(const PlanNode& node) {
  const Value a = operand(node.a);
  if (a.is_error()) {
    return a;
  }
  const Value b = operand(node.b);
  if (b.is_error()) {
    return b;
  }
  Value out;
  switch (node.op) {
    case Op::In:
      out = contained(context_, a, b);
      break;
    case Op::Add:
      out = add_values(context_, a, b);
      break;
    case Op::Sub:
      out = subtract_values(context_, a, b);
      break;
    case Op::Mul:
      out = multiply_values(context_, a, b);
      break;
    case Op::Div:
      out = divide_values(context_, a, b);
      break;
    case Op::Mod:
      out = remainder_values(context_, a, b);
      break;
    default:
      return compared(node, a, b);
  }
  const bool bare = out.is_error() && out.error == ErrorKind::NoSuchOverload && out.aux == 0;
  return bare ? operator_failure(context_, node.op, {a, b}) : out;
}

template <bool kObserve>
Value Machine<kObserve>::equal_slowly(const PlanNode& node, const Value& a, const Value& b) {
  if (a.is_error()) {
    return a;
  }
  const Equality same = equals(a, b, context_.scratch);
  return same == Equality::OverBudget ? placed(out_of_steps(), node)
                                      : Value::boolean((same == Equality::Same) == (node.op == Op::EqConst));
}

template <bool kObserve>
Value Machine<kObserve>::has_slowly(const PlanNode& node, const Value& record) {
  if (record.is_error()) {
    return record;
  }
  return placed(has_by_name(context_, record, Value::string(records_[node.c]->fields[node.b].name)), node);
}

template <bool kObserve>
Value Machine<kObserve>::junction(const PlanNode& node, bool decisive) {
  // An error on one side does not matter when the other side decides alone.
  Value pending = Value::boolean(!decisive);
  for (std::uint32_t i = 0; i < node.b; ++i) {
    const Truth quick = truth(operands_[node.a + i]);
    if (quick != Truth::Unsettled) {
      if ((quick == Truth::True) == decisive) {
        return Value::boolean(decisive);
      }
      continue;
    }
    const Value v = operand(operands_[node.a + i]);
    if (v.kind == Kind::Bool) [[likely]] {
      if ((v.i != 0) == decisive) {
        return v;
      }
      continue;
    }
    if (is_limit(v)) {
      return v;
    }
    if (!pending.is_error()) {
      pending = v.is_error() ? v : operator_failure(context_, node.op, {v});
    }
  }
  return pending;
}

template <bool kObserve>
Value Machine<kObserve>::conditional(const PlanNode& node) {
  const Value condition = operand(node.a);
  if (condition.kind == Kind::Bool) {
    return operand(condition.i != 0 ? node.b : node.c);
  }
  return condition.is_error() ? condition : operator_failure(context_, node.op, {condition});
}

template <bool kObserve>
Value Machine<kObserve>::list(const PlanNode& node) {
  auto* out = context_.scratch.template allocate_array<Value>(node.b);
  if (out == nullptr) {
    return out_of_memory();
  }
  std::size_t count = 0;
  for (std::uint32_t i = 0; i < node.b; ++i) {
    const std::uint32_t place = operands_[node.a + i];
    const Value v = operand(place & ~Ast::kOptionalElement);
    if (v.is_error()) {
      return v;
    }
    if ((place & Ast::kOptionalElement) == 0) {
      out[count++] = v;
    } else if (v.kind != Kind::Optional) {
      return overload_failure(context_, Value::string("[?]"), {&v, 1});
    } else if (v.items != nullptr) {
      out[count++] = *v.items;
    }
  }
  return Value::list({out, count});
}

template <bool kObserve>
Value Machine<kObserve>::map(const PlanNode& node) {
  auto* out = context_.scratch.template allocate_array<MapEntry>(node.b / 2);
  if (out == nullptr) {
    return out_of_memory();
  }
  std::uint32_t count = 0;
  for (std::uint32_t i = 0; i < node.b; i += 2) {
    const std::uint32_t place = operands_[node.a + i];
    const Value key = operand(place & ~Ast::kOptionalElement);
    const Value value = key.is_error() ? key : operand(operands_[node.a + i + 1]);
    if (value.is_error()) {
      return value;
    }
    if ((place & Ast::kOptionalElement) == 0) {
      out[count++] = {key, value};
    } else if (value.kind != Kind::Optional) {
      return overload_failure(context_, Value::string("{?}"), {&value, 1});
    } else if (value.items != nullptr) {
      out[count++] = {key, *value.items};
    }
  }
  return make_map(context_, out, count);
}

template <bool kObserve>
Value Machine<kObserve>::call(const PlanNode& node) {
  constexpr std::uint32_t kInline = 4;
  std::array<Value, kInline> few;
  Value* arguments = few.data();
  if (node.b > kInline) {
    arguments = context_.scratch.template allocate_array<Value>(node.b);
    if (arguments == nullptr) {
      return out_of_memory();
    }
  }
  for (std::uint32_t i = 0; i < node.b; ++i) {
    arguments[i] = operand(operands_[node.a + i]);
    if (arguments[i].is_error()) {
      return arguments[i];
    }
  }
  const bool native = node.op == Op::Call;
  const std::span<const Value> all(arguments, node.b);
  const Value out =
      native ? plan_.natives[node.c].function(context_, all) : plan_.hosts[node.c].function(context_, all);
  if (out.is_error() && out.error == ErrorKind::NoSuchOverload && out.aux == 0) {
    return overload_failure(context_,
                            constants_[native ? plan_.natives[node.c].name : plan_.hosts[node.c].name], all);
  }
  return out;
}

template <bool kObserve>
Value Machine<kObserve>::match(const PlanNode& node) {
  const Value text = operand(node.a);
  if (text.is_error()) {
    return text;
  }
  if (text.kind != Kind::String) {
    return overload_failure(context_, Value::string("matches"), {&text, 1});
  }
  if (!context_.scratch.charge(1 + text.extra / 8)) {
    return out_of_steps();
  }
  return Value::boolean(plan_.regexes[node.b]->found_in(text.as_text()));
}

template <bool kObserve>
Value Machine<kObserve>::failure(const PlanNode& node) {
  return fail(context_, static_cast<ErrorKind>(node.a), {constants_[node.b]});
}

template <bool kObserve>
Value Machine<kObserve>::bind(const PlanNode& node) {
  // The value is kept also when it is an error: it counts only where the name is used.
  locals_[node.aux] = operand(node.a);
  return is_limit(locals_[node.aux]) ? locals_[node.aux] : operand(node.b);
}

template <bool kObserve>
Value Machine<kObserve>::optional_map(const PlanNode& node) {
  const Value target = operand(node.a);
  if (target.is_error()) {
    return target;
  }
  if (target.kind != Kind::Optional) {
    return overload_failure(context_, Value::string(node.op == Op::OptMap ? "optMap" : "optFlatMap"),
                            {&target, 1});
  }
  if (target.items == nullptr) {
    return target;
  }
  locals_[node.aux] = *target.items;
  const Value out = operand(node.b);
  if (out.is_error() || node.op == Op::OptFlatMap) {
    const bool fits = out.is_error() || out.kind == Kind::Optional;
    return fits ? out : overload_failure(context_, Value::string("optFlatMap"), {&out, 1});
  }
  return optional_value(context_, out);
}

template <bool kObserve>
Value Machine<kObserve>::optional_or(const PlanNode& node) {
  const Value first = operand(node.a);
  if (first.is_error()) {
    return first;
  }
  const bool unwrap = node.op == Op::OrValue;
  if (first.kind != Kind::Optional) {
    return overload_failure(context_, Value::string(unwrap ? "orValue" : "or"), {&first, 1});
  }
  if (first.items != nullptr) {
    return unwrap ? *first.items : first;
  }
  const Value second = operand(node.b);
  if (!unwrap && !second.is_error() && second.kind != Kind::Optional) {
    return overload_failure(context_, Value::string("or"), {&second, 1});
  }
  return second;
}

template class Machine<false>;
template class Machine<true>;

namespace {

/// The only allocation of an evaluation, and only until the scratch has seen the deepest plan.
void make_room(Scratch& scratch, const Plan& plan) {
  if (scratch.locals.size() < plan.locals) {
    scratch.locals.resize(plan.locals);
  }
}

}  // namespace

Value run(const Plan& plan, std::uint32_t root, std::span<const Value> slots, const void* host,
          Scratch& scratch) {
  make_room(scratch, plan);
  return Machine<false>(plan, slots, host, scratch, {}).start(root);
}

// Here and not in program.cpp, so that all of it is one function: it runs a hundred times for each document.
Value evaluate(const Program& program, const Activation& activation, Scratch& scratch) {
  scratch.reset();
  const Plan& plan = program.data().plan;
  return run(plan, plan.root, activation.slots, activation.host, scratch);
}

Value run_observed(const Plan& plan, std::span<const Value> slots, const void* host, Scratch& scratch,
                   std::span<Observation> observations) {
  make_room(scratch, plan);
  return Machine<true>(plan, slots, host, scratch, observations).start(plan.root);
}

}  // namespace charter::cel
