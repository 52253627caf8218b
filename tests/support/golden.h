#pragma once
/// Compares a text with a file of the repository. UPDATE_GOLDEN=1 rewrites the file: read the difference like
/// code.

#include <string>
#include <vector>

namespace charter::test {

/// The lines that differ, or nothing: "line 12: expected …, got …". `name` is relative to tests/golden.
[[nodiscard]] std::string golden_difference(const std::string& name, const std::string& text);

[[nodiscard]] std::string read_text(const std::string& path);

[[nodiscard]] std::vector<std::string> lines_of(const std::string& text);

}  // namespace charter::test
