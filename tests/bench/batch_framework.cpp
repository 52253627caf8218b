#include "bench/batch_framework.h"

#include "rules/compile_rules.h"

#include <nlohmann/json.hpp>

namespace charter::bench {

namespace {

using nlohmann::json;

json actions_of(const Charter& charter) {
  json actions = json::array();
  for (const Action& action : charter.actions) {
    json facts = json::array();
    for (const Index fact : action.applies_if_any) {
      facts.push_back(charter.facts[fact].id);
    }
    json prerequisites = json::array();
    for (const Index before : action.prerequisites) {
      prerequisites.push_back(charter.actions[before].id);
    }
    const auto& months = action.evidence_valid_months;
    actions.push_back({{"id", action.id},
                       {"principle", charter.principles[action.principle].id},
                       {"tier", action.tier},
                       {"weight", action.weight},
                       {"hours", action.hours},
                       {"may_be_na", action.may_be_na},
                       {"applies_if_any", facts},
                       {"evidence_valid_months", months ? json(*months) : json()},
                       {"prerequisites", prerequisites}});
  }
  return actions;
}

json levels_of(const Scale& scale) {
  json levels = json::array();
  for (const Level& level : scale.levels) {
    json gates = json::array();
    for (const LevelGate& gate : level.gates) {
      gates.push_back(
          {{"tier", gate.tier}, {"numerator", gate.numerator}, {"denominator", gate.denominator}});
    }
    levels.push_back({{"id", level.id}, {"gates", gates}});
  }
  return levels;
}

json rules_of(const Bundle& bundle) {
  constexpr std::array<const char*, 4> kSeverities{"note", "warning", "error", "critical"};
  const CompiledRules& compiled = *bundle.rules.programs;
  const std::vector<RuleLogic> logic = logic_of(compiled);
  json rules = json::array();
  for (std::size_t i = 0; i < logic.size(); ++i) {
    const RuleInfo& info = bundle.rules.infos[compiled.rules[i].info];
    const Charter& charter = bundle.charter;
    rules.push_back({{"id", info.id},
                     {"severity", kSeverities[static_cast<std::size_t>(info.severity)]},
                     {"cap", info.cap ? json(*info.cap) : json()},
                     {"principle", info.principle ? json(charter.principles[*info.principle].id) : json()},
                     {"action", info.action ? json(charter.actions[*info.action].id) : json()},
                     {"once", logic[i].applies_to == AppliesTo::Assessment},
                     {"missing_fails", logic[i].on_missing == OnMissing::Fail},
                     {"applies_when", logic[i].applies_when},
                     {"require", logic[i].require}});
  }
  return rules;
}

}  // namespace

std::string framework_json(const Bundle& bundle) {
  json facts = json::array();
  for (const ProfileFact& fact : bundle.charter.facts) {
    facts.push_back(fact.id);
  }
  json principles = json::array();
  for (const Principle& principle : bundle.charter.principles) {
    principles.push_back(principle.id);
  }
  json statuses = json::object();
  for (const Status& status : bundle.scale.statuses) {
    statuses[status.id] = static_cast<double>(status.share) / bundle.scale.unit;
  }
  return json{{"charter", reference_to(bundle.charter)},
              {"rules_hash", bundle.rules.hash},
              {"facts", facts},
              {"principles", principles},
              {"shares", statuses},
              {"tiers", bundle.charter.tiers.size()},
              {"actions", actions_of(bundle.charter)},
              {"levels", levels_of(bundle.scale)},
              {"rules", rules_of(bundle)}}
      .dump(1);
}

}  // namespace charter::bench
