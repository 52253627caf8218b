#include "cel/ast.h"
#include "cel/decimal.h"
#include "cel/literal.h"

#include <algorithm>
#include <array>

namespace charter::cel {

namespace {

constexpr std::array<std::string_view, 12> kBinaryOps{
    "==", "!=", "<", "<=", ">", ">=", "in", "+", "-", "*", "/", "%"};
constexpr std::array<std::string_view, 8> kMacroNames{
    "all", "exists", "exists_one", "map", "filter", "transformList", "transformMap", "transformMapEntry"};

/// How tightly a node binds; a child that binds less than its place asks is put in brackets.
enum Binding { kAny = 0, kOr, kAnd, kRelation, kAddition, kMultiplication, kUnary, kMember };

Binding binding_of(BinaryOp op) {
  if (op >= BinaryOp::Mul) {
    return kMultiplication;
  }
  return op >= BinaryOp::Add ? kAddition : kRelation;
}

Binding binding_of(const Expr& expr) {
  switch (expr.kind) {
    case ExprKind::Conditional:
      return kAny;
    case ExprKind::Or:
      return kOr;
    case ExprKind::And:
      return kAnd;
    case ExprKind::Binary:
      return binding_of(expr.op);
    case ExprKind::Not:
    case ExprKind::Negate:
      return kUnary;
    default:
      return kMember;
  }
}

std::string literal_text(const Value& value) {
  switch (value.kind) {
    case Kind::Bool:
      return value.i != 0 ? "true" : "false";
    case Kind::Int:
      return std::to_string(value.i);
    case Kind::Uint:
      return std::to_string(value.u) + "u";
    case Kind::Double: {
      const std::string text = shortest(value.d);
      return text.find_first_of(".e") == std::string::npos ? text + ".0" : text;
    }
    case Kind::String:
      return quoted(value.as_text(), TextKind::String);
    case Kind::Bytes:
      return quoted(value.as_text(), TextKind::Bytes);
    default:
      return "null";
  }
}

bool is_plain_name(std::string_view name) {
  constexpr std::array<std::string_view, 4> kWords{"true", "false", "null", "in"};
  const auto letter = [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_'; };
  return !name.empty() && letter(name[0]) &&
         std::all_of(name.begin(), name.end(), [&](char c) { return letter(c) || (c >= '0' && c <= '9'); }) &&
         std::find(kWords.begin(), kWords.end(), name) == kWords.end();
}

class Printer {
 public:
  explicit Printer(const Ast& ast) : ast_(ast) {}

  void print(std::uint32_t node, Binding at_least) {
    const Expr& expr = ast_.at(node);
    const bool brackets = binding_of(expr) < at_least;
    out += brackets ? "(" : "";
    print_bare(expr);
    out += brackets ? ")" : "";
  }

  std::string out;

 private:
  void print_bare(const Expr& expr) {
    switch (expr.kind) {
      case ExprKind::Literal:
        out += literal_text(expr.literal);
        return;
      case ExprKind::Ident:
        print_ident(expr);
        return;
      case ExprKind::Select:
        print_child(expr, 0, kMember);
        out += expr.optional ? ".?" : ".";
        print_field(expr);
        return;
      case ExprKind::Index:
        print_child(expr, 0, kMember);
        out += expr.optional ? "[?" : "[";
        print_child(expr, 1, kAny);
        out += ']';
        return;
      case ExprKind::Not:
      case ExprKind::Negate:
        print_unary(expr);
        return;
      case ExprKind::Binary: {
        const Binding binding = binding_of(expr.op);
        print_child(expr, 0, binding);
        out.append(" ").append(spelling(expr.op)).append(" ");
        print_child(expr, 1, static_cast<Binding>(binding + 1));
        return;
      }
      case ExprKind::And:
        print_joined(expr, 0, expr.count, " && ", kRelation);
        return;
      case ExprKind::Or:
        print_joined(expr, 0, expr.count, " || ", kAnd);
        return;
      case ExprKind::Conditional:
        print_child(expr, 0, kOr);
        out += " ? ";
        print_child(expr, 1, kOr);
        out += " : ";
        print_child(expr, 2, kAny);
        return;
      case ExprKind::List:
        out += '[';
        print_elements(expr);
        out += ']';
        return;
      case ExprKind::Map:
        print_map(expr);
        return;
      default:
        print_call(expr);
    }
  }

  void print_call(const Expr& expr) {
    switch (expr.kind) {
      case ExprKind::Call:
        if (expr.receiver) {
          print_child(expr, 0, kMember);
          out += '.';
        } else if (expr.rooted) {
          out += '.';
        }
        out += ast_.name(expr);
        print_arguments(expr, expr.receiver ? 1 : 0);
        return;
      case ExprKind::Has:
        out += "has(";
        print_child(expr, 0, kMember);
        out += '.';
        print_field(expr);
        out += ')';
        return;
      case ExprKind::Comprehension: {
        print_child(expr, 0, kMember);
        // exists_one over two variables is written existsOne.
        const bool two = expr.second_name != kNoName;
        out.append(".").append(two && expr.macro == Macro::ExistsOne ? "existsOne" : spelling(expr.macro));
        out.append("(").append(ast_.name(expr)).append(", ");
        if (two) {
          out.append(ast_.second_name(expr)).append(", ");
        }
        print_joined(expr, 1, expr.count, ", ", kAny);
        out += ')';
        return;
      }
      case ExprKind::Bind:
        out.append("cel.bind(").append(ast_.name(expr)).append(", ");
        print_joined(expr, 0, 2, ", ", kAny);
        out += ')';
        return;
      case ExprKind::OptMap:
      case ExprKind::OptFlatMap:
        print_child(expr, 0, kMember);
        out += expr.kind == ExprKind::OptMap ? ".optMap(" : ".optFlatMap(";
        out.append(ast_.name(expr)).append(", ");
        print_child(expr, 1, kAny);
        out += ')';
        return;
      default:
        out += "cel.block([";
        print_joined(expr, 0, expr.count - 1, ", ", kAny);
        out += "], ";
        print_child(expr, expr.count - 1, kAny);
        out += ')';
    }
  }

  void print_ident(const Expr& expr) {
    const std::string_view name = ast_.name(expr);
    out += expr.rooted ? "." : "";
    if (name.substr(0, 6) == "@index") {
      out.append("cel.index(").append(name.substr(6)).append(")");
    } else if (name.substr(0, 4) == "@it:") {
      std::string pair(name.substr(4));
      pair.replace(pair.find(':'), 1, ", ");
      out.append("cel.iterVar(").append(pair).append(")");
    } else {
      out += name;
    }
  }

  void print_unary(const Expr& expr) {
    const char mark = expr.kind == ExprKind::Not ? '!' : '-';
    out += mark;
    const Expr& operand = ast_.at(ast_.child(expr, 0));
    // A minus before a digit would become part of the number; "-(-x)" and "--x" are the same, "!(-x)" needs
    // brackets.
    const bool number = mark == '-' && starts_with_number(operand);
    const bool brackets = number || (binding_of(operand) == kUnary && operand.kind != expr.kind);
    out += brackets ? "(" : "";
    print_child(expr, 0, brackets ? kAny : kUnary);
    out += brackets ? ")" : "";
  }

  [[nodiscard]] bool starts_with_number(const Expr& operand) const {
    const Expr* first = &operand;
    while (binding_of(*first) == kMember && first->count > 0 && goes_first(*first)) {
      first = &ast_.at(ast_.child(*first, 0));
    }
    return first->kind == ExprKind::Literal && first->literal.is_number();
  }

  /// Whether the first child is printed before anything else.
  static bool goes_first(const Expr& expr) {
    return expr.kind == ExprKind::Select || expr.kind == ExprKind::Index ||
           expr.kind == ExprKind::Comprehension || expr.kind == ExprKind::OptMap ||
           expr.kind == ExprKind::OptFlatMap || (expr.kind == ExprKind::Call && expr.receiver);
  }

  void print_map(const Expr& expr) {
    out += '{';
    for (std::uint32_t i = 0; i + 1 < expr.count; i += 2) {
      out += i == 0 ? "" : ", ";
      out += ast_.is_optional_element(expr, i) ? "?" : "";
      print_child(expr, i, kAny);
      out += ": ";
      print_child(expr, i + 1, kAny);
    }
    out += '}';
  }

  void print_field(const Expr& expr) {
    const std::string_view name = ast_.name(expr);
    if (is_plain_name(name)) {
      out += name;
    } else {
      out.append("`").append(name).append("`");
    }
  }

  void print_elements(const Expr& expr) {
    for (std::uint32_t i = 0; i < expr.count; ++i) {
      out += i == 0 ? "" : ", ";
      out += ast_.is_optional_element(expr, i) ? "?" : "";
      print_child(expr, i, kAny);
    }
  }

  void print_arguments(const Expr& expr, std::uint32_t from) {
    out += '(';
    print_joined(expr, from, expr.count, ", ", kAny);
    out += ')';
  }

  void print_joined(const Expr& expr, std::uint32_t from, std::uint32_t to, std::string_view join,
                    Binding binding) {
    for (std::uint32_t i = from; i < to; ++i) {
      out += i == from ? "" : join;
      print_child(expr, i, binding);
    }
  }

  void print_child(const Expr& expr, std::uint32_t n, Binding at_least) {
    print(ast_.child(expr, n), at_least);
  }

  const Ast& ast_;
};

bool same_literal(const Value& a, const Value& b) {
  if (a.kind != b.kind) {
    return false;
  }
  return a.kind == Kind::String || a.kind == Kind::Bytes ? a.as_text() == b.as_text() : a.u == b.u;
}

bool same_name(const Ast& a, std::uint32_t name_a, const Ast& b, std::uint32_t name_b) {
  if (name_a == kNoName || name_b == kNoName) {
    return name_a == name_b;
  }
  return a.texts[name_a] == b.texts[name_b];
}

bool same_node(const Ast& a, std::uint32_t node_a, const Ast& b, std::uint32_t node_b) {
  const Expr& x = a.at(node_a);
  const Expr& y = b.at(node_b);
  if (x.kind != y.kind || x.op != y.op || x.macro != y.macro || x.rooted != y.rooted ||
      x.optional != y.optional || x.receiver != y.receiver || x.count != y.count ||
      !same_name(a, x.name, b, y.name) || !same_name(a, x.second_name, b, y.second_name) ||
      (x.kind == ExprKind::Literal && !same_literal(x.literal, y.literal))) {
    return false;
  }
  for (std::uint32_t i = 0; i < x.count; ++i) {
    if (a.is_optional_element(x, i) != b.is_optional_element(y, i) ||
        !same_node(a, a.child(x, i), b, b.child(y, i))) {
      return false;
    }
  }
  return true;
}

}  // namespace

std::string_view spelling(BinaryOp op) {
  return kBinaryOps[static_cast<std::size_t>(op)];
}
std::string_view spelling(Macro macro) {
  return kMacroNames[static_cast<std::size_t>(macro)];
}

std::string to_string(const Ast& ast) {
  return to_string(ast, ast.root);
}

std::string to_string(const Ast& ast, std::uint32_t node) {
  Printer printer(ast);
  printer.print(node, kAny);
  return std::move(printer.out);
}

bool same_tree(const Ast& a, const Ast& b) {
  return same_node(a, a.root, b, b.root);
}

}  // namespace charter::cel
