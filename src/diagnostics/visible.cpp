#include "diagnostics/visible.h"

#include "diagnostics/utf8.h"

namespace charter {

namespace {

bool is_control(std::string_view point) {
  const auto byte = [point](std::size_t i) { return static_cast<unsigned char>(point[i]); };
  switch (point.size()) {
    case 1:
      return byte(0) < 0x20U || byte(0) == 0x7FU;
    case 2:
      // U+0080 to U+009F, and U+061C. Marks of direction would let a text pretend to be another.
      return (byte(0) == 0xC2U && byte(1) < 0xA0U) || (byte(0) == 0xD8U && byte(1) == 0x9CU);
    case 3:
      // U+200E, U+200F, U+2028 to U+202E, U+2066 to U+2069.
      return byte(0) == 0xE2U && ((byte(1) == 0x80U && (byte(2) == 0x8EU || byte(2) == 0x8FU ||
                                                        (byte(2) >= 0xA8U && byte(2) <= 0xAEU))) ||
                                  (byte(1) == 0x81U && byte(2) >= 0xA6U && byte(2) <= 0xA9U));
    default:
      return false;
  }
}

}  // namespace

std::string visible(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (std::size_t i = 0; i < text.size();) {
    const std::string_view point = point_at(text, i);
    if (first_invalid_utf8(point)) {
      out += "\uFFFD";
    } else if (is_control(point)) {
      out += ' ';
    } else {
      out += point;
    }
    i += point.size();
  }
  return out;
}

}  // namespace charter
