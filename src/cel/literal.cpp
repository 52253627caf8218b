#include "cel/literal.h"

#include "cel/decimal.h"
#include "cel/utf8.h"

#include <limits>

namespace charter::cel {

namespace {

int hex_digit(char c) {
  if (c >= '0' && c <= '9') {
    return c - '0';
  }
  if (c >= 'a' && c <= 'f') {
    return c - 'a' + 10;
  }
  return c >= 'A' && c <= 'F' ? c - 'A' + 10 : -1;
}

/// `count` digits of `base` at the start of `text`.
std::optional<std::uint32_t> digits(std::string_view text, std::size_t count, int base) {
  if (text.size() < count) {
    return std::nullopt;
  }
  std::uint32_t out = 0;
  for (std::size_t i = 0; i < count; ++i) {
    const int digit = hex_digit(text[i]);
    if (digit < 0 || digit >= base) {
      return std::nullopt;
    }
    out = out * static_cast<std::uint32_t>(base) + static_cast<std::uint32_t>(digit);
  }
  return out;
}

char simple_escape(char c) {
  switch (c) {
    case 'a':
      return '\a';
    case 'b':
      return '\b';
    case 'f':
      return '\f';
    case 'n':
      return '\n';
    case 'r':
      return '\r';
    case 't':
      return '\t';
    case 'v':
      return '\v';
    case '\\':
    case '?':
    case '"':
    case '\'':
    case '`':
      return c;
    default:
      return '\0';
  }
}

struct Escape {
  bool ok = false;
  std::size_t length = 2;  ///< backslash included
};

/// `text` begins with a backslash. A number names a code point in a string and a byte in bytes.
Escape append_escape(std::string_view text, TextKind kind, std::string& out) {
  const char c = text.size() > 1 ? text[1] : '\0';
  if (const char simple = simple_escape(c); simple != '\0') {
    out += simple;
    return {true, 2};
  }
  std::size_t skip = 2;
  std::size_t count = 0;
  int base = 16;
  if (c == 'x' || c == 'X') {
    count = 2;
  } else if (c == 'u' || c == 'U') {
    count = c == 'u' ? 4 : 8;
  } else if (c >= '0' && c <= '3') {
    skip = 1;
    count = 3;
    base = 8;
  } else {
    return {false, text.size() > 1 ? 1 + decode_utf8(text.substr(1)).bytes : 1};
  }
  const auto number = digits(text.substr(skip), count, base);
  const std::size_t length = skip + count;
  const bool unicode = c == 'u' || c == 'U';
  if (!number || (unicode && kind == TextKind::Bytes) || (kind == TextKind::String && !is_scalar(*number))) {
    return {false, std::min(length, text.size())};
  }
  if (kind == TextKind::Bytes) {
    out += static_cast<char>(*number);
  } else {
    append_utf8(out, *number);
  }
  return {true, length};
}

bool is_line_break(char c) {
  return c == '\r' || c == '\n';
}

}  // namespace

Unquoted unquote(std::string_view token, TextKind kind) {
  std::size_t begin = token.find_first_of("'\"");
  const bool raw = token.substr(0, begin).find_first_of("rR") != std::string_view::npos;
  const char quote = token[begin];
  const bool triple = token.size() >= begin + 6 && token[begin + 1] == quote && token[begin + 2] == quote;
  begin += triple ? 3 : 1;
  const std::size_t end = token.size() - (triple ? 3 : 1);
  Unquoted out;
  std::string text;
  for (std::size_t i = begin; i < end;) {
    if (token[i] == '\\' && !raw) {
      const Escape escape = append_escape(token.substr(i, end - i), kind, text);
      if (!escape.ok) {
        out.fault_at = static_cast<std::uint32_t>(i);
        out.fault_length = static_cast<std::uint32_t>(escape.length);
        return out;
      }
      i += escape.length;
    } else if (is_line_break(token[i])) {
      // A line break inside triple quotes is "\n" on every system.
      i += token.substr(i, 2) == "\r\n" ? 2U : 1U;
      text += '\n';
    } else {
      text += token[i++];
    }
  }
  out.text = std::move(text);
  return out;
}

std::optional<std::uint64_t> magnitude(std::string_view token) {
  if (token.size() < 2 || token[0] != '0' || (token[1] != 'x' && token[1] != 'X')) {
    return parse_uint(token);
  }
  std::uint64_t out = 0;
  for (const char c : token.substr(2)) {
    if (out > (std::numeric_limits<std::uint64_t>::max() >> 4U)) {
      return std::nullopt;
    }
    out = (out << 4U) | static_cast<std::uint64_t>(hex_digit(c));
  }
  return out;
}

std::string quoted(std::string_view text, TextKind kind) {
  constexpr std::string_view kHex = "0123456789abcdef";
  std::string out = kind == TextKind::Bytes ? "b\"" : "\"";
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    if (c == '"' || c == '\\') {
      out += {'\\', c};
    } else if (c == '\n') {
      out += "\\n";
    } else if (c == '\r') {
      out += "\\r";
    } else if (c == '\t') {
      out += "\\t";
    } else if (byte < 0x20 || byte == 0x7F || (kind == TextKind::Bytes && byte >= 0x80)) {
      out += {'\\', 'x', kHex[byte >> 4U], kHex[byte & 15U]};
    } else {
      out += c;
    }
  }
  return out + '"';
}

}  // namespace charter::cel
