#include "cel/token.h"

#include "cel/utf8.h"

#include <algorithm>
#include <array>

namespace charter::cel {

namespace {

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}
bool is_hex(char c) {
  return is_digit(c) || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
}
bool starts_name(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
}
bool continues_name(char c) {
  return starts_name(c) || is_digit(c);
}
bool in_quoted_name(char c) {
  return continues_name(c) || c == '.' || c == '-' || c == '/' || c == ' ';
}

constexpr std::array<std::string_view, 17> kReserved{
    "as",  "break", "const",     "continue", "else",   "for", "function", "if",   "import",
    "let", "loop",  "namespace", "package",  "return", "var", "void",     "while"};

class Lexer {
 public:
  Lexer(std::string_view text, std::uint32_t offset) : text_(text), at_(offset) {}

  Token next() {
    skip_blanks();
    start_ = at_;
    if (at_ >= text_.size()) {
      return make(TokenKind::End);
    }
    if (const std::size_t prefix = string_prefix(); prefix != std::string_view::npos) {
      return string(prefix);
    }
    const char c = text_[at_];
    if (starts_name(c)) {
      return word();
    }
    if (is_digit(c) || (c == '.' && at_ + 1 < text_.size() && is_digit(text_[at_ + 1]))) {
      return number();
    }
    return c == '`' ? quoted_name() : punctuation();
  }

 private:
  [[nodiscard]] char peek(std::size_t ahead = 0) const {
    return at_ + ahead < text_.size() ? text_[at_ + ahead] : '\0';
  }
  [[nodiscard]] Token make(TokenKind kind) const {
    return {kind, {static_cast<std::uint32_t>(start_), static_cast<std::uint32_t>(at_ - start_)}};
  }
  Token take(TokenKind kind, std::size_t bytes) {
    at_ += bytes;
    return make(kind);
  }

  void skip_blanks() {
    for (; at_ < text_.size(); ++at_) {
      const char c = text_[at_];
      if (c == '/' && peek(1) == '/') {
        at_ = std::min(text_.find('\n', at_), text_.size() - 1);
      } else if (c != ' ' && c != '\t' && c != '\n' && c != '\r' && c != '\f') {
        return;
      }
    }
  }

  /// Letters before the quote of a string: r, b, rb and br in either case. npos when this is no string.
  [[nodiscard]] std::size_t string_prefix() const {
    bool raw = false;
    bool bytes = false;
    for (std::size_t i = 0; i < 3; ++i) {
      const char c = peek(i);
      if (c == '\'' || c == '"') {
        return i;
      }
      bool& seen = c == 'r' || c == 'R' ? raw : bytes;
      if ((c != 'r' && c != 'R' && c != 'b' && c != 'B') || seen) {
        break;
      }
      seen = true;
    }
    return std::string_view::npos;
  }

  Token string(std::size_t prefix) {
    const std::string_view letters = text_.substr(at_, prefix);
    const bool raw = letters.find_first_of("rR") != std::string_view::npos;
    const bool bytes = letters.find_first_of("bB") != std::string_view::npos;
    at_ += prefix;
    const char quote = text_[at_];
    const bool triple = peek(1) == quote && peek(2) == quote;
    at_ += triple ? 3U : 1U;
    while (at_ < text_.size()) {
      const char c = text_[at_];
      if (c == '\\' && !raw) {
        at_ += at_ + 1 < text_.size() ? 2U : 1U;
        continue;
      }
      if (c == quote && (!triple || (peek(1) == quote && peek(2) == quote))) {
        return take(bytes ? TokenKind::Bytes : TokenKind::String, triple ? 3U : 1U);
      }
      if (!triple && (c == '\n' || c == '\r')) {
        break;
      }
      ++at_;
    }
    return make(TokenKind::UnterminatedString);
  }

