#include "cel/planner.h"

#include "cel/machine.h"
#include "cel/planner_core.h"

#include <algorithm>
#include <limits>

namespace charter::cel {

namespace {

std::uint32_t sum(std::uint32_t a, std::uint32_t b) {
  return a > std::numeric_limits<std::uint32_t>::max() - b ? std::numeric_limits<std::uint32_t>::max()
                                                           : a + b;
}

}  // namespace

Plan make_plan(const Ast& ast, const CheckResult& checked, const Environment& environment, PlanDetail detail,
               Scratch& constants, PlanMemory& memory, std::vector<Diagnostic>& diagnostics) {
  return Planner(ast, checked, environment, detail, constants, memory, diagnostics).run();
}

Plan Planner::run() {
  plan_.nodes.reserve(ast_.nodes.size());
  plan_.operands.reserve(ast_.children.size());
  plan_.root = plan(ast_.root).node;
  return std::move(plan_);
}

Built Planner::emit(PlanNode plan_node, std::uint32_t node, std::initializer_list<Built> children) {
  return emit_all(plan_node, node, {children.begin(), children.size()}, {});
}

Built Planner::emit_all(PlanNode plan_node, std::uint32_t node, std::span<const Built> children,
                        std::span<const std::uint32_t> marks) {
  Built out;
  if (!marks.empty() || plan_node.op == Op::List || plan_node.op == Op::Map || plan_node.op == Op::And ||
      plan_node.op == Op::Or || plan_node.op == Op::Call || plan_node.op == Op::CallHost) {
    plan_node.a = static_cast<std::uint32_t>(plan_.operands.size());
    plan_node.b = static_cast<std::uint32_t>(children.size());
    for (std::size_t i = 0; i < children.size(); ++i) {
      plan_.operands.push_back(children[i].node | (marks.empty() ? 0U : marks[i]));
    }
  }
  for (const Built& child : children) {
    out.open = out.open || child.open;
    out.lowest = std::min(out.lowest, child.lowest);
    plan_node.cost = sum(plan_node.cost, at(child).cost);
  }
  plan_node.ast = node;
  plan_.nodes.push_back(plan_node);
  out.node = static_cast<std::uint32_t>(plan_.nodes.size() - 1);
  return out;
}

std::uint32_t Planner::constant(Value value) {
  if (value.kind == Kind::String && environment_.symbols() != nullptr) {
    value = environment_.symbols()->find(value.as_text()).value_or(value);
  }
  plan_.constants.push_back(value);
  return static_cast<std::uint32_t>(plan_.constants.size() - 1);
}

std::uint32_t Planner::text_constant(std::string_view text) {
  return constant(Value::string(plan_.names.add(text)));
}

std::uint32_t Planner::record(const RecordType& type) {
  const auto found = std::find(plan_.records.begin(), plan_.records.end(), &type);
  const auto index = static_cast<std::uint32_t>(found - plan_.records.begin());
  if (found == plan_.records.end()) {
    plan_.records.push_back(&type);
  }
  return index;
}

Built Planner::plan(std::uint32_t node) {
  const std::size_t nodes_before = plan_.nodes.size();
  const std::size_t operands_before = plan_.operands.size();
  return folded(plan_bare(ast_.at(node), node), nodes_before, operands_before);
}

// What needs neither data nor an outer variable is computed now, unless that fails or costs too much.
Built Planner::folded(Built built, std::size_t nodes_before, std::size_t operands_before) {
  const PlanNode& top = at(built);
  if (!folding() || built.open || built.lowest != kNoLocal || top.op == Op::Const || top.op == Op::Fail) {
    return built;
  }
  const Value value = cel::run(plan_, built.node, {}, nullptr, constants_);
  if (value.is_error()) {
    return built;
  }
  const std::uint32_t node = top.ast;
  plan_.nodes.resize(nodes_before);
  plan_.operands.resize(operands_before);
  return emit({.op = Op::Const, .a = constant(value)}, node, {});
}

Built Planner::plan_bare(const Expr& expr, std::uint32_t node) {
  const auto child = [&](std::uint32_t n) { return plan(ast_.child(expr, n)); };
  switch (expr.kind) {
    case ExprKind::Literal:
      return emit({.op = Op::Const, .a = constant(expr.literal)}, node, {});
    case ExprKind::Ident:
      return ident(node);
    case ExprKind::Select:
      return select(expr, node);
    case ExprKind::Has: {
      const Built target = child(0);
      const Type& type = checked_.nodes[ast_.child(expr, 0)].type;
      if (folding() && type.kind == TypeKind::Record && checked_.nodes[node].meaning == Meaning::Field) {
        return emit({.op = Op::HasField,
                     .a = target.node,
                     .b = checked_.nodes[node].index,
                     .c = record(*type.record)},
                    node, {target});
      }
      return emit({.op = Op::Has, .a = target.node, .b = constant(Value::string(ast_.name(expr)))}, node,
                  {target});
    }
    case ExprKind::Index: {
      const Built target = child(0);
      const Built index = child(1);
      return emit({.op = expr.optional ? Op::OptIndex : Op::Index, .a = target.node, .b = index.node}, node,
                  {target, index});
    }
    case ExprKind::Call:
      return call(expr, node);
    case ExprKind::Not:
    case ExprKind::Negate: {
      const Built target = child(0);
      return emit({.op = expr.kind == ExprKind::Not ? Op::Not : Op::Negate, .a = target.node}, node,
                  {target});
    }
    case ExprKind::Binary:
      return binary(expr, node);
    case ExprKind::And:
      return many(Op::And, expr, node, 0);
    case ExprKind::Or:
      return many(Op::Or, expr, node, 0);
    case ExprKind::Conditional: {
      const Built condition = child(0);
      const Built then = child(1);
      const Built otherwise = child(2);
      return emit({.op = Op::Cond, .a = condition.node, .b = then.node, .c = otherwise.node}, node,
                  {condition, then, otherwise});
    }
    case ExprKind::List:
      return many(Op::List, expr, node, 0);
    case ExprKind::Map:
      return many(Op::Map, expr, node, 0);
    case ExprKind::Comprehension:
      return loop(expr, node);
    case ExprKind::Bind:
      return scoped(Op::Bind, expr, node);
    case ExprKind::OptMap:
      return scoped(Op::OptMap, expr, node);
    case ExprKind::OptFlatMap:
      return scoped(Op::OptFlatMap, expr, node);
    case ExprKind::Block:
      return block(expr, node);
  }
  return {};
}

Built Planner::ident(std::uint32_t node) {
  const NodeInfo& info = checked_.nodes[node];
  const Expr& expr = ast_.at(node);
  Built out;
  switch (info.meaning) {
    case Meaning::Local:
      out = emit({.op = Op::Local, .a = info.index}, node, {});
      out.lowest = info.index;
      return out;
    case Meaning::Slot:
      out = emit({.op = Op::Slot, .a = info.index}, node, {});
      out.open = true;
      return out;
    case Meaning::TypeName:
      return emit({.op = Op::Const, .a = constant(Value::type(info.type_name))}, node, {});
    default:
      return failing(ErrorKind::UnknownName, ast_.name(expr), node);
  }
}

Built Planner::select(const Expr& expr, std::uint32_t node) {
  const NodeInfo& info = checked_.nodes[node];
  if (info.meaning == Meaning::Slot || info.meaning == Meaning::TypeName) {
    return ident(node);
  }
  const std::uint32_t operand_node = ast_.child(expr, 0);
  const Built target = plan(operand_node);
  const Type& type = checked_.nodes[operand_node].type;
  const bool by_slot = info.meaning == Meaning::Field && type.kind == TypeKind::Record && !expr.optional;
  if (!by_slot) {
    return emit({.op = expr.optional ? Op::OptSelect : Op::Select,
                 .a = target.node,
                 .b = constant(Value::string(ast_.name(expr)))},
                node, {target});
  }
  PlanNode out{.op = Op::Field, .a = target.node, .b = info.index, .c = record(*type.record)};
  const PlanNode leaf = at(target);
  if (folding() && (leaf.op == Op::Slot || leaf.op == Op::Local)) {
    out.op = leaf.op == Op::Slot ? Op::SlotField : Op::LocalField;
    out.a = leaf.a;
  }
  return emit(out, node, {target});
}

Built Planner::binary(const Expr& expr, std::uint32_t node) {
  Built left = plan(ast_.child(expr, 0));
  Built right = plan(ast_.child(expr, 1));
  const auto op = static_cast<Op>(static_cast<std::size_t>(Op::Eq) + static_cast<std::size_t>(expr.op));
  if (folding() && (op == Op::Eq || op == Op::Ne)) {
    if (is_const(left) && !is_const(right)) {
      std::swap(left, right);
    }
    if (is_const(right)) {
      const Value& value = plan_.constants[at(right).a];
      const bool plain = value.kind == Kind::Bool || value.kind == Kind::Int ||
                         (value.kind == Kind::String && value.aux == 1);
      if (plain) {
        return emit({.op = op == Op::Eq ? Op::EqConst : Op::NeConst, .a = left.node, .b = at(right).a}, node,
                    {left, right});
      }
    }
  }
  return emit({.op = op, .a = left.node, .b = right.node}, node, {left, right});
}

Built Planner::many(Op op, const Expr& expr, std::uint32_t node, std::uint32_t from) {
  std::vector<Built> children;
  std::vector<std::uint32_t> marks;
  for (std::uint32_t i = from; i < expr.count; ++i) {
    children.push_back(plan(ast_.child(expr, i)));
    marks.push_back(ast_.is_optional_element(expr, i) ? Ast::kOptionalElement : 0U);
  }
  return emit_all({.op = op}, node, children, marks);
}

Built Planner::loop(const Expr& expr, std::uint32_t node) {
  const std::uint32_t base = checked_.nodes[node].index;
  const Built range = plan(ast_.child(expr, 0));
  const bool filtered = expr.count == 3;
  const Built filter = filtered ? plan(ast_.child(expr, 1)) : Built{};
  const Built body = plan(ast_.child(expr, expr.count - 1));
  PlanNode out{.op = Op::Loop,
               .macro = expr.macro,
               .two = expr.second_name != kNoName,
               .aux = static_cast<std::uint16_t>(base),
               .a = range.node,
               .b = body.node,
               .c = filtered ? filter.node : kNoPlanNode};
  out.body_cost = sum(at(body).cost, filtered ? sum(at(filter).cost, 1) : 1);
  Built built = emit(out, node, {range});
  built.open = built.open || body.open || (filtered && filter.open);
  for (const Built& part : {body, filtered ? filter : body}) {
    built.lowest = std::min(built.lowest, part.lowest < base ? part.lowest : kNoLocal);
  }
  return built;
}

Built Planner::scoped(Op op, const Expr& expr, std::uint32_t node) {
  const std::uint32_t base = checked_.nodes[node].index;
  const Built value = plan(ast_.child(expr, 0));
  Built body = plan(ast_.child(expr, 1));
  body.lowest = body.lowest < base ? body.lowest : kNoLocal;
  return emit({.op = op, .aux = static_cast<std::uint16_t>(base), .a = value.node, .b = body.node}, node,
              {value, body});
}

Built Planner::block(const Expr& expr, std::uint32_t node) {
  std::vector<Built> values;
  for (std::uint32_t i = 0; i + 1 < expr.count; ++i) {
    values.push_back(plan(ast_.child(expr, i)));
  }
  Built body = plan(ast_.child(expr, expr.count - 1));
  const std::uint32_t base = checked_.nodes[node].index;
  for (auto i = static_cast<std::uint32_t>(values.size()); i-- > 0;) {
    body = emit(
        {.op = Op::Bind, .aux = static_cast<std::uint16_t>(base + i), .a = values[i].node, .b = body.node},
        node, {values[i], body});
  }
  body.open = true;  // Left to the evaluation: only the conformance tests write it.
  return body;
}

}  // namespace charter::cel
