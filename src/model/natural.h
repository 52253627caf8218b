#pragma once
/// A natural number without a limit, for sums of fractions whose denominators share nothing.
/// Only what the exact mean needs; addition and multiplication never round.

#include <cstdint>
#include <vector>

namespace charter {

class Natural {
 public:
  explicit Natural(std::uint32_t value);

  void multiply(std::uint64_t factor);
  void add(const Natural& other);

  friend bool operator<=(const Natural& left, const Natural& right);

 private:
  void trim();

  std::vector<std::uint32_t> digits_;  ///< base 2^32, least significant first, no leading zero
};

}  // namespace charter
