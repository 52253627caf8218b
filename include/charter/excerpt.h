#pragma once
/// The line of a text that a message is about, made ready to show, with the place to underline.
///
///     if (const auto shown = excerpt_at(source.text, lines, span)) { … shown->text … }

#include <charter/source.h>

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace charter {

struct Excerpt {
  std::uint32_t line = 1;
  std::string text;          ///< safe for a terminal; of a very long line the part around the place
  std::uint32_t column = 1;  ///< in `text`, in code points
  std::uint32_t width = 1;   ///< what to underline, on this line only
};

/// Nothing where the line is empty. `lines` is of the same text.
[[nodiscard]] std::optional<Excerpt> excerpt_at(std::string_view text, const LineIndex& lines, Span where);

}  // namespace charter
