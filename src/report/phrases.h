#pragma once
/// Small phrases made of fixed words and numbers, the same in every format.

#include "report/words.h"

#include <charter/gap_report.h>

#include <string>
#include <string_view>

namespace charter {

/// The technical name: "critical".
[[nodiscard]] std::string_view severity_id(Severity severity);
/// The word for people: "Critical".
[[nodiscard]] Word severity_word(Severity severity);
/// "in use"; of one that names no rule, which rule was most likely meant.
[[nodiscard]] std::string waiver_state(const Waiver& waiver, WaiverUse use, const RuleSet& rules,
                                       Language language);

/// ": " in English; French sets a no-break space before the colon.
[[nodiscard]] std::string_view colon(Language language);
[[nodiscard]] std::string quoted(std::string_view text, Language language);

/// "about 1.5 h"
[[nodiscard]] std::string effort(std::int32_t half_hours, Language language);
/// "+0.9 points"
[[nodiscard]] std::string gain_in_points(Score gain, Language language);
/// "71 of the 74 actions apply to you: …"
[[nodiscard]] std::string counts_sentence(const ReportCounts& counts, Language language);
/// "held down by CRI-01; 60% without it"
[[nodiscard]] std::string cap_sentence(const ReportStanding& principle, Language language);
/// "31 lower, 9 about the same (40–50%), 20 higher"
[[nodiscard]] std::string peer_sentence(const ReportPeerPlace& place, Language language);
/// "montreal-digital-data-charter@2020, rules 7aedb8104d799842"
[[nodiscard]] std::string made_from(const GapReport& report);

}  // namespace charter
