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

ScreenNode ScreenCompiler::compile() {
  charge(at(plan_.root).cost, 1);
  const ScreenNode root = truth(plan_.root, {});
  return steps_ <= limits_.steps && memory_ <= limits_.memory ? root : unknown();
}

/// Counts, on the safe side, what running the expression may use.
void ScreenCompiler::charge(std::uint64_t steps, std::uint64_t times) {
  const std::uint64_t all = std::min(steps, kPlenty) * std::min<std::uint64_t>(times, 1U << 20U);
  steps_ = std::min(kPlenty, steps_ + all);
  memory_ = std::min(kPlenty, memory_ + std::min(all, kPlenty) * kBytesAStep);
}

std::uint32_t ScreenCompiler::placed(std::span<const ScreenNode> nodes) {
  const auto first = static_cast<std::uint32_t>(screen_.nodes.size());
  screen_.nodes.insert(screen_.nodes.end(), nodes.begin(), nodes.end());
  return first;
}

ScreenNode ScreenCompiler::about(const Answers& answers, const Sides& sides) {
  return ScreenNode{
      .op = answers.op, .a = sets_.number_of(sides.yes), .b = sets_.number_of(sides.no), .c = answers.action};
}

ScreenNode ScreenCompiler::truth(std::uint32_t index, const Scope& scope) {
  const PlanNode& node = at(index);
  switch (node.op) {
    case Op::Const: {
      const Value& value = plan_.constants[node.a];
      return value.kind == Kind::Bool ? ScreenNode{.op = ScreenOp::Known, .a = value.i != 0 ? 1U : 2U}
                                      : unknown();
    }
    case Op::SlotField:
    case Op::LocalField:
      return field(node, scope);
    case Op::HasField:
      return presence(node, scope);
    case Op::Not:
      return many(ScreenOp::Not, std::array{node.a}, scope);
    case Op::And:
      return many(ScreenOp::And, {plan_.operands.data() + node.a, node.b}, scope);
    case Op::Or:
      return many(ScreenOp::Or, {plan_.operands.data() + node.a, node.b}, scope);
    case Op::Cond:
      return many(ScreenOp::Cond, std::array{node.a, node.b, node.c}, scope);
    case Op::In:
      return membership(index, scope);
    case Op::Loop:
      return loop(node, scope);
    default:
      return comparison_of(node.op) ? comparison(index, scope) : of_action(index, scope);
  }
}

ScreenNode ScreenCompiler::many(ScreenOp op, std::span<const std::uint32_t> parts, const Scope& scope) {
  std::vector<ScreenNode> compiled;
  for (const std::uint32_t part : parts) {
    compiled.push_back(truth(part, scope));
  }
  return {.op = op, .a = placed(compiled), .b = static_cast<std::uint32_t>(parts.size())};
}

/// What a loop asks of each answer, which is then what `own` means.
std::uint32_t ScreenCompiler::body(const PlanNode& loop, std::uint64_t times) {
  charge(loop.body_cost, times);
  return placed(std::array{truth(loop.b, {.in_loop = true, .element = loop.aux, .times = times})});
}

ScreenNode ScreenCompiler::loop(const PlanNode& node, const Scope& scope) {
  const PlanNode& range = at(node.a);
  const bool tests =
      node.macro == Macro::All || node.macro == Macro::Exists || node.macro == Macro::ExistsOne;
  if (!tests || node.two || node.c != cel::kNoPlanNode) {
    return unknown();
  }
  if (range.op == Op::SlotField || range.op == Op::LocalField) {
    return pieces(node, scope);
  }
  if (range.op != Op::Slot || scope.in_loop) {
    return unknown();
  }
  if (range.a == slots_.answers) {
    const ScreenOp op = node.macro == Macro::All      ? ScreenOp::EveryAnswer
                        : node.macro == Macro::Exists ? ScreenOp::SomeAnswer
                                                      : ScreenOp::OneAnswer;
    return ScreenNode{.op = op, .a = body(node, subject_.actions())};
  }
  if (range.a == slots_.prerequisites && node.macro != Macro::ExistsOne) {
    const ScreenOp op = node.macro == Macro::All ? ScreenOp::EveryPrerequisite : ScreenOp::SomePrerequisite;
    return ScreenNode{.op = op, .a = body(node, subject_.actions())};
  }
  return unknown();
}

/// Truths, dates and sizes of one answer; whole numbers about all answers.
ScreenNode ScreenCompiler::comparison(std::uint32_t index, const Scope& scope) {
  const PlanNode& node = at(index);
  const bool with_constant = node.op == Op::EqConst || node.op == Op::NeConst;
  if (with_constant && plan_.constants[node.b].kind == Kind::Bool) {
    const bool same = (plan_.constants[node.b].i != 0) == (node.op == Op::EqConst);
    return same ? truth(node.a, scope) : many(ScreenOp::Not, std::array{node.a}, scope);
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
    return ScreenNode{.op = ScreenOp::Compare,
                      .a = *left,
                      .b = *right,
                      .c = static_cast<std::uint32_t>(*comparison_of(node.op))};
  }
  return leaf_comparison(index, scope);
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
    out = {.op = NumberOp::Count, .a = body(*counted, subject_.actions())};
  } else {
    return std::nullopt;
  }
  screen_.numbers.push_back(out);
  return static_cast<std::uint32_t>(screen_.numbers.size() - 1);
}

}  // namespace charter
