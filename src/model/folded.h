#pragma once
/// A text without case and accents, to compare what people write: "À compléter" as "a completer".

#include <string>
#include <string_view>

namespace charter {

[[nodiscard]] std::string folded(std::string_view text);

/// The same, and without what is not seen: blanks at the ends, several in a row, accents in a character of
/// their own (as macOS writes them). Texts with one key are one word to people: "Food  security " and "food
/// security".
[[nodiscard]] std::string spelling_key(std::string_view text);

/// Without the blanks at its ends.
[[nodiscard]] std::string_view trimmed_blanks(std::string_view text);

}  // namespace charter
