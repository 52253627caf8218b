#pragma once
/// French as it is typeset in Québec, as far as a program can tell.

#include <string>
#include <string_view>

namespace charter::test {

/// The first thing wrong with the typography, with what stands around it; nothing when all is well.
[[nodiscard]] std::string french_mistake(std::string_view text);

}  // namespace charter::test
