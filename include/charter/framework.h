#pragma once
/// A charter (framework): principles and the actions that make them concrete, as data.
/// Everything refers by index into the charter's own lists: small, copyable, no pointers.
///
///     const Charter& charter = …;
///     const Action& action = charter.actions[*find_action(charter, "PRV-01")];
///
/// Values; safe to share between threads once made.

#include <charter/text.h>

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace charter {

using Index = std::uint32_t;

/// Where in the life of data an action takes place.
enum class Stage { Plan, Collect, Store, Use, Share, Dispose };

/// Whether an act asks for the action (where that act applies), or this charter advises it.
enum class Duty { Advice, Law };

struct Reference {
  Index source = 0;     ///< into Charter::references
  std::string section;  ///< "3.1"; may be empty
};

/// A law, standard or publication that actions refer to.
struct ReferenceSource {
  std::string id;
  Text title;
  std::string url;  ///< may be empty
};

/// A yes-or-no fact about an organization on which applicability depends.
struct ProfileFact {
  std::string id;
  Text question;
  Text help;
};

/// Tiers come in the order of ambition: the first one first.
struct Tier {
  std::string id;
  Text name;
  Text description;
};

struct Action {
  std::string id;
  Index principle = 0;
  Index tier = 0;
  std::int32_t weight = 1;  ///< relative importance within its principle, 1 to 100
  std::int32_t hours = 1;   ///< effort for a small organization
  Stage stage = Stage::Plan;
  std::vector<Index> prerequisites;   ///< actions to do before
  std::vector<Index> applies_if_any;  ///< facts of which one must be true; none: always applies
  bool may_be_na = false;             ///< a reasoned "not applicable" is accepted
  std::optional<std::int32_t> evidence_valid_months;  ///< absent: evidence does not age
  Duty duty = Duty::Advice;
  std::vector<Reference> references;
  Text title;
  Text why;
  std::vector<Text> how;
  Text example;
  std::vector<Text> evidence;
};

struct Principle {
  std::string id;
  Index commitment = 0;
  std::int32_t weight = 1;  ///< in the overall mean; 1 unless the charter says otherwise
  Text title;               ///< official wording
  Text name;                ///< short everyday name
  Text summary;
  std::vector<Index> actions;
};

struct Commitment {
  std::string id;
  Text title;
  std::vector<Index> principles;
};

struct Charter {
  std::string id;
  std::string edition;
  Text title;
  Text provenance;
  std::vector<std::string> languages;  ///< tags every text is written in
  std::vector<Tier> tiers;
  std::vector<ProfileFact> facts;
  std::vector<ReferenceSource> references;
  std::vector<Commitment> commitments;
  std::vector<Principle> principles;  ///< in the charter's order
  std::vector<Action> actions;        ///< in the charter's order, principle by principle
};

[[nodiscard]] std::optional<Index> find_action(const Charter& charter, std::string_view id);
[[nodiscard]] std::optional<Index> find_principle(const Charter& charter, std::string_view id);
[[nodiscard]] std::optional<Index> find_fact(const Charter& charter, std::string_view id);

/// `montreal-digital-data-charter@2020`: what an assessment writes under `charter`.
[[nodiscard]] std::string reference_to(const Charter& charter);

[[nodiscard]] std::string_view to_string(Stage stage);
[[nodiscard]] std::string_view to_string(Duty duty);

}  // namespace charter
