#pragma once
/// The JSON Schema of an assessment, made from a charter and a scale so that it can never name another
/// action.

#include <charter/framework.h>
#include <charter/scale.h>

#include <string>

namespace charter::test {

/// charter/schema/assessment.schema.json, draft-07. Descriptions are in English, then in French.
[[nodiscard]] std::string assessment_schema(const Charter& charter, const Scale& scale);

}  // namespace charter::test
