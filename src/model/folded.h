#pragma once
/// A text without case and accents, to compare what people write: "À compléter" as "a completer".

#include <string>
#include <string_view>

namespace charter {

[[nodiscard]] std::string folded(std::string_view text);

}  // namespace charter
