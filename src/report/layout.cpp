#include "report/layout.h"

#include "report/columns.h"

#include <algorithm>

namespace charter {

namespace {

/// Bytes of the control character at `rest`, or 0. U+0080–U+009F, U+2028–U+202E and U+2066–U+2069 included.
std::size_t control_length(std::string_view rest) {
  const auto byte = [rest](std::size_t i) {
    return i < rest.size() ? static_cast<unsigned char>(rest[i]) : 0U;
  };
  if (byte(0) < 0x20U || byte(0) == 0x7FU) {
    return 1;
  }
  if (byte(0) == 0xC2U && byte(1) >= 0x80U && byte(1) <= 0x9FU) {
    return 2;
  }
  const bool separators = byte(0) == 0xE2U && byte(1) == 0x80U && byte(2) >= 0xA8U && byte(2) <= 0xAEU;
  const bool isolates = byte(0) == 0xE2U && byte(1) == 0x81U && byte(2) >= 0xA6U && byte(2) <= 0xA9U;
  return separators || isolates ? 3 : 0;
}

}  // namespace

std::string printable(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (std::size_t i = 0; i < text.size();) {
    const std::size_t control = control_length(text.substr(i));
    out += control > 0 ? ' ' : text[i];
    i += control > 0 ? control : 1;
  }
  return out;
}

std::string wrapped(std::string_view text, std::string_view first, std::string_view rest, int width) {
  const std::string clean = printable(text);
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
  std::string out = printable(text);
  if (columns(out) > width) {
    out = std::string{start_within(out, width - 1)} + "…";
  }
  return out + std::string(static_cast<std::size_t>(std::max(0, width - columns(out))), ' ');
}

}  // namespace charter
