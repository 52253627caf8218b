#pragma once
/// The charter, scale and rules that come with the program, as the bytes of a bundle made at build time.

#include <string_view>

namespace charter {

[[nodiscard]] std::string_view embedded_bundle();

}  // namespace charter
