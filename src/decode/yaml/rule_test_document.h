#pragma once
/// The inline test of a rule as a whole assessment in JSON, so that tests are read by the same rules as
/// assessments.

#include "decode/yaml/fields.h"

#include <charter/framework.h>

#include <string>

namespace charter {

/// Takes profile, organization, answers and as_of from the test; fills in what an assessment needs besides.
[[nodiscard]] std::string rule_test_document(Fields& test, const Charter& charter);

}  // namespace charter
