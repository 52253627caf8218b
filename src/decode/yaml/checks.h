#pragma once
/// Rule files on agreements (YAML) to check sources: every mistake of every file at once, those inside
/// expressions included. docs/agreement-rules.md is the format.

#include "decode/yaml/base_rules.h"
#include "rules/check_source.h"

#include <charter/limits.h>
#include <charter/result.h>
#include <charter/scale.h>
#include <charter/source.h>

#include <span>
#include <vector>

namespace charter {

/// What a folder of rule files says.
struct DecodedChecks {
  std::vector<CheckSource> sources;
  std::vector<CheckTest> tests;
  std::vector<bool> overrides;       ///< one for each source: it may replace a built-in check
  std::vector<std::uint32_t> files;  ///< of each source, into the files given
  std::vector<Span> places;          ///< of each source's id
};

[[nodiscard]] Checked<DecodedChecks> decode_checks(std::span<const Source> files, const Charter& charter,
                                                   const Scale& scale, const ReadLimits& limits = {},
                                                   const BaseRules& base = {});

}  // namespace charter
