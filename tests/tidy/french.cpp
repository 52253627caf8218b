#include "tidy/french.h"

namespace charter::test {

namespace {

bool is_letter(std::string_view text, std::size_t i) {
  const auto byte = static_cast<unsigned char>(text[i]);
  return (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z') || byte >= 0x80U;
}

bool ends_with_fixed_space(std::string_view before) {
  return before.ends_with("\u00a0") || before.ends_with("\u202f");
}

std::string around(std::string_view text, std::size_t i) {
  const std::size_t from = i > 25 ? i - 25 : 0;
  return "…" + std::string{text.substr(from, 50)} + "…";
}

/// : ; ? ! after a word and before a space: never glued to the word, never after a space that may break.
std::string punctuation_mistake(std::string_view text, std::size_t i) {
  const std::string_view before = text.substr(0, i);
  const bool closes = i + 1 == text.size() || text[i + 1] == ' ' || text[i + 1] == '\n';
  if (before.empty() || !closes || ends_with_fixed_space(before)) {
    return {};
  }
  if (before.ends_with(' ')) {
    return "an ordinary space before a double mark: " + around(text, i);
  }
  return is_letter(text, i - 1) || before.ends_with(')') ? "no space before a double mark: " + around(text, i)
                                                         : "";
}

}  // namespace

std::string french_mistake(std::string_view text) {
  for (std::size_t i = 0; i < text.size(); ++i) {
    const std::string_view rest = text.substr(i);
    if (text[i] == '\'' && i > 0 && i + 1 < text.size() && is_letter(text, i - 1) && is_letter(text, i + 1)) {
      return "a straight apostrophe: " + around(text, i);
    }
    if (std::string_view{":;?!"}.find(text[i]) != std::string_view::npos) {
      if (std::string mistake = punctuation_mistake(text, i); !mistake.empty()) {
        return mistake;
      }
    }
    if (rest.starts_with("«") && !rest.substr(2).starts_with("\u00a0") &&
        !rest.substr(2).starts_with("\u202f")) {
      return "no fixed space after «: " + around(text, i);
    }
    if (rest.starts_with("»") && !ends_with_fixed_space(text.substr(0, i))) {
      return "no fixed space before »: " + around(text, i);
    }
    if (rest.starts_with("“") || rest.starts_with("”")) {
      return "English quotation marks: " + around(text, i);
    }
  }
  return {};
}

}  // namespace charter::test
