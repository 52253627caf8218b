#pragma once
/// Characters that nobody sees and that turn the order of what is shown.

#include "decode/report.h"

#include <string_view>

namespace charter {

/// Tells each line that holds one, in values, keys and comments alike.
void report_hidden_marks(std::string_view text, const Report& report);

}  // namespace charter
