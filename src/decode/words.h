#pragma once
/// Lists of words inside a message.

#include <string>
#include <string_view>
#include <vector>

namespace charter {

/// "a, b, c"; of a long list the first ones and "…": 74 names hide the one line that helps.
[[nodiscard]] std::string joined(const std::vector<std::string_view>& words);

}  // namespace charter
