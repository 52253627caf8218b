#pragma once
/// Holds a document against the shape of an agreement: unknown keys, wrong types, bad dates, ids declared
/// nowhere. Every mistake at once; what is right stays usable.

#include "decode/report.h"

#include <charter/document.h>

namespace charter {

/// A Fragment is part of an agreement, as in the tests of rules: nothing has to be there.
enum class Wholeness : std::uint8_t { Whole, Fragment };

void check_structure(const DocumentNode& root, Wholeness wholeness, const Report& report);

/// Ids named that are declared nowhere, and ids declared twice. Apart, so that it may run once imported parts
/// are in their place.
void check_references(const DocumentNode& root, Mistakes& mistakes);

}  // namespace charter
