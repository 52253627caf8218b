#pragma once
/// The constraints of a rule, out of the logic (and, or, xone, andSequence) that they stand in.

#include "agreement/terms.h"

#include <charter/document.h>

#include <string>
#include <vector>

namespace charter {

struct OdrlConstraint {
  std::string_view left;        ///< as written: "odrl:dateTime"
  std::string_view comparison;  ///< local name: "lteq"
  std::vector<const DocumentNode*> right;
  const DocumentNode* node = nullptr;
};

/// Of `rule`, under any of the keys of constraints or refinements. What refers to itself ends.
[[nodiscard]] std::vector<OdrlConstraint> odrl_constraints(Terms& terms, const DocumentNode& rule,
                                                           std::span<const std::string_view> keys);

/// "dateTime lteq 2023-12-31"
[[nodiscard]] std::string words_of(const OdrlConstraint& constraint);

}  // namespace charter
