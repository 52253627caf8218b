#include "cel/decimal.h"

#include <fmt/format.h>

#include <cmath>

namespace charter::cel {

namespace {

std::optional<std::string> not_finite(double value) {
  if (std::isnan(value)) {
    return "NaN";
  }
  if (std::isinf(value)) {
    return value < 0 ? "-Infinity" : "Infinity";
  }
  return std::nullopt;
}

/// Shortest digits, and the power of ten of the first one.
struct Digits {
  bool negative = false;
  std::string digits;
  int exponent = 0;
};

Digits digits_of(double value) {
  // "{:e}" without a precision pads to six digits, "{}" may drop the exponent: only the digits are taken from
  // it, and where the point was.
  const std::string text = fmt::format("{}", value);
  Digits out;
  out.negative = text[0] == '-';
  bool seen_point = false;
  bool leading = true;
  int before_point = 0;
  int leading_zeros = 0;
  std::size_t i = out.negative ? 1 : 0;
  for (; i < text.size() && text[i] != 'e'; ++i) {
    if (text[i] == '.') {
      seen_point = true;
      continue;
    }
    before_point += seen_point ? 0 : 1;
    if (leading && text[i] == '0') {
      ++leading_zeros;
      continue;
    }
    leading = false;
    out.digits += text[i];
  }
  int exponent = 0;
  if (i < text.size()) {
    const bool minus = text[i + 1] == '-';
    for (i += 2; i < text.size(); ++i) {
      exponent = exponent * 10 + (text[i] - '0');
    }
    exponent = minus ? -exponent : exponent;
  }
  while (!out.digits.empty() && out.digits.back() == '0') {
    out.digits.pop_back();
  }
  out.exponent = out.digits.empty() ? 0 : before_point - leading_zeros - 1 + exponent;
  if (out.digits.empty()) {
    out.digits = "0";
  }
  return out;
}

std::string plain(const Digits& number) {
  std::string out = number.negative ? "-" : "";
  const int count = static_cast<int>(number.digits.size());
  if (number.exponent < 0) {
    return out + "0." + std::string(static_cast<std::size_t>(-number.exponent - 1), '0') + number.digits;
  }
  if (count <= number.exponent + 1) {
    return out + number.digits + std::string(static_cast<std::size_t>(number.exponent + 1 - count), '0');
  }
  const auto point = static_cast<std::size_t>(number.exponent) + 1;
  return out + number.digits.substr(0, point) + "." + number.digits.substr(point);
}

}  // namespace

std::string shortest(double value) {
  if (const auto text = not_finite(value)) {
    return *text;
  }
  const Digits number = digits_of(value);
  if (number.exponent >= -6 && number.exponent < 21) {
    return plain(number);
  }
  std::string out = number.negative ? "-" : "";
  out += number.digits[0];
  if (number.digits.size() > 1) {
    out += "." + number.digits.substr(1);
  }
  return out + fmt::format("e{:+03d}", number.exponent);
}

std::string shortest_fixed(double value) {
  const auto text = not_finite(value);
  return text ? *text : plain(digits_of(value));
}

std::string fixed(double value, int precision) {
  const auto text = not_finite(value);
  return text ? *text : fmt::format("{:.{}f}", value, precision);
}

std::string scientific(double value, int precision) {
  const auto text = not_finite(value);
  return text ? *text : fmt::format("{:.{}e}", value, precision);
}

}  // namespace charter::cel
