#pragma once
/// Days as people write them: April 14, 2026 and 14 avril 2026.

#include <charter/language.h>

#include <string>
#include <string_view>

namespace charter {

/// `iso` is YYYY-MM-DD; what is not a day stays as it was typed.
[[nodiscard]] std::string day_in_words(std::string_view iso, Language language);

}  // namespace charter
