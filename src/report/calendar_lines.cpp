#include "report/calendar_lines.h"

#include "diagnostics/visible.h"

namespace charter {

namespace {

constexpr std::size_t kMostOctets =
    75;  ///< of a line, its break apart; the space that begins a folded one counts

bool continues_character(char byte) {
  return (static_cast<unsigned char>(byte) & 0xC0U) == 0x80U;
}

}  // namespace

std::string calendar_text(std::string_view text) {
  std::string out;
  std::size_t from = 0;
  while (from <= text.size()) {
    const std::size_t end = text.find('\n', from);
    for (const char c : visible(text.substr(from, end == std::string_view::npos ? end : end - from))) {
      if (c == '\\' || c == ';' || c == ',') {
        out += '\\';
      }
      out += c;
    }
    if (end == std::string_view::npos) {
      break;
    }
    out += "\\n";
    from = end + 1;
  }
  return out;
}

std::string calendar_line(std::string_view content) {
  std::string out;
  std::size_t room = kMostOctets;
  while (content.size() > room) {
    std::size_t cut = room;
    while (cut > 0 && continues_character(content[cut])) {
      --cut;
    }
    cut = cut == 0 ? room : cut;  // not UTF-8: nothing to keep whole
    out += content.substr(0, cut);
    out += "\r\n ";
    content.remove_prefix(cut);
    room = kMostOctets - 1;
  }
  out += content;
  return out + "\r\n";
}

}  // namespace charter
