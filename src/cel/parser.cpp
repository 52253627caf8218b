#include "cel/parser.h"

#include "cel/meant.h"
#include "cel/parser_core.h"
#include "cel/utf8.h"
#include "diagnostics/suggest.h"

#include <array>

namespace charter::cel {

namespace {

struct Level {
  TokenKind token;
  BinaryOp op;
  int level;
};

constexpr std::array<Level, 12> kBinary{{{TokenKind::Eq, BinaryOp::Eq, 1},
                                         {TokenKind::Ne, BinaryOp::Ne, 1},
                                         {TokenKind::Lt, BinaryOp::Lt, 1},
                                         {TokenKind::Le, BinaryOp::Le, 1},
                                         {TokenKind::Gt, BinaryOp::Gt, 1},
                                         {TokenKind::Ge, BinaryOp::Ge, 1},
                                         {TokenKind::In, BinaryOp::In, 1},
                                         {TokenKind::Plus, BinaryOp::Add, 2},
                                         {TokenKind::Minus, BinaryOp::Sub, 2},
                                         {TokenKind::Star, BinaryOp::Mul, 3},
                                         {TokenKind::Slash, BinaryOp::Div, 3},
                                         {TokenKind::Percent, BinaryOp::Mod, 3}}};
constexpr int kUnaryLevel = 4;

const Level* binary_level(TokenKind kind) {
  for (const Level& row : kBinary) {
    if (row.token == kind) {
      return &row;
    }
  }
  return nullptr;
}

constexpr Bilingual kOperatorOrEnd{"an operator or the end of the expression",
                                   "un opérateur ou la fin de l’expression"};

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

/// `1_000` is 1000.
std::string number_meant(std::string_view word) {
  std::string out;
  for (const char c : word) {
    if (c != '_' && !is_digit(c)) {
      return {};
    }
    out.append(c == '_' ? 0U : 1U, c);
  }
  return out;
}

}  // namespace

Parsed Parser::run() {
  advance();
  if (at(TokenKind::End)) {
    fail(kEmptyExpression, {0, static_cast<std::uint32_t>(text_.size())});
    return {std::nullopt, std::move(diagnostics_)};
  }
  const std::uint32_t root = parse_expression();
  if (root != kFailed && !at(TokenKind::End)) {
    unexpected(kOperatorOrEnd);
  }
  if (!diagnostics_.empty()) {
    return {std::nullopt, std::move(diagnostics_)};
  }
  build_.ast.root = root;
  return {std::move(build_.ast), {}};
}

std::uint32_t Parser::fail(const DiagnosticKind& kind, Span span, std::vector<DiagnosticArg> args,
                           std::string suggestion) {
  if (diagnostics_.empty()) {
    diagnostics_.push_back(
        {.kind = &kind, .span = span, .args = std::move(args), .suggestion = std::move(suggestion)});
  }
  return kFailed;
}

std::uint32_t Parser::unexpected(Bilingual expected) {
  const std::string word(words(token_.span));
  const bool is_text = at(TokenKind::String) || at(TokenKind::Bytes);
  switch (token_.kind) {
    case TokenKind::End:
      return fail(kUnexpectedToken, token_.span,
                  {Bilingual{"end of expression", "fin de l’expression"}, expected});
    case TokenKind::BadCharacter: {
      const std::uint32_t code_point = decode_utf8(word).value;
      const auto name = name_of_invisible(code_point);
      return fail(kBadCharacter, token_.span, {name ? DiagnosticArg{*name} : DiagnosticArg{word}},
                  std::string(character_meant(code_point)));
    }
    case TokenKind::BadOperator:
      return fail(kBadOperator, token_.span, {word}, meant_here());
    case TokenKind::UnterminatedString: {
      const std::size_t quote = word.find_first_of("'\"");
      const bool triple =
          word.size() >= quote + 3 && word[quote + 1] == word[quote] && word[quote + 2] == word[quote];
      return fail(kUnterminatedString, token_.span, {std::string(triple ? 3 : 1, word[quote])});
    }
    case TokenKind::UnterminatedQuote:
      return fail(kUnclosedQuotedField, token_.span);
    case TokenKind::BadNumber:
      return fail(kBadNumber, token_.span, {word}, number_meant(word));
    case TokenKind::Reserved:
      if (expected.en == kOperand.en) {
        return fail(kReservedWord, token_.span, {word}, word == "if" ? "… ? … : …" : "");
      }
      break;
    default:
      break;
  }
  return fail(kUnexpectedToken, token_.span, {is_text ? word : "'" + word + "'", expected}, meant_here());
}

// What stands at the current token and just before it, as it is written in other languages.
std::string Parser::meant_here() const {
  const std::string_view word = words(token_.span);
  const std::string_view before = words(last_);
  const std::size_t end = token_.span.offset + token_.span.length;
  const char after = end < text_.size() ? text_[end] : '\0';
  if (word == "=" && (after == '<' || after == '>')) {
    return {after, '='};
  }
  if (!before.empty() && last_.offset + last_.length == token_.span.offset) {
    if (before == "<" && word == ">") {
      return "!=";
    }
    if (word == "=" && (before == "==" || before == "!=")) {
      return std::string(before);
    }
    if (word == "," && is_digit(before.back()) && is_digit(after)) {
      const Token decimals = next_token(text_, static_cast<std::uint32_t>(end));
      return std::string(before).append(".").append(words(decimals.span));
    }
  }
  if ((before == "not" || before == "NOT" || before == "non") && !at(TokenKind::In)) {
    return "!" + std::string(word);
  }
  return std::string(operator_meant(word));
}

void Parser::advance() {
  last_ = token_.span;
  token_ = next_token(text_, token_.span.offset + token_.span.length);
}

bool Parser::take(TokenKind kind) {
  const bool found = at(kind);
  if (found) {
    advance();
  }
  return found;
}

bool Parser::expect(TokenKind kind, Bilingual what) {
  if (take(kind)) {
    return true;
  }
  unexpected(what);
  return false;
}

std::uint32_t Parser::add(const Expr& expr, std::span<const std::uint32_t> children) {
  const std::uint32_t node = build_.add(expr, children);
  if (build_.depth(node) > kMaxDepth) {
    return fail(kNestedTooDeep, expr.span, {std::to_string(kMaxDepth)});
  }
  return node;
}

std::uint32_t Parser::parse_expression() {
  // One level of brackets costs a handful of C++ frames, whatever stands inside.
  if (++depth_ > kMaxDepth) {
    return fail(kNestedTooDeep, token_.span, {std::to_string(kMaxDepth)});
  }
  std::uint32_t node = parse_or();
  if (node != kFailed && at(TokenKind::Question)) {
    const Span mark = token_.span;
    advance();
    const std::uint32_t then = parse_or();
    if (then == kFailed ||
        !expect(TokenKind::Colon, {"':' and the other value", "« : » et l’autre valeur"})) {
      return kFailed;
    }
    const std::uint32_t otherwise = parse_expression();
    if (otherwise == kFailed) {
      return kFailed;
    }
    const std::array<std::uint32_t, 3> children{node, then, otherwise};
    node = add(
        {.kind = ExprKind::Conditional, .span = joined(span_of(node), span_of(otherwise)), .name_span = mark},
        children);
  }
  --depth_;
  return node;
}

std::uint32_t Parser::parse_chain(TokenKind join, ExprKind kind) {
  const auto operand = [&] { return kind == ExprKind::Or ? parse_and() : parse_binary(1); };
  const std::uint32_t first = operand();
  if (first == kFailed || !at(join)) {
    return first;
  }
  Nodes operands{first};
  const Span mark = token_.span;
  while (take(join)) {
    const std::uint32_t next = operand();
    if (next == kFailed) {
      return kFailed;
    }
    operands.push_back(next);
  }
  return add({.kind = kind, .span = joined(span_of(first), span_of(operands.back())), .name_span = mark},
             operands);
}

std::uint32_t Parser::parse_or() {
  return parse_chain(TokenKind::OrOr, ExprKind::Or);
}
std::uint32_t Parser::parse_and() {
  return parse_chain(TokenKind::AndAnd, ExprKind::And);
}

std::uint32_t Parser::parse_binary(int lowest) {
  std::uint32_t left = lowest + 1 >= kUnaryLevel ? parse_unary() : parse_binary(lowest + 1);
  while (left != kFailed) {
    const Level* row = binary_level(token_.kind);
    if (row == nullptr || row->level != lowest) {
      break;
    }
    const Span mark = token_.span;
    advance();
    const std::uint32_t right = lowest + 1 >= kUnaryLevel ? parse_unary() : parse_binary(lowest + 1);
    if (right == kFailed) {
      return kFailed;
    }
    const std::array<std::uint32_t, 2> children{left, right};
    left = add({.kind = ExprKind::Binary,
                .op = row->op,
                .span = joined(span_of(left), span_of(right)),
                .name_span = mark},
               children);
  }
  return left;
}

std::uint32_t Parser::parse_unary() {
  std::vector<Span> marks;
  const TokenKind mark = token_.kind;
  if (mark == TokenKind::Not || mark == TokenKind::Minus) {
    // A loop, so that ten thousand of them need no stack.
    while (at(mark)) {
      marks.push_back(token_.span);
      advance();
      if (marks.size() > kMaxDepth) {
        return fail(kNestedTooDeep, marks.back(), {std::to_string(kMaxDepth)});
      }
    }
  }
  std::uint32_t node = kFailed;
  const bool number = at(TokenKind::Int) || at(TokenKind::Double);
  if (mark == TokenKind::Minus && number) {
    // The last minus belongs to the number, so that -9223372036854775808 can be written.
    const Token sign{TokenKind::Minus, marks.back()};
    marks.pop_back();
    node = parse_number(token_, &sign);
    node = node == kFailed ? kFailed : parse_postfix(node);
  } else {
    node = parse_member();
  }
  for (; node != kFailed && !marks.empty(); marks.pop_back()) {
    const std::array<std::uint32_t, 1> children{node};
    node = add({.kind = mark == TokenKind::Not ? ExprKind::Not : ExprKind::Negate,
                .span = joined(marks.back(), span_of(node)),
                .name_span = marks.back()},
               children);
  }
  return node;
}

Parsed parse(std::string_view text, const Extensions& extensions) {
  const auto refused = [](const DiagnosticKind& kind, Span span, std::vector<DiagnosticArg> args) {
    Parsed out;
    out.diagnostics.push_back({.kind = &kind, .span = span, .args = std::move(args), .suggestion = {}});
    return out;
  };
  if (text.size() > kMaxExpressionBytes) {
    return refused(kExpressionTooLong, {0, 0},
                   {std::to_string(text.size()), std::to_string(kMaxExpressionBytes)});
  }
  for (std::size_t i = 0; i < text.size();) {
    if (static_cast<unsigned char>(text[i]) < 0x80U) {
      ++i;
      continue;
    }
    const CodePoint next = decode_utf8(text.substr(i));
    if (!next.valid) {
      return refused(kNotUtf8, {static_cast<std::uint32_t>(i), 1}, {});
    }
    i += next.bytes;
  }
  return Parser(text, extensions).run();
}

}  // namespace charter::cel
