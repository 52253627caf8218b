#pragma once
/// A charter whose links are still names: what the files say, before it is known that they fit together.

#include <charter/framework.h>
#include <charter/source.h>

#include <optional>
#include <string>
#include <vector>

namespace charter {

/// An id as written, and where.
struct Named {
  std::string id;
  Span where;
};

struct ActionLinks {
  Named tier;
  std::vector<Named> prerequisites;
  std::vector<Named> facts;
  std::vector<Named> sources;  ///< one for each of Action::references
  Span where;
  std::uint32_t source = 0;  ///< index of the file
};

struct PrincipleDraft {
  Principle principle;
  std::vector<Action> actions;
  std::vector<ActionLinks> links;  ///< one for each action
  Span where;
  std::uint32_t source = 0;
};

struct CommitmentDraft {
  Commitment commitment;
  std::vector<Named> principles;
  Span where;
};

struct CharterDraft {
  Charter charter;  ///< without principles, commitments and actions
  std::vector<CommitmentDraft> commitments;
  std::vector<PrincipleDraft> principles;
  std::vector<Span> tier_places;
  std::vector<Span> fact_places;
  std::vector<Span> reference_places;
  std::optional<std::int32_t> expected_principles;
  std::optional<std::int32_t> expected_actions;
  Span counts_where;
  Span where;
};

}  // namespace charter
