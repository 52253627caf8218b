#include "decode/json/unescape.h"

#include <cstdint>
#include <optional>

namespace charter {

namespace {

/// Four hexadecimal digits, taken off the front.
std::optional<std::uint32_t> take_unit(std::string_view& rest) {
  if (rest.size() < 4) {
    return std::nullopt;
  }
  std::uint32_t unit = 0;
  for (const char c : rest.substr(0, 4)) {
    const std::uint32_t digit = c >= '0' && c <= '9'   ? static_cast<std::uint32_t>(c - '0')
                                : c >= 'a' && c <= 'f' ? static_cast<std::uint32_t>(c - 'a') + 10
                                : c >= 'A' && c <= 'F' ? static_cast<std::uint32_t>(c - 'A') + 10
                                                       : 16;
    if (digit == 16) {
      return std::nullopt;
    }
    unit = unit * 16 + digit;
  }
  rest.remove_prefix(4);
  return unit;
}

void append_utf8(std::string& out, std::uint32_t point) {
  const auto tail = [&](unsigned shift) { out += static_cast<char>(0x80U | (point >> shift & 0x3FU)); };
  if (point < 0x80) {
    out += static_cast<char>(point);
  } else if (point < 0x800) {
    out += static_cast<char>(0xC0U | point >> 6U);
    tail(0);
  } else if (point < 0x10000) {
    out += static_cast<char>(0xE0U | point >> 12U);
    tail(6);
    tail(0);
  } else {
    out += static_cast<char>(0xF0U | point >> 18U);
    tail(12);
    tail(6);
    tail(0);
  }
}

/// After \u: one unit, or two that belong together.
bool append_point(std::string& out, std::string_view& rest) {
  const auto first = take_unit(rest);
  if (!first || (*first >= 0xDC00 && *first <= 0xDFFF)) {
    return false;
  }
  if (*first < 0xD800 || *first > 0xDBFF) {
    append_utf8(out, *first);
    return true;
  }
  if (!rest.starts_with("\\u")) {
    return false;
  }
  rest.remove_prefix(2);
  const auto second = take_unit(rest);
  if (!second || *second < 0xDC00 || *second > 0xDFFF) {
    return false;
  }
  append_utf8(out, 0x10000 + ((*first - 0xD800) << 10U) + (*second - 0xDC00));
  return true;
}

/// What one letter after a backslash stands for; 0 where it is none of them.
char simple_escape(char letter) {
  switch (letter) {
    case '"':
    case '\\':
    case '/':
      return letter;
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
    default:
      return 0;
  }
}

}  // namespace

bool append_unescaped(std::string& out, std::string_view raw) {
  while (!raw.empty()) {
    const auto plain = raw.find('\\');
    out.append(raw.substr(0, plain));
    if (plain == std::string_view::npos) {
      return true;
    }
    raw.remove_prefix(plain + 1);
    if (raw.empty()) {
      return false;
    }
    const char letter = raw.front();
    raw.remove_prefix(1);
    if (letter == 'u') {
      if (!append_point(out, raw)) {
        return false;
      }
    } else if (const char meant = simple_escape(letter); meant != 0) {
      out += meant;
    } else {
      return false;
    }
  }
  return true;
}

}  // namespace charter
