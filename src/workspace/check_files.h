#pragma once
/// Rules on agreements from a folder on disk: the `agreement` folder of what --rules names.

#include "rules/check_source.h"

#include <charter/limits.h>
#include <charter/scale.h>
#include <charter/source.h>

#include <optional>
#include <string>
#include <vector>

namespace charter {

/// The checks, or every mistake in the files; `sources` are what the diagnostics point into.
struct LoadedChecks {
  std::optional<CheckSet> checks;
  std::vector<CheckTest> tests;  ///< those of the files that were read
  std::vector<Source> sources;
  std::vector<Diagnostic> diagnostics;
};

/// The checks of `rules_folder`/agreement/*.yaml, added to `base` where there is one.
[[nodiscard]] LoadedChecks load_checks(const std::string& rules_folder, const Charter& charter,
                                       const Scale& scale, const CheckSet* base, const ReadLimits& limits);

/// The same for files that are read already.
[[nodiscard]] LoadedChecks checks_in(std::vector<Source> files, const Charter& charter, const Scale& scale,
                                     const CheckSet* base, const ReadLimits& limits);

}  // namespace charter
