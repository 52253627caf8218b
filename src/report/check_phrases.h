#pragma once
/// Small phrases about checked agreements, the same in every format.

#include <charter/check_report.h>

#include <span>
#include <string>

namespace charter {

/// "2 errors, 1 warning; 3 accepted, 1 in the baseline"
[[nodiscard]] std::string counts_phrase(const CheckCounts& counts, Language language);

/// "3 agreements checked: 2 errors; 1 file could not be judged"
[[nodiscard]] std::string totals_phrase(const CheckReport& report);

/// "accepted until January 31, 2027: the reason", or "known from the baseline"; empty where it is open
[[nodiscard]] std::string standing_phrase(const CheckReportFinding& finding, Language language);

/// "agreements/pool.yaml:12:5"
[[nodiscard]] std::string place_phrase(const CheckPlace& place);

/// "breach, data (categories, subjects)" of "breach", "data.categories", "data.subjects"
[[nodiscard]] std::string keys_phrase(std::span<const std::string> keys);

/// With a full stop, so that another sentence can follow.
[[nodiscard]] std::string as_sentence(std::string text);

/// "error" or "erreur"
[[nodiscard]] std::string_view severity_phrase(Severity severity, Language language);

}  // namespace charter
