#pragma once
/// What the words of ODRL and of its profiles (IDS, Catena-X, Gaia-X) mean in our model, as tables.

#include <charter/document.h>

#include <optional>
#include <string>
#include <string_view>

namespace charter::odrl {

/// What a constraint on an operand says.
enum class Operand {
  Other,  ///< kept as a restriction in the author's own words
  Purpose,
  Moment,       ///< dateTime: from when, until when
  Elapsed,      ///< how long the data may be kept
  UsageDays,    ///< the same in days
  UsageUntil,   ///< a date for the same
  UsageEnd,     ///< a code for the same
  SupplyUntil,  ///< the provider stops delivering
  SupplyDays,
  AtTermination,
  Place,
  KeptIn,  ///< where the data are stored
  Basis,   ///< legal
  Role,
  FileFormat,
  Liability,
  Warranty,
  Security,
  Sharing,
  Dispute,
  Reference,
  UsageRestriction,
};

[[nodiscard]] Operand operand_of(std::string_view left);

/// What a duty, or an obligation, asks for.
enum class Duty { Other, Delete, Anonymize, Consent, Log, NextPolicy, Review };

[[nodiscard]] Duty duty_of(std::string_view action);

/// "no-onward": what forbidding the action means; "other" where the model has no kind for it.
[[nodiscard]] std::string_view restriction_of(std::string_view forbidden_action);
/// The same for a code of Catena-X: "cx.thirdParty.forbidden:1".
[[nodiscard]] std::string_view restriction_of_code(std::string_view code);

/// The action of the model ("use"), if it has that one.
[[nodiscard]] std::optional<std::string_view> action_of(std::string_view action);
/// Whether the action hands the data on to others.
[[nodiscard]] bool hands_on(std::string_view action);

/// Whether the action keeps the data somewhere: archive, store.
[[nodiscard]] bool keeps(std::string_view action);

/// "CA-QC" of the same, of an IRI that ends in it (loc:CA-QC of DPV) or of small letters; nothing where the
/// text names no place of ISO 3166.
[[nodiscard]] std::optional<std::string> place_code(std::string_view text);

/// The category of a type of data of DPV: "personal" of dpv:PersonalData.
[[nodiscard]] std::optional<std::string_view> category_of_type(std::string_view type);

struct BasisWord {
  std::string_view kind;
  std::string section;  ///< of the GDPR, where the word is one of its articles: "6(1)(c)"
};
/// A legal basis of DPV (dpv:LegalObligation) or of its concepts for the GDPR (eu-gdpr:A6-1-c).
[[nodiscard]] BasisWord basis_word(std::string_view word);

struct ConsentWord {
  std::string_view manner;
  bool informed = false;
};
/// A kind of consent of DPV: dpv:ExplicitlyExpressedConsent.
[[nodiscard]] ConsentWord consent_word(std::string_view word);

/// The status of a policy by its type: "proposed", "active", or nothing.
[[nodiscard]] std::string_view status_of(std::string_view type);

/// "research-and-development" of an IRI of DPV; any other code as it stands.
[[nodiscard]] std::string purpose_category(std::string_view code);

/// "2023-12-31" of "2023-12-31T06:00Z"; nothing where the text starts with no calendar date.
[[nodiscard]] std::optional<std::string> date_in(std::string_view text);

/// The day in UTC of a number of seconds since 1970, as EDC writes it.
[[nodiscard]] std::optional<std::string> day_of_seconds(std::string_view text);

/// An ISO 8601 duration as it stands ("P30D"), or of "contractAgreement+365d" (EDC) and of a number of days.
[[nodiscard]] std::optional<std::string> period_in(std::string_view text);
[[nodiscard]] std::optional<std::string> days_in(std::string_view text);

}  // namespace charter::odrl
