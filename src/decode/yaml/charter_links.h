#pragma once
/// Turns the names of a draft into indices, and tells every one that leads nowhere.

#include "decode/mistakes.h"
#include "decode/yaml/charter_draft.h"

namespace charter {

/// Fills `draft.charter` with commitments, principles and actions in the charter's order.
void link(CharterDraft& draft, Mistakes& mistakes);

}  // namespace charter
