#pragma once
/// The checker's state. Private to check.cpp, check_call.cpp, check_macro.cpp.

#include "cel/check_diagnostics.h"
#include "cel/checker.h"

#include <string>
#include <vector>

namespace charter::cel {

[[nodiscard]] bool is_macro_name(std::string_view name);

class Checker {
 public:
  Checker(const Ast& ast, const Environment& environment, Checking checking)
      : ast_(ast), environment_(environment), checking_(checking) {
    out_.nodes.resize(ast.nodes.size());
  }

  CheckResult run();

 private:
  struct Local {
    std::string name;
    Type type;
    std::uint32_t index;
  };

  // check.cpp: names, fields, literals
  void visit(std::uint32_t node);
  Type type_of(const Expr& expr, std::uint32_t node);
  Type ident(const Expr& expr, std::uint32_t node);
  Type select(const Expr& expr, std::uint32_t node);
  Type has(const Expr& expr, std::uint32_t node);
  Type field_type(const Type& operand, const Expr& expr, std::uint32_t node);
  Type index(const Expr& expr, std::uint32_t node);
  Type element_type(const Type& aggregate, const Expr& expr);
  Type list(const Expr& expr);
  Type map(const Expr& expr);
  Type conditional(const Expr& expr);
  Type unwrapped_element(const Expr& expr, std::uint32_t value_place, bool optional);
  std::optional<Type> resolve_name(std::string_view name, bool rooted, std::uint32_t node);
  [[nodiscard]] bool may_be_qualified(std::uint32_t node) const;
  std::optional<std::string> qualified_name(std::uint32_t node, bool& rooted) const;
  const Local* find_local(std::string_view name) const;

  // check_call.cpp
  Type call(const Expr& expr, std::uint32_t node);
  Type binary(const Expr& expr, std::uint32_t node);
  Type unary(const Expr& expr, std::uint32_t node);
  const Function* find_function(const std::string& name, bool rooted) const;
  Type apply(const Function& function, const Expr& expr, std::uint32_t node, std::uint32_t first_argument);
  Type overload_result(const Function& function, bool receiver, const std::vector<Type>& arguments, Span span,
                       std::string_view shown, const Expr* operation = nullptr);
  [[nodiscard]] std::vector<Type> found_types(const std::vector<Type>& arguments) const;
  [[nodiscard]] std::string shapes_near(const Function& function, const std::vector<Type>& arguments,
                                        std::string_view shown);
  Type extremum(const Function& function, const std::vector<Type>& arguments, Span span);
  /// What the unknown function was most likely meant to be.
  enum class Instead : std::uint8_t { Function, Macro };
  Instead unknown_function(const Expr& expr, std::uint32_t node, const std::string& name);
  [[nodiscard]] bool is_namespace(const std::string& name) const;
  void check_pattern(const Expr& expr, std::uint32_t first_argument);
  void check_value(const Expr& expr);
  void check_value_of(std::uint32_t field_node, std::uint32_t literal_node);
  void require_bool(std::uint32_t node, Bilingual what);

  // check_meant.cpp
  [[nodiscard]] std::string function_meant_by(const std::string& name) const;
  [[nodiscard]] std::string method_meant(const std::string& field) const;
  [[nodiscard]] std::string operation_meant(const Expr& expr) const;
  [[nodiscard]] std::string chain_meant(const Expr& expr) const;
  [[nodiscard]] std::string operand_meant(const Expr& expr) const;
  [[nodiscard]] std::string duration_meant(std::uint32_t node) const;
  [[nodiscard]] std::string text_of(std::uint32_t node) const;

  // check_macro.cpp
  Type comprehension(const Expr& expr, std::uint32_t node);
  Type transformed(const Expr& expr, const Type& first, const Type& body);
  Type bind(const Expr& expr, std::uint32_t node);
  Type optional_map(const Expr& expr, std::uint32_t node);
  Type block(const Expr& expr, std::uint32_t node);
  std::uint32_t push_local(std::string_view name, Type type);
  void pop_locals(std::size_t count) { locals_.resize(locals_.size() - count); }

  void report(const DiagnosticKind& kind, Span span, std::vector<DiagnosticArg> args,
              std::string suggestion = {});
  [[nodiscard]] bool unchecked() const { return checking_ == Checking::Off; }
  [[nodiscard]] Type child_type(const Expr& expr, std::uint32_t n) const {
    return inference_.resolved(out_.nodes[ast_.child(expr, n)].type);
  }
  [[nodiscard]] const Expr& child(const Expr& expr, std::uint32_t n) const {
    return ast_.at(ast_.child(expr, n));
  }
  [[nodiscard]] static bool is_open(const Type& type) {
    return type.kind == TypeKind::Dyn || type.kind == TypeKind::Var;
  }

  const Ast& ast_;
  const Environment& environment_;
  Checking checking_;
  Inference inference_;
  CheckResult out_;
  std::vector<Local> locals_;
};

}  // namespace charter::cel
