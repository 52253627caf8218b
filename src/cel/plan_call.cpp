#include "cel/library.h"
#include "cel/planner_core.h"

namespace charter::cel {

Built Planner::failing(ErrorKind why, std::string_view name, std::uint32_t node) {
  Built out =
      emit({.op = Op::Fail, .a = static_cast<std::uint32_t>(why), .b = text_constant(name)}, node, {});
  out.open = true;
  return out;
}

Built Planner::call(const Expr& expr, std::uint32_t node) {
  const NodeInfo& info = checked_.nodes[node];
  switch (info.meaning) {
    case Meaning::Function:
    case Meaning::Namespaced:
      return called(*info.function, expr, node, info.meaning == Meaning::Namespaced ? 1 : 0);
    case Meaning::WrongShape:
      return failing(ErrorKind::NoSuchOverload, ast_.name(expr), node);
    default:
      return failing(ErrorKind::UnknownFunction, ast_.name(expr), node);
  }
}

Built Planner::called(const Function& function, const Expr& expr, std::uint32_t node, std::uint32_t first) {
  std::vector<Built> arguments;
  std::vector<std::uint32_t> places;
  for (std::uint32_t i = first; i < expr.count; ++i) {
    places.push_back(ast_.child(expr, i));
    arguments.push_back(plan(places.back()));
  }
  Built out;
  if (hooked(function, arguments, places, node, out) ||
      (function.name == "matches" && regex_match(arguments, node, out))) {
    return out;
  }
  if (function.native != nullptr && function.name == "dyn" && folding()) {
    return arguments[0];
  }
  if (function.native != nullptr && (function.name == "or" || function.name == "orValue")) {
    // The other side is evaluated only when it is needed.
    return emit({.op = function.name == "or" ? Op::OrOther : Op::OrValue,
                 .a = arguments[0].node,
                 .b = arguments[1].node},
                node, {arguments[0], arguments[1]});
  }
  if (function.native != nullptr) {
    plan_.natives.push_back({function.native, text_constant(function.name)});
    return emit_all({.op = Op::Call, .c = static_cast<std::uint32_t>(plan_.natives.size() - 1)}, node,
                    arguments, {});
  }
  if (!function.host) {
    return failing(ErrorKind::UnknownFunction, function.name, node);
  }
  plan_.hosts.push_back({function.host, text_constant(function.name)});
  out = emit_all({.op = Op::CallHost, .c = static_cast<std::uint32_t>(plan_.hosts.size() - 1)}, node,
                 arguments, {});
  out.open = out.open || function.purity == Purity::ReadsHost;
  return out;
}

// A hook is asked once, by the folded plan; the plain one takes its answer.
bool Planner::hooked(const Function& function, std::span<const Built> arguments,
                     std::span<const std::uint32_t> places, std::uint32_t node, Built& out) {
  if (!function.hook) {
    return false;
  }
  if (folding()) {
    std::vector<Value> values;
    for (const Built& argument : arguments) {
      if (!is_const(argument)) {
        return false;
      }
      values.push_back(plan_.constants[at(argument).a]);
    }
    HookResult result = function.hook(values);
    if (auto* diagnostic = std::get_if<Diagnostic>(&result)) {
      if (diagnostic->span == Span{} && !places.empty()) {
        diagnostic->span = ast_.at(places[0]).span;
      }
      diagnostics_.push_back(std::move(*diagnostic));
      result = std::monostate{};
    }
    memory_.hooks.insert_or_assign(node, std::move(result));
  }
  const auto found = memory_.hooks.find(node);
  if (found == memory_.hooks.end() || std::holds_alternative<std::monostate>(found->second)) {
    return false;
  }
  if (const auto* slot = std::get_if<SlotReference>(&found->second)) {
    out = emit({.op = Op::Slot, .a = slot->slot}, node, {});
    out.open = true;
  } else {
    out = emit({.op = Op::Const, .a = constant(std::get<Value>(found->second))}, node, {});
  }
  return true;
}

// Also in the unchecked plan: a pattern that cannot be compiled is left to fail when it is reached.
bool Planner::regex_match(std::span<const Built> arguments, std::uint32_t node, Built& out) {
  if (folding() && arguments.size() == 2 && is_const(arguments[1])) {
    const Value& pattern = plan_.constants[at(arguments[1]).a];
    if (pattern.kind == Kind::String) {
      memory_.regexes.insert_or_assign(node, compile_regex(pattern.as_text()).regex);
    }
  }
  const auto found = memory_.regexes.find(node);
  if (found == memory_.regexes.end() || found->second == nullptr) {
    return false;
  }
  plan_.regexes.push_back(found->second);
  out = emit(
      {.op = Op::Match, .a = arguments[0].node, .b = static_cast<std::uint32_t>(plan_.regexes.size() - 1)},
      node, {arguments[0]});
  return true;
}

}  // namespace charter::cel
