#include "decode/bundle/archive.h"
#include "rules/compile_rules.h"

#include <algorithm>

namespace charter {

namespace {

/// Changes with every change of the field lists below.
constexpr std::string_view kVersion = "charter-bundle/1\n";

}  // namespace

// Found by the archive through argument-dependent lookup; one list a type.
// clang-format off
template <class A> void fields(A& a, Reference& r) { a(r.source, r.section); }
template <class A> void fields(A& a, ReferenceSource& s) { a(s.id, s.title, s.url); }
template <class A> void fields(A& a, ProfileFact& f) { a(f.id, f.question, f.help); }
template <class A> void fields(A& a, Tier& t) { a(t.id, t.name, t.description); }
template <class A> void fields(A& a, Action& x) {
  a(x.id, x.principle, x.tier, x.weight, x.hours, x.stage, x.prerequisites, x.applies_if_any, x.may_be_na,
    x.evidence_valid_months, x.duty, x.references, x.title, x.why, x.how, x.example, x.evidence);
}
template <class A> void fields(A& a, Principle& p) {
  a(p.id, p.commitment, p.weight, p.title, p.name, p.summary, p.actions);
}
template <class A> void fields(A& a, Commitment& c) { a(c.id, c.title, c.principles); }
template <class A> void fields(A& a, Charter& c) {
  a(c.id, c.edition, c.title, c.provenance, c.languages, c.tiers, c.facts, c.references, c.commitments, c.principles,
    c.actions);
}
template <class A> void fields(A& a, Status& s) { a(s.id, s.name, s.role, s.share); }
template <class A> void fields(A& a, LevelGate& g) { a(g.tier, g.numerator, g.denominator); }
template <class A> void fields(A& a, Level& l) { a(l.id, l.name, l.gates); }
template <class A> void fields(A& a, Scale& s) { a(s.unit, s.statuses, s.levels, s.satisfied, s.open); }
template <class A> void fields(A& a, RuleInfo& r) {
  a(r.id, r.severity, r.principle, r.action, r.cap, r.message, r.why, r.fix);
}
template <class A> void fields(A& a, RuleLogic& r) { a(r.applies_to, r.on_missing, r.applies_when, r.require); }
// clang-format on

namespace {

bool all_below(const std::vector<Index>& indices, std::size_t end) {
  return std::all_of(indices.begin(), indices.end(), [end](Index index) { return index < end; });
}

bool is_sound(const Action& action, const Charter& charter) {
  return action.principle < charter.principles.size() && action.tier < charter.tiers.size() &&
         action.weight > 0 && action.hours > 0 && action.stage <= Stage::Dispose &&
         action.duty <= Duty::Law && all_below(action.prerequisites, charter.actions.size()) &&
         all_below(action.applies_if_any, charter.facts.size()) &&
         std::all_of(action.references.begin(), action.references.end(), [&](const Reference& reference) {
           return reference.source < charter.references.size();
         });
}

bool is_sound(const Charter& charter) {
  return std::all_of(charter.actions.begin(), charter.actions.end(),
                     [&](const Action& action) { return is_sound(action, charter); }) &&
         std::all_of(charter.principles.begin(), charter.principles.end(),
                     [&](const Principle& principle) {
                       return principle.commitment < charter.commitments.size() && principle.weight > 0 &&
                              all_below(principle.actions, charter.actions.size());
                     }) &&
         std::all_of(charter.commitments.begin(), charter.commitments.end(),
                     [&](const Commitment& commitment) {
                       return all_below(commitment.principles, charter.principles.size());
                     });
}

bool is_sound(const Scale& scale, const Charter& charter) {
  const auto gate_is_sound = [&](const LevelGate& gate) {
    return gate.tier < charter.tiers.size() && gate.numerator >= 0 && gate.denominator > 0;
  };
  return scale.unit > 0 && scale.satisfied < scale.statuses.size() && scale.open < scale.statuses.size() &&
         !scale.levels.empty() &&
         std::all_of(scale.statuses.begin(), scale.statuses.end(),
                     [&](const Status& status) {
                       return status.role <= StatusRole::NotApplicable && status.share >= 0 &&
                              status.share <= scale.unit;
                     }) &&
         std::all_of(scale.levels.begin(), scale.levels.end(), [&](const Level& level) {
           return std::all_of(level.gates.begin(), level.gates.end(), gate_is_sound);
         });
}

bool is_sound(const RuleInfo& rule, const Charter& charter) {
  return rule.severity <= Severity::Critical &&
         rule.action.value_or(0) < std::max<std::size_t>(1, charter.actions.size()) &&
         rule.principle.value_or(0) < std::max<std::size_t>(1, charter.principles.size());
}

/// Everything refers by index: a bundle that was damaged on its way must not lead outside its own lists.
bool is_sound(const Bundle& bundle) {
  const auto& infos = bundle.rules.infos;
  return is_sound(bundle.charter) && is_sound(bundle.scale, bundle.charter) &&
         std::all_of(infos.begin(), infos.end(),
                     [&](const RuleInfo& rule) { return is_sound(rule, bundle.charter); });
}

}  // namespace

std::string write_bundle(const Bundle& bundle) {
  // Programs are not bytes: the expressions travel as text and are compiled again where they arrive.
  const std::vector<RuleLogic> logic =
      bundle.rules.programs ? logic_of(*bundle.rules.programs) : std::vector<RuleLogic>{};
  BundleWriter writer;
  writer(bundle.charter, bundle.scale, bundle.rules.infos, bundle.rules.hash, logic);
  return std::string{kVersion} + std::move(writer).take();
}

std::optional<Bundle> read_bundle(std::string_view bytes, Programs programs, Texts texts) {
  if (!bytes.starts_with(kVersion)) {
    return std::nullopt;
  }
  BundleReader reader{bytes.substr(kVersion.size()), texts};
  std::optional<Bundle> bundle{std::in_place};
  std::vector<RuleLogic> logic;
  reader(bundle->charter, bundle->scale, bundle->rules.infos, bundle->rules.hash, logic);
  if (!reader.complete() || logic.size() > bundle->rules.infos.size() || !is_sound(*bundle)) {
    return std::nullopt;
  }
  if (programs == Programs::LeftOut) {
    return bundle;
  }
  const auto first = static_cast<Index>(bundle->rules.infos.size() - logic.size());
  RuleCompilation compiled = compile_rules(logic, first, bundle->charter, bundle->scale);
  if (!compiled.mistakes.empty()) {
    return std::nullopt;
  }
  bundle->rules.programs = std::move(compiled.rules);
  return bundle;
}

}  // namespace charter
