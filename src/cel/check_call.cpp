#include "cel/checker_core.h"
#include "cel/regex.h"
#include "diagnostics/suggest.h"

#include <algorithm>
#include <array>

namespace charter::cel {

namespace {

std::string listed(const std::vector<Type>& types) {
  std::string out;
  for (const Type& type : types) {
    out.append(out.empty() ? "" : ", ").append(to_string(type));
  }
  return out;
}

std::string signature(std::string_view name, const Overload& overload) {
  std::vector<Type> params = overload.params;
  std::string out;
  const bool word =
      !name.empty() && ((name[0] >= 'a' && name[0] <= 'z') || (name[0] >= 'A' && name[0] <= 'Z'));
  if ((!word || name == "in") && params.size() == 2) {
    return to_string(params[0]) + " " + std::string(name) + " " + to_string(params[1]);
  }
  if (overload.receiver) {
    out = to_string(params[0]) + ".";
    params.erase(params.begin());
  }
  return out.append(name).append("(").append(listed(params)).append(")");
}

bool is_numeric(TypeKind kind) {
  return kind == TypeKind::Int || kind == TypeKind::Uint || kind == TypeKind::Double;
}

}  // namespace

void Checker::require_bool(std::uint32_t node, Bilingual what) {
  const Type type = inference_.resolved(out_.nodes[node].type);
  if (!inference_.assignable(type, Type::boolean())) {
    report(kNotBool, ast_.at(node).span, {what, to_string(inference_.final_type(type))});
  }
}

Type Checker::unary(const Expr& expr, std::uint32_t) {
  visit(ast_.child(expr, 0));
  if (expr.kind == ExprKind::Not) {
    require_bool(ast_.child(expr, 0), {"what follows '!'", "ce qui suit « ! »"});
    return Type::boolean();
  }
  return overload_result(*environment_.find_function("-_"), false, {child_type(expr, 0)}, expr.name_span,
                         "-");
}

Type Checker::binary(const Expr& expr, std::uint32_t) {
  visit(ast_.child(expr, 0));
  visit(ast_.child(expr, 1));
  const Type left = child_type(expr, 0);
  const Type right = child_type(expr, 1);
  if (expr.op == BinaryOp::Eq || expr.op == BinaryOp::Ne) {
    if (!inference_.comparable(left, right)) {
      report(kCannotCompare, expr.name_span,
             {to_string(inference_.final_type(left)), to_string(inference_.final_type(right)),
              std::string(spelling(expr.op))},
             operation_meant(expr));
    }
    check_value(expr);
    return Type::boolean();
  }
  if (expr.op == BinaryOp::In) {
    check_value(expr);
    const bool holds_keys = right.kind == TypeKind::List || right.kind == TypeKind::Map;
    if (holds_keys && inference_.comparable(left, right.params[0])) {
      return Type::boolean();
    }
  }
  return overload_result(*environment_.find_function(spelling(expr.op)), false, {left, right}, expr.name_span,
                         spelling(expr.op), &expr);
}

// `answer.status == 'implementd'` is caught where the schema lists the statuses.
void Checker::check_value(const Expr& expr) {
  const std::uint32_t left = ast_.child(expr, 0);
  const std::uint32_t right = ast_.child(expr, 1);
  if (expr.op == BinaryOp::In) {
    const Expr& list = ast_.at(right);
    for (std::uint32_t i = 0; list.kind == ExprKind::List && i < list.count; ++i) {
      check_value_of(left, ast_.child(list, i));
    }
    return;
  }
  check_value_of(left, right);
  check_value_of(right, left);
}

void Checker::check_value_of(std::uint32_t field_node, std::uint32_t literal_node) {
  const Expr& field = ast_.at(field_node);
  const Expr& literal = ast_.at(literal_node);
  if (field.kind != ExprKind::Select || out_.nodes[field_node].meaning != Meaning::Field ||
      literal.kind != ExprKind::Literal || literal.literal.kind != Kind::String) {
    return;
  }
  const Type operand = child_type(field, 0);
  if (operand.kind != TypeKind::Record) {
    return;
  }
  const auto& values = operand.record->fields[out_.nodes[field_node].index].values;
  const std::string_view text = literal.literal.as_text();
  if (values.empty() || std::find(values.begin(), values.end(), text) != values.end()) {
    return;
  }
  const std::vector<std::string_view> names(values.begin(), values.end());
  std::string all;
  for (const std::string& value : values) {
    all.append(all.empty() || value.empty() ? "" : ", ").append(value);  // "" stands for "not given"
  }
  report(kUnknownValue, literal.span, {std::string(text), std::string(ast_.name(field)), all},
         suggest(text, names));
}

const Function* Checker::find_function(const std::string& name, bool rooted) const {
  if (rooted) {
    return environment_.find_function(name);
  }
  const Function* function = nullptr;
  environment_.look_up(name, [&](std::string_view candidate) {
    function = environment_.find_function(candidate);
    return function != nullptr;
  });
  return function;
}

Type Checker::call(const Expr& expr, std::uint32_t node) {
  const std::string name(ast_.name(expr));
  std::string full_name = name;
  const Function* function = nullptr;
  bool namespaced = false;
  if (expr.receiver) {
    bool rooted = false;
    const auto scope = qualified_name(ast_.child(expr, 0), rooted);
    namespaced = scope && is_namespace(*scope);
    full_name = namespaced ? *scope + "." + name : name;
    function = scope ? find_function(*scope + "." + name, rooted) : nullptr;
    namespaced = namespaced || function != nullptr;
    function = namespaced ? function : environment_.find_function(name);
  } else {
    function = find_function(name, expr.rooted);
  }
  const std::uint32_t first_argument = namespaced ? 1 : 0;
  const bool known = function != nullptr && !function->overloads.empty();
  if (!known && unknown_function(expr, node, full_name) == Instead::Macro) {
    if (expr.count > 0) {
      visit(ast_.child(expr, 0));
    }
    return Type::dyn();  // The arguments name variables of the macro that was meant.
  }
  for (std::uint32_t i = first_argument; i < expr.count; ++i) {
    visit(ast_.child(expr, i));
  }
  if (!known) {
    return Type::dyn();
  }
  out_.nodes[node].meaning = namespaced ? Meaning::Namespaced : Meaning::Function;
  out_.nodes[node].function = function;
  return apply(*function, expr, node, first_argument);
}

/// "math" in math.abs: no variable, but what functions begin with.
bool Checker::is_namespace(const std::string& name) const {
  if (environment_.find_variable(name) != nullptr) {
    return false;
  }
  return environment_.has_functions_under(name + ".");
}

Checker::Instead Checker::unknown_function(const Expr& expr, std::uint32_t node, const std::string& name) {
  out_.nodes[node].meaning = Meaning::UnknownFunction;
  if (is_macro_name(name)) {
    report(kMacroShape, expr.name_span, {name},
           expr.receiver || expr.count == 0 ? "" : text_of(ast_.child(expr, 0)) + "." + name + "(x, …)");
    return Instead::Macro;
  }
  const std::string meant = name == "not" || name == "non" ? "!" : function_meant_by(name);
  report(kUnknownFunction, expr.name_span, {name}, meant);
  return is_macro_name(meant) && expr.receiver ? Instead::Macro : Instead::Function;
}

Type Checker::apply(const Function& function, const Expr& expr, std::uint32_t node,
                    std::uint32_t first_argument) {
  const bool receiver = expr.receiver && first_argument == 0;
  std::vector<Type> arguments;
  for (std::uint32_t i = first_argument; i < expr.count; ++i) {
    arguments.push_back(child_type(expr, i));
  }
  const bool variadic = function.name == "math.greatest" || function.name == "math.least";
  const auto& overloads = function.overloads;
  const bool shape_known =
      (variadic && !arguments.empty()) ||
      std::any_of(overloads.begin(), overloads.end(), [&](const Overload& overload) {
        return overload.receiver == receiver && overload.params.size() == arguments.size();
      });
  if (unchecked()) {
    if (!shape_known) {
      out_.nodes[node].meaning = Meaning::WrongShape;
    }
    return Type::dyn();
  }
  if (variadic) {
    return extremum(function, arguments, expr.name_span);
  }
  if (function.name == "matches") {
    check_pattern(expr, first_argument);
  }
  return overload_result(function, receiver, arguments, expr.name_span, function.name);
}

Type Checker::overload_result(const Function& function, bool receiver, const std::vector<Type>& arguments,
                              Span span, std::string_view shown, const Expr* operation) {
  std::optional<Type> result;
  for (const Overload& declared : function.overloads) {
    if (declared.receiver != receiver || declared.params.size() != arguments.size()) {
      continue;
    }
    std::optional<Overload> instance;
    if (is_generic(declared)) {
      instance = inference_.instantiated(declared);
    }
    const Overload& overload = instance ? *instance : declared;
    if (!inference_.assignable(arguments, overload.params)) {
      continue;
    }
    const Type next = inference_.resolved(overload.result);
    if (!result) {
      result = next;
    } else if (*result != next) {
      result = Type::dyn();
    }
  }
  if (result) {
    return *result;
  }
  report(kNoOverload, span,
         {std::string(shown), listed(found_types(arguments)), shapes_near(function, arguments, shown)},
         operation == nullptr ? "" : operation_meant(*operation));
  return Type::dyn();
}

std::vector<Type> Checker::found_types(const std::vector<Type>& arguments) const {
  std::vector<Type> out;
  for (const Type& argument : arguments) {
    out.push_back(inference_.final_type(argument));
  }
  return out;
}

// Of '<' and its like there are sixteen forms: those that take the first value as it is are enough.
std::string Checker::shapes_near(const Function& function, const std::vector<Type>& arguments,
                                 std::string_view shown) {
  std::string near;
  std::string all;
  for (const Overload& declared : function.overloads) {
    const std::string shape = signature(shown, declared);
    all.append(all.empty() ? "" : ", ").append(shape);
    const Overload overload = inference_.instantiated(declared);
    const bool takes_first = !arguments.empty() && !overload.params.empty() &&
                             inference_.assignable(arguments[0], overload.params[0]);
    if (takes_first && overload.params[0].kind != TypeKind::Var) {
      near.append(near.empty() ? "" : ", ").append(shape);
    }
  }
  return near.empty() ? all : near;
}

// math.greatest and math.least take any number of numbers, or one list of them.
Type Checker::extremum(const Function& function, const std::vector<Type>& arguments, Span span) {
  std::vector<Type> numbers = arguments;
  if (arguments.size() == 1 && arguments[0].kind == TypeKind::List) {
    numbers = {inference_.resolved(arguments[0].params[0])};
  }
  bool fits = !numbers.empty();
  bool same = true;
  for (const Type& number : numbers) {
    fits = fits && (is_open(number) || is_numeric(number.kind));
    same = same && number == numbers[0] && is_numeric(number.kind);
  }
  if (!fits) {
    report(kNoOverload, span,
           {function.name, listed(arguments),
            std::string("int, uint, double, list(int), list(uint), list(double)")});
  }
  return fits && same ? numbers[0] : Type::dyn();
}

void Checker::check_pattern(const Expr& expr, std::uint32_t first_argument) {
  if (!regex_available()) {
    report(kNoRegexHere, expr.name_span, {});
    return;
  }
  if (expr.count != first_argument + 2) {
    return;
  }
  const Expr& pattern = child(expr, first_argument + 1);
  if (pattern.kind != ExprKind::Literal || pattern.literal.kind != Kind::String) {
    return;
  }
  const CompiledRegex compiled = compile_regex(pattern.literal.as_text());
  if (!compiled.regex) {
    report(kBadPattern, pattern.span, {compiled.fault});
  }
}

}  // namespace charter::cel
