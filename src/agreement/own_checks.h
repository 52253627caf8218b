#pragma once
/// Which of the checks that are always on a structural mistake belongs to.

#include <charter/check.h>

namespace charter {

[[nodiscard]] OwnCheck own_check_of(const DiagnosticKind& kind);

}  // namespace charter
