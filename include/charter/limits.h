#pragma once
/// How large a document may be before it is refused. The same limits for JSON and YAML.

#include <cstddef>
#include <cstdint>

namespace charter {

struct ReadLimits {
  std::size_t bytes = 16U * 1024U * 1024U;
  std::uint32_t depth = 128;
  std::uint32_t values = 200'000;
  std::uint32_t alias_expansions = 10'000;  ///< YAML only: values reached through aliases
  std::uint32_t mistakes = 1'000;           ///< how many are told before the rest is only counted
};

}  // namespace charter
