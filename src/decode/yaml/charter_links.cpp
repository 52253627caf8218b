#include "decode/yaml/charter_links.h"

#include "decode/yaml/charter_kinds.h"
#include "decode/yaml/fields.h"
#include "diagnostics/suggest.h"

#include <algorithm>
#include <unordered_map>

namespace charter {

namespace {

using Places = std::unordered_map<std::string, Index>;

constexpr std::size_t kMostIdsTold = 15;  ///< a list of 74 actions hides the one line that helps

constexpr Bilingual kActionNoun{"action", "action"};
constexpr Bilingual kPrincipleNoun{"principle", "principe"};
constexpr Bilingual kCommitmentNoun{"commitment", "engagement"};
constexpr Bilingual kTierNoun{"tier", "palier"};
constexpr Bilingual kFactNoun{"profile fact", "fait du profil"};
constexpr Bilingual kSourceNoun{"source", "source"};

/// The index of each id; a second use of one is told.
template <class Items, class Id, class Where>
Places places_of(const Items& items, Id id, Where where, Bilingual noun, const Report& report) {
  Places places;
  for (std::size_t i = 0; i < items.size(); ++i) {
    if (!places.emplace(id(items[i]), static_cast<Index>(i)).second && !id(items[i]).empty()) {
      report.add(kRepeatedId, where(i), {id(items[i]), noun});
    }
  }
  return places;
}

std::optional<Index> look_up(const Places& places, const Named& name, Bilingual noun, const Report& report) {
  const auto found = places.find(name.id);
  if (found != places.end()) {
    return found->second;
  }
  if (name.id.empty()) {
    return std::nullopt;  // already told
  }
  if (report.mistakes.full()) {
    report.mistakes.count_one();
  } else {
    std::vector<std::string_view> ids;
    for (const auto& [id, index] : places) {
      ids.push_back(id);
    }
    // The order of a hash table is nobody's order.
    std::sort(ids.begin(), ids.end());
    std::string nearest = suggest(name.id, ids);
    std::string more;
    if (ids.size() > kMostIdsTold) {
      ids.resize(kMostIdsTold);
      more = ", …";
    }
    const DiagnosticArg known = ids.empty()
                                    ? DiagnosticArg{Bilingual{"(none is defined)", "(aucun n’est défini)"}}
                                    : DiagnosticArg{joined(ids) + more};
    report.add(kUnknownReference, name.where, {name.id, noun, known}, std::move(nearest));
  }
  return std::nullopt;
}

/// Commitments in their order, and the principles in the order the commitments name them.
std::vector<std::size_t> order_principles(CharterDraft& draft, Mistakes& mistakes) {
  const Report head{mistakes, 0};
  std::vector<std::size_t> order;
  std::vector<bool> used(draft.principles.size(), false);
  Places files;
  for (std::size_t i = 0; i < draft.principles.size(); ++i) {
    const std::string& id = draft.principles[i].principle.id;
    if (!files.emplace(id, static_cast<Index>(i)).second) {
      Report{mistakes, draft.principles[i].source}.add(kRepeatedId, draft.principles[i].where,
                                                       {id, kPrincipleNoun});
    }
  }
  for (CommitmentDraft& commitment : draft.commitments) {
    const auto commitment_index = static_cast<Index>(draft.charter.commitments.size());
    for (const Named& name : commitment.principles) {
      const auto file = files.find(name.id);
      if (file == files.end()) {
        head.add(kPrincipleWithoutFile, name.where, {name.id});
      } else if (used[file->second]) {
        head.add(kRepeatedId, name.where, {name.id, kPrincipleNoun});
      } else {
        used[file->second] = true;
        draft.principles[file->second].principle.commitment = commitment_index;
        commitment.commitment.principles.push_back(static_cast<Index>(order.size()));
        order.push_back(file->second);
      }
    }
    draft.charter.commitments.push_back(commitment.commitment);
  }
  for (std::size_t i = 0; i < draft.principles.size(); ++i) {
    if (!used[i]) {
      Report{mistakes, draft.principles[i].source}.add(kFileWithoutPrinciple, draft.principles[i].where,
                                                       {draft.principles[i].principle.id});
    }
  }
  return order;
}

void check_counts(const CharterDraft& draft, const Report& head) {
  const auto check = [&](std::optional<std::int32_t> expected, std::size_t found, Bilingual noun) {
    if (expected && static_cast<std::size_t>(*expected) != found) {
      head.add(kWrongCount, draft.counts_where, {std::to_string(found), noun, std::to_string(*expected)});
    }
  };
  check(draft.expected_principles, draft.charter.principles.size(), {"principles", "de principes"});
  check(draft.expected_actions, draft.charter.actions.size(), {"actions", "d’actions"});
}

struct Step {
  Index action = 0;
  std::size_t next = 0;  ///< into its prerequisites
};

/// "PRV-01 → PRV-02 → PRV-01", for the part of `path` that starts at `first`; of a long circle its beginning.
std::string circle_names(const Charter& charter, const std::vector<Step>& path, std::size_t first) {
  constexpr std::size_t kMostNames = 20;
  std::string names;
  for (std::size_t i = first; i < path.size(); ++i) {
    if (i - first == kMostNames) {
      names += "… → ";
      break;
    }
    names += charter.actions[path[i].action].id + " → ";
  }
  return names + charter.actions[path[first].action].id;
}

/// Depth first, without recursion, each action once: linear, whatever the charter.
void check_circles(const Charter& charter, const std::vector<const ActionLinks*>& links, Mistakes& mistakes) {
  enum class State : std::uint8_t { New, OnPath, Done };
  std::vector<State> states(charter.actions.size(), State::New);
  for (Index start = 0; start < charter.actions.size(); ++start) {
    std::vector<Step> path;
    if (states[start] == State::New) {
      states[start] = State::OnPath;
      path.push_back({start});
    }
    while (!path.empty()) {
      const auto& prerequisites = charter.actions[path.back().action].prerequisites;
      if (path.back().next == prerequisites.size()) {
        states[path.back().action] = State::Done;
        path.pop_back();
        continue;
      }
      const Index to = prerequisites[path.back().next++];
      if (states[to] == State::New) {
        states[to] = State::OnPath;
        path.push_back({to});
      } else if (states[to] == State::OnPath && mistakes.full()) {
        mistakes.count_one();
      } else if (states[to] == State::OnPath) {
        const auto first =
            std::find_if(path.begin(), path.end(), [to](const Step& step) { return step.action == to; });
        Report{mistakes, links[to]->source}.add(
            kPrerequisiteCircle, links[to]->where,
            {circle_names(charter, path, static_cast<std::size_t>(first - path.begin()))});
      }
    }
  }
}

void link_actions(CharterDraft& draft, const std::vector<const ActionLinks*>& links, Mistakes& mistakes) {
  Charter& charter = draft.charter;
  const Report head{mistakes, 0};
  const auto id_of = [](const auto& item) { return item.id; };
  const Places tiers = places_of(
      charter.tiers, id_of, [&](std::size_t i) { return draft.tier_places[i]; }, kTierNoun, head);
  const Places facts = places_of(
      charter.facts, id_of, [&](std::size_t i) { return draft.fact_places[i]; }, kFactNoun, head);
  const Places sources = places_of(
      charter.references, id_of, [&](std::size_t i) { return draft.reference_places[i]; }, kSourceNoun, head);
  (void)places_of(
      draft.commitments, [](const CommitmentDraft& item) { return item.commitment.id; },
      [&](std::size_t i) { return draft.commitments[i].where; }, kCommitmentNoun, head);
  Places actions;
  for (Index i = 0; i < charter.actions.size(); ++i) {
    const Report report{mistakes, links[i]->source};
    const std::string& id = charter.actions[i].id;
    if (!id.empty() && !actions.emplace(id, i).second) {
      report.add(kRepeatedId, links[i]->where, {id, kActionNoun});
    }
    const std::string& principle = charter.principles[charter.actions[i].principle].id;
    if (!id.empty() && !id.starts_with(principle + "-")) {
      report.add(kMisplacedAction, links[i]->where, {id, principle});
    }
  }
  for (Index i = 0; i < charter.actions.size(); ++i) {
    Action& action = charter.actions[i];
    const Report report{mistakes, links[i]->source};
    if (!tiers.empty()) {  // else it is told that there are none
      action.tier = look_up(tiers, links[i]->tier, kTierNoun, report).value_or(0);
    }
    for (const Named& name : links[i]->prerequisites) {
      if (const auto before = look_up(actions, name, kActionNoun, report)) {
        action.prerequisites.push_back(*before);
      }
    }
    for (const Named& name : links[i]->facts) {
      if (const auto fact = look_up(facts, name, kFactNoun, report)) {
        action.applies_if_any.push_back(*fact);
      }
    }
    for (std::size_t r = 0; r < action.references.size(); ++r) {
      action.references[r].source = look_up(sources, links[i]->sources[r], kSourceNoun, report).value_or(0);
    }
  }
}

void check_tier_order(const Charter& charter, const std::vector<const ActionLinks*>& links,
                      Mistakes& mistakes) {
  for (Index i = 0; i < charter.actions.size(); ++i) {
    const Action& action = charter.actions[i];
    for (const Index index : action.prerequisites) {
      const Action& before = charter.actions[index];
      if (before.tier > action.tier) {
        Report{mistakes, links[i]->source}.add(
            kPrerequisiteTier, links[i]->where,
            {action.id, charter.tiers[action.tier].id, before.id, charter.tiers[before.tier].id});
      }
    }
  }
}

}  // namespace

void link(CharterDraft& draft, Mistakes& mistakes) {
  const std::vector<std::size_t> order = order_principles(draft, mistakes);
  Charter& charter = draft.charter;
  std::vector<const ActionLinks*> links;
  for (const std::size_t file : order) {
    PrincipleDraft& from = draft.principles[file];
    Principle principle = from.principle;
    for (std::size_t i = 0; i < from.actions.size(); ++i) {
      principle.actions.push_back(static_cast<Index>(charter.actions.size()));
      charter.actions.push_back(std::move(from.actions[i]));
      charter.actions.back().principle = static_cast<Index>(charter.principles.size());
      links.push_back(&from.links[i]);
    }
    charter.principles.push_back(std::move(principle));
  }
  link_actions(draft, links, mistakes);
  check_counts(draft, {mistakes, 0});
  check_circles(charter, links, mistakes);
  if (!charter.tiers.empty()) {
    check_tier_order(charter, links, mistakes);
  }
}

}  // namespace charter
