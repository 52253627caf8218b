#include <charter/excerpt.h>

#include "diagnostics/visible.h"

#include <algorithm>

namespace charter {

namespace {

/// A line of more bytes than this is shown around the mistake only: a minified file has lines of megabytes.
constexpr std::size_t kLongLine = 100;
constexpr std::uint32_t kColumnsBefore = 40;
constexpr std::uint32_t kColumnsAfter = 50;

bool is_continuation(char byte) {
  return (static_cast<unsigned char>(byte) & 0xC0U) == 0x80U;
}

std::size_t columns_back(std::string_view line, std::size_t from, std::uint32_t columns) {
  for (; from > 0 && columns > 0; --columns) {
    --from;
    while (from > 0 && is_continuation(line[from])) {
      --from;
    }
  }
  return from;
}

std::size_t columns_on(std::string_view line, std::size_t from, std::uint32_t columns) {
  for (; from < line.size() && columns > 0; --columns) {
    ++from;
    while (from < line.size() && is_continuation(line[from])) {
      ++from;
    }
  }
  return from;
}

/// The part of the line to show, and where the mistake starts in it.
Excerpt part_around(std::string_view line, std::size_t mistake) {
  if (line.size() <= kLongLine) {
    return {.text = visible(line), .column = code_points(line.substr(0, mistake)) + 1};
  }
  const std::size_t begin = columns_back(line, mistake, kColumnsBefore);
  const std::size_t end = columns_on(line, mistake, kColumnsAfter);
  return {.text = (begin > 0 ? "…" : "") + visible(line.substr(begin, end - begin)) +
                  (end < line.size() ? "…" : ""),
          .column = code_points(line.substr(begin, mistake - begin)) + (begin > 0 ? 2U : 1U)};
}

}  // namespace

std::optional<Excerpt> excerpt_at(std::string_view text, const LineIndex& lines, Span where) {
  const std::uint32_t number = lines.at(where.offset).line;
  const std::string_view line = lines.line_text(number);
  if (line.empty()) {
    return std::nullopt;
  }
  const std::size_t line_start = static_cast<std::size_t>(line.data() - text.data());
  const std::size_t start = std::clamp<std::size_t>(where.offset, line_start, line_start + line.size());
  Excerpt shown = part_around(line, start - line_start);
  shown.line = number;
  const std::size_t length =
      std::min<std::size_t>({where.length, line_start + line.size() - start, 4 * kLongLine});
  const std::uint32_t room = code_points(shown.text) + 1 - std::min(shown.column, code_points(shown.text));
  shown.width = std::clamp<std::uint32_t>(code_points(line.substr(start - line_start, length)), 1, room);
  return shown;
}

}  // namespace charter
