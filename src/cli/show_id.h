#pragma once
/// The page of one id, for the two commands that show one.

#include "cli/shared_options.h"

namespace charter {

[[nodiscard]] ExitCode show_id(const Context& context, const SharedOptions& options, const std::string& id);

}  // namespace charter
