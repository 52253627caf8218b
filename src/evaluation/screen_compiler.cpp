#include "evaluation/screen_compiler.h"

#include <algorithm>

namespace charter {

namespace {

using cel::Kind;
using cel::Macro;
using cel::Op;
using cel::PlanNode;
using cel::Value;

/// Bytes of one error that is met and taken in, and of one element that a list keeps.
constexpr std::uint64_t kBytesAStep = 64;
constexpr std::uint64_t kPlenty = std::uint64_t{1} << 40U;

}  // namespace

std::optional<Comparison> comparison_of(Op op) {
  switch (op) {
    case Op::Eq:
    case Op::EqConst:
      return Comparison::Eq;
    case Op::Ne:
    case Op::NeConst:
      return Comparison::Ne;
    case Op::Lt:
      return Comparison::Lt;
    case Op::Le:
      return Comparison::Le;
    case Op::Gt:
      return Comparison::Gt;
    case Op::Ge:
      return Comparison::Ge;
    default:
      return std::nullopt;
  }
}

std::uint32_t ScreenCompiler::compile() {
  charge(at(plan_.root).cost, 1);
  const std::uint32_t root = truth(plan_.root, {});
  return steps_ <= limits_.steps && memory_ <= limits_.memory ? root : Screen::kUnknown;
}

/// Counts, on the safe side, what running the expression may use.
void ScreenCompiler::charge(std::uint64_t steps, std::uint64_t times) {
  const std::uint64_t all = std::min(steps, kPlenty) * std::min<std::uint64_t>(times, 1U << 20U);
  steps_ = std::min(kPlenty, steps_ + all);
  memory_ = std::min(kPlenty, memory_ + std::min(all, kPlenty) * kBytesAStep);
}

ScreenStep ScreenCompiler::about(const Answers& answers, const Sides& sides) {
  return ScreenStep{
      .op = answers.op, .a = sets_.number_of(sides.yes), .b = sets_.number_of(sides.no), .c = answers.action};
}

std::uint32_t ScreenCompiler::truth(std::uint32_t index, const Scope& scope) {
  const PlanNode& node = at(index);
  switch (node.op) {
    case Op::Const: {
      const Value& value = plan_.constants[node.a];
      return value.kind == Kind::Bool ? screen_.add({.op = ScreenOp::Known, .a = value.i != 0 ? 1U : 2U})
                                      : Screen::kUnknown;
    }
    case Op::SlotField:
    case Op::LocalField:
      return screen_.add(field(node, scope));
    case Op::HasField:
      return screen_.add(presence(node, scope));
    case Op::Not:
      return negated(node.a, scope);
    case Op::And:
      return many(ScreenOp::And, node, scope);
    case Op::Or:
      return many(ScreenOp::Or, node, scope);
    case Op::Cond: {
      const std::uint32_t condition = truth(node.a, scope);
      const std::uint32_t then = truth(node.b, scope);
      return screen_.add({.op = ScreenOp::Cond, .a = condition, .b = then, .c = truth(node.c, scope)});
    }
    case Op::In:
      return screen_.add(membership(index, scope));
    case Op::Loop:
      return loop(node, scope);
    default:
      return comparison_of(node.op) ? comparison(index, scope) : screen_.add(of_action(index, scope));
  }
}

/// Two by two, from the first to the last.
std::uint32_t ScreenCompiler::many(ScreenOp op, const PlanNode& node, const Scope& scope) {
  std::uint32_t so_far = truth(plan_.operands[node.a], scope);
  for (std::uint32_t i = 1; i < node.b; ++i) {
    so_far = screen_.add({.op = op, .a = so_far, .b = truth(plan_.operands[node.a + i], scope)});
  }
  return so_far;
}

std::uint32_t ScreenCompiler::negated(std::uint32_t index, const Scope& scope) {
  return screen_.add({.op = ScreenOp::Not, .a = truth(index, scope), .b = 0, .c = 0});
}

/// What a loop asks of each answer, which is then what `own` means.
std::uint32_t ScreenCompiler::body(const PlanNode& loop, std::uint64_t times) {
  charge(loop.body_cost, times);
  return truth(loop.b, {.in_loop = true, .element = loop.aux, .times = times});
}

std::uint32_t ScreenCompiler::loop(const PlanNode& node, const Scope& scope) {
  const PlanNode& range = at(node.a);
  const bool tests =
      node.macro == Macro::All || node.macro == Macro::Exists || node.macro == Macro::ExistsOne;
  if (!tests || node.two || node.c != cel::kNoPlanNode) {
    return Screen::kUnknown;
  }
  if (range.op == Op::SlotField || range.op == Op::LocalField) {
    return screen_.add(pieces(node, scope));
  }
  if (range.op != Op::Slot || scope.in_loop) {
    return Screen::kUnknown;
  }
  if (range.a == slots_.answers) {
    const ScreenOp op = node.macro == Macro::All      ? ScreenOp::EveryAnswer
                        : node.macro == Macro::Exists ? ScreenOp::SomeAnswer
                                                      : ScreenOp::OneAnswer;
    return screen_.add({.op = op, .a = body(node, subject_.actions())});
  }
  if (range.a == slots_.prerequisites && node.macro != Macro::ExistsOne) {
    const ScreenOp op = node.macro == Macro::All ? ScreenOp::EveryPrerequisite : ScreenOp::SomePrerequisite;
    return screen_.add({.op = op, .a = body(node, subject_.actions())});
  }
  return Screen::kUnknown;
}

/// Truths, dates and sizes of one answer; whole numbers about all answers.
std::uint32_t ScreenCompiler::comparison(std::uint32_t index, const Scope& scope) {
  const PlanNode& node = at(index);
  const bool with_constant = node.op == Op::EqConst || node.op == Op::NeConst;
  if (with_constant && plan_.constants[node.b].kind == Kind::Bool) {
    const bool same = (plan_.constants[node.b].i != 0) == (node.op == Op::EqConst);
    return same ? truth(node.a, scope) : negated(node.a, scope);
  }
  const auto left = number(node.a, scope);
  std::optional<std::uint32_t> right;
  if (left && with_constant) {
    screen_.numbers.push_back({.constant = plan_.constants[node.b].i});
    right = static_cast<std::uint32_t>(screen_.numbers.size() - 1);
  } else if (left) {
    right = number(node.b, scope);
  }
  if (left && right) {
    return screen_.add({.op = ScreenOp::Compare,
                        .a = *left,
                        .b = *right,
                        .c = static_cast<std::uint32_t>(*comparison_of(node.op))});
  }
  return screen_.add(leaf_comparison(index, scope));
}

std::optional<std::uint32_t> ScreenCompiler::number(std::uint32_t index, const Scope& scope) {
  const PlanNode& node = at(index);
  ScreenNumber out;
  if (const Value* const value = constant(index); value != nullptr && value->kind == Kind::Int) {
    out.constant = value->i;
  } else if (node.op == Op::Add || node.op == Op::Sub || node.op == Op::Mul) {
    const auto left = number(node.a, scope);
    const auto right = left ? number(node.b, scope) : std::nullopt;
    if (!right) {
      return std::nullopt;
    }
    out = {.op = node.op == Op::Add   ? NumberOp::Add
                 : node.op == Op::Sub ? NumberOp::Sub
                                      : NumberOp::Mul,
           .a = *left,
           .b = *right};
  } else if (const PlanNode* const counted = size_argument(node);
             counted != nullptr && counted->op == Op::Loop && counted->macro == Macro::Filter &&
             !counted->two && counted->c == cel::kNoPlanNode && !scope.in_loop &&
             at(counted->a).op == Op::Slot && at(counted->a).a == slots_.answers) {
    out = {.op = NumberOp::Count, .a = screen_.spread_out(body(*counted, subject_.actions()))};
  } else {
    return std::nullopt;
  }
  screen_.numbers.push_back(out);
  return static_cast<std::uint32_t>(screen_.numbers.size() - 1);
}

}  // namespace charter
