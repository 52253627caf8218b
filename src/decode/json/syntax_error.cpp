#include "decode/json/syntax_error.h"

#include "decode/reading_kinds.h"

#include <charter/source.h>

#include <algorithm>

namespace charter {

namespace {

using namespace std::string_view_literals;

constexpr std::string_view kSpace = " \t\r\n";

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_hex(char c) { return is_digit(c) || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F'); }
bool is_word(char c) {
  return is_digit(c) || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || c == '-' || c == '.' ||
         c == '+' || (static_cast<unsigned char>(c) & 0x80U) != 0;
}

Diagnostic at(const DiagnosticKind& kind, std::size_t offset, std::size_t length,
              std::vector<DiagnosticArg> args = {}) {
  return {.kind = &kind,
          .span = {static_cast<std::uint32_t>(offset), static_cast<std::uint32_t>(length)},
          .args = std::move(args),
          .suggestion = {}};
}

Bilingual expected_words(JsonExpectation expectation) {
  switch (expectation) {
    case JsonExpectation::Value:
      return {"a value", "une valeur"};
    case JsonExpectation::KeyOrEnd:
      return {"a key between \" quotes, or }", "une clé entre \", ou }"};
    case JsonExpectation::Key:
      return {"a key between \" quotes", "une clé entre \""};
    case JsonExpectation::Colon:
      return {"a colon and a value", "un deux-points et une valeur"};
    case JsonExpectation::ValueOrEnd:
      return {"a value, or ]", "une valeur, ou ]"};
    case JsonExpectation::CommaOrEnd:
      return {"a comma or a closing bracket", "une virgule ou un crochet fermant"};
    case JsonExpectation::Nothing:
      return {"nothing more", "rien de plus"};
  }
  return {};
}

/// One whole code point, so that a message never cuts a letter in two.
std::string_view character_at(std::string_view text, std::size_t offset) {
  std::size_t end = offset + 1;
  while (end < text.size() && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U) {
    ++end;
  }
  return text.substr(offset, end - offset);
}

std::string_view word_at(std::string_view text, std::size_t offset) {
  std::size_t end = offset;
  while (end < text.size() && is_word(text[end]) && end - offset < 40) {
    ++end;
  }
  while (end < text.size() && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U) {
    ++end;
  }
  return text.substr(offset, end - offset);
}

std::string control_digits(char c) {
  constexpr std::string_view kDigits = "0123456789ABCDEF";
  const auto value = static_cast<unsigned char>(c);
  return {'0', '0', kDigits[value >> 4U], kDigits[value & 15U]};
}

/// `open` is the offset of the opening quote of a text that the tokenizer refused.
Diagnostic text_error(std::string_view text, std::size_t open) {
  for (std::size_t i = open + 1; i < text.size(); ++i) {
    const char c = text[i];
    if (c == '"') {
      return at(kBadEscape, open, i + 1 - open, {std::string{"\\u"}});  // a lone surrogate
    }
    if (c == '\n' || c == '\r') {
      return at(kUnterminatedString, open, i - open);
    }
    if (static_cast<unsigned char>(c) < 0x20U) {
      return at(kControlCharacter, i, 1, {control_digits(c)});
    }
    if (c != '\\') {
      continue;
    }
    const char escaped = i + 1 < text.size() ? text[i + 1] : '\0';
    if (escaped == 'u') {
      const std::string_view digits = text.substr(i + 2, 4);
      const bool complete = digits.size() == 4 && std::all_of(digits.begin(), digits.end(), is_hex);
      const bool surrogate = complete && (digits[0] == 'd' || digits[0] == 'D') &&
                             "89abAB"sv.find(digits[1]) != std::string_view::npos;
      const bool low_surrogate = complete && (digits[0] == 'd' || digits[0] == 'D') &&
                                 "cdefCDEF"sv.find(digits[1]) != std::string_view::npos;
      const std::string_view second = text.substr(std::min(text.size(), i + 6), 6);
      const bool paired = surrogate && second.size() == 6 && second.starts_with("\\u") &&
                          (second[2] == 'd' || second[2] == 'D') &&
                          "cdefCDEF"sv.find(second[3]) != std::string_view::npos && is_hex(second[4]) && is_hex(second[5]);
      if (!complete || low_surrogate || (surrogate && !paired)) {
        return at(kBadEscape, i, std::min<std::size_t>(6, text.size() - i), {std::string{text.substr(i, 6)}});
      }
      i += paired ? 11 : 5;
    } else if (escaped == '\0' || "\"\\/bfnrt"sv.find(escaped) == std::string_view::npos) {
      const auto shown = i + 1 < text.size() ? std::string{'\\'} + std::string{character_at(text, i + 1)} : "\\";
      return at(kBadEscape, i, shown.size(), {shown});
    } else {
      ++i;
    }
  }
  return at(kUnterminatedString, open, text.size() - open);
}

bool is_curly_quote(std::string_view rest) {
  for (const auto quote : {"'"sv, "‘"sv, "’"sv, "“"sv, "”"sv, "«"sv}) {
    if (rest.starts_with(quote)) {
      return true;
    }
  }
  return false;
}

Diagnostic unexpected_end(std::string_view text, const JsonStop& stop) {
  const LineIndex lines{text};
  const std::uint32_t opened = stop.open.empty() ? 1 : lines.at(stop.open.back()).line;
  const bool inside_list = !stop.open.empty() && text[stop.open.back()] == '[';
  const Bilingual closing = inside_list ? Bilingual{"a closing ]", "un ] fermant"} : Bilingual{"a closing }", "un } fermant"};
  const std::size_t end = std::min(text.find_last_not_of(kSpace), text.size() - 1);
  return at(kUnexpectedEnd, end, 1, {closing, std::to_string(opened)});
}

}  // namespace

Diagnostic syntax_error(std::string_view text, const JsonStop& stop) {
  std::size_t i = text.find_first_not_of(kSpace, stop.offset);
  JsonExpectation expectation = stop.expectation;
  // Punctuation that the tokenizer took without telling: step over it to where it stopped.
  if (i != std::string_view::npos && expectation == JsonExpectation::CommaOrEnd && text[i] == ',' && !stop.open.empty()) {
    const std::size_t comma = i;
    i = text.find_first_not_of(kSpace, i + 1);
    if (i != std::string_view::npos && (text[i] == '}' || text[i] == ']')) {
      return at(kTrailingComma, comma, 1, {std::string{text.substr(i, 1)}});
    }
    expectation = text[stop.open.back()] == '{' ? JsonExpectation::Key : JsonExpectation::Value;
  } else if (i != std::string_view::npos && expectation == JsonExpectation::Colon && text[i] == ':') {
    i = text.find_first_not_of(kSpace, i + 1);
    expectation = JsonExpectation::Value;
  }
  if (i == std::string_view::npos) {
    return unexpected_end(text, stop);
  }
  const char c = text[i];
  const std::string_view rest = text.substr(i);
  const DiagnosticArg wanted = expected_words(expectation);
  if (expectation == JsonExpectation::Nothing) {
    return at(kTextAfterEnd, i, 1);
  }
  if (rest.starts_with("//") || rest.starts_with("/*") || c == '#') {
    return at(kCommentInJson, i, c == '#' ? 1 : 2, {wanted});
  }
  if (is_curly_quote(rest)) {
    return at(kSingleQuotes, i, character_at(text, i).size());
  }
  const bool starts_value = c == '"' || c == '{' || c == '[' || is_word(c);
  if (expectation == JsonExpectation::CommaOrEnd && starts_value) {
    return at(kMissingComma, stop.offset, 1);
  }
  if (expectation == JsonExpectation::Colon && (starts_value || c == '=')) {
    return at(kMissingColon, stop.offset, 1);
  }
  if (c == '"') {
    return text_error(text, i);
  }
  if (is_word(c)) {
    const std::string word{word_at(text, i)};
    const bool numeric = is_digit(c) || ((c == '-' || c == '+' || c == '.') && word.size() > 1 && is_digit(word[1]));
    const bool key = expectation == JsonExpectation::Key || expectation == JsonExpectation::KeyOrEnd;
    return at(numeric && !key ? kBadNumber : kUnquotedWord, i, word.size(), {word});
  }
  return at(kUnexpectedCharacter, i, character_at(text, i).size(), {std::string{character_at(text, i)}, wanted});
}

}  // namespace charter
