#include "cel/parser_core.h"

#include <array>

namespace charter::cel {

namespace {

struct MacroRow {
  std::string_view name;
  Macro macro;
  std::uint32_t variables;
  std::size_t arguments;  ///< all of them, variables included
};

// `map` and the transforms take a filter before the body when they have one argument more.
constexpr std::array<MacroRow, 17> kMacros{{{"all", Macro::All, 1, 2},
                                            {"exists", Macro::Exists, 1, 2},
                                            {"exists_one", Macro::ExistsOne, 1, 2},
                                            {"existsOne", Macro::ExistsOne, 1, 2},
                                            {"map", Macro::Map, 1, 2},
                                            {"map", Macro::Map, 1, 3},
                                            {"filter", Macro::Filter, 1, 2},
                                            {"all", Macro::All, 2, 3},
                                            {"exists", Macro::Exists, 2, 3},
                                            {"existsOne", Macro::ExistsOne, 2, 3},
                                            {"exists_one", Macro::ExistsOne, 2, 3},
                                            {"transformList", Macro::TransformList, 2, 3},
                                            {"transformList", Macro::TransformList, 2, 4},
                                            {"transformMap", Macro::TransformMap, 2, 3},
                                            {"transformMap", Macro::TransformMap, 2, 4},
                                            {"transformMapEntry", Macro::TransformMapEntry, 2, 3},
                                            {"transformMapEntry", Macro::TransformMapEntry, 2, 4}}};

const MacroRow* find_macro(std::string_view name, std::size_t arguments, const Extensions& extensions) {
  for (const MacroRow& row : kMacros) {
    if (row.name == name && row.arguments == arguments && (row.variables == 1 || extensions.two_variables)) {
      return &row;
    }
  }
  return nullptr;
}

}  // namespace

std::uint32_t Parser::finish_call(Expr call, Nodes& children) {
  bool is_macro = false;
  const std::uint32_t node = macro_of(call, children, is_macro);
  return is_macro ? node : add(call, children);
}

std::uint32_t Parser::macro_of(const Expr& call, const Nodes& children, bool& is_macro) {
  const std::string_view name = build_.ast.texts[call.name];
  is_macro = true;
  if (!call.receiver) {
    if (name == "has" && !call.rooted) {
      return has_macro(call, children);
    }
    is_macro = false;
    return kFailed;
  }
  const Expr& target = build_.ast.nodes[children[0]];
  const bool on_cel = target.kind == ExprKind::Ident && build_.ast.texts[target.name] == "cel";
  if (on_cel && name == "bind" && extensions_.bindings && children.size() == 4) {
    return bind_macro(call, children);
  }
  if (on_cel && extensions_.block) {
    const std::uint32_t node = block_macro(call, children, is_macro);
    if (is_macro) {
      return node;
    }
    is_macro = true;
  }
  if (extensions_.optionals && children.size() == 3 && (name == "optMap" || name == "optFlatMap")) {
    return optional_macro(call, children, name == "optMap" ? ExprKind::OptMap : ExprKind::OptFlatMap);
  }
  if (const MacroRow* row = find_macro(name, children.size() - 1, extensions_)) {
    return comprehension(call, children, row->macro, row->variables);
  }
  is_macro = false;
  return kFailed;
}

std::uint32_t Parser::has_macro(const Expr& call, const Nodes& arguments) {
  const Expr* field = arguments.size() == 1 ? &build_.ast.nodes[arguments[0]] : nullptr;
  if (field == nullptr || field->kind != ExprKind::Select || field->optional) {
    return fail(kHasNeedsField, call.span);
  }
  const std::array<std::uint32_t, 1> children{build_.ast.children[field->first]};
  return add({.kind = ExprKind::Has, .span = call.span, .name_span = field->name_span, .name = field->name},
             children);
}

bool Parser::variable_name(std::uint32_t node, std::string_view macro, std::uint32_t& name) {
  const Expr& expr = build_.ast.nodes[node];
  if (expr.kind != ExprKind::Ident || expr.rooted) {
    fail(kMacroNeedsName, expr.span, {std::string(macro) + "()"});
    return false;
  }
  name = expr.name;
  return true;
}

std::uint32_t Parser::comprehension(const Expr& call, const Nodes& children, Macro macro,
                                    std::uint32_t variables) {
  const std::string_view spelled = build_.ast.texts[call.name];
  Expr out{.kind = ExprKind::Comprehension, .macro = macro, .span = call.span};
  if (!variable_name(children[1], spelled, out.name)) {
    return kFailed;
  }
  out.name_span = span_of(children[1]);
  if (variables == 2) {
    if (!variable_name(children[2], spelled, out.second_name)) {
      return kFailed;
    }
    if (build_.ast.texts[out.name] == build_.ast.texts[out.second_name]) {
      return fail(kSameVariableTwice, span_of(children[2]), {std::string(build_.ast.texts[out.name])});
    }
  }
  Nodes kept{children[0]};
  kept.insert(kept.end(), children.begin() + 1 + static_cast<std::ptrdiff_t>(variables), children.end());
  return add(out, kept);
}

std::uint32_t Parser::bind_macro(const Expr& call, const Nodes& children) {
  Expr out{.kind = ExprKind::Bind, .span = call.span, .name_span = span_of(children[1])};
  if (!variable_name(children[1], "cel.bind", out.name)) {
    return kFailed;
  }
  const std::array<std::uint32_t, 2> kept{children[2], children[3]};
  return add(out, kept);
}

std::uint32_t Parser::optional_macro(const Expr& call, const Nodes& children, ExprKind kind) {
  Expr out{.kind = kind, .span = call.span, .name_span = span_of(children[1])};
  if (!variable_name(children[1], build_.ast.texts[call.name], out.name)) {
    return kFailed;
  }
  const std::array<std::uint32_t, 2> kept{children[0], children[2]};
  return add(out, kept);
}

std::uint32_t Parser::block_macro(const Expr& call, const Nodes& children, bool& is_macro) {
  const std::string_view name = build_.ast.texts[call.name];
  const auto number = [&](std::size_t argument) {
    return std::to_string(build_.ast.nodes[children[argument]].literal.i);
  };
  Expr out{.kind = ExprKind::Ident, .span = call.span, .name_span = call.span};
  if (name == "index" && children.size() == 2) {
    out.name = build_.text("@index" + number(1));
    return add(out, {});
  }
  if (name == "iterVar" && children.size() == 3) {
    out.name = build_.text("@it:" + number(1) + ":" + number(2));
    return add(out, {});
  }
  const Expr* values = name == "block" && children.size() == 3 ? &build_.ast.nodes[children[1]] : nullptr;
  is_macro = values != nullptr && values->kind == ExprKind::List;
  if (!is_macro) {
    return kFailed;
  }
  Nodes kept;
  for (std::uint32_t i = 0; i < values->count; ++i) {
    kept.push_back(build_.ast.child(*values, i));
  }
  kept.push_back(children[2]);
  out.kind = ExprKind::Block;
  return add(out, kept);
}

}  // namespace charter::cel
