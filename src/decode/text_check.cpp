#include "decode/text_check.h"

#include "decode/reading_kinds.h"
#include "diagnostics/utf8.h"

namespace charter {

namespace {

using namespace std::string_view_literals;

Diagnostic at(const DiagnosticKind& kind, std::size_t offset, std::vector<DiagnosticArg> args = {}) {
  return {.kind = &kind,
          .span = {static_cast<std::uint32_t>(offset), 1},
          .args = std::move(args),
          .suggestion = {}};
}

/// A byte order mark, or the NUL bytes that plain letters leave: one in two, or three in four.
bool looks_like_utf16_or_32(std::string_view text) {
  if (text.starts_with("\xFF\xFE"sv) || text.starts_with("\xFE\xFF"sv) ||
      text.starts_with("\0\0\xFE\xFF"sv)) {
    return true;
  }
  if (text.size() < 4) {
    return false;
  }
  std::string letters;
  for (const char byte : text.substr(0, 4)) {
    letters += byte == '\0' ? '0' : 'x';
  }
  return letters == "0x0x" || letters == "x0x0" || letters == "000x" || letters == "x000";
}

std::string two_digits(char byte) {
  constexpr std::string_view kDigits = "0123456789ABCDEF";
  const auto value = static_cast<unsigned char>(byte);
  return {kDigits[value >> 4U], kDigits[value & 15U]};
}

}  // namespace

std::string code_point_name(char character) {
  return "00" + two_digits(character);
}

std::size_t byte_order_mark(std::string_view text) {
  return text.starts_with("\xEF\xBB\xBF"sv) ? 3 : 0;
}

std::optional<Diagnostic> check_text(std::string_view text, const ReadLimits& limits) {
  if (text.size() > limits.bytes) {
    return at(kTooLarge, 0, {std::to_string(limits.bytes)});
  }
  if (looks_like_utf16_or_32(text)) {
    return at(kUtf16, 0);
  }
  if (const auto nul = text.find('\0'); nul != std::string_view::npos) {
    return at(kNulByte, nul);
  }
  if (const auto invalid = first_invalid_utf8(text)) {
    return at(kNotUtf8, *invalid, {"0x" + two_digits(text[*invalid])});
  }
  if (text.find_first_not_of(" \t\r\n", byte_order_mark(text)) == std::string_view::npos) {
    return at(kEmptyDocument, 0);
  }
  return std::nullopt;
}

}  // namespace charter
