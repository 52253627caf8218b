#pragma once
/// The version of the library, "0.1.0".

#include <string_view>

namespace charter {

[[nodiscard]] std::string_view version();

}  // namespace charter
