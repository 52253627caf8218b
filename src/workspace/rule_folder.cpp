#include "workspace/rule_folder.h"

#include "diagnostics/suggest.h"
#include "rules/rule_kinds.h"
#include "workspace/disk.h"

#include <array>

namespace charter {

namespace {

constexpr std::array<std::string_view, 2> kFolders{"assessment", "agreement"};

/// A key `rules` at the start of a line, as in every file of rules.
bool holds_rules(const std::string& path, const ReadLimits& limits) {
  const auto file = read_file(path, limits);
  if (!file) {
    return false;
  }
  return file->text.starts_with("rules:") || file->text.find("\nrules:") != std::string::npos;
}

}  // namespace

Diagnostic about_folder(const DiagnosticKind& kind, std::string folder) {
  return {.kind = &kind, .span = {}, .args = {std::move(folder)}, .suggestion = {}, .source = kUnplaced};
}

std::vector<Diagnostic> misplaced_rules(const std::string& folder, const ReadLimits& limits) {
  std::vector<std::string> paths = yaml_files(folder);
  for (const std::string& name : folders_in(folder)) {
    if (!suggest(name, kFolders).empty() && name != kFolders[0] && name != kFolders[1]) {
      const auto inside = yaml_files(folder + "/" + name);
      paths.insert(paths.end(), inside.begin(), inside.end());
    }
  }
  std::vector<Diagnostic> out;
  for (const std::string& path : paths) {
    if (!path.ends_with("/scoring.yaml") && holds_rules(path, limits)) {
      out.push_back({.kind = &kRuleFileUnread,
                     .span = {},
                     .args = {path, folder},
                     .suggestion = {},
                     .source = kUnplaced});
    }
  }
  return out;
}

bool has_rule_files(const std::string& folder) {
  return !yaml_files(folder + "/assessment").empty() || !yaml_files(folder + "/agreement").empty();
}

}  // namespace charter
