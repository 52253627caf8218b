#pragma once
/// Where the policies of a JSON-LD document stand: alone, in a list or an @graph, or wrapped by a data space.

#include "agreement/terms.h"

#include <charter/document.h>

#include <array>
#include <string_view>
#include <vector>

namespace charter {

struct OdrlPolicy {
  const DocumentNode* policy = nullptr;
  /// What it belongs to: a dataset, an EDC definition, a Dataspace Protocol message; null where it stands
  /// alone.
  const DocumentNode* holder = nullptr;
  /// What stands around it and says who offers the data: a catalogue; null where nothing does.
  const DocumentNode* offered_in = nullptr;
  bool data_space = false;  ///< it is wrapped, or speaks the Catena-X profile
  bool catena_x = false;    ///< it may use the words of the Catena-X profile
};

/// In document order.
[[nodiscard]] std::vector<OdrlPolicy> odrl_policies(const DocumentNode& document);

/// The spellings of keys: ODRL 2.2, 2.1 (plural), IDS, Gaia-X.
namespace odrl {
inline constexpr std::array<std::string_view, 2> kPermission{"permission", "permissions"};
inline constexpr std::array<std::string_view, 2> kProhibition{"prohibition", "prohibitions"};
inline constexpr std::array<std::string_view, 7> kDuty{
    "duty", "duties", "preDuty", "postDuty", "preObligation", "postObligation", "preOobligation"};
inline constexpr std::array<std::string_view, 2> kObligation{"obligation", "obligations"};
inline constexpr std::array<std::string_view, 2> kConstraint{"constraint", "constraints"};
inline constexpr std::array<std::string_view, 2> kRefinement{"refinement", "refinements"};
inline constexpr std::array<std::string_view, 2> kAction{"action", "actions"};
inline constexpr std::array<std::string_view, 2> kTarget{"target", "targets"};
inline constexpr std::array<std::string_view, 2> kAssigner{"assigner", "provider"};
inline constexpr std::array<std::string_view, 2> kAssignee{"assignee", "consumer"};
inline constexpr std::array<std::string_view, 4> kOfferedBy{"publisher", "participantId", "counterPartyId",
                                                            "providerId"};
inline constexpr std::array<std::string_view, 2> kType{"type", "policytype"};
inline constexpr std::array<std::string_view, 3> kId{"uid", "id", "policyid"};
}  // namespace odrl

}  // namespace charter
