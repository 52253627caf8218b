#include "model/hash.h"

namespace charter {

namespace {

constexpr std::uint64_t kPrime = 0x100000001B3U;

std::string sixteen_digits(std::uint64_t value) {
  constexpr std::string_view kDigits = "0123456789abcdef";
  std::string out;
  for (int shift = 60; shift >= 0; shift -= 4) {
    out += kDigits[value >> static_cast<unsigned>(shift) & 15U];
  }
  return out;
}

}  // namespace

void TextHash::add(std::string_view text) {
  for (const char c : text) {
    state_ = (state_ ^ static_cast<unsigned char>(c)) * kPrime;
  }
  state_ = (state_ ^ 0x1FFU) * kPrime;  // a separator that no byte equals
}

std::string TextHash::hex() const {
  return sixteen_digits(state_);
}

std::string content_hash(std::string_view text) {
  constexpr std::size_t kWord = 8;
  constexpr std::uint64_t kGoldenRatio = 0x9E3779B97F4A7C15U;
  std::uint64_t state = text.size();
  // Each step can be undone, so that two texts that differ in one word never come together.
  const auto add = [&state](std::uint64_t word) {
    state = (state ^ word) * kGoldenRatio;
    state ^= state >> 29U;
  };
  for (; text.size() >= kWord; text.remove_prefix(kWord)) {
    std::uint64_t word = 0;
    for (std::size_t i = 0; i < kWord; ++i) {
      word |= std::uint64_t{static_cast<unsigned char>(text[i])} << (8 * i);
    }
    add(word);
  }
  std::uint64_t rest = 0;
  for (const char c : text) {
    rest = rest << 8U | static_cast<unsigned char>(c);
  }
  add(rest);
  add(kGoldenRatio);
  return sixteen_digits(state);
}

}  // namespace charter
