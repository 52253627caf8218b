#pragma once
/// A parsed expression: nodes in one vector, indices instead of pointers, so that neither depth nor length
/// can overflow a stack when it is destroyed. Macros stay what the person wrote; nothing is expanded.
///
/// Immutable once parsed; safe to share between threads.

#include "cel/text_store.h"
#include "cel/value.h"

#include <charter/source.h>

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace charter::cel {

enum class ExprKind : std::uint8_t {
  Literal,        ///< `literal`
  Ident,          ///< name; rooted when written `.name`
  Select,         ///< [operand] name; optional when written `.?name`
  Index,          ///< [operand, index]; optional when written `[?index]`
  Call,           ///< [target when receiver, arguments...] name
  Not,            ///< [operand]
  Negate,         ///< [operand]
  Binary,         ///< [left, right] op
  And,            ///< [operands...], two or more
  Or,             ///< [operands...], two or more
  Conditional,    ///< [condition, then, otherwise]
  List,           ///< [elements...], some optional
  Map,            ///< [key, value, key, value...], some keys optional
  Has,            ///< [operand] name
  Comprehension,  ///< [range, filter when the macro has one, body] macro, var, second_var
  Bind,           ///< [value, body] var
  OptMap,         ///< [target, body] var
  OptFlatMap,     ///< [target, body] var
  Block,          ///< [shared values..., body]; only of the conformance tests' cel.block
};

enum class BinaryOp : std::uint8_t { Eq, Ne, Lt, Le, Gt, Ge, In, Add, Sub, Mul, Div, Mod };

enum class Macro : std::uint8_t {
  All,
  Exists,
  ExistsOne,
  Map,
  Filter,
  TransformList,
  TransformMap,
  TransformMapEntry
};

inline constexpr std::uint32_t kNoName = 0xFFFFFFFFU;

struct Expr {
  ExprKind kind = ExprKind::Literal;
  BinaryOp op = BinaryOp::Eq;
  Macro macro = Macro::All;
  bool rooted = false;
  bool optional = false;
  bool receiver = false;
  Span span = {};                ///< the whole sub-expression
  Span name_span = {};           ///< of the operator, field, function or first variable
  std::uint32_t name = kNoName;  ///< identifier, field, function, or first variable
  std::uint32_t second_name = kNoName;
  std::uint32_t first = 0;  ///< of `count` places in `Ast::children`
  std::uint32_t count = 0;
  Value literal = {};
};

struct Ast {
  std::vector<Expr> nodes;
  std::vector<std::uint32_t> children;  ///< indices of nodes; kOptionalElement is set on `?element`
  std::vector<std::string_view> texts;  ///< names and literals
  TextStore store;                      ///< what the texts point to
  std::uint32_t root = 0;

  static constexpr std::uint32_t kOptionalElement = 0x80000000U;

  [[nodiscard]] const Expr& at(std::uint32_t node) const { return nodes[node]; }
  [[nodiscard]] std::uint32_t child(const Expr& expr, std::uint32_t n) const {
    return children[expr.first + n] & ~kOptionalElement;
  }
  [[nodiscard]] bool is_optional_element(const Expr& expr, std::uint32_t n) const {
    return (children[expr.first + n] & kOptionalElement) != 0;
  }
  [[nodiscard]] std::string_view name(const Expr& expr) const { return texts[expr.name]; }
  [[nodiscard]] std::string_view second_name(const Expr& expr) const { return texts[expr.second_name]; }
};

[[nodiscard]] std::string_view spelling(BinaryOp op);  ///< "=="
[[nodiscard]] std::string_view spelling(Macro macro);  ///< "exists_one"

/// The expression in canonical form; parsing it again gives an equal tree.
[[nodiscard]] std::string to_string(const Ast& ast);
[[nodiscard]] std::string to_string(const Ast& ast, std::uint32_t node);

/// Equal in all but spans.
[[nodiscard]] bool same_tree(const Ast& a, const Ast& b);

}  // namespace charter::cel
