#include "cel/decimal.h"
#include "cel/literal.h"
#include "cel/parser_core.h"

#include <array>
#include <cmath>
#include <limits>

namespace charter::cel {

namespace {

constexpr std::uint64_t kMinIntMagnitude = std::uint64_t{1} << 63U;

}  // namespace

std::uint32_t Parser::parse_member() {
  const std::uint32_t node = parse_primary();
  return node == kFailed ? kFailed : parse_postfix(node);
}

std::uint32_t Parser::parse_postfix(std::uint32_t node) {
  while (node != kFailed) {
    if (at(TokenKind::Dot)) {
      node = parse_select(node);
    } else if (at(TokenKind::LeftBracket)) {
      node = parse_index(node);
    } else if (at(TokenKind::LeftBrace)) {
      const ExprKind kind = build_.ast.nodes[node].kind;
      if (kind != ExprKind::Ident && kind != ExprKind::Select) {
        break;
      }
      return fail(kMessageUnsupported, span_of(node), {std::string(words(span_of(node)))});
    } else {
      break;
    }
  }
  return node;
}

bool Parser::parse_optional_mark(bool& out) {
  out = at(TokenKind::Question);
  if (out && !extensions_.optionals) {
    fail(kOptionalNotAllowed, token_.span);
    return false;
  }
  if (out) {
    advance();
  }
  return true;
}

std::uint32_t Parser::parse_select(std::uint32_t operand) {
  advance();
  bool optional = false;
  if (!parse_optional_mark(optional)) {
    return kFailed;
  }
  const Span span = token_.span;
  std::string_view field = words(span);
  const bool quoted = at(TokenKind::QuotedIdent);
  if (quoted) {
    field = field.substr(1, field.size() - 2);
  } else if (!at(TokenKind::Ident) && !at(TokenKind::Reserved)) {
    return unexpected({"the name of a field or function", "le nom d’un champ ou d’une fonction"});
  }
  advance();
  if (at(TokenKind::LeftParen) && !optional && !quoted) {
    Nodes children{operand};
    if (!parse_arguments(children)) {
      return kFailed;
    }
    return finish_call({.kind = ExprKind::Call,
                        .receiver = true,
                        .span = joined(span_of(operand), last_),
                        .name_span = span,
                        .name = build_.text(field)},
                       children);
  }
  const std::array<std::uint32_t, 1> children{operand};
  return add({.kind = ExprKind::Select,
              .optional = optional,
              .span = joined(span_of(operand), span),
              .name_span = span,
              .name = build_.text(field)},
             children);
}

std::uint32_t Parser::parse_index(std::uint32_t operand) {
  const Span open = token_.span;
  advance();
  bool optional = false;
  if (!parse_optional_mark(optional)) {
    return kFailed;
  }
  const std::uint32_t index = parse_expression();
  if (index == kFailed || !expect(TokenKind::RightBracket, {"']'", "« ] »"})) {
    return kFailed;
  }
  const std::array<std::uint32_t, 2> children{operand, index};
  return add({.kind = ExprKind::Index,
              .optional = optional,
              .span = joined(span_of(operand), last_),
              .name_span = joined(open, last_)},
             children);
}

bool Parser::parse_arguments(Nodes& out) {
  advance();
  while (!take(TokenKind::RightParen)) {
    const std::uint32_t next = parse_expression();
    if (next == kFailed) {
      return false;
    }
    out.push_back(next);
    if (!at(TokenKind::RightParen) && !expect(TokenKind::Comma, {"',' or ')'", "« , » ou « ) »"})) {
      return false;
    }
    if (last_.length == 1 && words(last_) == "," && at(TokenKind::RightParen)) {
      unexpected(kOperand);
      return false;
    }
  }
  return true;
}

std::uint32_t Parser::parse_primary() {
  const Token token = token_;
  switch (token.kind) {
    case TokenKind::LeftParen: {
      advance();
      const std::uint32_t inner = parse_expression();
      if (inner == kFailed || !expect(TokenKind::RightParen, {"')'", "« ) »"})) {
        return kFailed;
      }
      // The brackets belong to what they hold, so that a message points at the whole.
      build_.ast.nodes[inner].span = joined(token.span, last_);
      return inner;
    }
    case TokenKind::LeftBracket:
      return parse_list();
    case TokenKind::LeftBrace:
      return parse_map();
    case TokenKind::Ident:
    case TokenKind::Dot:
      return parse_name();
    case TokenKind::Int:
    case TokenKind::Uint:
    case TokenKind::Double:
      return parse_number(token, nullptr);
    case TokenKind::Minus: {
      // `!-1`: a sign is part of a number wherever a number may stand.
      advance();
      if (at(TokenKind::Int) || at(TokenKind::Double)) {
        return parse_number(token_, &token);
      }
      return unexpected(kOperand);
    }
    case TokenKind::String:
    case TokenKind::Bytes:
      return parse_text(token);
    case TokenKind::True:
    case TokenKind::False:
    case TokenKind::Null: {
      advance();
      const Value value =
          token.kind == TokenKind::Null ? Value::null() : Value::boolean(token.kind == TokenKind::True);
      return add({.kind = ExprKind::Literal, .span = token.span, .name_span = token.span, .literal = value},
                 {});
    }
    default:
      return unexpected(kOperand);
  }
}

std::uint32_t Parser::parse_name() {
  const Span start = token_.span;
  const bool rooted = take(TokenKind::Dot);
  const Span span = token_.span;
  if (!at(TokenKind::Ident)) {
    return unexpected(rooted ? Bilingual{"a name", "un nom"} : kOperand);
  }
  advance();
  Expr expr{.kind = ExprKind::Ident,
            .rooted = rooted,
            .span = joined(start, span),
            .name_span = span,
            .name = build_.text(words(span))};
  if (!at(TokenKind::LeftParen)) {
    return add(expr, {});
  }
  Nodes children;
  if (!parse_arguments(children)) {
    return kFailed;
  }
  expr.kind = ExprKind::Call;
  expr.span = joined(start, last_);
  return finish_call(expr, children);
}

std::uint32_t Parser::parse_list() {
  const Span open = token_.span;
  advance();
  Nodes elements;
  while (!take(TokenKind::RightBracket)) {
    bool optional = false;
    if (!parse_optional_mark(optional)) {
      return kFailed;
    }
    const std::uint32_t next = parse_expression();
    if (next == kFailed) {
      return kFailed;
    }
    elements.push_back(next | (optional ? Ast::kOptionalElement : 0U));
    if (!at(TokenKind::RightBracket) && !expect(TokenKind::Comma, {"',' or ']'", "« , » ou « ] »"})) {
      return kFailed;
    }
  }
  return add({.kind = ExprKind::List, .span = joined(open, last_), .name_span = open}, elements);
}

std::uint32_t Parser::parse_map() {
  const Span open = token_.span;
  advance();
  Nodes entries;
  while (!take(TokenKind::RightBrace)) {
    bool optional = false;
    if (!parse_optional_mark(optional)) {
      return kFailed;
    }
    const std::uint32_t key = parse_expression();
    if (key == kFailed || !expect(TokenKind::Colon, {"':' after the key", "« : » après la clé"})) {
      return kFailed;
    }
    const std::uint32_t value = parse_expression();
    if (value == kFailed) {
      return kFailed;
    }
    entries.push_back(key | (optional ? Ast::kOptionalElement : 0U));
    entries.push_back(value);
    if (!at(TokenKind::RightBrace) && !expect(TokenKind::Comma, {"',' or '}'", "« , » ou « } »"})) {
      return kFailed;
    }
  }
  return add({.kind = ExprKind::Map, .span = joined(open, last_), .name_span = open}, entries);
}

std::uint32_t Parser::parse_number(const Token& number, const Token* sign) {
  const Token token = number;
  const Span span = sign == nullptr ? token.span : joined(sign->span, token.span);
  const std::string digits(words(token.span));
  const bool negative = sign != nullptr;
  advance();
  Expr expr{.kind = ExprKind::Literal, .span = span, .name_span = span};
  if (token.kind == TokenKind::Double) {
    const double value = parse_double(digits).value_or(0);
    if (std::isinf(value)) {
      return fail(kNumberTooLarge, span,
                  {std::string(words(span)),
                   Bilingual{"a double up to about 1.8e308", "un nombre à virgule jusqu’à environ 1.8e308"}});
    }
    expr.literal = Value::real(negative ? -value : value);
    return add(expr, {});
  }
  const bool is_uint = token.kind == TokenKind::Uint;
  const auto value = magnitude(is_uint ? std::string_view(digits).substr(0, digits.size() - 1) : digits);
  if (is_uint) {
    if (!value) {
      return fail(
          kNumberTooLarge, span,
          {digits, Bilingual{"a uint up to 18446744073709551615", "un uint jusqu’à 18446744073709551615"}});
    }
    expr.literal = Value::uinteger(*value);
    return add(expr, {});
  }
  if (!value || *value > kMinIntMagnitude - (negative ? 0U : 1U)) {
    return fail(
        kNumberTooLarge, span,
        {std::string(words(span)), Bilingual{"an int from -9223372036854775808 to 9223372036854775807",
                                             "un int de -9223372036854775808 à 9223372036854775807"}});
  }
  expr.literal = Value::integer(static_cast<std::int64_t>(negative ? 0 - *value : *value));
  return add(expr, {});
}

std::uint32_t Parser::parse_text(const Token& token) {
  const TextKind kind = token.kind == TokenKind::Bytes ? TextKind::Bytes : TextKind::String;
  const Unquoted unquoted = unquote(words(token.span), kind);
  if (!unquoted.text) {
    const Span fault{token.span.offset + unquoted.fault_at, unquoted.fault_length};
    return fail(kBadEscape, fault, {std::string(words(fault))});
  }
  advance();
  const std::string_view kept = build_.ast.texts[build_.text(*unquoted.text)];
  const Value value = kind == TextKind::Bytes ? Value::bytes(kept) : Value::string(kept);
  return add({.kind = ExprKind::Literal, .span = token.span, .name_span = token.span, .literal = value}, {});
}

}  // namespace charter::cel
