#pragma once
/// Plain-text layout: widths count columns of a terminal, lines break at spaces and never at no-break spaces.

#include <string>
#include <string_view>

namespace charter {

/// `text` in lines of at most `width`; the first begins with `first`, the others with `rest`.
/// Control characters of a person's text become spaces: a report cannot move the cursor of a terminal.
[[nodiscard]] std::string wrapped(std::string_view text, std::string_view first, std::string_view rest,
                                  int width);

/// `text` cut to `width` with an ellipsis, or filled up with spaces.
[[nodiscard]] std::string fitted(std::string_view text, int width);

}  // namespace charter
