#pragma once
/// Runs the inline tests of checks: each check on small agreements whose results its author wrote down.

#include "rules/check_source.h"

#include <charter/diagnostic.h>

#include <span>
#include <vector>

namespace charter {

/// One diagnostic for each test that does not come out as expected; none when all do.
[[nodiscard]] std::vector<Diagnostic> run_check_tests(const CheckSet& checks, const Charter& charter,
                                                      const Scale& scale, std::span<const CheckTest> tests);

}  // namespace charter
