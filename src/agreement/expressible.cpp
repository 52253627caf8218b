#include "agreement/expressible.h"

#include <algorithm>
#include <array>
#include <cstdint>

namespace charter {

namespace {

enum Formats : std::uint8_t {
  kOdrl = 1,
  kEdc = 2,  ///< a data space's policy: ODRL, and the words of the Catena-X profile
  kOdcs = 4,
  kDataContract = 8,
  kPolicies = kOdrl | kEdc,
  kContracts = kOdcs | kDataContract,
  kAll = kPolicies | kContracts,
};

struct Place {
  std::string_view path;
  std::uint8_t formats;
};

/// A policy names parties by IRI and purposes by code: no contact, no jurisdiction, no words. A contract
/// describes the data of one side, and its restrictions are free text: nothing about a recipient.
constexpr std::array kPlaces{
    Place{"id", kAll},
    Place{"title", kAll},
    Place{"version", kAll},
    Place{"status", kAll},
    Place{"parties[].id", kPolicies},
    Place{"parties[].role", kPolicies},
    Place{"data[].id", kAll},
    Place{"data[].name", kAll},
    Place{"data[].description", kContracts},
    Place{"data[].categories", kContracts},
    Place{"data[].elements", kContracts},
    Place{"data[].schema_ref", kContracts},
    Place{"data[].open_format", kAll},
    Place{"data[].standard", kContracts},
    Place{"data[].quality", kContracts},
    Place{"purposes[].id", kAll},
    Place{"purposes[].category", kPolicies},
    Place{"purposes[].description", kContracts},
    Place{"access[].party", kPolicies},
    Place{"access[].roles", kAll},
    Place{"access[].persons", kPolicies},
    Place{"access[].purposes", kPolicies},
    Place{"access[].data", kPolicies},
    Place{"access[].actions", kPolicies | kOdcs},
    Place{"restrictions[].kind", kPolicies},
    Place{"restrictions[].text", kAll},
    Place{"restrictions[].data", kPolicies},
    Place{"legal_basis.kind", kPolicies},
    Place{"exchange.frequency", kContracts},
    Place{"exchange.method", kContracts},
    Place{"security.measures", kEdc},
    Place{"security.logging", kPolicies},
    Place{"security.at_rest", kOdcs},
    Place{"retention.period", kAll},
    Place{"retention.until", kPolicies},
    Place{"retention.event", kPolicies},
    Place{"retention.disposal.method", kPolicies},
    Place{"onward.allowed", kPolicies},
    Place{"onward.approver", kPolicies},
    Place{"onward.recipients", kPolicies},
    Place{"residency.locations", kContracts},
    Place{"liability.provider", kEdc},
    Place{"liability.recipient", kPolicies},
    Place{"warranties", kEdc},
    Place{"term.start", kPolicies | kOdcs},
    Place{"term.end", kPolicies | kOdcs},
    Place{"term.duration", kPolicies},
    Place{"termination.notice", kDataContract},
    Place{"termination.causes", kEdc},
    Place{"governance.governing_law", kEdc},
    Place{"governance.dispute", kEdc},
    Place{"attachments", kAll},
};

/// What formats have no key for and their words can still say: nobody is asked for it, and a document that
/// says it is judged on it.
struct PlaceInPassing {
  std::string_view said;  ///< where this stands in the tree,
  std::string_view path;  ///< this is judged
};

constexpr std::array kPlacesInPassing{
    PlaceInPassing{"legal_basis.authority", "legal_basis.authority"},
    PlaceInPassing{"legal_basis.consent.manner", "legal_basis.consent.manner"},
    PlaceInPassing{"legal_basis.consent.informed", "legal_basis.consent.informed"},
    PlaceInPassing{"residency", "residency.locations"},  // a place that has no code is told as well
    PlaceInPassing{"review", "review.every"},
    PlaceInPassing{"review", "review.next"},
    PlaceInPassing{"termination.notice", "termination.notice"},
    PlaceInPassing{"environment", "environment"},
};

std::uint8_t bit_of(AgreementFormat format) {
  switch (format) {
    case AgreementFormat::Agreement:
      return 0;
    case AgreementFormat::Odrl:
      return kOdrl;
    case AgreementFormat::Edc:
      return kEdc;
    case AgreementFormat::Odcs:
      return kOdcs;
    case AgreementFormat::DataContract:
      return kDataContract;
  }
  return 0;
}

/// The next key of a path, its index left out; `path` loses it.
std::string_view take_key(std::string_view& path) {
  const std::size_t dot = path.find('.');
  const std::string_view key = path.substr(0, std::min(dot, path.find('[')));
  path = dot == std::string_view::npos ? std::string_view{} : path.substr(dot + 1);
  return key;
}

/// Whether one lies under the other, or they are the same.
bool on_one_branch(std::string_view a, std::string_view b) {
  while (!a.empty() && !b.empty()) {
    // Asked for each clause of each policy of a file, and most keys differ in their first letter.
    if (a.front() != b.front() || take_key(a) != take_key(b)) {
      return false;
    }
  }
  return true;
}

}  // namespace

std::vector<std::string_view> expressible_paths(AgreementFormat format) {
  std::vector<std::string_view> paths;
  for (const Place& place : kPlaces) {
    if ((place.formats & bit_of(format)) != 0) {
      paths.push_back(place.path);
    }
  }
  return paths;
}

void admit_what_is_said(Agreement& agreement) {
  for (const PlaceInPassing& place : kPlacesInPassing) {
    const DocumentNode* at = &agreement.root;
    for (std::string_view rest = place.said; at != nullptr && !rest.empty();) {
      at = find(*at, take_key(rest));
    }
    if (at != nullptr && !agreement.expressible.empty()) {
      agreement.expressible.push_back(place.path);
    }
  }
}

bool can_say(const Agreement& agreement, std::string_view path) {
  return agreement.expressible.empty() ||
         std::any_of(agreement.expressible.begin(), agreement.expressible.end(),
                     [path](std::string_view place) { return on_one_branch(place, path); });
}

}  // namespace charter
