#include "evaluation/waivers.h"

namespace charter {

void apply_waivers(const RuleSet& rules, std::span<const Waiver> waivers, Date as_of,
                   std::span<Finding> findings, std::vector<WaiverUse>& uses) {
  uses.clear();
  for (Index i = 0; i < waivers.size(); ++i) {
    const Waiver& waiver = waivers[i];
    const bool active = waiver.until && as_of <= *waiver.until;
    WaiverUse use = active ? WaiverUse::Unused : WaiverUse::Expired;
    for (Finding& finding : findings) {
      const bool meant =
          rules.infos[finding.rule].id == waiver.rule && (!waiver.action || waiver.action == finding.action);
      if (active && meant) {
        use = WaiverUse::Used;
        finding.waiver = finding.waiver ? finding.waiver : i;
      }
    }
    uses.push_back(use);
  }
}

}  // namespace charter
