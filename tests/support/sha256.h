#pragma once
/// SHA-256 (FIPS 180-4), in base64: what a Content-Security-Policy names a style sheet by. For tests only.

#include <string>
#include <string_view>

namespace charter::test {

[[nodiscard]] std::string sha256_base64(std::string_view text);

}  // namespace charter::test
