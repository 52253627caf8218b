#include "agreement/format_places.h"

#include <algorithm>
#include <array>
#include <span>

namespace charter {

namespace {

/// The first row that a path begins with counts. docs/agreement-formats.md says the same for people.
struct Place {
  std::string_view path;
  Bilingual where;
};

constexpr std::array kInPolicies{
    Place{"warranties",
          {"a Catena-X constraint whose leftOperand begins with Warranty",
           "une contrainte Catena-X dont le leftOperand commence par Warranty"}},
    Place{"security.measures",
          {"a Catena-X constraint with the leftOperand ConfidentialInformationMeasures",
           "une contrainte Catena-X dont le leftOperand est ConfidentialInformationMeasures"}},
    Place{"governance",
          {"a Catena-X constraint with the leftOperand JurisdictionLocation",
           "une contrainte Catena-X dont le leftOperand est JurisdictionLocation"}},
    Place{"parties",
          {"assigner is the provider and assignee the recipient, of the policy or of a rule",
           "assigner est le fournisseur et assignee le destinataire, de la politique ou d’une règle"}},
    Place{"access[].data", {"the target of the permission", "la cible (target) de la permission"}},
    Place{"access[].purposes",
          {"a constraint of the permission with the leftOperand purpose",
           "une contrainte de la permission dont le leftOperand est purpose"}},
    Place{"access[].",
          {"a refinement of the assignee, or a constraint with the leftOperand recipient",
           "un raffinement (refinement) de l’assignee, ou une contrainte dont le leftOperand est recipient"}},
    Place{"purposes",
          {"a constraint of the permission with the leftOperand purpose",
           "une contrainte de la permission dont le leftOperand est purpose"}},
    Place{"data[].open_format",
          {"a constraint with the leftOperand fileFormat",
           "une contrainte dont le leftOperand est fileFormat"}},
    Place{"restrictions",
          {"a prohibition, of sell or distribute for example, or a constraint of the permission",
           "une interdiction (prohibition), de sell ou distribute par exemple, ou une contrainte de la "
           "permission"}},
    Place{"retention",
          {"a duty to delete, with a constraint on elapsedTime or dateTime",
           "un devoir (duty) de supprimer (delete), avec une contrainte sur elapsedTime ou dateTime"}},
    Place{"onward",
          {"a prohibition of distribute, or nextPolicy on the permission that allows it",
           "une interdiction (prohibition) de distribute, ou nextPolicy sur la permission qui l’autorise"}},
    Place{"liability",
          {"the remedy of a prohibition, or the consequence of a duty",
           "le remède (remedy) d’une interdiction, ou la conséquence (consequence) d’un devoir"}},
    Place{"review",
          {"a duty reviewPolicy, with a constraint on timeInterval",
           "un devoir (duty) reviewPolicy, avec une contrainte sur timeInterval"}},
    Place{"residency",
          {"a permission to archive, with a constraint on spatial and a code of ISO 3166",
           "une permission d’archiver (archive), avec une contrainte sur spatial et un code ISO 3166"}},
    Place{"legal_basis.consent",
          {"a duty obtainConsent, with a constraint whose value is a kind of consent of DPV",
           "un devoir (duty) obtainConsent, avec une contrainte dont la valeur est une sorte de consentement "
           "de "
           "DPV"}},
    Place{"legal_basis",
          {"a constraint with the leftOperand hasLegalBasis of DPV",
           "une contrainte dont le leftOperand est hasLegalBasis de DPV"}},
    Place{"security.logging", {"a duty to inform", "un devoir (duty) d’informer (inform)"}},
    Place{"term",
          {"constraints of the permission on dateTime: gteq the first day, lteq the last",
           "des contraintes de la permission sur dateTime\u00a0: gteq le premier jour, lteq le dernier"}},
};

constexpr std::array kInOdcs{
    Place{"purposes",
          {"description.purpose and description.usage", "description.purpose et description.usage"}},
    Place{"restrictions", {"description.limitations", "description.limitations"}},
    Place{"access", {"roles", "roles"}},
    Place{"data[].categories", {"classification of the properties", "classification des propriétés"}},
    Place{"data", {"schema and its properties", "schema et ses propriétés"}},
    Place{"retention",
          {"slaProperties, with property: retention, a value and a unit",
           "slaProperties, avec property: retention, une valeur et une unité"}},
    Place{"residency", {"location of each of the servers", "location de chacun des servers"}},
    Place{"termination.notice",
          {"slaProperties, with property: noticePeriod, a value and a unit",
           "slaProperties, avec property: noticePeriod, une valeur et une unité"}},
    Place{"security.at_rest", {"encryptedName of the properties", "encryptedName des propriétés"}},
    Place{"term.start",
          {"slaProperties, with property: generalAvailability",
           "slaProperties, avec property: generalAvailability"}},
    Place{"term", {"slaProperties, with property: endOfLife", "slaProperties, avec property: endOfLife"}},
    Place{"",
          {"a custom property named charter. and then the key",
           "une propriété personnalisée (customProperties) nommée charter. puis la clé"}},
};

constexpr std::array kInDataContracts{
    Place{"purposes", {"terms.usage", "terms.usage"}},
    Place{"restrictions", {"terms.limitations", "terms.limitations"}},
    Place{"access", {"roles of the servers", "roles des servers"}},
    Place{"data[].categories", {"pii or classification of the fields", "pii ou classification des champs"}},
    Place{"data", {"models and their fields", "models et leurs champs"}},
    Place{"retention", {"servicelevels.retention.period", "servicelevels.retention.period"}},
    Place{"residency", {"location of each of the servers", "location de chacun des servers"}},
    Place{"termination.notice", {"terms.noticePeriod", "terms.noticePeriod"}},
};

std::span<const Place> places_of(AgreementFormat format) {
  switch (format) {
    case AgreementFormat::Agreement:
      return {};
    case AgreementFormat::Odrl:
    case AgreementFormat::Edc:
      return kInPolicies;
    case AgreementFormat::Odcs:
      return kInOdcs;
    case AgreementFormat::DataContract:
      return kInDataContracts;
  }
  return {};
}

}  // namespace

std::optional<Bilingual> place_in_format(AgreementFormat format, std::string_view path) {
  const auto places = places_of(format);
  const auto place = std::find_if(places.begin(), places.end(),
                                  [path](const Place& one) { return path.starts_with(one.path); });
  return place == places.end() ? std::nullopt : std::optional{place->where};
}

std::string_view name_of_format(AgreementFormat format) {
  switch (format) {
    case AgreementFormat::Agreement:
      return {};
    case AgreementFormat::Odrl:
    case AgreementFormat::Edc:
      return "ODRL";
    case AgreementFormat::Odcs:
      return "ODCS";
    case AgreementFormat::DataContract:
      return "Data Contract Specification";
  }
  return {};
}

}  // namespace charter
