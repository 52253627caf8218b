#include "cel/naive.h"

#include "cel/decimal.h"

#include <limits>

namespace charter::cel {

namespace {

using List = std::vector<NaiveValue>;

const NaiveValue kError{NaiveError{}};

template <class T>
const T* get(const NaiveValue& value) {
  return std::get_if<T>(&value.data);
}

bool same(const NaiveValue& a, const NaiveValue& b) {
  if (const auto* list = get<List>(a)) {
    const auto* other = get<List>(b);
    if (other == nullptr || list->size() != other->size()) {
      return false;
    }
    for (std::size_t i = 0; i < list->size(); ++i) {
      if (!same((*list)[i], (*other)[i])) {
        return false;
      }
    }
    return true;
  }
  const auto number = [](const NaiveValue& v, double& out) {
    if (const auto* i = get<std::int64_t>(v)) {
      out = static_cast<double>(*i);
      return true;
    }
    if (const auto* d = get<double>(v)) {
      out = *d;
      return true;
    }
    return false;
  };
  double x = 0;
  double y = 0;
  if (a.data.index() != b.data.index() && number(a, x) && number(b, y)) {
    return x == y;
  }
  if (a.data.index() != b.data.index()) {
    return false;
  }
  if (const auto* i = get<std::int64_t>(a)) {
    return *i == *get<std::int64_t>(b);
  }
  if (const auto* d = get<double>(a)) {
    return *d == *get<double>(b);
  }
  if (const auto* t = get<bool>(a)) {
    return *t == *get<bool>(b);
  }
  const auto* text = get<std::string>(a);
  return text != nullptr && *text == *get<std::string>(b);
}

NaiveValue arithmetic(BinaryOp op, std::int64_t a, std::int64_t b) {
  if ((op == BinaryOp::Div || op == BinaryOp::Mod) && b == 0) {
    return kError;
  }
  __extension__ using Wide = __int128;
  Wide out = 0;
  switch (op) {
    case BinaryOp::Add:
      out = Wide{a} + b;
      break;
    case BinaryOp::Sub:
      out = Wide{a} - b;
      break;
    case BinaryOp::Mul:
      out = Wide{a} * b;
      break;
    case BinaryOp::Div:
      out = Wide{a} / b;
      break;
    default:
      if (a == std::numeric_limits<std::int64_t>::min() && b == -1) {
        return kError;
      }
      out = Wide{a} % b;
  }
  if (out < std::numeric_limits<std::int64_t>::min() || out > std::numeric_limits<std::int64_t>::max()) {
    return kError;
  }
  return {static_cast<std::int64_t>(out)};
}

NaiveValue arithmetic(BinaryOp op, double a, double b) {
  switch (op) {
    case BinaryOp::Add:
      return {a + b};
    case BinaryOp::Sub:
      return {a - b};
    case BinaryOp::Mul:
      return {a * b};
    case BinaryOp::Div:
      return {a / b};
    default:
      return kError;
  }
}

template <class T>
NaiveValue ordered(BinaryOp op, const T& a, const T& b) {
  switch (op) {
    case BinaryOp::Lt:
      return {a < b};
    case BinaryOp::Le:
      return {a <= b};
    case BinaryOp::Gt:
      return {a > b};
    default:
      return {a >= b};
  }
}

NaiveValue binary(BinaryOp op, const NaiveValue& a, const NaiveValue& b) {
  if (a.is_error() || b.is_error()) {
    return kError;
  }
  if (op == BinaryOp::Eq || op == BinaryOp::Ne) {
    return {same(a, b) == (op == BinaryOp::Eq)};
  }
  if (op == BinaryOp::In) {
    const auto* list = get<List>(b);
    bool found = false;
    for (std::size_t i = 0; list != nullptr && i < list->size(); ++i) {
      found = found || same(a, (*list)[i]);
    }
    return list == nullptr ? kError : NaiveValue{found};
  }
  if (a.data.index() != b.data.index()) {
    return kError;
  }
  const bool comparison = op >= BinaryOp::Lt && op <= BinaryOp::Ge;
  if (const auto* i = get<std::int64_t>(a)) {
    return comparison ? ordered(op, *i, *get<std::int64_t>(b)) : arithmetic(op, *i, *get<std::int64_t>(b));
  }
  if (const auto* d = get<double>(a)) {
    return comparison ? ordered(op, *d, *get<double>(b)) : arithmetic(op, *d, *get<double>(b));
  }
  if (const auto* t = get<bool>(a)) {
    return comparison ? ordered(op, *t, *get<bool>(b)) : kError;
  }
  if (const auto* s = get<std::string>(a)) {
    const std::string& other = *get<std::string>(b);
    if (comparison) {
      return ordered(op, *s, other);
    }
    return op == BinaryOp::Add ? NaiveValue{*s + other} : kError;
  }
  if (op != BinaryOp::Add) {
    return kError;
  }
  List out = *get<List>(a);
  out.insert(out.end(), get<List>(b)->begin(), get<List>(b)->end());
  return {std::move(out)};
}

NaiveValue macro(const Ast& ast, const Expr& expr, const NaiveScope& scope) {
  const NaiveValue range = naive_evaluate(ast, ast.child(expr, 0), scope);
  const auto* list = get<List>(range);
  if (list == nullptr) {
    return kError;
  }
  bool any_error = false;
  bool all_true = true;
  bool any_true = false;
  int true_ones = 0;
  List out;
  for (const NaiveValue& element : *list) {
    NaiveScope inner = scope;
    inner[std::string(ast.name(expr))] = element;
    const NaiveValue v = naive_evaluate(ast, ast.child(expr, 1), inner);
    const bool* t = get<bool>(v);
    any_error = any_error || v.is_error() || (t == nullptr && expr.macro != Macro::Map);
    all_true = all_true && (t == nullptr || *t);
    any_true = any_true || (t != nullptr && *t);
    true_ones += t != nullptr && *t ? 1 : 0;
    if (expr.macro == Macro::Map || (t != nullptr && *t)) {
      out.push_back(expr.macro == Macro::Map ? v : element);
    }
  }
  switch (expr.macro) {
    case Macro::All:
      return all_true && any_error ? kError : NaiveValue{all_true};
    case Macro::Exists:
      return !any_true && any_error ? kError : NaiveValue{any_true};
    case Macro::ExistsOne:
      return any_error ? kError : NaiveValue{true_ones == 1};
    default:
      return any_error ? kError : NaiveValue{std::move(out)};
  }
}

NaiveValue call(const Ast& ast, const Expr& expr, const NaiveScope& scope) {
  List arguments;
  for (std::uint32_t i = 0; i < expr.count; ++i) {
    arguments.push_back(naive_evaluate(ast, ast.child(expr, i), scope));
    if (arguments.back().is_error()) {
      return kError;
    }
  }
  const std::string name(ast.name(expr));
  if (name == "size") {
    const auto* list = get<List>(arguments[0]);
    return {
        static_cast<std::int64_t>(list != nullptr ? list->size() : get<std::string>(arguments[0])->size())};
  }
  if (name == "string") {
    const auto* i = get<std::int64_t>(arguments[0]);
    return i != nullptr ? NaiveValue{std::to_string(*i)} : arguments[0];
  }
  const std::string& text = *get<std::string>(arguments[0]);
  const std::string& part = *get<std::string>(arguments[1]);
  return {name == "contains" ? text.find(part) != std::string::npos : text.rfind(part, 0) == 0};
}

NaiveValue literal(const Value& value) {
  switch (value.kind) {
    case Kind::Bool:
      return {value.i != 0};
    case Kind::Int:
      return {value.i};
    case Kind::Double:
      return {value.d};
    case Kind::String:
      return {std::string(value.as_text())};
    default:
      return kError;
  }
}

NaiveValue junction(const Ast& ast, const Expr& expr, const NaiveScope& scope) {
  const bool decisive = expr.kind == ExprKind::Or;
  bool any_error = false;
  for (std::uint32_t i = 0; i < expr.count; ++i) {
    const NaiveValue v = naive_evaluate(ast, ast.child(expr, i), scope);
    if (const bool* t = get<bool>(v); t != nullptr && *t == decisive) {
      return {decisive};
    }
    any_error = any_error || get<bool>(v) == nullptr;
  }
  return any_error ? kError : NaiveValue{!decisive};
}

}  // namespace

NaiveValue naive_evaluate(const Ast& ast, std::uint32_t node, const NaiveScope& scope) {
  const Expr& expr = ast.at(node);
  const auto child = [&](std::uint32_t n) { return naive_evaluate(ast, ast.child(expr, n), scope); };
  switch (expr.kind) {
    case ExprKind::Literal:
      return literal(expr.literal);
    case ExprKind::Ident:
      return scope.at(std::string(ast.name(expr)));
    case ExprKind::Not: {
      const NaiveValue v = child(0);
      const bool* t = get<bool>(v);
      return t == nullptr ? kError : NaiveValue{!*t};
    }
    case ExprKind::Negate: {
      const NaiveValue v = child(0);
      if (const auto* d = get<double>(v)) {
        return {-*d};
      }
      return v.is_error() ? kError : binary(BinaryOp::Sub, {std::int64_t{0}}, v);
    }
    case ExprKind::Binary:
      return binary(expr.op, child(0), child(1));
    case ExprKind::And:
    case ExprKind::Or:
      return junction(ast, expr, scope);
    case ExprKind::Conditional: {
      const NaiveValue condition = child(0);
      const bool* t = get<bool>(condition);
      return t == nullptr ? kError : child(*t ? 1 : 2);
    }
    case ExprKind::List: {
      List out;
      for (std::uint32_t i = 0; i < expr.count; ++i) {
        out.push_back(child(i));
        if (out.back().is_error()) {
          return kError;
        }
      }
      return {std::move(out)};
    }
    case ExprKind::Index: {
      const NaiveValue list = child(0);
      const NaiveValue index = child(1);
      const auto* elements = get<List>(list);
      const auto* at = get<std::int64_t>(index);
      const bool inside = elements != nullptr && at != nullptr && *at >= 0 &&
                          *at < static_cast<std::int64_t>(elements->size());
      return inside ? (*elements)[static_cast<std::size_t>(*at)] : kError;
    }
    case ExprKind::Bind: {
      NaiveScope inner = scope;
      inner[std::string(ast.name(expr))] = child(0);
      return naive_evaluate(ast, ast.child(expr, 1), inner);
    }
    case ExprKind::Comprehension:
      return macro(ast, expr, scope);
    case ExprKind::Call:
      return call(ast, expr, scope);
    default:
      return kError;
  }
}

std::string naive_text(const NaiveValue& value) {
  if (value.is_error()) {
    return "error";
  }
  if (const bool* t = get<bool>(value)) {
    return *t ? "true" : "false";
  }
  if (const auto* i = get<std::int64_t>(value)) {
    return std::to_string(*i);
  }
  if (const auto* d = get<double>(value)) {
    const std::string text = shortest(*d);
    return text.find_first_of(".eNI") == std::string::npos ? text + ".0" : text;
  }
  if (const auto* s = get<std::string>(value)) {
    return "\"" + *s + "\"";
  }
  std::string out;
  for (const NaiveValue& element : *get<List>(value)) {
    out += (out.empty() ? "" : ", ") + naive_text(element);
  }
  return "[" + out + "]";
}

}  // namespace charter::cel
