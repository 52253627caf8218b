#include "decode/json/syntax_error.h"

#include "decode/reading_kinds.h"
#include "decode/text_check.h"
#include "diagnostics/utf8.h"

#include <charter/source.h>

#include <algorithm>
#include <array>

namespace charter {

namespace {

using namespace std::string_view_literals;

constexpr std::string_view kSpace = " \t\r\n";
constexpr std::size_t kLongestWord = 40;

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}
bool is_hex(char c) {
  return is_digit(c) || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
}
bool is_word(char c) {
  return is_digit(c) || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || c == '-' ||
         c == '.' || c == '+' || (static_cast<unsigned char>(c) & 0x80U) != 0;
}

Diagnostic at(const DiagnosticKind& kind, std::size_t offset, std::size_t length,
              std::vector<DiagnosticArg> args = {}) {
  return {.kind = &kind,
          .span = {static_cast<std::uint32_t>(offset), static_cast<std::uint32_t>(length)},
          .args = std::move(args),
          .suggestion = {}};
}

Bilingual expected_words(JsonExpectation expectation, bool inside_list) {
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
      return inside_list ? Bilingual{"a comma, or ]", "une virgule, ou ]"}
                         : Bilingual{"a comma, or }", "une virgule, ou }"};
    case JsonExpectation::Nothing:
      return {"nothing more", "rien de plus"};
  }
  return {};
}

bool expects_key(JsonExpectation expectation) {
  return expectation == JsonExpectation::Key || expectation == JsonExpectation::KeyOrEnd;
}

/// The word at `offset`, cut between two characters where it is very long.
std::string_view word_at(std::string_view text, std::size_t offset) {
  std::size_t end = offset;
  while (end < text.size() && is_word(text[end]) && end - offset < kLongestWord) {
    end += point_at(text, end).size();
  }
  return text.substr(offset, end - offset);
}

/// Spaces that JSON does not know come along when text is pasted from a web page or a word processor. Nobody
/// sees them, so they are named.
std::optional<Bilingual> invisible(std::string_view character) {
  if (character == "\u00a0"sv || character == "\u202f"sv) {
    return Bilingual{"no-break space", "espace insécable"};
  }
  if (character == "\u200b"sv || character == "\ufeff"sv || character == "\u2060"sv) {
    return Bilingual{"invisible character", "caractère invisible"};
  }
  if (character.size() == 1 && (static_cast<unsigned char>(character[0]) < 0x20U || character[0] == '\x7F')) {
    return Bilingual{"control character", "caractère de contrôle"};
  }
  return std::nullopt;
}

struct Surrogate {
  bool high = false;
  bool low = false;
};

/// Which half of a pair `\uXXXX` is, if any; `digits` are the four after the u.
Surrogate surrogate(std::string_view digits) {
  const bool d = digits[0] == 'd' || digits[0] == 'D';
  return {d && "89abAB"sv.find(digits[1]) != std::string_view::npos,
          d && "cdefCDEF"sv.find(digits[1]) != std::string_view::npos};
}

bool are_four_digits(std::string_view digits) {
  return digits.size() == 4 && std::all_of(digits.begin(), digits.end(), is_hex);
}

/// Length of the escape that starts at `i`, or 0 where JSON knows no such escape.
std::size_t escape_length(std::string_view text, std::size_t i) {
  const char escaped = i + 1 < text.size() ? text[i + 1] : '\0';
  if (escaped != 'u') {
    return escaped != '\0' && "\"\\/bfnrt"sv.find(escaped) != std::string_view::npos ? 2 : 0;
  }
  const std::string_view digits = text.substr(i + 2, 4);
  if (!are_four_digits(digits) || surrogate(digits).low) {
    return 0;
  }
  if (!surrogate(digits).high) {
    return 6;
  }
  const std::string_view second = text.substr(std::min(text.size(), i + 6), 6);
  const bool paired =
      second.starts_with("\\u") && are_four_digits(second.substr(2)) && surrogate(second.substr(2)).low;
  return paired ? 12 : 0;
}

Diagnostic bad_escape(std::string_view text, std::size_t i) {
  std::size_t length = 1;
  if (i + 1 < text.size() && text[i + 1] == 'u') {
    length = 2;
    while (length < 6 && i + length < text.size() && is_hex(text[i + length])) {
      ++length;
    }
  } else if (i + 1 < text.size() && text[i + 1] != '\n' && text[i + 1] != '\r') {
    length += point_at(text, i + 1).size();
  }
  return at(kBadEscape, i, length, {std::string{text.substr(i, length)}});
}

/// `open` is the offset of the opening quote of a text that the tokenizer refused.
Diagnostic text_error(std::string_view text, std::size_t open) {
  for (std::size_t i = open + 1; i < text.size();) {
    const char c = text[i];
    if (c == '\n' || c == '\r') {
      return at(kUnterminatedString, open, i - open);
    }
    if (static_cast<unsigned char>(c) < 0x20U) {
      return at(kControlCharacter, i, 1, {code_point_name(c)});
    }
    const std::size_t length = c == '\\' ? escape_length(text, i) : 1;
    if (length == 0 && i + 1 < text.size()) {
      return bad_escape(text, i);
    }
    i += std::max<std::size_t>(length, 1);
  }
  return at(kUnterminatedString, open, text.size() - open);
}

bool is_other_quote(std::string_view rest) {
  constexpr std::array kQuotes{"'"sv, "`"sv, "‘"sv, "’"sv, "“"sv, "”"sv, "„"sv, "«"sv, "»"sv};
  return std::any_of(kQuotes.begin(), kQuotes.end(),
                     [rest](std::string_view quote) { return rest.starts_with(quote); });
}

