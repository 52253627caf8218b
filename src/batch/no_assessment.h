#pragma once
/// Which JSON files of a folder are not meant to be assessments.

#include <charter/limits.h>

#include <string_view>

namespace charter {

/// Whole JSON without a key `charter` at its top, a result of this program, which has one beside its
/// `schema`, or a data-sharing agreement. What cannot be read to its end may be a broken assessment, and is
/// not passed over.
[[nodiscard]] bool is_no_assessment(std::string_view text, const ReadLimits& limits);

}  // namespace charter
