#include "decode/utf16.h"

#include <cstdint>

namespace charter {

namespace {

using namespace std::string_view_literals;

void append_utf8(std::string& out, std::uint32_t point) {
  const auto byte = [&out](std::uint32_t value) { out += static_cast<char>(value); };
  if (point < 0x80U) {
    byte(point);
  } else if (point < 0x800U) {
    byte(0xC0U | point >> 6U);
    byte(0x80U | (point & 0x3FU));
  } else if (point < 0x10000U) {
    byte(0xE0U | point >> 12U);
    byte(0x80U | (point >> 6U & 0x3FU));
    byte(0x80U | (point & 0x3FU));
  } else {
    byte(0xF0U | point >> 18U);
    byte(0x80U | (point >> 12U & 0x3FU));
    byte(0x80U | (point >> 6U & 0x3FU));
    byte(0x80U | (point & 0x3FU));
  }
}

}  // namespace

std::optional<std::string> utf8_from_utf16(std::string_view text) {
  const bool little = text.starts_with("\xFF\xFE"sv);
  const bool utf32 = text.starts_with("\xFF\xFE\0\0"sv);
  if ((!little && !text.starts_with("\xFE\xFF"sv)) || utf32 || text.size() % 2 != 0) {
    return std::nullopt;
  }
  const auto unit = [&](std::size_t i) {
    const auto first = static_cast<unsigned char>(text[i]);
    const auto second = static_cast<unsigned char>(text[i + 1]);
    return little ? std::uint32_t{first} | std::uint32_t{second} << 8U
                  : std::uint32_t{second} | std::uint32_t{first} << 8U;
  };
  std::string out;
  out.reserve(text.size() / 2);
  for (std::size_t i = 2; i < text.size(); i += 2) {
    std::uint32_t point = unit(i);
    if (point >= 0xD800U && point < 0xDC00U && i + 2 < text.size()) {
      const std::uint32_t low = unit(i + 2);
      if (low >= 0xDC00U && low < 0xE000U) {
        point = 0x10000U + ((point - 0xD800U) << 10U) + (low - 0xDC00U);
        i += 2;
      }
    }
    if (point >= 0xD800U && point < 0xE000U) {
      return std::nullopt;
    }
    append_utf8(out, point);
  }
  return out;
}

}  // namespace charter
