#pragma once
/// Words of an expression, read one at a time. Private to the parser.

#include <charter/source.h>

#include <cstdint>
#include <string_view>

namespace charter::cel {

enum class TokenKind : std::uint8_t {
  End,
  Ident,
  QuotedIdent,  ///< `name with-anything`, for fields only
  Reserved,     ///< a word kept by CEL; fine as a field, not as a name
  True,
  False,
  Null,
  In,
  Int,
  Uint,
  Double,
  String,
  Bytes,
  LeftParen,
  RightParen,
  LeftBracket,
  RightBracket,
  LeftBrace,
  RightBrace,
  Dot,
  Comma,
  Colon,
  Question,
  Not,
  Plus,
  Minus,
  Star,
  Slash,
  Percent,
  Eq,
  Ne,
  Lt,
  Le,
  Gt,
  Ge,
  AndAnd,
  OrOr,
  BadCharacter,
  BadOperator,  ///< a single '=', '&' or '|'
  UnterminatedString,
  UnterminatedQuote,  ///< of a quoted field
  BadNumber,          ///< "0x" without digits, "1.5u", "12abc"
};

struct Token {
  TokenKind kind = TokenKind::End;
  Span span;
};

/// The token that begins at or after `offset`, past spaces and comments.
[[nodiscard]] Token next_token(std::string_view text, std::uint32_t offset);

}  // namespace charter::cel
