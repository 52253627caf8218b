#pragma once
/// The ids of the rules that a folder adds its own to.

#include <string>
#include <vector>

namespace charter {

struct BaseRules {
  std::vector<std::string> fixed;        ///< those of the engine itself
  std::vector<std::string> replaceable;  ///< by a rule that says override: true
};

/// Of `infos`, the last ones, as many as `logic`, can be replaced.
template <class Info, class Logic>
BaseRules base_rules(const std::vector<Info>& infos, const std::vector<Logic>& logic) {
  BaseRules out;
  for (std::size_t i = 0; i < infos.size(); ++i) {
    const bool fixed = i < infos.size() - logic.size();
    (fixed ? out.fixed : out.replaceable).push_back(infos[i].id);
  }
  return out;
}

}  // namespace charter
