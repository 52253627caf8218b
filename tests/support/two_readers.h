#pragma once
/// The two tokenizers of JSON, and the two ways to read an assessment, held against each other.

#include "decode/json/assessment_reader.h"

#include <charter/limits.h>

#include <string>
#include <string_view>

namespace charter::test {

/// What `reader` does not do as `read_json` does: it may refuse more, but where it accepts, all events and
/// their places are the same. Nothing where all is well. `accepted` says whether it did.
[[nodiscard]] std::string difference_of_events(FastReader& reader, std::string_view text,
                                               const ReadLimits& limits, bool& accepted);

/// What `reader`, which may have read other documents before, does not do as `decode_assessment` does.
[[nodiscard]] std::string difference_of_assessments(AssessmentReader& reader, std::string_view text,
                                                    const Charter& charter, const Scale& scale,
                                                    const ReadLimits& limits);

}  // namespace charter::test
