#include "report/columns.h"

#include <algorithm>
#include <array>
#include <cstddef>

namespace charter {

namespace {

struct Range {
  char32_t first;
  char32_t last;
};

/// Marks that stand on the letter before them, and characters without a width (Unicode general categories Mn,
/// Me and Cf, the blocks that occur in names).
constexpr std::array kNoColumn{Range{0x0300, 0x036F},  Range{0x0483, 0x0489}, Range{0x0591, 0x05BD},
                               Range{0x064B, 0x065F},  Range{0x1AB0, 0x1AFF}, Range{0x1DC0, 0x1DFF},
                               Range{0x200B, 0x200F},  Range{0x2060, 0x2064}, Range{0x20D0, 0x20F0},
                               Range{0xFE00, 0xFE0F},  Range{0xFE20, 0xFE2F}, Range{0xFEFF, 0xFEFF},
                               Range{0xE0100, 0xE01EF}};

/// East Asian width W or F (Unicode Standard Annex 11), and emoji; unassigned letters within a block count as
/// wide.
constexpr std::array kTwoColumns{
    Range{0x1100, 0x115F},   Range{0x231A, 0x231B},   Range{0x23E9, 0x23EC},   Range{0x23F0, 0x23F0},
    Range{0x25FD, 0x25FE},   Range{0x2614, 0x2615},   Range{0x2648, 0x2653},   Range{0x267F, 0x267F},
    Range{0x26A1, 0x26A1},   Range{0x26BD, 0x26BE},   Range{0x26D4, 0x26D4},   Range{0x2705, 0x2705},
    Range{0x270A, 0x270B},   Range{0x2728, 0x2728},   Range{0x274C, 0x274C},   Range{0x2753, 0x2757},
    Range{0x2795, 0x2797},   Range{0x2B50, 0x2B50},   Range{0x2E80, 0x303E},   Range{0x3041, 0xA4CF},
    Range{0xA960, 0xA97C},   Range{0xAC00, 0xD7A3},   Range{0xF900, 0xFAFF},   Range{0xFE30, 0xFE6F},
    Range{0xFF01, 0xFF60},   Range{0xFFE0, 0xFFE6},   Range{0x16FE0, 0x18DFF}, Range{0x1B000, 0x1B2FF},
    Range{0x1F18E, 0x1F18E}, Range{0x1F191, 0x1F19A}, Range{0x1F200, 0x1F64F}, Range{0x1F680, 0x1F6FF},
    Range{0x1F7E0, 0x1F7EB}, Range{0x1F900, 0x1FAFF}, Range{0x20000, 0x3FFFD}};

template <std::size_t N>
bool lies_in(const std::array<Range, N>& ranges, char32_t letter) {
  const auto after = std::upper_bound(ranges.begin(), ranges.end(), letter,
                                      [](char32_t value, const Range& range) { return value < range.first; });
  return after != ranges.begin() && letter <= std::prev(after)->last;
}

/// One code point; a byte that is not valid UTF-8 stands for itself.
struct Letter {
  char32_t value = 0;
  std::size_t bytes = 1;
};

Letter first_letter(std::string_view text) {
  const auto byte = [text](std::size_t i) { return static_cast<unsigned char>(text[i]); };
  const unsigned char lead = byte(0);
  const std::size_t bytes =
      lead < 0x80U ? 1U : (lead >= 0xF0U ? 4U : (lead >= 0xE0U ? 3U : (lead >= 0xC0U ? 2U : 1U)));
  if (bytes == 1 || text.size() < bytes) {
    return {lead, 1};
  }
  char32_t value = lead & (0x7FU >> bytes);
  for (std::size_t i = 1; i < bytes; ++i) {
    value = value << 6U | (byte(i) & 0x3FU);
  }
  return {value, bytes};
}

int width_of(char32_t letter) {
  if (letter < 0x300) {
    return 1;
  }
  return lies_in(kNoColumn, letter) ? 0 : (lies_in(kTwoColumns, letter) ? 2 : 1);
}

}  // namespace

int columns(std::string_view text) {
  int width = 0;
  while (!text.empty()) {
    const Letter letter = first_letter(text);
    width += width_of(letter.value);
    text.remove_prefix(letter.bytes);
  }
  return width;
}

std::string_view start_within(std::string_view text, int width) {
  std::size_t end = 0;
  int taken = 0;
  while (end < text.size()) {
    const Letter letter = first_letter(text.substr(end));
    const int wide = width_of(letter.value);
    if (end > 0 && taken + wide > width) {
      break;
    }
    taken += wide;
    end += letter.bytes;
  }
  return text.substr(0, end);
}

}  // namespace charter
