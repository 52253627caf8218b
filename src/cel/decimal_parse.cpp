#include "cel/decimal.h"

#include <cmath>
#include <cstring>
#include <limits>
#include <vector>

namespace charter::cel {

namespace {

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

/// A whole number of any size; 32-bit limbs, least first, no leading zero limb.
class BigInt {
 public:
  void multiply_add(std::uint32_t factor, std::uint32_t addend) {
    std::uint64_t carry = addend;
    for (auto& limb : limbs_) {
      carry += std::uint64_t{limb} * factor;
      limb = static_cast<std::uint32_t>(carry);
      carry >>= 32U;
    }
    if (carry != 0) {
      limbs_.push_back(static_cast<std::uint32_t>(carry));
    }
  }
  void multiply_power_of_ten(int power) {
    for (; power >= 9; power -= 9) {
      multiply_add(1'000'000'000U, 0);
    }
    for (; power > 0; --power) {
      multiply_add(10, 0);
    }
  }
  void shift_left(std::size_t bits) {
    if (limbs_.empty()) {
      return;
    }
    const std::size_t rest = bits % 32;
    if (rest != 0) {
      multiply_add(1U << rest, 0);
    }
    limbs_.insert(limbs_.begin(), bits / 32, 0);
  }
  [[nodiscard]] std::size_t bits() const {
    if (limbs_.empty()) {
      return 0;
    }
    std::size_t top = 0;
    for (std::uint32_t limb = limbs_.back(); limb != 0; limb >>= 1U) {
      ++top;
    }
    return (limbs_.size() - 1) * 32 + top;
  }
  [[nodiscard]] bool is_zero() const { return limbs_.empty(); }

  /// Takes `other` away when it is not larger.
  bool subtract_if_not_less(const BigInt& other) {
    if (compare(other) < 0) {
      return false;
    }
    std::int64_t borrow = 0;
    for (std::size_t i = 0; i < limbs_.size(); ++i) {
      std::int64_t difference = std::int64_t{limbs_[i]} - borrow;
      difference -= i < other.limbs_.size() ? std::int64_t{other.limbs_[i]} : 0;
      borrow = difference < 0 ? 1 : 0;
      limbs_[i] = static_cast<std::uint32_t>(difference + (borrow << 32U));
    }
    while (!limbs_.empty() && limbs_.back() == 0) {
      limbs_.pop_back();
    }
    return true;
  }

 private:
  [[nodiscard]] int compare(const BigInt& other) const {
    if (limbs_.size() != other.limbs_.size()) {
      return limbs_.size() < other.limbs_.size() ? -1 : 1;
    }
    for (std::size_t i = limbs_.size(); i-- > 0;) {
      if (limbs_[i] != other.limbs_[i]) {
        return limbs_[i] < other.limbs_[i] ? -1 : 1;
      }
    }
    return 0;
  }

  std::vector<std::uint32_t> limbs_;
};

struct Decimal {
  bool negative = false;
  std::string digits;         ///< without leading zeros
  std::int64_t exponent = 0;  ///< of ten, for the last digit
};

/// No double needs more digits than this to be told from its neighbour; the rest only says "a bit more".
constexpr std::size_t kMaxDigits = 800;

std::optional<Decimal> read_decimal(std::string_view text) {
  Decimal out;
  std::size_t i = 0;
  if (i < text.size() && (text[i] == '-' || text[i] == '+')) {
    out.negative = text[i++] == '-';
  }
  std::size_t seen = 0;
  bool dropped = false;
  const auto take = [&](bool fraction) {
    for (; i < text.size() && is_digit(text[i]); ++i, ++seen) {
      if (out.digits.size() < kMaxDigits) {
        if (text[i] != '0' || !out.digits.empty()) {
          out.digits += text[i];
        }
        out.exponent -= fraction ? 1 : 0;
      } else {
        dropped = dropped || text[i] != '0';
        out.exponent += fraction ? 0 : 1;
      }
    }
  };
  take(false);
  if (i < text.size() && text[i] == '.') {
    ++i;
    take(true);
  }
  if (seen == 0) {
    return std::nullopt;
  }
  if (dropped) {
    // Standing for all digits cut off: enough to break a tie upwards.
    out.digits += '1';
    out.exponent -= 1;
  }
  if (i < text.size() && (text[i] == 'e' || text[i] == 'E')) {
    ++i;
    bool minus = false;
    if (i < text.size() && (text[i] == '-' || text[i] == '+')) {
      minus = text[i++] == '-';
    }
    std::int64_t exponent = 0;
    const std::size_t start = i;
    for (; i < text.size() && is_digit(text[i]); ++i) {
      exponent = exponent > 1'000'000 ? exponent : exponent * 10 + (text[i] - '0');
    }
    if (i == start) {
      return std::nullopt;
    }
    out.exponent += minus ? -exponent : exponent;
  }
  return i == text.size() ? std::optional<Decimal>(std::move(out)) : std::nullopt;
}

/// mantissa * 2^exponent rounded to a double, where `more` says that the true value lies a little above.
double rounded(std::uint64_t mantissa, std::int64_t exponent, bool more) {
  // `mantissa` has its highest bit set. A subnormal keeps fewer than 53 bits.
  const std::int64_t top = exponent + 63;
  if (top > 1023) {
    return std::numeric_limits<double>::infinity();
  }
  std::int64_t drop = 11;
  if (top < -1022) {
    drop += -1022 - top;
  }
  if (drop > 64) {
    return 0.0;
  }
  std::uint64_t kept = drop == 64 ? 0 : mantissa >> static_cast<unsigned>(drop);
  const std::uint64_t half = std::uint64_t{1} << static_cast<unsigned>(drop - 1);
  const std::uint64_t rest = drop == 64 ? mantissa : mantissa & ((half << 1U) - 1);
  if (rest > half || (rest == half && (more || (kept & 1U) != 0))) {
    ++kept;
  }
  return std::ldexp(static_cast<double>(kept), static_cast<int>(exponent + drop));
}

double exact(const Decimal& decimal) {
  BigInt numerator;
  for (const char digit : decimal.digits) {
    numerator.multiply_add(10, static_cast<std::uint32_t>(digit - '0'));
  }
  BigInt denominator;
  denominator.multiply_add(1, 1);
  const int power = static_cast<int>(decimal.exponent);
  (power >= 0 ? numerator : denominator).multiply_power_of_ten(power >= 0 ? power : -power);
  // Scale by 2^shift so that the quotient has exactly 64 bits, then divide bit by bit.
  std::int64_t shift =
      64 - (static_cast<std::int64_t>(numerator.bits()) - static_cast<std::int64_t>(denominator.bits()));
  (shift >= 0 ? numerator : denominator).shift_left(static_cast<std::size_t>(shift >= 0 ? shift : -shift));
  std::uint64_t quotient = 0;
  // The quotient may be one bit longer than 64: 65 trial subtractions, the first often fails.
  BigInt scaled = denominator;
  scaled.shift_left(64);
  int taken = 0;
  if (numerator.subtract_if_not_less(scaled)) {
    quotient = 1;
    taken = 1;
  }
  const int rounds = 64 - taken;
  for (int i = 0; i < rounds; ++i) {
    numerator.shift_left(1);
    const bool bit = numerator.subtract_if_not_less(scaled);
    quotient = (quotient << 1U) | (bit ? 1U : 0U);
  }
  return rounded(quotient, -shift + taken, !numerator.is_zero());
}

}  // namespace

std::optional<double> parse_double(std::string_view text) {
  const auto decimal = read_decimal(text);
  if (!decimal) {
    return std::nullopt;
  }
  const double sign = decimal->negative ? -1.0 : 1.0;
  if (decimal->digits.empty()) {
    return sign * 0.0;
  }
  const std::int64_t magnitude = decimal->exponent + static_cast<std::int64_t>(decimal->digits.size());
  if (magnitude > 310) {
    return sign * std::numeric_limits<double>::infinity();
  }
  if (magnitude < -330) {
    return sign * 0.0;
  }
  if (decimal->digits.size() <= 15 && decimal->exponent >= -22 && decimal->exponent <= 22) {
    // Both factors are exact doubles, so the one rounding of * or / is the right one (Clinger's fast path).
    double digits = 0;
    for (const char digit : decimal->digits) {
      digits = digits * 10 + (digit - '0');
    }
    double power = 1;
    for (std::int64_t i = 0; i < std::abs(decimal->exponent); ++i) {
      power *= 10;
    }
    return sign * (decimal->exponent < 0 ? digits / power : digits * power);
  }
  return sign * exact(*decimal);
}

std::optional<std::uint64_t> parse_uint(std::string_view text) {
  if (text.empty()) {
    return std::nullopt;
  }
  std::uint64_t out = 0;
  for (const char c : text) {
    const auto digit = static_cast<std::uint64_t>(c - '0');
    if (!is_digit(c) || out > (std::numeric_limits<std::uint64_t>::max() - digit) / 10) {
      return std::nullopt;
    }
    out = out * 10 + digit;
  }
  return out;
}

std::optional<std::int64_t> parse_int(std::string_view text) {
  const bool negative = !text.empty() && text[0] == '-';
  const auto magnitude = parse_uint(negative ? text.substr(1) : text);
  constexpr std::uint64_t kMax = std::numeric_limits<std::int64_t>::max();
  if (!magnitude || *magnitude > kMax + (negative ? 1U : 0U)) {
    return std::nullopt;
  }
  return static_cast<std::int64_t>(negative ? 0 - *magnitude : *magnitude);
}

}  // namespace charter::cel
