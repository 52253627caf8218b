#pragma once
/// Data contracts as agreements in the shape of our model: docs/agreements-imports.md says what becomes what.
/// A contract describes the data of one side; the other side has no place in it.

#include <charter/agreement.h>
#include <charter/document.h>

namespace charter {

/// ODCS 2 and 3. Custom properties named `charter.…` say what the standard has no place for, and then nothing
/// is inexpressible any more.
[[nodiscard]] Agreement import_odcs(const DocumentNode& contract);

/// Data Contract Specification 0.9 to 1.2.
[[nodiscard]] Agreement import_data_contract(const DocumentNode& contract);

}  // namespace charter
