#pragma once
/// The page of one id, for the two commands that show one.

#include "cli/shared_options.h"

namespace charter {

[[nodiscard]] ExitCode show_id(const Context& context, const SharedOptions& options, const std::string& id);

/// The page, and under it why the id came out as it did in one assessment.
[[nodiscard]] ExitCode show_id_in(const Context& context, const SharedOptions& options, const std::string& id,
                                  const std::string& assessment);

}  // namespace charter
