#pragma once
/// The recursive-descent parser. Private to parser.cpp, parse_primary.cpp and parse_macro.cpp.

#include "cel/parse_diagnostics.h"
#include "cel/parser.h"
#include "cel/token.h"
#include "cel/tree_builder.h"

namespace charter::cel {

inline constexpr std::uint32_t kFailed = 0xFFFFFFFFU;

inline constexpr Bilingual kOperand{"a name, a literal, '(', '[', '{', '!' or '-'",
                                    "un nom, un littéral, « ( », « [ », « { », « ! » ou « - »"};

/// Every `parse_` function gives a node, or kFailed after a diagnostic was noted. The first mistake ends the
/// parse.
class Parser {
 public:
  Parser(std::string_view text, const Extensions& extensions)
      : text_(text), extensions_(extensions), build_(text.size()) {}

  Parsed run();

 private:
  using Nodes = std::vector<std::uint32_t>;

  // parser.cpp: operators
  std::uint32_t parse_expression();
  std::uint32_t parse_or();
  std::uint32_t parse_and();
  std::uint32_t parse_binary(int lowest);
  std::uint32_t parse_unary();
  std::uint32_t parse_chain(TokenKind join, ExprKind kind);

  // parse_primary.cpp: what operators stand between
  std::uint32_t parse_member();
  std::uint32_t parse_postfix(std::uint32_t node);
  std::uint32_t parse_primary();
  std::uint32_t parse_name();
  std::uint32_t parse_list();
  std::uint32_t parse_map();
  std::uint32_t parse_number(const Token& token, const Token* sign);
  std::uint32_t parse_text(const Token& token);
  std::uint32_t parse_select(std::uint32_t operand);
  std::uint32_t parse_index(std::uint32_t operand);
  bool parse_arguments(Nodes& out);
  bool parse_optional_mark(bool& out);

  // parse_macro.cpp
  std::uint32_t finish_call(Expr call, Nodes& children);
  std::uint32_t macro_of(const Expr& call, const Nodes& children, bool& is_macro);
  std::uint32_t has_macro(const Expr& call, const Nodes& arguments);
  std::uint32_t comprehension(const Expr& call, const Nodes& children, Macro macro, std::uint32_t variables);
  std::uint32_t bind_macro(const Expr& call, const Nodes& children);
  std::uint32_t optional_macro(const Expr& call, const Nodes& children, ExprKind kind);
  std::uint32_t block_macro(const Expr& call, const Nodes& children, bool& is_macro);
  bool variable_name(std::uint32_t node, std::string_view macro, std::uint32_t& name);

  // diagnostics and tokens
  [[nodiscard]] std::string meant_here() const;
  std::uint32_t fail(const DiagnosticKind& kind, Span span, std::vector<DiagnosticArg> args = {},
                     std::string suggestion = {});
  std::uint32_t unexpected(Bilingual expected);
  void advance();
  bool take(TokenKind kind);
  bool expect(TokenKind kind, Bilingual what);
  [[nodiscard]] bool at(TokenKind kind) const { return token_.kind == kind; }
  [[nodiscard]] std::string_view words(Span span) const { return text_.substr(span.offset, span.length); }
  [[nodiscard]] Span joined(Span from, Span to) const {
    return {from.offset, to.offset + to.length - from.offset};
  }
  [[nodiscard]] Span span_of(std::uint32_t node) const { return build_.ast.nodes[node].span; }
  std::uint32_t add(const Expr& expr, std::span<const std::uint32_t> children);

  std::string_view text_;
  const Extensions& extensions_;
  Token token_;
  Span last_;  ///< of the token taken before `token_`
  TreeBuilder build_;
  std::vector<Diagnostic> diagnostics_;
  std::uint32_t depth_ = 0;  ///< of calls in this parser
};

}  // namespace charter::cel
