#pragma once
/// What a person reads when a text is refused, in one language.

#include "diagnostics/print.h"

#include <span>
#include <string>
#include <string_view>

/// The expected text of a test, with "·" for each no-break space: so that they can be seen.
inline std::string with_no_break_spaces(std::string_view text) {
  std::string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const bool dot = text.substr(i, 2) == "·";
    out += dot ? std::string_view{"\u00a0"} : text.substr(i, 1);
    i += dot ? 1U : 0U;
  }
  return out;
}

/// Without the closing line that counts: it has its own test.
inline std::string printed(std::span<const charter::Diagnostic> diagnostics, const std::string& name,
                           std::string_view text, charter::Language language) {
  const charter::Source source{name, std::string{text}};
  std::string whole = charter::print(diagnostics, {&source, 1}, language);
  const auto last = whole.rfind("\n\n");
  return last == std::string::npos ? whole : whole.substr(0, last + 1);
}
