#include "report/layout.h"

#include "diagnostics/visible.h"
#include "report/columns.h"

#include <algorithm>

namespace charter {

std::string wrapped(std::string_view text, std::string_view first, std::string_view rest, int width) {
  const std::string clean = visible(text);
  std::string_view remaining = clean;
  std::string out;
  std::string line{first};
  bool empty = true;
  while (!remaining.empty()) {
    const std::size_t space = remaining.find(' ');
    std::string_view word = remaining.substr(0, space);
    remaining.remove_prefix(space == std::string_view::npos ? remaining.size() : space + 1);
    while (!word.empty()) {
      const int room = width - columns(line) - (empty ? 0 : 1);
      if (columns(word) <= room) {
        line += empty ? "" : " ";
        line += word;
        word = {};
      } else if (empty) {  // a word longer than a line: a link, most often
        const std::string_view part = start_within(word, room);
        line += part;
        word.remove_prefix(part.size());
      }
      if (!word.empty()) {
        out += line + "\n";
        line = rest;
        empty = true;
      } else {
        empty = false;
      }
    }
  }
  return out + line + "\n";
}

std::string fitted(std::string_view text, int width) {
  std::string out = visible(text);
  if (columns(out) > width) {
    out = std::string{start_within(out, width - 1)} + "…";
  }
  return out + std::string(static_cast<std::size_t>(std::max(0, width - columns(out))), ' ');
}

}  // namespace charter
