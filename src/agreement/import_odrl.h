#pragma once
/// An ODRL policy as an agreement in the shape of our model: docs/agreements-imports.md says what becomes
/// what.

#include "agreement/odrl_policies.h"

#include <charter/agreement.h>

#include <span>

namespace charter {

/// `policy` is one of `all` policies of a document, and `terms` are of that document. Rules that it inherits
/// from another of them are its own too; those of a policy elsewhere are told as missing.
[[nodiscard]] Agreement import_odrl(const OdrlPolicy& policy, std::span<const OdrlPolicy> all, Terms& terms);

}  // namespace charter
