#pragma once
/// What the format of a document has no place for, as keys of an agreement: so that a person knows what to
/// add.

#include <charter/check.h>

#include <span>
#include <string>
#include <vector>

namespace charter {

/// Of what the checks look at, in their order: a block ("breach") of which nothing can be said, or else a key
/// of one ("access.need_to_know").
[[nodiscard]] std::vector<std::string> topics_without_place(const CheckSet& checks,
                                                            std::span<const Agreement> agreements);

}  // namespace charter
