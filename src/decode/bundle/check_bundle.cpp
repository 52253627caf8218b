#include "decode/bundle/archive.h"
#include "rules/compile_checks.h"

#include <algorithm>

namespace charter {

namespace {

/// Changes with every change of the field lists below.
constexpr std::string_view kVersion = "charter-checks/2\n";

}  // namespace

// Found by the archive through argument-dependent lookup; one list a type.
// clang-format off
template <class A> void fields(A& a, CheckClause& c) { a(c.severity, c.at, c.needs, c.message, c.fix); }
template <class A> void fields(A& a, CheckInfo& i) {
  a(i.id, i.slug, i.severity, i.principles, i.actions, i.title, i.why, i.source, i.structural, i.against_assessment,
    i.clauses);
}
template <class A> void fields(A& a, ClauseLogic& c) {
  a(c.applies_to, c.on_missing, c.at, c.applies_when, c.require);
}
template <class A> void fields(A& a, CheckLogic& l) { a(l.applies_when, l.clauses); }
// clang-format on

namespace {

bool is_sound(const CheckInfo& info, const Charter& charter) {
  const auto below = [](const std::vector<Index>& indices, std::size_t end) {
    return std::all_of(indices.begin(), indices.end(), [end](Index index) { return index < end; });
  };
  return info.severity <= Severity::Critical && !info.clauses.empty() &&
         below(info.principles, charter.principles.size()) && below(info.actions, charter.actions.size()) &&
         std::all_of(info.clauses.begin(), info.clauses.end(),
                     [](const CheckClause& clause) { return clause.severity <= Severity::Critical; });
}

bool is_sound(const CheckLogic& logic, const CheckInfo& info) {
  return logic.clauses.size() == info.clauses.size() &&
         std::all_of(logic.clauses.begin(), logic.clauses.end(), [](const ClauseLogic& clause) {
           return clause.applies_to <= CheckSubject::Party && clause.on_missing <= OnMissing::NotApplicable &&
                  !clause.require.empty();
         });
}

}  // namespace

std::string write_checks(const CheckSet& checks) {
  const std::vector<CheckLogic> logic =
      checks.programs ? logic_of(*checks.programs) : std::vector<CheckLogic>{};
  BundleWriter writer;
  writer(checks.infos, checks.hash, logic);
  return std::string{kVersion} + std::move(writer).take();
}

std::optional<CheckSet> read_checks(std::string_view bytes, const Charter& charter, const Scale& scale,
                                    Beside beside, Programs programs) {
  if (!bytes.starts_with(kVersion)) {
    return std::nullopt;
  }
  BundleReader reader{bytes.substr(kVersion.size())};
  CheckSet set;
  std::vector<CheckLogic> logic;
  reader(set.infos, set.hash, logic);
  const auto own = static_cast<std::size_t>(OwnCheck::Count);
  if (!reader.complete() || set.infos.size() != own + logic.size() ||
      !std::all_of(set.infos.begin(), set.infos.end(),
                   [&](const CheckInfo& info) { return is_sound(info, charter); })) {
    return std::nullopt;
  }
  for (std::size_t i = 0; i < logic.size(); ++i) {
    if (!is_sound(logic[i], set.infos[own + i])) {
      return std::nullopt;
    }
  }
  const auto infos = std::span{set.infos}.subspan(own);
  const auto first = static_cast<Index>(own);
  set.programs = programs == Programs::LeftOut
                     ? checks_as_written(std::move(logic), infos, first, charter, scale, beside)
                     : compile_checks(std::move(logic), infos, first, charter, scale, beside).checks;
  return set.programs ? std::optional{std::move(set)} : std::nullopt;
}

}  // namespace charter
