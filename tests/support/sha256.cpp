#include "support/sha256.h"

#include <array>
#include <bit>
#include <cstdint>

namespace charter::test {

namespace {

__extension__ typedef unsigned __int128 Wide;

/// The first 32 bits of the fractional part of a root: no table to mistype.
std::uint32_t fraction_of_root(std::uint64_t prime, int degree) {
  // The largest r with r^degree <= prime * 2^(32*degree), by bits from the top.
  Wide root = 0;
  for (int bit = 37; bit >= 0; --bit) {
    const Wide candidate = root | (static_cast<Wide>(1) << bit);
    const Wide limit = static_cast<Wide>(prime) << 64U;
    const bool fits =
        degree == 2 ? candidate * candidate <= limit : candidate * candidate <= (limit << 32U) / candidate;
    root = fits ? candidate : root;
  }
  return static_cast<std::uint32_t>(root);
}

bool is_prime(std::uint64_t n) {
  for (std::uint64_t d = 2; d * d <= n; ++d) {
    if (n % d == 0) {
      return false;
    }
  }
  return n > 1;
}

template <std::size_t N>
std::array<std::uint32_t, N> roots_of_primes(int degree) {
  std::array<std::uint32_t, N> roots{};
  std::uint64_t prime = 1;
  for (std::uint32_t& root : roots) {
    do {
      ++prime;
    } while (!is_prime(prime));
    root = fraction_of_root(prime, degree);
  }
  return roots;
}

void add_block(std::array<std::uint32_t, 8>& state, const unsigned char* block,
               const std::array<std::uint32_t, 64>& k) {
  std::array<std::uint32_t, 64> w{};
  for (std::size_t i = 0; i < 16; ++i) {
    w[i] = static_cast<std::uint32_t>(block[4 * i] << 24U | block[4 * i + 1] << 16U | block[4 * i + 2] << 8U |
                                      block[4 * i + 3]);
  }
  for (std::size_t i = 16; i < 64; ++i) {
    const std::uint32_t s0 = std::rotr(w[i - 15], 7) ^ std::rotr(w[i - 15], 18) ^ (w[i - 15] >> 3U);
    const std::uint32_t s1 = std::rotr(w[i - 2], 17) ^ std::rotr(w[i - 2], 19) ^ (w[i - 2] >> 10U);
    w[i] = w[i - 16] + s0 + w[i - 7] + s1;
  }
  auto [a, b, c, d, e, f, g, h] = state;
  for (std::size_t i = 0; i < 64; ++i) {
    const std::uint32_t s1 = std::rotr(e, 6) ^ std::rotr(e, 11) ^ std::rotr(e, 25);
    const std::uint32_t t1 = h + s1 + ((e & f) ^ (~e & g)) + k[i] + w[i];
    const std::uint32_t s0 = std::rotr(a, 2) ^ std::rotr(a, 13) ^ std::rotr(a, 22);
    const std::uint32_t t2 = s0 + ((a & b) ^ (a & c) ^ (b & c));
    h = g;
    g = f;
    f = e;
    e = d + t1;
    d = c;
    c = b;
    b = a;
    a = t1 + t2;
  }
  const std::array<std::uint32_t, 8> added{a, b, c, d, e, f, g, h};
  for (std::size_t i = 0; i < 8; ++i) {
    state[i] += added[i];
  }
}

std::string base64(const std::string& bytes) {
  constexpr std::string_view kLetters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
  std::string out;
  for (std::size_t i = 0; i < bytes.size(); i += 3) {
    std::uint32_t group = 0;
    for (std::size_t j = 0; j < 3; ++j) {
      group = group << 8U | (i + j < bytes.size() ? static_cast<unsigned char>(bytes[i + j]) : 0U);
    }
    for (std::size_t j = 0; j < 4; ++j) {
      out += i + j <= bytes.size() ? kLetters[group >> (18U - 6U * j) & 63U] : '=';
    }
  }
  return out;
}

}  // namespace

std::string sha256_base64(std::string_view text) {
  const auto k = roots_of_primes<64>(3);
  auto state = roots_of_primes<8>(2);
  std::string padded{text};
  padded += '\x80';
  padded.append((120 - padded.size() % 64) % 64, '\0');
  const std::uint64_t bits = text.size() * 8;
  for (int shift = 56; shift >= 0; shift -= 8) {
    padded += static_cast<char>(bits >> static_cast<unsigned>(shift) & 0xFFU);
  }
  for (std::size_t at = 0; at < padded.size(); at += 64) {
    add_block(state, reinterpret_cast<const unsigned char*>(padded.data()) + at, k);
  }
  std::string digest;
  for (const std::uint32_t word : state) {
    for (int shift = 24; shift >= 0; shift -= 8) {
      digest += static_cast<char>(word >> static_cast<unsigned>(shift) & 0xFFU);
    }
  }
  return base64(digest);
}

}  // namespace charter::test
