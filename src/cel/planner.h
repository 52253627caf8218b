#pragma once
/// From a checked tree to a plan. Private to the room.

#include "cel/checker.h"
#include "cel/plan.h"

#include <charter/diagnostic.h>

#include <map>
#include <vector>

namespace charter::cel {

/// Folded: computes what is known and fuses what is usual. Plain: keeps a node for every sub-expression.
enum class PlanDetail : std::uint8_t { Folded, Plain };

/// Found out once for both plans of a program.
struct PlanMemory {
  std::map<std::uint32_t, HookResult> hooks;  ///< by node of the tree
  std::map<std::uint32_t, std::shared_ptr<const Regex>> regexes;
};

/// `constants` keeps folded values and must live as long as the plan. Mistakes that hooks find are added to
/// `diagnostics`.
[[nodiscard]] Plan make_plan(const Ast& ast, const CheckResult& checked, const Environment& environment,
                             PlanDetail detail, Scratch& constants, PlanMemory& memory,
                             std::vector<Diagnostic>& diagnostics);

}  // namespace charter::cel
