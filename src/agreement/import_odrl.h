#pragma once
/// An ODRL policy as an agreement in the shape of our model: docs/agreements-imports.md says what becomes
/// what.

#include "agreement/odrl_policies.h"

#include <charter/agreement.h>

namespace charter {

/// `terms` is of the document that the policy stands in.
[[nodiscard]] Agreement import_odrl(const OdrlPolicy& policy, Terms& terms);

}  // namespace charter