Diagnostic unexpected_end(std::string_view text, const JsonStop& stop, JsonExpectation expectation) {
  const std::uint32_t opened = stop.open.empty() ? 1 : LineIndex{text}.at(stop.open.back()).line;
  const bool inside_list = !stop.open.empty() && text[stop.open.back()] == '[';
  const std::size_t end = std::min(text.find_last_not_of(kSpace), text.size() - 1);
  return at(kUnexpectedEnd, end, 1, {expected_words(expectation, inside_list), std::to_string(opened)});
}

/// A word or a number without quotes, where none can stand.
Diagnostic word_error(std::string_view text, std::size_t i, JsonExpectation expectation) {
  const std::string_view word = word_at(text, i);
  const bool numeric = is_digit(word[0]) || word[0] == '-' || word[0] == '+' || word[0] == '.';
  if (numeric && !expects_key(expectation)) {
    return at(kBadNumber, i, word.size(), {std::string{word}});
  }
  constexpr Bilingual kValues{"a text between \" quotes, a number, true, false or null",
                              "un texte entre \", un nombre, true, false ou null"};
  Diagnostic mistake = at(
      kUnquotedWord, i, word.size(),
      {std::string{word}, expects_key(expectation) ? expected_words(JsonExpectation::Key, false) : kValues});
  if (word == "True" || word == "False" || word == "Null" || word == "TRUE" || word == "FALSE" ||
      word == "NULL") {
    for (const char c : word) {
      mistake.suggestion += static_cast<char>(c >= 'A' && c <= 'Z' ? c - 'A' + 'a' : c);
    }
  }
  return mistake;
}

std::size_t word_start(std::string_view text, std::size_t i) {
  while (i > 0 && is_word(text[i - 1])) {
    --i;
  }
  return i;
}

/// 1,5 is how a number is written in French: the tokenizer has accepted 1 and a comma.
bool is_decimal_comma(std::string_view text, std::size_t comma) {
  return comma > 0 && comma + 1 < text.size() && is_digit(text[comma - 1]) && is_digit(text[comma + 1]);
}

/// Names what stands at `i`, where `expectation` says what should.
Diagnostic wrong_token(std::string_view text, std::size_t i, JsonExpectation expectation,
                       const JsonStop& stop) {
  const char c = text[i];
  const std::string_view rest = text.substr(i);
  const std::string_view character = point_at(text, i);
  const bool inside_list = !stop.open.empty() && text[stop.open.back()] == '[';
  const DiagnosticArg wanted = expected_words(expectation, inside_list);
  if (rest.starts_with("//") || rest.starts_with("/*") || c == '#') {
    return at(kCommentInJson, i, c == '#' ? 1 : 2, {wanted});
  }
  if (const auto name = invisible(character)) {
    return at(kUnexpectedCharacter, i, character.size(), {*name, wanted});
  }
  if (is_other_quote(rest)) {
    return at(kSingleQuotes, i, character.size());
  }
  const bool starts_value = c == '"' || c == '{' || c == '[' || is_word(c);
  if (expectation == JsonExpectation::CommaOrEnd && starts_value) {
    if (i == stop.offset && is_word(c) && is_word(text[i - 1])) {
      // The tokenizer took the start of it for a value: 01 or truefalse.
      return word_error(text, word_start(text, i), JsonExpectation::Value);
    }
    return at(kMissingComma, stop.offset, 1);
  }
  if (expectation == JsonExpectation::Colon && (starts_value || c == '=')) {
    return at(kMissingColon, stop.offset, 1);
  }
  if (c == '"') {
    return text_error(text, i);
  }
  return is_word(c) ? word_error(text, i, expectation)
                    : at(kUnexpectedCharacter, i, character.size(), {std::string{character}, wanted});
}

}  // namespace

Diagnostic syntax_error(std::string_view text, const JsonStop& stop) {
  std::size_t i = text.find_first_not_of(kSpace, stop.offset);
  JsonExpectation expectation = stop.expectation;
  // Punctuation that the tokenizer took without telling: step over it to where it stopped.
  if (i != std::string_view::npos && expectation == JsonExpectation::CommaOrEnd && text[i] == ',') {
    const std::size_t comma = i;
    i = text.find_first_not_of(kSpace, i + 1);
    if (i != std::string_view::npos && (text[i] == '}' || text[i] == ']')) {
      return at(kTrailingComma, comma, 1, {std::string{text.substr(i, 1)}});
    }
    const bool inside_object = text[stop.open.back()] == '{';
    if (inside_object && is_decimal_comma(text, comma)) {
      const std::size_t start = word_start(text, comma);
      const std::size_t length = comma + 1 - start + word_at(text, comma + 1).size();
      return at(kBadNumber, start, length, {std::string{text.substr(start, length)}});
    }
    expectation = inside_object ? JsonExpectation::Key : JsonExpectation::Value;
  } else if (i != std::string_view::npos && expectation == JsonExpectation::Colon && text[i] == ':') {
    i = text.find_first_not_of(kSpace, i + 1);
    expectation = JsonExpectation::Value;
  }
  if (i == std::string_view::npos) {
    return unexpected_end(text, stop, expectation);
  }
  if (expectation == JsonExpectation::Nothing) {
    return at(kTextAfterEnd, i, 1);
  }
  return wrong_token(text, i, expectation, stop);
}

}  // namespace charter
