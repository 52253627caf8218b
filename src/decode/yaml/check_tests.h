#pragma once
/// The inline tests of a check: small agreements, read by the same rules as agreements.

#include "decode/yaml/fields.h"
#include "rules/check_source.h"

#include <charter/scale.h>

#include <vector>

namespace charter {

/// The check whose tests are read.
struct TestedCheck {
  const Charter& charter;
  const Scale& scale;
  const CheckInfo& info;
  Span id;
  bool conditional = false;  ///< it may not apply
};

/// Reads `tests` of a check and adds them to `tests`.
void read_check_tests(Fields& fields, const TestedCheck& check, const Report& report,
                      std::vector<CheckTest>& tests);

}  // namespace charter
