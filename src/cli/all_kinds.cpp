#include "cli/all_kinds.h"

#include "agreement/import_kinds.h"
#include "batch/batch_kinds.h"
#include "cel/check_diagnostics.h"
#include "cel/parse_diagnostics.h"
#include "cel/runtime_diagnostics.h"
#include "cli/usage_kinds.h"
#include "decode/agreement/agreement_kinds.h"
#include "decode/assessment_kinds.h"
#include "decode/reading_kinds.h"
#include "decode/yaml/charter_kinds.h"
#include "decode/yaml/yaml_kinds.h"
#include "evaluation/compare_kinds.h"
#include "policy/policy_kinds.h"
#include "portfolio/database_kinds.h"
#include "rules/rule_kinds.h"
#include "workspace/agreement_inputs.h"
#include "workspace/disk.h"

#include <algorithm>

namespace charter {

std::vector<const DiagnosticKind*> all_diagnostic_kinds() {
  std::vector<const DiagnosticKind*> all;
  const auto add = [&all](const auto& kinds) { all.insert(all.end(), kinds.begin(), kinds.end()); };
  add(reading_kinds());
  add(yaml_kinds());
  add(assessment_kinds());
  add(charter_kinds());
  add(rule_kinds());
  add(agreement_kinds());
  add(disk_kinds());
  add(agreement_input_kinds());
  add(usage_kinds());
  add(batch_kinds());
  add(compare_kinds());
  add(import_kinds());
  add(policy_kinds());
  add(portfolio_kinds());
  add(cel::parse_diagnostic_kinds());
  add(cel::check_diagnostic_kinds());
  add(cel::runtime_diagnostic_kinds());
  std::sort(all.begin(), all.end(), [](const auto* a, const auto* b) { return a->code < b->code; });
  return all;
}

}  // namespace charter
