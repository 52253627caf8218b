#pragma once
/// The evaluator: a switch over the nodes of a plan, on the C++ stack (depth is bounded by the parser).
/// Private to machine*.cpp. `kObserve` notes the value of every sub-expression and changes nothing else.

#include "cel/compare.h"
#include "cel/library.h"
#include "cel/machine.h"

namespace charter::cel {

/// Slow paths that do not evaluate anything themselves; machine_access.cpp.
[[nodiscard]] Value select_by_name(CallContext& context, const Value& operand, const Value& name);
[[nodiscard]] Value select_optional(CallContext& context, const Value& operand, const Value& name);
[[nodiscard]] Value has_by_name(CallContext& context, const Value& operand, const Value& name);
[[nodiscard]] Value index_value(CallContext& context, const Value& aggregate, const Value& index);
[[nodiscard]] Value index_optional(CallContext& context, const Value& aggregate, const Value& index);
[[nodiscard]] Value missing_field(CallContext& context, const RecordType& type, std::uint32_t field);
[[nodiscard]] Value make_map(CallContext& context, MapEntry* entries, std::uint32_t size);
/// NoSuchOverload with the function and its arguments, for the message.
[[nodiscard]] Value overload_failure(CallContext& context, const Value& name,
                                     std::span<const Value> arguments);
[[nodiscard]] Value operator_failure(CallContext& context, Op op, std::initializer_list<Value> arguments);

template <bool kObserve>
class Machine {
 public:
  Machine(const Plan& plan, std::span<const Value> slots, const void* host, Scratch& scratch,
          std::span<Observation> observations)
      : plan_(plan),
        nodes_(plan.nodes.data()),
        operands_(plan.operands.data()),
        constants_(plan.constants.data()),
        records_(plan.records.data()),
        slots_(slots),
        locals_(scratch.locals.data()),
        context_{scratch, host},
        observations_(observations) {}

  Value start(std::uint32_t root);

 private:
  Value eval(std::uint32_t node);
  [[gnu::always_inline]] Value eval_bare(const PlanNode& node);
  /// Leaves are read in place; that is most of what a rule does.
  Value leaf(std::uint32_t index) {
    if constexpr (!kObserve) {
      const PlanNode& node = nodes_[index];
      switch (node.op) {
        case Op::Const:
          return constants_[node.a];
        case Op::Local:
          return locals_[node.a];
        case Op::SlotField:
          if (node.a < slots_.size()) [[likely]] {
            return field_of(slots_[node.a], node);
          }
          break;
        case Op::LocalField:
          return field_of(locals_[node.a], node);
        default:
          break;
      }
    }
    return eval(index);
  }
  /// The usual tests of a leaf.
  Value quick_test(const PlanNode& node) {
    const Value tested = leaf(node.a);
    if (node.op == Op::HasField) {
      if (tested.kind == Kind::Record && tested.record_->type == records_[node.c]) [[likely]] {
        return Value::boolean(tested.record_->fields[node.b].kind != Kind::Absent);
      }
      return has_slowly(node, tested);
    }
    const Value& constant = constants_[node.b];
    // One compare of 8 bytes decides for bools, ints and interned strings of the same kind.
    if (tested.kind == constant.kind && tested.aux == constant.aux) [[likely]] {
      return Value::boolean((tested.u == constant.u) == (node.op == Op::EqConst));
    }
    return equal_slowly(node, tested, constant);
  }
  /// An operand without a call where it is a leaf or a quick test.
  Value operand(std::uint32_t index) {
    if constexpr (!kObserve) {
      const PlanNode& node = nodes_[index];
      if (node.op == Op::EqConst || node.op == Op::NeConst || node.op == Op::HasField) {
        return quick_test(node);
      }
    }
    return leaf(index);
  }
  Value field_of(const Value& record, const PlanNode& node) {
    if (record.kind == Kind::Record && record.record_->type == records_[node.c]) [[likely]] {
      const Value& field = record.record_->fields[node.b];
      if (field.kind != Kind::Absent) [[likely]] {
        return field;
      }
    }
    return field_slowly(record, node);
  }
  Value field_slowly(const Value& record, const PlanNode& node);
  Value placed(Value error, const PlanNode& node) {
    if (error.is_error() && error.extra == kNoNode) {
      error.extra = node.ast;
    }
    return error;
  }
  Value slot(const PlanNode& node);
  Value access(const PlanNode& node);
  Value binary(const PlanNode& node);
  Value compared(const PlanNode& node, const Value& a, const Value& b);
  Value equal_slowly(const PlanNode& node, const Value& a, const Value& b);
  Value has_slowly(const PlanNode& node, const Value& record);
  Value junction(const PlanNode& node, bool decisive);
  Value conditional(const PlanNode& node);
  Value negation(const PlanNode& node);
  Value list(const PlanNode& node);
  Value map(const PlanNode& node);
  Value call(const PlanNode& node);
  Value match(const PlanNode& node);
  Value failure(const PlanNode& node);
  Value bind(const PlanNode& node);
  Value optional_map(const PlanNode& node);
  Value optional_or(const PlanNode& node);

  // machine_loop.cpp
  Value loop(const PlanNode& node);
  Value loop_test(const PlanNode& node, const Value& range, bool decisive);
  Value loop_one(const PlanNode& node, const Value& range);
  Value loop_list(const PlanNode& node, const Value& range);
  Value loop_map(const PlanNode& node, const Value& range);
  std::uint32_t entries_added(const Value& step, MapEntry* out);
  bool enter(const PlanNode& node, const Value& range, std::uint32_t index);
  void set_variables(const PlanNode& node, const Value& range, std::uint32_t index, Value* variables);

  const Plan& plan_;
  const PlanNode* nodes_;
  const std::uint32_t* operands_;
  const Value* constants_;
  const RecordType* const* records_;
  std::span<const Value> slots_;
  Value* locals_;
  CallContext context_;
  std::span<Observation> observations_;
};

}  // namespace charter::cel
