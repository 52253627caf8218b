#include "decode/yaml/yaml_text.h"

#include "decode/reading_kinds.h"
#include "decode/text_check.h"
#include "diagnostics/utf8.h"

#include <algorithm>

namespace charter {

namespace {

Diagnostic refusal(const DiagnosticKind& kind, std::size_t offset, std::string argument) {
  return {.kind = &kind,
          .span = {static_cast<std::uint32_t>(offset), 1},
          .args = {std::move(argument)},
          .suggestion = {}};
}

/// YAML allows tab, line feed and carriage return only. yaml-cpp would take U+0004 for the end of the file.
std::optional<Diagnostic> check_controls(std::string_view text) {
  const auto control = std::find_if(text.begin(), text.end(), [](char c) {
    return (static_cast<unsigned char>(c) < 0x20U && c != '\t' && c != '\n' && c != '\r') || c == '\x7F';
  });
  if (control == text.end()) {
    return std::nullopt;
  }
  return refusal(kControlCharacter, static_cast<std::size_t>(control - text.begin()),
                 code_point_name(*control));
}

/// yaml-cpp keeps every token of a list between brackets until it is closed, at a hundred bytes and more for
/// each. This counts what such tokens begin with, in the whole text; prose holds one in thirty of its bytes.
std::optional<Diagnostic> check_punctuation(std::string_view text, const ReadLimits& limits) {
  std::size_t left = std::size_t{limits.values} * 3;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (std::string_view{",[{:?'\"&*!"}.find(text[i]) != std::string_view::npos && left-- == 0) {
      return refusal(kTooManyValues, i, std::to_string(limits.values));
    }
  }
  return std::nullopt;
}

}  // namespace

std::optional<Diagnostic> check_yaml_text(std::string_view text, const ReadLimits& limits) {
  if (auto refused = check_text(text, limits)) {
    return refused;
  }
  if (auto refused = check_controls(text)) {
    return refused;
  }
  return check_punctuation(text, limits);
}

std::string mended(std::string_view value) {
  std::string out;
  while (const auto lone = first_invalid_utf8(value)) {
    out.append(value.substr(0, *lone)).append("\xC2").append(value.substr(*lone, 1));
    value.remove_prefix(*lone + 1);
  }
  return out.append(value);
}

}  // namespace charter
