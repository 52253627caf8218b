#include "report/portfolio/actions.h"

#include "evaluation/gaps.h"
#include "evaluation/level.h"

#include <algorithm>

namespace charter {

namespace {

std::vector<ActionResult> results_of(const PartnerRecord& record) {
  std::vector<ActionResult> results;
  results.reserve(record.actions.size());
  for (const PackedAction& action : record.actions) {
    results.push_back({action.outcome(), action.status(), false, action.evidenced()});
  }
  return results;
}

void count(const PackedAction& answer, PortfolioAction& action) {
  switch (answer.outcome()) {
    case Outcome::Satisfied:
      ++action.done;
      action.proven += answer.evidenced() ? 1U : 0U;
      break;
    case Outcome::Partial:
      ++action.partial;
      break;
    case Outcome::Open:
      ++action.not_done;
      break;
    case Outcome::Unknown:
    case Outcome::Unanswered:
      ++action.not_answered;
      break;
    case Outcome::NotApplicable:
      ++action.not_applicable;
      break;
  }
}

/// The tier whose next satisfied action opens the next level; nothing where one action is not enough.
std::optional<Index> one_away(const LevelResult& level) {
  const auto& gates = level.gates;
  const bool near = !gates.empty() && std::all_of(gates.begin(), gates.end(), [&](const GateResult& gate) {
    return gate.tier == gates.front().tier && gate.satisfied + 1 >= gate.required;
  });
  return near ? std::optional{gates.front().tier} : std::nullopt;
}

}  // namespace

std::vector<PortfolioAction> portfolio_actions(const Framework& framework, std::span<const PortfolioRow> rows,
                                               Language language) {
  const Charter& charter = framework.charter;
  std::vector<PortfolioAction> all(charter.actions.size());
  std::vector<std::int64_t> gains(charter.actions.size(), 0);
  for (Index i = 0; i < all.size(); ++i) {
    const Action& action = charter.actions[i];
    all[i].id = action.id;
    all[i].title = action.title.in(tag(language));
    all[i].principle = charter.principles[action.principle].id;
    all[i].tier_name = charter.tiers[action.tier].name.in(tag(language));
    all[i].hours = action.hours;
  }
  GapFinder finder{framework};
  const FindingTally nothing{framework};
  for (const PortfolioRow& row : rows) {
    for (Index i = 0; i < all.size(); ++i) {
      count(row.shown->actions[i], all[i]);
    }
    const std::vector<ActionResult> results = results_of(*row.shown);
    const std::optional<Index> opening_tier = one_away(level(framework, results));
    for (const RankedGap& ranked : finder.rank(results, nothing)) {
      const Index i = ranked.gap.action;
      gains[i] += ranked.gap.gain.basis_points;
      all[i].ready += ranked.gap.ready ? 1U : 0U;
      all[i].lifted += charter.actions[i].tier == opening_tier ? 1U : 0U;
    }
  }
  for (Index i = 0; i < all.size(); ++i) {
    const std::int64_t missing = all[i].missing();
    all[i].gain = {missing == 0 ? 0 : static_cast<std::int32_t>((2 * gains[i] + missing) / (2 * missing))};
  }
  return all;
}

}  // namespace charter
