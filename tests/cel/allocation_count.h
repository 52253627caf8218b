#pragma once
/// How often this program has called operator new; linking allocation_count.cpp replaces it.

#include <cstddef>

namespace charter {

[[nodiscard]] std::size_t allocation_count();

}  // namespace charter
