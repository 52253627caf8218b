#pragma once
/// Charter and rules from folders on disk: what --charter and --rules name, and what the build embeds.

#include <charter/bundle.h>
#include <charter/decode.h>

#include "rules/rule_source.h"

#include <optional>
#include <string>
#include <vector>

namespace charter {

/// A bundle, or every mistake in the files; `sources` are what the diagnostics point into.
struct LoadedBundle {
  std::optional<Bundle> bundle;
  std::vector<RuleTest> tests;  ///< the inline tests of the rules that were read
  std::vector<Source> sources;
  std::vector<Diagnostic> diagnostics;
};

/// `charter_folder` may hold a scoring.yaml of its own; else the one of `rules_folder` holds.
[[nodiscard]] LoadedBundle load_bundle(const std::string& charter_folder, const std::string& rules_folder,
                                       const ReadLimits& limits);

/// Another charter with the rules that come with the program. Its scale is its own scoring.yaml, or `base`'s
/// where its tiers are the same.
[[nodiscard]] LoadedBundle load_charter(const std::string& charter_folder, const Bundle& base,
                                        const ReadLimits& limits);

/// Another scale and other rules for a charter already there. Where its scoring.yaml says `extends: builtin`,
/// the rules are added to those of `base`, and the scale may be left out.
[[nodiscard]] LoadedBundle load_rules(const std::string& rules_folder, const Bundle& base,
                                      const ReadLimits& limits);

}  // namespace charter
