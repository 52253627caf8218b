#pragma once
/// A folder of rules, as --rules names it: scoring.yaml, assessment/ and agreement/.

#include <charter/diagnostic.h>
#include <charter/limits.h>

#include <string>
#include <vector>

namespace charter {

/// Files that hold rules and lie where none are read: beside scoring.yaml, or in a folder whose name is
/// mistyped.
[[nodiscard]] std::vector<Diagnostic> misplaced_rules(const std::string& folder, const ReadLimits& limits);

[[nodiscard]] Diagnostic about_folder(const DiagnosticKind& kind, std::string folder);

/// Whether there is any file of rules, on assessments or on agreements.
[[nodiscard]] bool has_rule_files(const std::string& folder);

}  // namespace charter
