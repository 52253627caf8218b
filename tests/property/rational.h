#pragma once
/// Exact fractions for the second scorer: slow, always in lowest terms, and nothing shared with the engine.

#include <cstdint>

namespace naive {

__extension__ using Int = __int128;

struct Rational {
  Int numerator = 0;
  Int denominator = 1;
};

template <class Whole>
Whole euclid(Whole a, Whole b) {
  while (b != 0) {
    const Whole rest = a % b;
    a = b;
    b = rest;
  }
  return a < 0 ? -a : a;
}

inline Int greatest_common_divisor(Int a, Int b) {
  // Nearly all numbers are small, and dividing 64 bits is many times faster than 128.
  const auto small_a = static_cast<std::int64_t>(a);
  const auto small_b = static_cast<std::int64_t>(b);
  return small_a == a && small_b == b ? euclid<std::int64_t>(small_a, small_b) : euclid<Int>(a, b);
}

inline Rational fraction(Int numerator, Int denominator) {
  const Int common = greatest_common_divisor(numerator, denominator);
  return {numerator / common, denominator / common};
}

inline Rational operator+(Rational a, Rational b) {
  return fraction(a.numerator * b.denominator + b.numerator * a.denominator, a.denominator * b.denominator);
}
inline Rational operator-(Rational a, Rational b) {
  return a + Rational{-b.numerator, b.denominator};
}
inline Rational operator*(Rational a, Rational b) {
  return fraction(a.numerator * b.numerator, a.denominator * b.denominator);
}
inline Rational operator/(Rational a, Rational b) {
  return fraction(a.numerator * b.denominator, a.denominator * b.numerator);
}
inline bool operator<(Rational a, Rational b) {
  return a.numerator * b.denominator < b.numerator * a.denominator;
}
inline bool operator==(Rational a, Rational b) {
  return a.numerator == b.numerator && a.denominator == b.denominator;
}

/// floor(x * 10000 + 1/2), for x >= 0.
inline std::int32_t hundredths_of_a_percent(Rational x) {
  const Rational shifted = x * Rational{10000} + Rational{1, 2};
  return static_cast<std::int32_t>(shifted.numerator / shifted.denominator);
}

}  // namespace naive
