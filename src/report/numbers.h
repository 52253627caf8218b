#pragma once
/// Numbers as people write them in each language: 37.5% and 1.5 h, 37,5 % and 1,5 h.

#include <charter/language.h>
#include <charter/score.h>

#include <cstdint>
#include <optional>
#include <string>

namespace charter {

/// One decimal, none when it is zero; a score that is absent is a dash.
[[nodiscard]] std::string percent(std::optional<Score> score, Language language);

/// "1.5" in English, "1,5" in French.
[[nodiscard]] std::string half_hours(std::int32_t halves, Language language);

/// Hundredths with as many decimals as they need: "1.25", "1,25", "2".
[[nodiscard]] std::string hundredths(std::int64_t value, Language language);

/// "1 action", "2 actions"; in French 0 is singular.
[[nodiscard]] std::string counted(std::size_t count, Bilingual one, Bilingual many, Language language);

}  // namespace charter
