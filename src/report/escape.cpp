#include "report/escape.h"

#include "diagnostics/visible.h"

#include <algorithm>
#include <array>

namespace charter {

namespace {

constexpr std::string_view kReplacement = "\uFFFD";
/// U+2060, takes no room and breaks no line: put where a program would otherwise see an address or a name.
constexpr std::string_view kWordJoiner = "\u2060";

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

bool is_letter_or_digit(char c) {
  return is_digit(c) || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

char lower(char c) {
  return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

bool starts_with_ignoring_case(std::string_view text, std::string_view start) {
  return text.size() >= start.size() &&
         std::equal(start.begin(), start.end(), text.begin(), [](char a, char b) { return a == lower(b); });
}

/// What stands for one character of Markdown, given what follows it.
std::string markdown_character(std::string_view rest, char before) {
  const char c = rest.front();
  const char next = rest.size() > 1 ? rest[1] : ' ';
  const std::string joiner{kWordJoiner};
  switch (c) {
    case '<':
      return "&lt;";
    case '>':
      return "&gt;";
    case '&':
      return "&amp;";
    case '@':
      return "@" + joiner;
    case '#':
      return "\\#" + joiner;
    case ':':
      // The end of a scheme: https://, mailto:name.
      return next == '/' || (is_letter_or_digit(before) && is_letter_or_digit(next)) ? ":" + joiner : ":";
    case '%':
      return before == '{' || next == '}' ? "\\%" : "%";
    case '\\':
    case '`':
    case '*':
    case '_':
    case '[':
    case ']':
    case '{':
    case '}':
    case '|':
    case '~':
    case '$':
      return std::string{'\\', c};
    default:
      return std::string{c};
  }
}

/// A list, a quotation or a heading needs its mark at the start of a line, where this text may come to stand.
std::string markdown_start(std::string_view text) {
  std::size_t digits = 0;
  while (digits < text.size() && is_digit(text[digits])) {
    ++digits;
  }
  const bool number = digits > 0 && digits < text.size() && (text[digits] == '.' || text[digits] == ')');
  if (number) {
    return std::string{text.substr(0, digits)} + "\\";
  }
  const bool mark = !text.empty() && (text.front() == '-' || text.front() == '+' || text.front() == '=');
  return mark ? "\\" : "";
}

/// The marks that spreadsheets begin a formula with, full-width forms included.
bool looks_like_formula(std::string_view text) {
  const auto start = text.find_first_not_of(' ');
  if (start == std::string_view::npos) {
    return false;
  }
  constexpr std::array<std::string_view, 8> kMarks{"=",      "+",      "-",      "@",
                                                   "\uFF1D", "\uFF0B", "\uFF0D", "\uFF20"};
  return std::any_of(kMarks.begin(), kMarks.end(),
                     [&](std::string_view mark) { return text.substr(start).starts_with(mark); });
}

}  // namespace

std::string plain_line(std::string_view text) {
  std::string out = visible(text);
  // U+FFFE and U+FFFF are the last code points that XML 1.0 does not take.
  for (const std::string_view unwanted : {"\xEF\xBF\xBE", "\xEF\xBF\xBF"}) {
    for (auto at = out.find(unwanted); at != std::string::npos; at = out.find(unwanted, at)) {
      out.replace(at, unwanted.size(), kReplacement);
    }
  }
  return out;
}

std::string markup_escaped(std::string_view text) {
  std::string out;
  for (const char c : plain_line(text)) {
    switch (c) {
      case '&':
        out += "&amp;";
        break;
      case '<':
        out += "&lt;";
        break;
      case '>':
        out += "&gt;";
        break;
      case '"':
        out += "&quot;";
        break;
      case '\'':
        out += "&#39;";
        break;
      default:
        out += c;
    }
  }
  return out;
}

std::string markdown_escaped(std::string_view text) {
  const std::string line = plain_line(text);
  const std::string_view whole = line;
  const auto begin = std::min(whole.find_first_not_of(' '), whole.size());
  std::string out = markdown_start(whole.substr(begin));
  std::size_t i = begin + (out.empty() || out == "\\" ? 0 : out.size() - 1);
  while (i < whole.size()) {
    const char before = i > 0 ? whole[i - 1] : ' ';
    if (starts_with_ignoring_case(whole.substr(i), "www.") && !is_letter_or_digit(before)) {
      out += whole.substr(i, 3);
      out += kWordJoiner;
      i += 3;
      continue;
    }
    out += markdown_character(whole.substr(i), before);
    ++i;
  }
  return out;
}

std::string csv_field(std::string_view text) {
  const bool control_first = !text.empty() && static_cast<unsigned char>(text.front()) < 0x20U;
  const std::string line = plain_line(text);
  std::string out{'"'};
  out += control_first || looks_like_formula(line) ? "'" : "";
  for (const char c : line) {
    out += c == '"' ? "\"\"" : std::string{c};
  }
  return out + '"';
}

std::string sarif_message(std::string_view text) {
  std::string out;
  for (const char c : plain_line(text)) {
    switch (c) {
      case '{':
        out += "{{";
        break;
      case '}':
        out += "}}";
        break;
      case '[':
      case ']':
      case '\\':
        out += std::string{'\\', c};
        break;
      default:
        out += c;
    }
  }
  return out;
}

std::string workflow_message(std::string_view text) {
  std::string out;
  for (const char c : text) {
    switch (c) {
      case '%':
        out += "%25";
        break;
      case '\r':
        out += "%0D";
        break;
      case '\n':
        out += "%0A";
        break;
      default:
        out += c;
    }
  }
  return out;
}

std::string workflow_property(std::string_view text) {
  std::string out;
  for (const char c : workflow_message(text)) {
    out += c == ':' ? "%3A" : (c == ',' ? "%2C" : std::string{c});
  }
  return out;
}

std::string uri_of_path(std::string_view path) {
  constexpr std::string_view kHex = "0123456789ABCDEF";
  std::string out = path.starts_with('/') ? "file://" : "";
  for (const char c : path) {
    const auto byte = static_cast<unsigned char>(c);
    if (is_letter_or_digit(c) || std::string_view{"-._~/"}.find(c) != std::string_view::npos) {
      out += c;
    } else {
      out += {'%', kHex[byte / 16U], kHex[byte % 16U]};
    }
  }
  return out;
}

bool is_safe_link(std::string_view address) {
  constexpr std::array<std::string_view, 3> kSchemes{"https://", "http://", "mailto:"};
  const bool known = std::any_of(kSchemes.begin(), kSchemes.end(), [&](std::string_view scheme) {
    return address.size() > scheme.size() && starts_with_ignoring_case(address, scheme);
  });
  return known && address.find(' ') == std::string_view::npos && plain_line(address) == address;
}

}  // namespace charter
