#include "cel/machine_core.h"

namespace charter::cel {

namespace {

std::uint32_t length(const Value& range) {
  return range.kind == Kind::List ? range.extra : range.map->size;
}

}  // namespace

/// Sets the variables for one round; false when the budget does not allow it.
template <bool kObserve>
[[gnu::always_inline]] inline bool Machine<kObserve>::enter(const PlanNode& node, const Value& range,
                                                            std::uint32_t index) {
  if (!context_.scratch.charge(node.body_cost)) {
    return false;
  }
  Value* variables = locals_ + node.aux;
  if (range.kind == Kind::List && !node.two) [[likely]] {
    variables[0] = range.items[index];
  } else {
    set_variables(node, range, index, variables);
  }
  return true;
}

template <bool kObserve>
void Machine<kObserve>::set_variables(const PlanNode& node, const Value& range, std::uint32_t index,
                                      Value* variables) {
  const bool is_list = range.kind == Kind::List;
  variables[0] = is_list ? Value::integer(index) : range.map->entries[index].key;
  if (node.two) {
    variables[1] = is_list ? range.items[index] : range.map->entries[index].value;
  }
}

template <bool kObserve>
Value Machine<kObserve>::loop(const PlanNode& node) {
  const Value range = operand(node.a);
  if (range.is_error()) {
    return range;
  }
  if (range.kind != Kind::List && range.kind != Kind::Map) {
    return operator_failure(context_, node.op, {range});
  }
  switch (node.macro) {
    case Macro::All:
      return loop_test(node, range, false);
    case Macro::Exists:
      return loop_test(node, range, true);
    case Macro::ExistsOne:
      return loop_one(node, range);
    case Macro::Map:
    case Macro::Filter:
    case Macro::TransformList:
      return loop_list(node, range);
    case Macro::TransformMap:
    case Macro::TransformMapEntry:
      return loop_map(node, range);
  }
  return {};
}

template <bool kObserve>
Value Machine<kObserve>::loop_test(const PlanNode& node, const Value& range, bool decisive) {
  Value pending = Value::boolean(!decisive);
  const std::uint32_t size = length(range);
  for (std::uint32_t i = 0; i < size; ++i) {
    if (!enter(node, range, i)) {
      return out_of_steps();
    }
    const Truth quick = truth(node.b);
    if (quick != Truth::Unsettled) {
      if ((quick == Truth::True) == decisive) {
        return Value::boolean(decisive);
      }
      continue;
    }
    const Value v = operand(node.b);
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
      pending = v.is_error() ? v : operator_failure(context_, decisive ? Op::Or : Op::And, {v});
    }
  }
  return pending;
}

template <bool kObserve>
Value Machine<kObserve>::loop_one(const PlanNode& node, const Value& range) {
  std::uint32_t found = 0;
  const std::uint32_t size = length(range);
  for (std::uint32_t i = 0; i < size; ++i) {
    if (!enter(node, range, i)) {
      return out_of_steps();
    }
    const Value v = operand(node.b);
    if (v.kind != Kind::Bool) {
      return v.is_error() ? v : operator_failure(context_, Op::Cond, {v});
    }
    found += v.i != 0 ? 1U : 0U;
  }
  return Value::boolean(found == 1);
}

template <bool kObserve>
Value Machine<kObserve>::loop_list(const PlanNode& node, const Value& range) {
  const std::uint32_t size = length(range);
  auto* out = context_.scratch.template allocate_array<Value>(size);
  if (out == nullptr) {
    return out_of_memory();
  }
  std::size_t count = 0;
  // `filter` has its condition as the body and keeps the element.
  const bool keeps_element = node.macro == Macro::Filter;
  const std::uint32_t condition = keeps_element ? node.b : node.c;
  for (std::uint32_t i = 0; i < size; ++i) {
    if (!enter(node, range, i)) {
      return out_of_steps();
    }
    const Truth quick = condition == kNoPlanNode ? Truth::True : truth(condition);
    if (quick == Truth::False) {
      continue;
    }
    if (quick == Truth::Unsettled) {
      const Value v = operand(condition);
      if (v.kind != Kind::Bool) {
        return v.is_error() ? v : operator_failure(context_, Op::Cond, {v});
      }
      if (v.i == 0) {
        continue;
      }
    }
    out[count] = keeps_element ? locals_[node.aux] : operand(node.b);
    if (out[count].is_error()) {
      return out[count];
    }
    ++count;
  }
  return Value::list({out, count});
}

/// Copies the entries of one transformMapEntry step; their number.
template <bool kObserve>
std::uint32_t Machine<kObserve>::entries_added(const Value& step, MapEntry* out) {
  std::copy_n(step.map->entries, step.map->size, out);
  return step.map->size;
}

template <bool kObserve>
Value Machine<kObserve>::loop_map(const PlanNode& node, const Value& range) {
  const std::uint32_t size = length(range);
  std::uint32_t room = size;
  auto* out = context_.scratch.template allocate_array<MapEntry>(room);
  if (out == nullptr) {
    return out_of_memory();
  }
  std::uint32_t count = 0;
  for (std::uint32_t i = 0; i < size; ++i) {
    if (!enter(node, range, i)) {
      return out_of_steps();
    }
    const Value key = range.kind == Kind::List ? Value::integer(i) : range.map->entries[i].key;
    if (node.c != kNoPlanNode) {
      const Value v = operand(node.c);
      if (v.kind != Kind::Bool) {
        return v.is_error() ? v : operator_failure(context_, Op::Cond, {v});
      }
      if (v.i == 0) {
        continue;
      }
    }
    const Value v = operand(node.b);
    if (v.is_error()) {
      return v;
    }
    if (node.macro == Macro::TransformMap) {
      out[count++] = {key, v};
      continue;
    }
    if (v.kind != Kind::Map) {
      return operator_failure(context_, node.op, {v});
    }
    if (v.map->size > room - count) {
      room = (count + v.map->size) * 2;
      auto* grown =
          context_.scratch.charge(room) ? context_.scratch.template allocate_array<MapEntry>(room) : nullptr;
      if (grown == nullptr) {
        return out_of_memory();
      }
      std::copy_n(out, count, grown);
      out = grown;
    }
    count += entries_added(v, out + count);
  }
  return make_map(context_, out, count);
}

// The rest of the class is instantiated in machine.cpp.
template Value Machine<false>::loop(const PlanNode& node);
template Value Machine<true>::loop(const PlanNode& node);

}  // namespace charter::cel
