// Did-you-mean for whole operations: what the types and the shape of a mistake tell of what was meant.

#include "cel/checker_core.h"
#include "cel/meant.h"
#include "diagnostics/suggest.h"

#include <algorithm>
#include <array>

namespace charter::cel {

namespace {

/// A longer suggestion is no quick help.
constexpr std::size_t kMaxText = 60;

constexpr std::array<std::string_view, 9> kMacros{"has",           "all",          "exists",
                                                  "exists_one",    "map",          "filter",
                                                  "transformList", "transformMap", "transformMapEntry"};

bool compares(const Expr& expr) {
  return expr.kind == ExprKind::Binary && expr.op >= BinaryOp::Eq && expr.op <= BinaryOp::Ge;
}

/// "2026-05-01", which people write for a day.
bool is_day(std::string_view text) {
  if (text.size() != 10) {
    return false;
  }
  for (std::size_t i = 0; i < text.size(); ++i) {
    const bool dash = i == 4 || i == 7;
    if (dash ? text[i] != '-' : (text[i] < '0' || text[i] > '9')) {
      return false;
    }
  }
  return true;
}

}  // namespace

bool is_macro_name(std::string_view name) {
  return std::find(kMacros.begin(), kMacros.end(), name) != kMacros.end();
}

std::string Checker::text_of(std::uint32_t node) const {
  const Expr& expr = ast_.at(node);
  if (expr.span.length > kMaxText) {
    return "…";
  }
  return to_string(ast_, node);
}

std::string Checker::function_meant_by(const std::string& name) const {
  const std::string habit(function_meant(name));
  if (!habit.empty() && (is_macro_name(habit) || environment_.find_function(habit) != nullptr)) {
    return habit;
  }
  std::vector<std::string_view> names(kMacros.begin(), kMacros.end());
  for (const Function* function : environment_.functions()) {
    names.push_back(function->name);
  }
  return suggest(name, names);
}

/// `list.size` and `text.length`: a function without its brackets.
std::string Checker::method_meant(const std::string& field) const {
  const std::string habit(function_meant(field));
  const std::string& name = habit.empty() ? field : habit;
  const Function* function = environment_.find_function(name);
  const bool is_method =
      function != nullptr && std::any_of(function->overloads.begin(), function->overloads.end(),
                                         [](const Overload& overload) { return overload.receiver; });
  return is_method ? name + "()" : "";
}

std::string Checker::operation_meant(const Expr& expr) const {
  const std::string chain = chain_meant(expr);
  return chain.empty() ? operand_meant(expr) : chain;
}

/// `1 < x < 3` and `!x in list`, whose parts belong together in another way.
std::string Checker::chain_meant(const Expr& expr) const {
  const Expr& left = child(expr, 0);
  const std::string right = text_of(ast_.child(expr, 1));
  const std::string op = " " + std::string(spelling(expr.op)) + " ";
  if (compares(expr) && compares(left) && left.span.offset == child(left, 0).span.offset) {
    return text_of(ast_.child(expr, 0)) + " && " + text_of(ast_.child(left, 1)) + op + right;
  }
  if (left.kind == ExprKind::Not) {
    return "!(" + text_of(ast_.child(left, 0)) + op + right + ")";
  }
  return {};
}

/// One side written as another language would: a day as a text, a number of days as a number.
std::string Checker::operand_meant(const Expr& expr) const {
  for (std::uint32_t i = 0; i < 2; ++i) {
    const Expr& operand = child(expr, i);
    const Type type = child_type(expr, i);
    const Type other = child_type(expr, 1 - i);
    if (type.kind == TypeKind::String && other.kind == TypeKind::Timestamp &&
        operand.kind == ExprKind::Literal && is_day(operand.literal.as_text())) {
      return "timestamp('" + std::string(operand.literal.as_text()) + "T00:00:00Z')";
    }
    if (type.kind == TypeKind::Int &&
        (other.kind == TypeKind::Timestamp || other.kind == TypeKind::Duration)) {
      return duration_meant(ast_.child(expr, i));
    }
    if (expr.op == BinaryOp::In && i == 1 && type.kind == TypeKind::String &&
        other.kind == TypeKind::String) {
      return text_of(ast_.child(expr, 1)) + ".contains(" + text_of(ast_.child(expr, 0)) + ")";
    }
  }
  return {};
}

/// The first function of the host that makes a duration of a whole number.
std::string Checker::duration_meant(std::uint32_t node) const {
  for (const Function* function : environment_.functions()) {
    for (const Overload& overload : function->overloads) {
      if (!overload.receiver && overload.params.size() == 1 && overload.params[0].kind == TypeKind::Int &&
          overload.result.kind == TypeKind::Duration) {
        return function->name + "(" + text_of(node) + ")";
      }
    }
  }
  return {};
}

}  // namespace charter::cel
