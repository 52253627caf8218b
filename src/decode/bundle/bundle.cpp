#include "decode/bundle/archive.h"
#include "rules/compile_rules.h"

namespace charter {

namespace {

/// Changes with every change of the field lists below.
constexpr std::string_view kVersion = "charter-bundle/1\n";

}  // namespace

// Found by the archive through argument-dependent lookup; one list a type.
// clang-format off
template <class A> void fields(A& a, Text& t) { a(t.translations); }
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

std::string write_bundle(const Bundle& bundle) {
  // Programs are not bytes: the expressions travel as text and are compiled again where they arrive.
  const std::vector<RuleLogic> logic = bundle.rules.programs ? logic_of(*bundle.rules.programs) : std::vector<RuleLogic>{};
  BundleWriter writer;
  writer(bundle.charter, bundle.scale, bundle.rules.infos, bundle.rules.hash, logic);
  return std::string{kVersion} + std::move(writer).take();
}

std::optional<Bundle> read_bundle(std::string_view bytes) {
  if (!bytes.starts_with(kVersion)) {
    return std::nullopt;
  }
  BundleReader reader{bytes.substr(kVersion.size())};
  std::optional<Bundle> bundle{std::in_place};
  std::vector<RuleLogic> logic;
  reader(bundle->charter, bundle->scale, bundle->rules.infos, bundle->rules.hash, logic);
  if (!reader.complete() || logic.size() > bundle->rules.infos.size()) {
    return std::nullopt;
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
