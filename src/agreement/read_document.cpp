#include "agreement/read_document.h"

#include "agreement/import_kinds.h"
#include "agreement/other_kinds.h"
#include "decode/json/document.h"
#include "decode/reading_kinds.h"
#include "decode/text_check.h"
#include "decode/yaml/document.h"

#include <algorithm>

namespace charter {

namespace {

constexpr std::string_view kWhiteSpace = " \t\r\n";

bool is_letter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

/// A flow mapping of YAML starts like an object of JSON; the first key without quotes tells them apart.
bool starts_like_json(std::string_view text) {
  if (text.starts_with("//") || text.starts_with("/*")) {
    return true;
  }
  if (!text.starts_with('{') && !text.starts_with('[')) {
    return false;
  }
  const std::size_t next = text.find_first_not_of(kWhiteSpace, 1);
  if (next == std::string_view::npos) {
    return true;
  }
  return text.starts_with('{')
             ? !is_letter(text[next])
             : std::string_view{"\"{[]-0123456789"}.find(text[next]) != std::string_view::npos;
}

/// "(idsc:ASSET_TEMPLATE)" right after a colon: a name in parentheses where JSON has a value.
std::optional<Span> placeholder(std::string_view text) {
  for (std::size_t at = text.find(": ("); at != std::string_view::npos; at = text.find(": (", at + 1)) {
    const std::size_t open = at + 2;
    const std::size_t close = text.find_first_of(")\r\n", open);
    const bool name = std::all_of(text.begin() + static_cast<std::ptrdiff_t>(open) + 1,
                                  text.begin() + static_cast<std::ptrdiff_t>(std::min(close, text.size())),
                                  [](char c) { return is_letter(c) || c == ':' || c == '_' || c == '-'; });
    if (name && close != std::string_view::npos && text[close] == ')') {
      return Span{static_cast<std::uint32_t>(open), static_cast<std::uint32_t>(close + 1 - open)};
    }
  }
  return std::nullopt;
}

/// The four digits of \uXXXX at the start of `text`, if they are there.
std::optional<std::uint32_t> escaped_unit(std::string_view text) {
  std::uint32_t unit = 0;
  for (std::size_t i = 2; i < 6; ++i) {
    const char c = i < text.size() ? text[i] : '\0';
    const bool digit = c >= '0' && c <= '9';
    const char letter = static_cast<char>(c | 0x20);
    if (!text.starts_with("\\u") || (!digit && (letter < 'a' || letter > 'f'))) {
      return std::nullopt;
    }
    unit = unit * 16 + static_cast<std::uint32_t>(digit ? c - '0' : letter - 'a' + 10);
  }
  return unit;
}

/// JSON may name half of a pair of surrogates, which is no character: U+FFFD in its place, as long as it, and
/// a finding.
std::string without_half_pairs(std::string_view text, const Report& report) {
  constexpr std::size_t kLength = 6;
  std::string mended{text};
  for (std::size_t at = text.find('\\'); at != std::string_view::npos;) {
    const auto unit = escaped_unit(text.substr(at));
    const auto next = unit && *unit >> 10U == 0x36U ? escaped_unit(text.substr(at + kLength)) : std::nullopt;
    const bool pair = next && *next >> 10U == 0x37U;
    if (unit && *unit >> 11U == 0x1BU && !pair) {
      report.add(kBadEscape, {static_cast<std::uint32_t>(at), kLength},
                 {std::string{text.substr(at, kLength)}});
      mended.replace(at, kLength, "\\ufffd");
    }
    at = text.find('\\', at + (pair ? 2 * kLength : (unit ? kLength : 2)));
  }
  return mended;
}

}  // namespace

std::optional<DocumentNode> read_document(std::string_view text, const ReadLimits& limits,
                                          const Report& report) {
  const std::size_t start = std::min(text.find_first_not_of(kWhiteSpace, byte_order_mark(text)), text.size());
  if (const OtherKind* other = other_kind_of_text(text.substr(start))) {
    report.add(kOtherKind, {static_cast<std::uint32_t>(start), 1}, {other->name, other->help});
    return std::nullopt;
  }
  if (!starts_like_json(text.substr(start))) {
    return read_yaml(text, limits, report);
  }
  Mistakes found{limits.mistakes};
  auto root = read_json_document(text, limits, {found, report.source});
  if (!root && text.find("\\u") != std::string_view::npos && text.size() <= limits.bytes) {
    Mistakes again{limits.mistakes};
    const std::string mended = without_half_pairs(text, {again, report.source});
    if (!again.empty()) {
      if (auto read = read_json_document(mended, limits, {again, report.source})) {
        report.mistakes.add_all(std::move(again));
        return read;
      }
    }
  }
  if (!root && text.size() <= limits.bytes) {
    if (const auto span = placeholder(text)) {
      report.add(kTemplate, *span, {std::string{text.substr(span->offset, span->length)}});
      return std::nullopt;
    }
  }
  report.mistakes.add_all(std::move(found));
  return root;
}

}  // namespace charter
