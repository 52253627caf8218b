#pragma once
/// What a Program holds. Private to the room.

#include "cel/plan.h"
#include "cel/program.h"

namespace charter::cel {

struct ProgramData {
  std::string text;
  Ast ast;
  Plan plan;        ///< folded and fused
  Plan plain_plan;  ///< one node for each node of the tree, for explain
  Scratch constants{EvalLimits{.steps = 20'000, .memory = 1U << 20U}};  ///< storage of folded values
  Type result;
  std::vector<Reference> references;
};

}  // namespace charter::cel
