#include "model/hash.h"

namespace charter {

namespace {

constexpr std::uint64_t kPrime = 0x100000001B3U;

}  // namespace

void TextHash::add(std::string_view text) {
  for (const char c : text) {
    state_ = (state_ ^ static_cast<unsigned char>(c)) * kPrime;
  }
  state_ = (state_ ^ 0x1FFU) * kPrime;  // a separator that no byte equals
}

std::string TextHash::hex() const {
  constexpr std::string_view kDigits = "0123456789abcdef";
  std::string out;
  for (int shift = 60; shift >= 0; shift -= 4) {
    out += kDigits[state_ >> static_cast<unsigned>(shift) & 15U];
  }
  return out;
}

}  // namespace charter
