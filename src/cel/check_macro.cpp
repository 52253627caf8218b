#include "cel/checker_core.h"

#include <algorithm>

namespace charter::cel {

std::uint32_t Checker::push_local(std::string_view name, Type type) {
  const auto index = static_cast<std::uint32_t>(locals_.size());
  locals_.push_back({std::string(name), std::move(type), index});
  out_.locals = std::max(out_.locals, index + 1);
  return index;
}

Type Checker::comprehension(const Expr& expr, std::uint32_t node) {
  visit(ast_.child(expr, 0));
  const Type range = child_type(expr, 0);
  const bool is_list = range.kind == TypeKind::List;
  const bool is_map = range.kind == TypeKind::Map;
  if (!is_list && !is_map && !is_open(range)) {
    report(kNotIterable, child(expr, 0).span,
           {std::string(spelling(expr.macro)), to_string(inference_.final_type(range))});
  }
  const bool two = expr.second_name != kNoName;
  Type first = Type::dyn();
  Type second = Type::dyn();
  if (is_list) {
    first = two ? Type::integer() : range.params[0];
    second = range.params[0];
  } else if (is_map) {
    first = range.params[0];
    second = range.params[1];
  }
  out_.nodes[node].index = push_local(ast_.name(expr), first);
  if (two) {
    push_local(ast_.second_name(expr), second);
  }
  const std::uint32_t body = expr.count - 1;
  for (std::uint32_t i = 1; i < expr.count; ++i) {
    visit(ast_.child(expr, i));
    const bool is_filter = i < body || expr.macro == Macro::Filter || expr.macro == Macro::All ||
                           expr.macro == Macro::Exists || expr.macro == Macro::ExistsOne;
    if (is_filter) {
      require_bool(ast_.child(expr, i), {"the condition of a macro", "la condition d’une macro"});
    }
  }
  pop_locals(two ? 2 : 1);
  return transformed(expr, first, child_type(expr, body));
}

Type Checker::transformed(const Expr& expr, const Type& first, const Type& body) {
  switch (expr.macro) {
    case Macro::All:
    case Macro::Exists:
    case Macro::ExistsOne:
      return Type::boolean();
    case Macro::Filter:
      return Type::list(first);
    case Macro::Map:
    case Macro::TransformList:
      return Type::list(body);
    case Macro::TransformMap:
      return Type::map(first, body);
    case Macro::TransformMapEntry:
      if (body.kind != TypeKind::Map && !is_open(body)) {
        report(kEntryNotMap, child(expr, expr.count - 1).span, {to_string(inference_.final_type(body))});
        return Type::map(Type::dyn(), Type::dyn());
      }
      return is_open(body) ? Type::map(Type::dyn(), Type::dyn()) : body;
  }
  return Type::dyn();
}

Type Checker::bind(const Expr& expr, std::uint32_t node) {
  visit(ast_.child(expr, 0));
  out_.nodes[node].index = push_local(ast_.name(expr), child_type(expr, 0));
  visit(ast_.child(expr, 1));
  pop_locals(1);
  return child_type(expr, 1);
}

Type Checker::optional_map(const Expr& expr, std::uint32_t node) {
  const bool flat = expr.kind == ExprKind::OptFlatMap;
  visit(ast_.child(expr, 0));
  const Type target = child_type(expr, 0);
  Type content = Type::dyn();
  if (target.kind == TypeKind::Optional) {
    content = target.params[0];
  } else if (!is_open(target)) {
    report(kNotOptionalTarget, child(expr, 0).span,
           {std::string(flat ? "optFlatMap" : "optMap"), to_string(inference_.final_type(target))});
  }
  out_.nodes[node].index = push_local(ast_.name(expr), content);
  visit(ast_.child(expr, 1));
  pop_locals(1);
  const Type body = child_type(expr, 1);
  if (!flat) {
    return Type::optional(body);
  }
  if (body.kind != TypeKind::Optional && !is_open(body)) {
    report(kNotOptionalTarget, child(expr, 1).span,
           {std::string("optFlatMap"), to_string(inference_.final_type(body))});
    return Type::optional(Type::dyn());
  }
  return is_open(body) ? Type::optional(Type::dyn()) : body;
}

Type Checker::block(const Expr& expr, std::uint32_t node) {
  for (std::uint32_t i = 0; i + 1 < expr.count; ++i) {
    visit(ast_.child(expr, i));
    const std::uint32_t index = push_local("@index" + std::to_string(i), child_type(expr, i));
    out_.nodes[node].index = i == 0 ? index : out_.nodes[node].index;
  }
  visit(ast_.child(expr, expr.count - 1));
  pop_locals(expr.count - 1);
  return child_type(expr, expr.count - 1);
}

}  // namespace charter::cel
