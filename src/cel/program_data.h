#pragma once
/// What a Program holds. Private to the room.

#include "cel/plan.h"
#include "cel/program.h"

namespace charter::cel {

/// What folding may use for one expression; what needs more is left to the evaluation.
inline constexpr EvalLimits kConstantLimits{.steps = 20'000, .memory = 1U << 20U};

struct ProgramData {
  std::string text;
  Ast ast;
  Checking checking = Checking::On;
  Plan plan;                           ///< folded and fused
  Scratch constants{kConstantLimits};  ///< storage of folded values
  Type result;
};

}  // namespace charter::cel
