#pragma once
/// Pages about one thing: what `charter explain` and `charter framework show` print.

#include <charter/bundle.h>
#include <charter/check.h>
#include <charter/language.h>

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace charter {

/// The page of a principle, an action, a rule or an error code, whatever the case it was typed in.
[[nodiscard]] std::optional<std::string> describe(const Bundle& bundle, std::string_view id,
                                                  Language language);

/// The page of a check of agreements.
[[nodiscard]] std::optional<std::string> describe_check(const Charter& charter, const CheckSet& checks,
                                                        std::string_view id, Language language);

/// The page of the charter itself: what it is, its commitments and the questions of the profile.
[[nodiscard]] std::string describe_charter(const Charter& charter, Language language);

/// A pattern such as "‘{0}’ is missing" without its blanks: "‘…’ is missing".
[[nodiscard]] std::string without_blanks(std::string_view pattern);

/// Every id that `describe` knows, for did-you-mean.
[[nodiscard]] std::vector<std::string> known_ids(const Bundle& bundle);

}  // namespace charter
