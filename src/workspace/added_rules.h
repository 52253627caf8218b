#pragma once
/// Rules of a folder added to those that are there: on assessments and on agreements alike.

#include "rules/rule_kinds.h"

#include <charter/diagnostic.h>

#include <algorithm>
#include <vector>

namespace charter {

/// `logic` belongs to the last entries of `infos`; those before are the engine's own, and cannot be replaced.
/// `Decoded` has sources (info and logic), overrides, files and places.
template <class Decoded, class Info, class Logic>
void add_sources(const Decoded& decoded, std::vector<Info>& infos, std::vector<Logic>& logic,
                 std::vector<Diagnostic>& diagnostics) {
  const std::size_t built_in = infos.size();
  const std::size_t own = built_in - logic.size();
  for (std::size_t i = 0; i < decoded.sources.size(); ++i) {
    const auto& source = decoded.sources[i];
    const auto known = std::find_if(infos.begin(), infos.begin() + static_cast<std::ptrdiff_t>(built_in),
                                    [&](const Info& info) { return info.id == source.info.id; });
    const auto at = static_cast<std::size_t>(known - infos.begin());
    const auto tell = [&](const DiagnosticKind& kind) {
      diagnostics.push_back(
          {.kind = &kind,
           .span = decoded.places[i],
           .args = {source.info.id, Bilingual{"the built-in rules", "les règles intégrées"}},
           .suggestion = {},
           .source = decoded.files[i]});
    };
    const bool replaces = at < built_in && at >= own;
    if (decoded.overrides[i] && !replaces) {
      tell(kRuleOverridesNothing);
    } else if (at < built_in && !decoded.overrides[i]) {
      tell(kRuleRepeated);
    } else if (replaces) {
      infos[at] = source.info;
      logic[at - own] = source.logic;
    } else {
      infos.push_back(source.info);
      logic.push_back(source.logic);
    }
  }
}

}  // namespace charter
