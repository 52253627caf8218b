#pragma once
/// The values of the options of `charter plan`, read from what was typed.

#include <charter/plan.h>
#include <charter/result.h>

#include <optional>
#include <string>
#include <vector>

namespace charter {

/// "1.5": hundredths of an hour, from 0.01 to all hours of a month. A comma is taken for a point.
[[nodiscard]] Result<std::int32_t> centihours_of(const std::string& text);

[[nodiscard]] Result<std::int32_t> months_of(const std::string& text);

/// The id of a level above the first.
[[nodiscard]] Result<Index> target_of(const Scale& scale, const std::string& text);

/// "SEC-03=implemented,PRV-02=partial", each action once.
[[nodiscard]] Result<std::vector<WhatIf>> what_if_of(const Charter& charter, const Scale& scale,
                                                     const std::vector<std::string>& texts);

}  // namespace charter
