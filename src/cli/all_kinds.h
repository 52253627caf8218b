#pragma once
/// Every mistake the program can tell, from all rooms: for `charter explain CODE` and for the tests.

#include <charter/diagnostic.h>

#include <vector>

namespace charter {

/// In the order of their codes.
[[nodiscard]] std::vector<const DiagnosticKind*> all_diagnostic_kinds();

}  // namespace charter
