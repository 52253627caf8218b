#pragma once
/// Patterns of file names, without a shell: `*` and `?` stay within one name, `**` is any number of folders.
///
///     matches_glob("agreements/**/*.yaml", "agreements/2026/pool.yaml");   // true
///
/// Names are bytes, and `/` separates them. Costs at most pattern times name, whatever the pattern is.

#include <string_view>

namespace charter {

[[nodiscard]] bool matches_glob(std::string_view pattern, std::string_view path);

/// Whether it holds `*` or `?`.
[[nodiscard]] bool is_glob(std::string_view text);

}  // namespace charter
