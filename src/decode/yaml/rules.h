#pragma once
/// Rule files (YAML) to rule sources: every mistake of every file at once, those inside expressions included.

#include "decode/yaml/base_rules.h"
#include "rules/compile_rules.h"
#include "rules/rule_source.h"

#include <charter/limits.h>
#include <charter/result.h>
#include <charter/scale.h>
#include <charter/source.h>

#include <memory>
#include <span>
#include <vector>

namespace charter {

/// What a folder of rule files says.
struct DecodedRules {
  std::vector<RuleSource> sources;
  std::vector<RuleTest> tests;
  std::vector<bool> overrides;       ///< one for each source: it may replace a built-in rule
  std::vector<std::uint32_t> files;  ///< of each source, into the files given
  std::vector<Span> places;          ///< of each source's id
};

/// Reads the files, whose rules are added to those of `base`. Also compiles each expression, so that a
/// mistake inside one points at its line and column.
[[nodiscard]] Checked<DecodedRules> decode_rules(std::span<const Source> files, const Charter& charter,
                                                 const Scale& scale, const ReadLimits& limits = {},
                                                 const BaseRules& base = {});

}  // namespace charter
