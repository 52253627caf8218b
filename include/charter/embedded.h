#pragma once
/// The charter, scale and rules that come with the library, as the bytes of a bundle made at build time.
/// Use it where no other charter is given; nothing is read from disk.
///
///     const std::optional<Bundle> bundle = read_bundle(embedded_bundle());

#include <string_view>

namespace charter {

/// Static storage. `read_bundle` of the same version always accepts it.
[[nodiscard]] std::string_view embedded_bundle();

/// The checks of agreements, for `read_checks`; apart, so that nobody else pays for them.
[[nodiscard]] std::string_view embedded_checks();

}  // namespace charter
