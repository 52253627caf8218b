#pragma once
/// What a document is, by its content, and the agreements in it where it is of another format than ours.

#include <charter/agreement.h>
#include <charter/document.h>
#include <charter/limits.h>
#include <charter/result.h>

#include <vector>

namespace charter {

/// Whether the document says `charter: agreement/…`, of whatever version.
[[nodiscard]] bool is_own_agreement(const DocumentNode& document);

/// One agreement for each policy or contract in the document, in document order; or why there is none.
[[nodiscard]] Checked<std::vector<Agreement>> import_document(const DocumentNode& document,
                                                              const ReadLimits& limits);

}  // namespace charter
