#include "agreement/odrl_words.h"

#include "agreement/terms.h"
#include "model/period.h"
#include "model/place.h"

#include <charter/date.h>

#include <algorithm>
#include <array>
#include <cstdint>

namespace charter::odrl {

namespace {

template <class Meaning>
struct Word {
  std::string_view term;
  Meaning meaning;
};

constexpr std::array kOperands{
    Word<Operand>{"purpose", Operand::Purpose},
    Word<Operand>{"UsagePurpose", Operand::Purpose},
    Word<Operand>{"dateTime", Operand::Moment},
    Word<Operand>{"date", Operand::Moment},
    Word<Operand>{"inForceDate", Operand::Moment},
    Word<Operand>{"policyEvaluationTime", Operand::Moment},
    Word<Operand>{"elapsedTime", Operand::Elapsed},
    Word<Operand>{"meteredTime", Operand::Elapsed},
    Word<Operand>{"delayPeriod", Operand::Elapsed},
    Word<Operand>{"DataUsageEndDurationDays", Operand::UsageDays},
    Word<Operand>{"DataUsageEndDate", Operand::UsageUntil},
    Word<Operand>{"DataUsageEndDefinition", Operand::UsageEnd},
    Word<Operand>{"DataProvisioningEndDate", Operand::SupplyUntil},
    Word<Operand>{"DataProvisioningEndDurationDays", Operand::SupplyDays},
    Word<Operand>{"ContractTermination", Operand::AtTermination},
    Word<Operand>{"spatial", Operand::Place},
    Word<Operand>{"spatialCoordinates", Operand::Place},
    Word<Operand>{"absoluteSpatialPosition", Operand::Place},
    Word<Operand>{"relativeSpatialPosition", Operand::Place},
    Word<Operand>{"location", Operand::Place},
    Word<Operand>{"regionLocation", Operand::Place},
    Word<Operand>{"AffiliatesRegion", Operand::Place},
    Word<Operand>{"ManagedLegalEntityRegion", Operand::Place},
    Word<Operand>{"countrySubdivisionCode", Operand::Place},
    Word<Operand>{"StorageLocation", Operand::KeptIn},
    Word<Operand>{"hasStorageLocation", Operand::KeptIn},
    Word<Operand>{"dataResidency", Operand::KeptIn},
    Word<Operand>{"LegalBasis", Operand::Basis},
    Word<Operand>{"hasLegalBasis", Operand::Basis},
    Word<Operand>{"recipient", Operand::Role},
    Word<Operand>{"role", Operand::Role},
    Word<Operand>{"user", Operand::Role},
    Word<Operand>{"userRole", Operand::Role},
    Word<Operand>{"partner", Operand::Role},
    Word<Operand>{"Membership", Operand::Role},
    Word<Operand>{"MembershipCredential", Operand::Role},
    Word<Operand>{"BusinessPartnerNumber", Operand::Role},
    Word<Operand>{"BusinessPartnerGroup", Operand::Role},
    Word<Operand>{"AffiliatesBpnl", Operand::Role},
    Word<Operand>{"ManagedLegalEntityBpnl", Operand::Role},
    Word<Operand>{"fileFormat", Operand::FileFormat},
    Word<Operand>{"Liability", Operand::Liability},
    Word<Operand>{"Warranty", Operand::Warranty},
    Word<Operand>{"WarrantyDefinition", Operand::Warranty},
    Word<Operand>{"WarrantyDurationMonths", Operand::Warranty},
    Word<Operand>{"ConfidentialInformationMeasures", Operand::Security},
    Word<Operand>{"securityLevel", Operand::Security},
    Word<Operand>{"ConfidentialInformationSharing", Operand::Sharing},
    Word<Operand>{"JurisdictionLocation", Operand::Dispute},
    Word<Operand>{"JurisdictionLocationReference", Operand::Dispute},
    Word<Operand>{"ContractReference", Operand::Reference},
    Word<Operand>{"FrameworkAgreement", Operand::Reference},
    Word<Operand>{"UsageRestriction", Operand::UsageRestriction},
};

constexpr std::array kDuties{
    Word<Duty>{"delete", Duty::Delete},
    Word<Duty>{"destroy", Duty::Delete},
    Word<Duty>{"anonymize", Duty::Anonymize},
    Word<Duty>{"obtainConsent", Duty::Consent},
    Word<Duty>{"log", Duty::Log},
    Word<Duty>{"notify", Duty::Log},
    Word<Duty>{"inform", Duty::Log},
    Word<Duty>{"track", Duty::Log},
    Word<Duty>{"acceptTracking", Duty::Log},
    Word<Duty>{"nextPolicy", Duty::NextPolicy},
    Word<Duty>{"reviewPolicy", Duty::Review},
};

constexpr std::array kForbidden{
    Word<std::string_view>{"sell", "no-sale"},
    Word<std::string_view>{"rent", "no-sale"},
    Word<std::string_view>{"lease", "no-sale"},
    Word<std::string_view>{"commercialize", "no-commercial"},
    Word<std::string_view>{"commercialUse", "no-commercial"},
    Word<std::string_view>{"distribute", "no-onward"},
    Word<std::string_view>{"distribution", "no-onward"},
    Word<std::string_view>{"share", "no-onward"},
    Word<std::string_view>{"sharing", "no-onward"},
    Word<std::string_view>{"transfer", "no-onward"},
    Word<std::string_view>{"give", "no-onward"},
    Word<std::string_view>{"lend", "no-onward"},
    Word<std::string_view>{"grantUse", "no-onward"},
    Word<std::string_view>{"nextPolicy", "no-onward"},
    Word<std::string_view>{"identify", "no-reidentification"},
    Word<std::string_view>{"reidentify", "no-reidentification"},
    Word<std::string_view>{"re-identify", "no-reidentification"},
    Word<std::string_view>{"link", "no-linkage"},
    Word<std::string_view>{"combine", "no-linkage"},
    Word<std::string_view>{"train", "no-model-training"},
    Word<std::string_view>{"trainModel", "no-model-training"},
};

constexpr std::array kForbiddenCodes{
    Word<std::string_view>{"thirdParty.forbidden", "no-onward"},
    Word<std::string_view>{"ThirdPartyForbidden", "no-onward"},
};

constexpr std::array<std::string_view, 15> kActions{
    "read",    "use",   "copy",  "extract",    "derive", "aggregate", "anonymize", "transform",
    "display", "print", "index", "distribute", "share",  "delete",    "archive"};

constexpr std::array<std::string_view, 5> kKeeping{"archive", "store", "storage", "host", "retain"};

constexpr std::array kDataTypes{
    Word<std::string_view>{"PersonalData", "personal"},
    Word<std::string_view>{"SensitivePersonalData", "sensitive-personal"},
    Word<std::string_view>{"SpecialCategoryPersonalData", "sensitive-personal"},
    Word<std::string_view>{"PseudonymisedData", "pseudonymised"},
    Word<std::string_view>{"PseudonymisedPersonalData", "pseudonymised"},
    Word<std::string_view>{"AnonymisedData", "anonymised"},
    Word<std::string_view>{"AnonymisedPersonalData", "anonymised"},
    Word<std::string_view>{"NonPersonalData", "non-personal"},
    Word<std::string_view>{"ConfidentialData", "confidential"},
    Word<std::string_view>{"SyntheticData", "synthetic"},
};

constexpr std::array kBases{
    Word<std::string_view>{"Consent", "consent"},
    Word<std::string_view>{"LegalObligation", "legal-obligation"},
    Word<std::string_view>{"OfficialAuthorityOfController", "official-authority"},
    Word<std::string_view>{"OfficialAuthority", "official-authority"},
    Word<std::string_view>{"PublicInterest", "public-interest"},
    Word<std::string_view>{"VitalInterest", "vital-interest"},
    Word<std::string_view>{"VitalInterestOfDataSubject", "vital-interest"},
    Word<std::string_view>{"VitalInterestOfNaturalPerson", "vital-interest"},
    Word<std::string_view>{"Contract", "contract"},
    Word<std::string_view>{"ContractPerformance", "contract"},
    Word<std::string_view>{"EnterIntoContract", "contract"},
};

/// The letters of article 6(1) of the GDPR.
constexpr std::array kArticle6{
    Word<std::string_view>{"a", "consent"},          Word<std::string_view>{"b", "contract"},
    Word<std::string_view>{"c", "legal-obligation"}, Word<std::string_view>{"d", "vital-interest"},
    Word<std::string_view>{"e", "public-interest"},
};

constexpr std::array kConsents{
    Word<ConsentWord>{"ImpliedConsent", {"implied", false}},
    Word<ConsentWord>{"InformedConsent", {"", true}},
    Word<ConsentWord>{"ExpressedConsent", {"express", true}},
    Word<ConsentWord>{"ExplicitlyExpressedConsent", {"express", true}},
};

constexpr std::array kStatuses{
    Word<std::string_view>{"Agreement", "active"},
    Word<std::string_view>{"Ticket", "active"},
    Word<std::string_view>{"Offer", "proposed"},
    Word<std::string_view>{"Request", "proposed"},
};

template <class Meaning, std::size_t n>
Meaning meaning_of(std::string_view term, const std::array<Word<Meaning>, n>& words, Meaning otherwise) {
  const auto found = std::find_if(words.begin(), words.end(),
                                  [term](const Word<Meaning>& word) { return same_term(word.term, term); });
  return found == words.end() ? otherwise : found->meaning;
}

bool all_digits(std::string_view text) {
  return !text.empty() && text.find_first_not_of("0123456789") == std::string_view::npos;
}

}  // namespace

Operand operand_of(std::string_view left) {
  const std::string_view local = local_name(left.substr(left.find_last_of('.') + 1));
  const Operand known = meaning_of(local, kOperands, Operand::Other);
  return known == Operand::Other && local.ends_with("Credential") ? Operand::Role : known;
}

Duty duty_of(std::string_view action) {
  return meaning_of(local_name(action), kDuties, Duty::Other);
}

std::string_view restriction_of(std::string_view forbidden_action) {
  return meaning_of(local_name(forbidden_action), kForbidden, std::string_view{"other"});
}

std::string_view restriction_of_code(std::string_view code) {
  const auto found = std::find_if(kForbiddenCodes.begin(), kForbiddenCodes.end(), [code](const auto& word) {
    return code.find(word.term) != std::string_view::npos;
  });
  return found == kForbiddenCodes.end() ? std::string_view{"other"} : found->meaning;
}

std::optional<std::string_view> action_of(std::string_view action) {
  const std::string_view local = local_name(action);
  const auto found = std::find_if(kActions.begin(), kActions.end(),
                                  [local](std::string_view known) { return same_term(known, local); });
  return found == kActions.end() ? std::nullopt : std::optional<std::string_view>{*found};
}

bool hands_on(std::string_view action) {
  return restriction_of(action) == "no-onward";
}

bool keeps(std::string_view action) {
  return is_one_of(local_name(action), kKeeping);
}

std::optional<std::string> place_code(std::string_view text) {
  std::string code;
  for (const char c : local_name(text)) {
    code += c >= 'a' && c <= 'z' ? static_cast<char>(c - ('a' - 'A')) : c;
  }
  return is_place(code) ? std::optional{code} : std::nullopt;
}

std::optional<std::string_view> category_of_type(std::string_view type) {
  const std::string_view category = meaning_of(local_name(type), kDataTypes, std::string_view{});
  return category.empty() ? std::nullopt : std::optional{category};
}

BasisWord basis_word(std::string_view word) {
  constexpr std::size_t kLength = std::string_view{"A6-1-c"}.size();
  const std::string_view local = local_name(word);
  if (local.starts_with("A6-1-") && local.size() >= kLength) {
    const std::string_view letter = local.substr(kLength - 1, 1);
    return {meaning_of(letter, kArticle6, std::string_view{"other"}), "6(1)(" + std::string{letter} + ")"};
  }
  const std::string_view kind = meaning_of(local, kBases, std::string_view{});
  return {!kind.empty() ? kind : local.ends_with("Consent") ? "consent" : "other", {}};
}

ConsentWord consent_word(std::string_view word) {
  const std::string_view local = local_name(word);
  return local == "A6-1-a-explicit-consent" ? ConsentWord{"express", true}
                                            : meaning_of(local, kConsents, ConsentWord{});
}

std::string_view status_of(std::string_view type) {
  const std::string_view local = local_name(type);
  const auto found = std::find_if(kStatuses.begin(), kStatuses.end(), [local](const auto& word) {
    return local.ends_with(word.term) || same_term(local, word.term);
  });
  return found == kStatuses.end() ? std::string_view{} : found->meaning;
}

std::string purpose_category(std::string_view code) {
  if (code.find("dpv") == std::string_view::npos) {
    return std::string{code};
  }
  std::string slug;
  for (const char c : local_name(code)) {
    const bool upper = c >= 'A' && c <= 'Z';
    slug += upper && !slug.empty() ? "-" : "";
    slug += upper ? static_cast<char>(c + ('a' - 'A')) : c;
  }
  return slug;
}

std::optional<std::string> date_in(std::string_view text) {
  constexpr std::size_t kDateLength = 10;
  const std::string_view day = text.substr(0, kDateLength);
  const bool whole = text.size() == kDateLength ||
                     (text.size() > kDateLength && (text[kDateLength] == 'T' || text[kDateLength] == ' '));
  return whole && parse_date(day) ? std::optional<std::string>{day} : std::nullopt;
}

std::optional<std::string> day_of_seconds(std::string_view text) {
  constexpr std::size_t kMostDigits = 10;  // until the year 2286
  constexpr std::int64_t kSecondsInDay = 86'400;
  if (!all_digits(text) || text.size() > kMostDigits) {
    return std::nullopt;
  }
  std::int64_t seconds = 0;
  for (const char c : text) {
    seconds = seconds * 10 + (c - '0');
  }
  return to_string(Date{static_cast<std::int32_t>(seconds / kSecondsInDay)});
}

std::optional<std::string> days_in(std::string_view text) {
  constexpr std::size_t kMostDigits = 6;
  return all_digits(text) && text.size() <= kMostDigits
             ? std::optional<std::string>{"P" + std::string{text} + "D"}
             : std::nullopt;
}

std::optional<std::string> period_in(std::string_view text) {
  constexpr std::string_view kFromAgreement = "contractAgreement+";
  if (text.starts_with(kFromAgreement) && text.ends_with('d')) {
    return days_in(text.substr(kFromAgreement.size(), text.size() - kFromAgreement.size() - 1));
  }
  return parse_period(text) ? std::optional<std::string>{text} : std::nullopt;
}

}  // namespace charter::odrl
