#pragma once
/// Days as people write them: April 14, 2026 and 14 avril 2026.

#include <charter/date.h>
#include <charter/language.h>

#include <string>
#include <string_view>

namespace charter {

/// `iso` is YYYY-MM-DD; what is not a day stays as it was typed.
[[nodiscard]] std::string day_in_words(std::string_view iso, Language language);

/// "May 2026", "mai 2026".
[[nodiscard]] std::string month_in_words(Date day, Language language);

/// "May 2026", "May – July 2026", "November 2026 – January 2027".
[[nodiscard]] std::string months_in_words(Date first, Date last, Language language);

}  // namespace charter
