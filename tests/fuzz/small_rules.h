#pragma once
/// What judged in the fuzz targets of files that name it: a small charter, its scale and two rules.

#include "unit/decode/tiny_charter.h"

#include <charter/evaluation.h>

inline const charter::Framework& small_judgement() {
  static const charter::Charter kCharter = tiny_charter();
  static const charter::Scale kScale = tiny_scale();
  static const charter::RuleSet kRules{
      {{"R-1", charter::Severity::Critical, 0, {}, 40, {}, {}, {}}, {"R-2", {}, {}, 1, {}, {}, {}, {}}},
      "0123456789abcdef",
      nullptr};
  static const charter::Framework kFramework{kCharter, kScale, kRules};
  return kFramework;
}
