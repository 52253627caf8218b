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
  /// Where the value of a leaf stands, or null where it has to be worked out. Most of what a rule does is
  /// reading leaves, and a pointer is cheaper than a copy.
  const Value* in_place(std::uint32_t index) const {
    const PlanNode& node = nodes_[index];
    switch (node.op) {
      case Op::Const:
        return &constants_[node.a];
      case Op::Local:
        return &locals_[node.a];
      case Op::Slot:
        return node.a < slots_.size() && slots_[node.a].kind != Kind::Absent ? &slots_[node.a] : nullptr;
      case Op::SlotField:
        return node.a < slots_.size() ? field_in_place(slots_[node.a], node) : nullptr;
      case Op::LocalField:
        return field_in_place(locals_[node.a], node);
      default:
        return nullptr;
    }
  }
  const Value* field_in_place(const Value& record, const PlanNode& node) const {
    if (record.kind == Kind::Record && record.record_->type == records_[node.c]) [[likely]] {
      const Value* const field = record.record_->fields + node.b;
      return field->kind != Kind::Absent ? field : nullptr;
    }
    return nullptr;
  }
  Value leaf(std::uint32_t index) {
    if constexpr (!kObserve) {
      if (const Value* const there = in_place(index)) {
        return *there;
      }
    }
    return eval(index);
  }
  /// The usual tests of a leaf.
  Value quick_test(const PlanNode& node) {
    const Value* tested = in_place(node.a);
    Value worked_out;
    if (kObserve || tested == nullptr) {
      worked_out = eval(node.a);
      tested = &worked_out;
    }
    if (node.op == Op::HasField) {
      if (tested->kind == Kind::Record && tested->record_->type == records_[node.c]) [[likely]] {
        return Value::boolean(tested->record_->fields[node.b].kind != Kind::Absent);
      }
      return has_slowly(node, *tested);
    }
    const Value& constant = constants_[node.b];
    // One compare of 8 bytes decides for bools, ints and interned strings of the same kind.
    if (tested->kind == constant.kind && tested->aux == constant.aux) [[likely]] {
      return Value::boolean((tested->u == constant.u) == (node.op == Op::EqConst));
    }
    return equal_slowly(node, *tested, constant);
  }
  /// What a condition comes to where a look at a leaf tells; Unsettled: it has to be evaluated.
  enum class Truth : std::uint8_t { False, True, Unsettled };
  Truth truth(std::uint32_t index) const {
    if constexpr (!kObserve) {
      const PlanNode& node = nodes_[index];
      const bool compares = node.op == Op::EqConst || node.op == Op::NeConst;
      const Value* const there = in_place(compares ? node.a : index);
      if (there == nullptr) {
        return Truth::Unsettled;
      }
      if (!compares) {
        return there->kind != Kind::Bool ? Truth::Unsettled : (there->i != 0 ? Truth::True : Truth::False);
      }
      const Value& constant = constants_[node.b];
      if (there->kind == constant.kind && there->aux == constant.aux) {
        return (there->u == constant.u) == (node.op == Op::EqConst) ? Truth::True : Truth::False;
      }
    }
    return Truth::Unsettled;
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
    const Value* const field = field_in_place(record, node);
    return field != nullptr ? *field : field_slowly(record, node);
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
