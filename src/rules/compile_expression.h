#pragma once
/// One expression of a rule to a program.

#include "cel/program.h"

#include <optional>
#include <string>
#include <vector>

namespace charter {

/// What is wrong with the expression is added to `mistakes`, with spans relative to its text.
[[nodiscard]] std::optional<cel::Program> compile_expression(const std::string& text,
                                                             const cel::Environment& environment,
                                                             std::vector<Diagnostic>& mistakes);

}  // namespace charter
