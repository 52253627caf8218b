#include "model/natural.h"

#include <algorithm>

namespace charter {

namespace {

__extension__ using Wide = unsigned __int128;
constexpr std::uint64_t kDigitMask = 0xFFFFFFFFU;

}  // namespace

Natural::Natural(std::uint32_t value) : digits_{value} {
  trim();
}

void Natural::trim() {
  while (!digits_.empty() && digits_.back() == 0) {
    digits_.pop_back();
  }
}

void Natural::multiply(std::uint64_t factor) {
  Wide carry = 0;
  for (std::uint32_t& digit : digits_) {
    carry += Wide{digit} * factor;
    digit = static_cast<std::uint32_t>(carry & kDigitMask);
    carry >>= 32U;
  }
  while (carry != 0) {
    digits_.push_back(static_cast<std::uint32_t>(carry & kDigitMask));
    carry >>= 32U;
  }
  trim();
}

void Natural::add(const Natural& other) {
  digits_.resize(std::max(digits_.size(), other.digits_.size()), 0);
  std::uint64_t carry = 0;
  for (std::size_t i = 0; i < digits_.size(); ++i) {
    carry += digits_[i];
    carry += i < other.digits_.size() ? other.digits_[i] : 0U;
    digits_[i] = static_cast<std::uint32_t>(carry & kDigitMask);
    carry >>= 32U;
  }
  if (carry != 0) {
    digits_.push_back(static_cast<std::uint32_t>(carry));
  }
}

bool operator<=(const Natural& left, const Natural& right) {
  if (left.digits_.size() != right.digits_.size()) {
    return left.digits_.size() < right.digits_.size();
  }
  return !std::lexicographical_compare(right.digits_.rbegin(), right.digits_.rend(), left.digits_.rbegin(),
                                       left.digits_.rend());
}

}  // namespace charter
