#include "cli/all_kinds.h"

#include "cel/check_diagnostics.h"
#include "cel/parse_diagnostics.h"
#include "cel/runtime_diagnostics.h"
#include "cli/usage_kinds.h"
#include "decode/assessment_kinds.h"
#include "decode/reading_kinds.h"
#include "decode/yaml/charter_kinds.h"
#include "decode/yaml/yaml_kinds.h"
#include "evaluation/compare_kinds.h"
#include "rules/rule_kinds.h"
#include "workspace/disk.h"

#include <algorithm>

namespace charter {

std::vector<const DiagnosticKind*> all_diagnostic_kinds() {
  std::vector<const DiagnosticKind*> all;
  for (const auto& kinds : {reading_kinds(), yaml_kinds(), assessment_kinds(), charter_kinds(), rule_kinds(), disk_kinds(), usage_kinds(), compare_kinds()}) {
    all.insert(all.end(), kinds.begin(), kinds.end());
  }
  const auto add = [&all](const auto& kinds) { all.insert(all.end(), kinds.begin(), kinds.end()); };
  add(cel::parse_diagnostic_kinds());
  add(cel::check_diagnostic_kinds());
  add(cel::runtime_diagnostic_kinds());
  std::sort(all.begin(), all.end(), [](const auto* a, const auto* b) { return a->code < b->code; });
  return all;
}

}  // namespace charter