  Token word() {
    while (continues_name(peek())) {
      ++at_;
    }
    const std::string_view name = text_.substr(start_, at_ - start_);
    if (name == "true") {
      return make(TokenKind::True);
    }
    if (name == "false") {
      return make(TokenKind::False);
    }
    if (name == "null") {
      return make(TokenKind::Null);
    }
    if (name == "in") {
      return make(TokenKind::In);
    }
    const bool reserved = std::find(kReserved.begin(), kReserved.end(), name) != kReserved.end();
    return make(reserved ? TokenKind::Reserved : TokenKind::Ident);
  }

  void digits() {
    while (is_digit(peek())) {
      ++at_;
    }
  }

  Token number() {
    TokenKind kind = TokenKind::Int;
    if (peek() == '0' && (peek(1) == 'x' || peek(1) == 'X')) {
      at_ += 2;
      kind = is_hex(peek()) ? TokenKind::Int : TokenKind::BadNumber;
      while (is_hex(peek())) {
        ++at_;
      }
    } else {
      digits();
      if (peek() == '.' && is_digit(peek(1))) {
        kind = TokenKind::Double;
        ++at_;
        digits();
      }
      const std::size_t sign = peek(1) == '+' || peek(1) == '-' ? 2 : 1;
      if ((peek() == 'e' || peek() == 'E') && is_digit(peek(sign))) {
        kind = TokenKind::Double;
        at_ += sign;
        digits();
      }
    }
    if (kind == TokenKind::Int && (peek() == 'u' || peek() == 'U')) {
      kind = TokenKind::Uint;
      ++at_;
    }
    if (continues_name(peek())) {
      kind = TokenKind::BadNumber;
      while (continues_name(peek())) {
        ++at_;
      }
    }
    return make(kind);
  }

  Token quoted_name() {
    ++at_;
    const std::size_t from = at_;
    while (in_quoted_name(peek())) {
      ++at_;
    }
    if (peek() != '`' || at_ == from) {
      return make(TokenKind::UnterminatedQuote);
    }
    return take(TokenKind::QuotedIdent, 1);
  }

  Token punctuation() {
    struct Row {
      std::string_view text;
      TokenKind kind;
    };
    // Longer ones first.
    static constexpr std::array<Row, 28> kRows{
        {{"==", TokenKind::Eq},          {"!=", TokenKind::Ne},         {"<=", TokenKind::Le},
         {">=", TokenKind::Ge},          {"&&", TokenKind::AndAnd},     {"||", TokenKind::OrOr},
         {"(", TokenKind::LeftParen},    {")", TokenKind::RightParen},  {"[", TokenKind::LeftBracket},
         {"]", TokenKind::RightBracket}, {"{", TokenKind::LeftBrace},   {"}", TokenKind::RightBrace},
         {".", TokenKind::Dot},          {",", TokenKind::Comma},       {":", TokenKind::Colon},
         {"?", TokenKind::Question},     {"!", TokenKind::Not},         {"+", TokenKind::Plus},
         {"-", TokenKind::Minus},        {"*", TokenKind::Star},        {"/", TokenKind::Slash},
         {"%", TokenKind::Percent},      {"<", TokenKind::Lt},          {">", TokenKind::Gt},
         {"=", TokenKind::BadOperator},  {"&", TokenKind::BadOperator}, {"|", TokenKind::BadOperator},
         {";", TokenKind::BadCharacter}}};
    const std::string_view rest = text_.substr(at_);
    for (const Row& row : kRows) {
      if (rest.front() == row.text.front() && rest.starts_with(row.text)) {
        return take(row.kind, row.text.size());
      }
    }
    return take(TokenKind::BadCharacter, decode_utf8(rest).bytes);
  }

  std::string_view text_;
  std::size_t at_;
  std::size_t start_ = 0;
};

}  // namespace

Token next_token(std::string_view text, std::uint32_t offset) {
  return Lexer(text, offset).next();
}

}  // namespace charter::cel
