#include "model/agreement_shape.h"

#include <algorithm>
#include <array>

namespace charter {

namespace {

constexpr ShapeField text(std::string_view key) {
  return {.key = key};
}
constexpr ShapeField word(std::string_view key) {
  return {.key = key, .kind = ShapeKind::Word};
}
constexpr ShapeField slug(std::string_view key) {
  return {.key = key, .kind = ShapeKind::Slug, .need = Need::Required};
}
constexpr ShapeField code(std::string_view key, std::string_view words) {
  return {.key = key, .kind = ShapeKind::Code, .words = words};
}
constexpr ShapeField ref(std::string_view key, std::string_view list) {
  return {.key = key, .kind = ShapeKind::Ref, .words = list};
}
constexpr ShapeField truth(std::string_view key) {
  return {.key = key, .kind = ShapeKind::Truth};
}
constexpr ShapeField flag(std::string_view key) {
  return {.key = key, .kind = ShapeKind::Flag};
}
constexpr ShapeField count(std::string_view key) {
  return {.key = key, .kind = ShapeKind::Count};
}
constexpr ShapeField date(std::string_view key) {
  return {.key = key, .kind = ShapeKind::Date};
}
constexpr ShapeField period(std::string_view key) {
  return {.key = key, .kind = ShapeKind::Period};
}
constexpr ShapeField place(std::string_view key) {
  return {.key = key, .kind = ShapeKind::Place};
}
constexpr ShapeField block(std::string_view key, const Shape& shape) {
  return {.key = key, .kind = ShapeKind::Block, .block = &shape};
}
constexpr ShapeField list(ShapeField field) {
  field.many = Many::List;
  return field;
}
constexpr ShapeField one_or_list(ShapeField field) {
  field.many = Many::OneOrList;
  return field;
}
constexpr ShapeField needed(ShapeField field) {
  field.need = Need::Required;
  return field;
}

constexpr std::string_view kParties = "parties";
constexpr std::string_view kData = "data";
constexpr std::string_view kPurposes = "purposes";

constexpr std::array kImportFields{needed(word("file")), needed(code("as", "odrl|odcs|datacontract|edc"))};
constexpr Shape kImport{"Import", kImportFields};

constexpr std::array kContactFields{text("name"), text("title"), word("email"), word("phone"), word("url")};
constexpr Shape kContact{"Contact", kContactFields};

constexpr std::array kRepresentativeFields{text("name"), text("title"), text("authority")};
constexpr Shape kRepresentative{"Representative", kRepresentativeFields};

constexpr std::array kPartyFields{
    slug("id"),
    text("name"),
    needed(code("role", "provider|recipient|joint|processor|sub-processor|steward|community|funder")),
    code("type", "public-body|private|non-profit|academic|indigenous-government|individual|international"),
    place("jurisdiction"),
    word("identifier"),
    block("contact", kContact),
    block("privacy_officer", kContact),
    block("represented_by", kRepresentative)};
constexpr Shape kParty{"Party", kPartyFields};

constexpr std::array kElementFields{needed(word("name")), text("description"), word("classification"),
                                    truth("identifier"), text("necessity")};
constexpr Shape kElement{"Element", kElementFields};

constexpr std::array kVolumeFields{count("records"), count("persons")};
constexpr Shape kVolume{"Volume", kVolumeFields};

constexpr std::array kQualityFields{text("process"), truth("as_is")};
constexpr Shape kQuality{"Quality", kQualityFields};

constexpr std::array kDatasetFields{
    slug("id"),
    text("name"),
    text("description"),
    list(code("categories",
              "personal|sensitive-personal|pseudonymised|anonymised|aggregated|non-personal|"
              "confidential|synthetic|public")),
    list(word("personal_categories")),
    list(word("subjects")),
    code("indigenous", "true|false|unknown"),
    list(block("elements", kElement)),
    word("schema_ref"),
    text("necessity"),
    text("source"),
    text("collected_for"),
    block("volume", kVolume),
    list(word("open_format")),
    list(word("standard")),
    block("quality", kQuality)};
constexpr Shape kDataset{"Dataset", kDatasetFields};

constexpr std::array kLinkageFields{text("file"), text("holder"), one_or_list(text("keys")), text("result")};
constexpr Shape kLinkage{"Linkage", kLinkageFields};

constexpr std::array kPurposeFields{slug("id"),
                                    text("description"),
                                    word("category"),
                                    text("public_benefit"),
                                    code("decision_impact", "none|administrative|individual"),
                                    truth("automated_decision"),
                                    truth("profiling"),
                                    text("human_review"),
                                    word("notice"),
                                    list(block("linkage", kLinkage)),
                                    truth("compatible_with_collection")};
constexpr Shape kPurpose{"Purpose", kPurposeFields};

constexpr std::array kAccessFields{
    ref("party", kParties),
    list(text("roles")),
    list(text("persons")),
    list(ref("purposes", kPurposes)),
    list(ref("data", kData)),
    list(code("actions",
              "read|use|copy|extract|derive|aggregate|anonymize|transform|display|print|index|"
              "distribute|share|delete|archive")),
    truth("need_to_know"),
    truth("confidentiality_undertaking"),
    code("method", "api|sftp|portal|secure-environment|physical|streaming")};
constexpr Shape kAccess{"Access", kAccessFields};

constexpr std::array kRestrictionFields{
    needed(code("kind",
                "purpose-limit|no-reidentification|no-linkage|no-onward|no-sale|no-commercial|"
                "no-contact|no-automated-decision|no-model-training|small-cells|geographic|time|other")),
    text("text"), list(ref("data", kData)), text("exceptions")};
constexpr Shape kRestriction{"Restriction", kRestrictionFields};

constexpr std::array kAuthorityFields{text("law"), word("section"), word("url")};
constexpr Shape kAuthority{"Authority", kAuthorityFields};

constexpr std::array kResearchPlanFields{word("ref"), date("date"), text("ethics_decision")};
constexpr Shape kResearchPlan{"ResearchPlan", kResearchPlanFields};

constexpr std::array kConsentFields{code("manner", "express|implied"), truth("informed"), word("notice_url"),
                                    text("withdrawal"), text("minors")};
constexpr Shape kConsent{"Consent", kConsentFields};

constexpr std::array kLegalBasisFields{
    code("kind",
         "consent|legal-obligation|official-authority|public-interest|mandate-or-service-contract|"
         "research-without-consent|vital-interest|contract|other"),
    list(block("authority", kAuthority)), block("research_plan", kResearchPlan), block("consent", kConsent)};
constexpr Shape kLegalBasis{"LegalBasis", kLegalBasisFields};

constexpr std::array kPiaFields{code("status", "done|planned|not-required"), date("date"), word("ref"),
                                text("conclusion")};
constexpr Shape kPia{"PrivacyAssessment", kPiaFields};
constexpr std::array kEthicsFields{text("body"), word("ref"), date("date")};
constexpr Shape kEthics{"Ethics", kEthicsFields};
constexpr std::array kAssessmentFields{block("pia", kPia), block("ethics", kEthics)};
constexpr Shape kAssessment{"PriorAssessment", kAssessmentFields};

constexpr std::array kFilingFields{text("body"), date("sent_on"), date("received_on"), word("ref")};
constexpr Shape kFiling{"Filing", kFilingFields};

constexpr std::array kExchangeFields{word("frequency"), word("method"), truth("encrypted"),
                                     text("channel_owner")};
constexpr Shape kExchange{"Exchange", kExchangeFields};

constexpr std::array kAuditFields{text("who"), period("every")};
constexpr Shape kAudit{"AuditRight", kAuditFields};
constexpr std::array kSecurityFields{
    list(word("measures")),       flag("at_rest"),         flag("in_transit"), flag("logging"),
    block("audit_right", kAudit), list(word("standards")), text("training"),   text("environment")};
constexpr Shape kSecurity{"Security", kSecurityFields};

constexpr std::array kDisposalFields{code("method", "destroy|return|anonymise|archive"),
                                     period("within"),
                                     code("confirmation", "none|notice|certificate"),
                                     text("backups"),
                                     text("derived"),
                                     text("technique"),
                                     text("public_interest_purpose")};
constexpr Shape kDisposal{"Disposal", kDisposalFields};
constexpr std::array kRetentionFields{period("period"), date("until"), text("event"), text("basis"),
                                      block("disposal", kDisposal)};
constexpr Shape kRetention{"Retention", kRetentionFields};

constexpr std::array kNotifyFields{ref("party", kParties), text("authority"), block("contact", kContact)};
constexpr Shape kNotify{"Notify", kNotifyFields};
constexpr std::array kBreachFields{
    list(block("notify", kNotify)), period("within"),  ref("tells_commission", kParties),
    ref("tells_persons", kParties), truth("register"), text("content")};
constexpr Shape kBreach{"Breach", kBreachFields};

constexpr std::array kSubprocessorFields{text("name"), place("country"), text("task")};
constexpr Shape kSubprocessor{"Subprocessor", kSubprocessorFields};
constexpr std::array kOnwardFields{code("allowed", "none|with-approval|listed"), ref("approver", kParties),
                                   list(text("recipients")), list(block("subprocessors", kSubprocessor))};
constexpr Shape kOnward{"Onward", kOnwardFields};

constexpr std::array kHostingFields{ref("party", kParties), text("provider"), place("country")};
constexpr Shape kHosting{"Hosting", kHostingFields};
constexpr std::array kTransferAssessmentFields{text("sensitivity"), text("purposes"), text("measures"),
                                               text("legal_regime"), word("ref")};
constexpr Shape kTransferAssessment{"TransferAssessment", kTransferAssessmentFields};
constexpr std::array kOutsideQuebecFields{truth("allowed"), block("assessment", kTransferAssessment),
                                          word("agreement_ref")};
constexpr Shape kOutsideQuebec{"OutsideQuebec", kOutsideQuebecFields};
constexpr std::array kResidencyFields{list(place("locations")), list(block("hosting", kHosting)),
                                      block("outside_quebec", kOutsideQuebec), text("foreign_law_exposure")};
constexpr Shape kResidency{"Residency", kResidencyFields};

constexpr std::array kRightsFields{
    ref("handled_by", kParties), block("contact", kContact), text("access"),
    text("correction"),          text("portability"),        period("deadline")};
constexpr Shape kRights{"Rights", kRightsFields};

constexpr std::array kControlFields{text("body"), word("consent_ref"), word("agreement_ref")};
constexpr Shape kControl{"Control", kControlFields};
constexpr std::array kPossessionFields{ref("steward", kParties), place("location")};
constexpr Shape kPossession{"Possession", kPossessionFields};
constexpr std::array kIndigenousFields{list(text("nations")),
                                       list(code("principles", "OCAP|CARE|other")),
                                       text("ownership"),
                                       block("control", kControl),
                                       text("access"),
                                       block("possession", kPossession),
                                       truth("publication_review"),
                                       text("repatriation"),
                                       text("benefits")};
constexpr Shape kIndigenous{"Indigenous", kIndigenousFields};

constexpr std::array kSideFields{text("text"), text("cap")};
constexpr Shape kSide{"LiabilitySide", kSideFields};
constexpr std::array kLiabilityFields{block("provider", kSide), block("recipient", kSide), text("indemnity"),
                                      text("insurance")};
constexpr Shape kLiability{"Liability", kLiabilityFields};

constexpr std::array kWarrantyFields{ref("by", kParties), text("text")};
constexpr Shape kWarranty{"Warranty", kWarrantyFields};

constexpr std::array kResultsFields{text("ownership"), text("publication"), text("attribution"),
                                    period("review_before"), count("small_cells")};
constexpr Shape kResults{"Results", kResultsFields};

constexpr std::array kOpenDataFields{truth("planned"), word("licence"), word("portal")};
constexpr Shape kOpenData{"OpenData", kOpenDataFields};
constexpr std::array kNoticeFields{word("url"), list(word("languages")), list(word("formats"))};
constexpr Shape kNotice{"Notice", kNoticeFields};
constexpr std::array kPublicationFields{truth("agreement_public"),     word("url"),
                                        word("summary_url"),           text("reason"),
                                        block("open_data", kOpenData), block("notice", kNotice)};
constexpr Shape kPublication{"Publication", kPublicationFields};

constexpr std::array kTermFields{date("start"), date("end"), period("duration"), truth("indefinite"),
                                 text("renewal")};
constexpr Shape kTerm{"Term", kTermFields};

constexpr std::array kReviewFields{period("every"), date("next"), ref("by", kParties)};
constexpr Shape kReview{"Review", kReviewFields};

constexpr std::array kTerminationFields{period("notice"), list(text("causes")), text("effect_on_data"),
                                        list(word("exit_format"))};
constexpr Shape kTermination{"Termination", kTerminationFields};

constexpr std::array kGovernanceFields{
    one_or_list(text("bodies")), block("contact", kContact), text("dispute"),
    text("governing_law"),       text("monitoring"),         text("complaints")};
constexpr Shape kGovernance{"Governance", kGovernanceFields};

constexpr std::array kEquityFields{text("assessment"), one_or_list(text("groups")), text("mitigation")};
constexpr Shape kEquity{"Equity", kEquityFields};

constexpr std::array kConsultedFields{text("who"), word("when"), text("how"), text("outcome")};
constexpr Shape kConsulted{"Consulted", kConsultedFields};
constexpr std::array kParticipationFields{list(block("consulted", kConsulted))};
constexpr Shape kParticipation{"Participation", kParticipationFields};

constexpr std::array kExperimentationFields{truth("pilot"),
                                            text("hypothesis"),
                                            one_or_list(text("safeguards")),
                                            one_or_list(text("stop_criteria")),
                                            text("evaluation"),
                                            date("end")};
constexpr Shape kExperimentation{"Experimentation", kExperimentationFields};

constexpr std::array kEnvironmentFields{text("minimisation"), text("transfer_volume"), text("storage"),
                                        text("hosting")};
constexpr Shape kEnvironment{"Environment", kEnvironmentFields};

constexpr std::array kSignatureFields{ref("party", kParties), text("name"), text("title"), date("on")};
constexpr Shape kSignature{"Signature", kSignatureFields};

constexpr std::array kAttachmentFields{slug("id"), text("title"), word("file"), word("url"), word("sha256")};
constexpr Shape kAttachment{"Attachment", kAttachmentFields};

constexpr std::array kAgreementFields{
    needed(word("charter")),
    needed(word("id")),
    needed(text("title")),
    word("version"),
    needed(code("status", "proposed|draft|active|suspended|expired|terminated|retired")),
    list(code("profiles", "municipal-qc|private-qc|research|mandate|open-data|pilot|indigenous")),
    list(block("imports", kImport)),
    list(block("parties", kParty)),
    list(block("data", kDataset)),
    list(block("purposes", kPurpose)),
    list(block("access", kAccess)),
    list(block("restrictions", kRestriction)),
    block("legal_basis", kLegalBasis),
    block("assessment", kAssessment),
    block("regulator_filing", kFiling),
    block("exchange", kExchange),
    block("security", kSecurity),
    block("retention", kRetention),
    block("breach", kBreach),
    block("onward", kOnward),
    block("residency", kResidency),
    block("rights", kRights),
    block("indigenous", kIndigenous),
    block("liability", kLiability),
    list(block("warranties", kWarranty)),
    block("results", kResults),
    block("publication", kPublication),
    block("term", kTerm),
    block("review", kReview),
    text("amendment"),
    block("termination", kTermination),
    block("governance", kGovernance),
    block("equity", kEquity),
    block("participation", kParticipation),
    block("experimentation", kExperimentation),
    block("environment", kEnvironment),
    list(block("signatures", kSignature)),
    list(block("attachments", kAttachment))};
constexpr Shape kAgreement{"Agreement", kAgreementFields};

constexpr std::array kShapes{&kImport,
                             &kContact,
                             &kRepresentative,
                             &kParty,
                             &kElement,
                             &kVolume,
                             &kQuality,
                             &kDataset,
                             &kLinkage,
                             &kPurpose,
                             &kAccess,
                             &kRestriction,
                             &kAuthority,
                             &kResearchPlan,
                             &kConsent,
                             &kLegalBasis,
                             &kPia,
                             &kEthics,
                             &kAssessment,
                             &kFiling,
                             &kExchange,
                             &kAudit,
                             &kSecurity,
                             &kDisposal,
                             &kRetention,
                             &kNotify,
                             &kBreach,
                             &kSubprocessor,
                             &kOnward,
                             &kHosting,
                             &kTransferAssessment,
                             &kOutsideQuebec,
                             &kResidency,
                             &kRights,
                             &kControl,
                             &kPossession,
                             &kIndigenous,
                             &kSide,
                             &kLiability,
                             &kWarranty,
                             &kResults,
                             &kOpenData,
                             &kNotice,
                             &kPublication,
                             &kTerm,
                             &kReview,
                             &kTermination,
                             &kGovernance,
                             &kEquity,
                             &kConsulted,
                             &kParticipation,
                             &kExperimentation,
                             &kEnvironment,
                             &kSignature,
                             &kAttachment,
                             &kAgreement};

}  // namespace

const Shape& agreement_shape() {
  return kAgreement;
}

std::span<const Shape* const> agreement_shapes() {
  return kShapes;
}

const ShapeField* find_field(const Shape& shape, std::string_view key) {
  const auto found = std::find_if(shape.fields.begin(), shape.fields.end(),
                                  [key](const ShapeField& field) { return field.key == key; });
  return found == shape.fields.end() ? nullptr : &*found;
}

std::vector<std::string_view> words_of(std::string_view words) {
  std::vector<std::string_view> all;
  while (!words.empty()) {
    const std::size_t bar = words.find('|');
    all.push_back(words.substr(0, bar));
    words = bar == std::string_view::npos ? std::string_view{} : words.substr(bar + 1);
  }
  return all;
}

}  // namespace charter
