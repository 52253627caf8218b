#include "agreement/import_odrl.h"

#include "agreement/expressible.h"
#include "agreement/import_kinds.h"
#include "agreement/model_tree.h"
#include "agreement/odrl_mapper.h"
#include "agreement/odrl_words.h"

#include <algorithm>
#include <utility>

namespace charter {

namespace {

constexpr std::array<std::string_view, 3> kTitle{"title", "label", "prefLabel"};
constexpr std::array<std::string_view, 1> kInheritFrom{"inheritFrom"};
constexpr std::array<std::string_view, 1> kProfile{"profile"};
/// Whose words are read: ODRL itself, Catena-X, and the policies of the International Data Spaces.
constexpr std::array<std::string_view, 4> kKnownProfiles{"w3.org/ns/odrl/2", "catenax", "cx-policy", "idsa"};
constexpr std::array<std::string_view, 2> kSanction{"remedy", "consequence"};
constexpr std::array<std::string_view, 4> kName{"fn", "name", "legalName", "title"};
constexpr std::array<std::string_view, 3> kEmail{"hasEmail", "email", "mbox"};
constexpr std::array<std::string_view, 3> kStart{"contractStart", "timestamp", "validFrom"};
constexpr std::array<std::string_view, 2> kEnd{"contractEnd", "validUntil"};
constexpr std::array<std::string_view, 1> kLaw{"choiceOfLaw"};
constexpr std::array<std::string_view, 1> kLogging{"loggingMode"};
constexpr std::array<std::string_view, 1> kPersonal{"containsPersonalData"};
constexpr std::array<std::string_view, 2> kDistribution{"distribution", "representation"};
constexpr std::array<std::string_view, 1> kMediaType{"mediaType"};
constexpr std::array<std::string_view, 2> kHolderRecipient{"consumer", "consumerId"};
constexpr std::array<std::string_view, 1> kSigned{"contractSigningDate"};
constexpr std::array<std::string_view, 2> kDataset{"Dataset", "DataAsset"};
constexpr std::array<std::string_view, 2> kDefinition{"PolicyDefinition", "PolicyDefinitionRequest"};
constexpr std::array<std::string_view, 2> kGroups{"PartyCollection", "Group"};
constexpr std::array<std::string_view, 3> kLegalBasis{"hasLegalBasis", "legalBasis", "lawfulBasis"};

}  // namespace

PolicyMapper::PolicyMapper(const OdrlPolicy& found, std::span<const OdrlPolicy> all, Terms& terms)
    : policy_(*found.policy),
      at_(found.policy),
      all_(all),
      holder_(found.holder),
      offered_in_(found.offered_in),
      terms_(terms),
      root_(made_block(policy_)) {}

DocumentNode PolicyMapper::tree() {
  header();
  for (const DocumentNode* policy : lineage()) {
    at_ = policy;
    rules();
  }
  if (holder_ != nullptr) {
    holder();
  }
  return std::move(root_);
}

void PolicyMapper::rules() {
  parties_of(*at_);
  for (const DocumentNode* target : terms_.values(*at_, odrl::kTarget)) {
    dataset(*target);
  }
  for (const DocumentNode* rule : terms_.values(*at_, odrl::kPermission)) {
    permission(*rule);
  }
  if (Terms::has(*at_, odrl::kAction)) {
    permission(*at_);  // the whole rule may stand at the policy
  }
  for (const DocumentNode* rule : terms_.values(*at_, odrl::kProhibition)) {
    prohibition(*rule);
  }
  duties(*at_, odrl::kObligation);
}

/// The policy, then those of the same document that it inherits from, each once.
std::vector<const DocumentNode*> PolicyMapper::lineage() {
  std::vector<const DocumentNode*> line{&policy_};
  for (std::size_t i = 0; i < line.size(); ++i) {
    for (const DocumentNode* parent : terms_.values(*line[i], kInheritFrom)) {
      const DocumentNode* name = scalar_of(*parent);
      if (name == nullptr) {
        continue;
      }
      const auto found = std::find_if(all_.begin(), all_.end(), [&](const OdrlPolicy& other) {
        const DocumentNode* id = scalar(*other.policy, odrl::kId);
        return id != nullptr && id->value == name->value;
      });
      if (found == all_.end()) {
        mistakes_.push_back({.kind = &kInheritsElsewhere,
                             .span = name->where,
                             .args = {name->value},
                             .suggestion = {},
                             .source = name->source});
      } else if (std::find(line.begin(), line.end(), found->policy) == line.end()) {
        line.push_back(found->policy);
      }
    }
  }
  return line;
}

void PolicyMapper::header() {
  if (const DocumentNode* id = scalar(policy_, odrl::kId)) {
    put(root_, "id", made_text(id->value, *id));
  }
  if (holder_ != nullptr && has_type(*holder_, kDefinition)) {
    if (const DocumentNode* id = scalar(*holder_, odrl::kId)) {
      put(root_, "id", made_text(id->value, *id));
    }
  }
  if (const DocumentNode* title = scalar(policy_, kTitle)) {
    put(root_, "title", made_text(title->value, *title));
  }
  for (const DocumentNode* type : terms_.values(policy_, odrl::kType)) {
    const std::string_view status = odrl::status_of(text_of(*type).value_or(std::string_view{}));
    if (!status.empty()) {
      put(root_, "status", made_text(status, *type));
    }
  }
  for (const DocumentNode* profile : terms_.values(policy_, kProfile)) {
    const DocumentNode* name = scalar_of(*profile);
    const bool unknown =
        name != nullptr && !name->value.empty() &&
        std::none_of(kKnownProfiles.begin(), kKnownProfiles.end(),
                     [&](std::string_view known) { return name->value.find(known) != std::string::npos; });
    if (unknown) {
      mistakes_.push_back({.kind = &kUnknownProfile,
                           .span = name->where,
                           .args = {name->value},
                           .suggestion = {},
                           .source = name->source});
    }
  }
  const auto date = [this](Keys keys, std::string_view path) {
    const DocumentNode* value = scalar(policy_, keys);
    const auto day = value == nullptr ? std::nullopt : odrl::date_in(value->value);
    if (day) {
      put(root_, path, made_text(*day, *value));
    }
  };
  date(kStart, "term.start");
  date(kEnd, "term.end");
  if (const DocumentNode* law = scalar(policy_, kLaw)) {
    put(root_, "governance.governing_law", made_text(law->value, *law));
  }
  if (const DocumentNode* logging = scalar(policy_, kLogging)) {
    put(root_, "security.logging", made_text(logging->value, *logging));
  }
  for (const DocumentNode* basis : terms_.values(policy_, kLegalBasis)) {
    if (const DocumentNode* word = scalar_of(*basis)) {
      legal_basis(*word);
    }
  }
}

/// The dataset or the message that the policy stands in says some more.
void PolicyMapper::holder() {
  const bool is_dataset = has_type(*holder_, kDataset);
  if (is_dataset && find(root_, "data") == nullptr) {
    dataset(*holder_);
  }
  DocumentNode* data = find_in(root_, "data");
  if (is_dataset && data != nullptr) {
    DocumentNode& first = data->items.front();
    if (const DocumentNode* title = scalar(*holder_, kTitle)) {
      put(first, "name", made_text(title->value, *title));
    }
    if (const DocumentNode* personal = scalar(*holder_, kPersonal)) {
      append(first, "categories",
             made_text(personal->value == "true" ? "personal" : "non-personal", *personal));
    }
    for (const DocumentNode* distribution : terms_.values(*holder_, kDistribution)) {
      if (const DocumentNode* type = scalar(*distribution, kMediaType)) {
        append(first, "open_format", made_text(type->value, *type));
      }
    }
  }
  if (const DocumentNode* when = scalar(*holder_, kSigned)) {
    if (const auto day = odrl::day_of_seconds(when->value)) {
      put(root_, "term.start", made_text(*day, *when));
    }
  }
  const DocumentNode* parties = find(root_, "parties");
  const auto named = [parties](std::string_view role) {
    return parties != nullptr &&
           std::any_of(parties->items.begin(), parties->items.end(),
                       [role](const auto& one) { return find(one, "role")->value == role; });
  };
  const bool provider = named("provider");
  const bool recipient = named("recipient");
  const DocumentNode* publisher =
      offered_in_ == nullptr ? nullptr : terms_.first(*offered_in_, odrl::kOfferedBy);
  const DocumentNode* consumer = terms_.first(*holder_, kHolderRecipient);
  if (!provider && publisher != nullptr) {
    party(*publisher, "provider");
  }
  if (!recipient && consumer != nullptr) {
    party(*consumer, "recipient");
  }
}

void PolicyMapper::party(const DocumentNode& node, std::string_view role) {
  const DocumentNode* id = scalar_of(node);
  if (id == nullptr || !parties_.insert(id->value).second) {
    return;
  }
  DocumentNode made = made_block(node);
  put(made, "id", made_text(id->value, *id));
  put(made, "role", made_text(role, node));
  if (const DocumentNode* name = scalar(node, kName)) {
    put(made, "name", made_text(name->value, *name));
  }
  if (const DocumentNode* email = scalar(node, kEmail)) {
    put(made, "contact.email", made_text(email->value, *email));
  }
  append(root_, "parties", std::move(made));
}

void PolicyMapper::parties_of(const DocumentNode& rule) {
  for (const DocumentNode* node : terms_.values(rule, odrl::kAssigner)) {
    party(*node, "provider");
  }
  for (const DocumentNode* node : terms_.values(rule, odrl::kAssignee)) {
    party(*node, "recipient");
  }
}

void PolicyMapper::dataset(const DocumentNode& node) {
  const DocumentNode* id = scalar_of(node);
  if (id == nullptr || !data_.insert(id->value).second) {
    return;
  }
  DocumentNode made = made_block(node);
  put(made, "id", made_text(id->value, *id));
  if (const DocumentNode* title = scalar(node, kTitle)) {
    put(made, "name", made_text(title->value, *title));
  }
  for (const DocumentNode* type : terms_.values(node, odrl::kType)) {
    if (const auto category = odrl::category_of_type(text_of(*type).value_or(std::string_view{}))) {
      append(made, "categories", made_text(*category, *type));
    }
  }
  append(root_, "data", std::move(made));
}

/// Who may, beyond the party itself: a group, or those that a refinement picks.
void PolicyMapper::roles_of(const DocumentNode& assignee, DocumentNode& grant) {
  const DocumentNode* id = scalar_of(assignee);
  if (id != nullptr && has_type(assignee, kGroups)) {
    append(grant, "roles", made_text(id->value, *id));
  }
  for (const OdrlConstraint& one : odrl_constraints(terms_, assignee, odrl::kRefinement)) {
    append(grant, "roles", made_text(words_of(one), *one.node));
  }
}

void PolicyMapper::permission(const DocumentNode& rule) {
  parties_of(rule);
  DocumentNode grant = made_block(rule);
  for (const DocumentNode* assignee : inherited(rule, odrl::kAssignee)) {
    if (const DocumentNode* id = scalar_of(*assignee)) {
      put(grant, "party", made_text(id->value, *id));
    }
    roles_of(*assignee, grant);
  }
  auto targets = inherited(rule, odrl::kTarget);
  if (targets.empty() && holder_ != nullptr && has_type(*holder_, kDataset)) {
    targets.push_back(holder_);
  }
  for (const DocumentNode* target : targets) {
    dataset(*target);
    if (const DocumentNode* id = scalar_of(*target)) {
      append(grant, "data", made_text(id->value, *id));
    }
  }
  const auto actions = inherited(rule, odrl::kAction);
  for (const DocumentNode* action : actions) {
    permitted(*action, rule, grant);
  }
  const bool only_keeps =
      !actions.empty() && std::all_of(actions.begin(), actions.end(), [](const auto* one) {
        return odrl::keeps(text_of(*one).value_or(std::string_view{}));
      });
  for (const OdrlConstraint& one : odrl_constraints(terms_, rule, odrl::kConstraint)) {
    constraint(one, only_keeps ? Standing::Keeping : Standing::Permitted, &grant);
  }
  append(root_, "access", std::move(grant));
  duties(rule, odrl::kDuty);
}

void PolicyMapper::permitted(const DocumentNode& action, const DocumentNode& rule, DocumentNode& grant) {
  const DocumentNode* name = scalar_of(action);
  if (name == nullptr) {
    return;
  }
  const auto known = odrl::action_of(name->value);
  append(grant, known ? "actions" : "x-odrl-actions",
         made_text(known ? *known : local_name(name->value), *name));
  if (odrl::hands_on(name->value)) {
    const bool on_condition = terms_.has(rule, odrl::kDuty);
    put(root_, "onward.allowed", made_text(on_condition ? "with-approval" : "listed", *name));
  }
  const Standing standing = odrl::keeps(name->value) ? Standing::Keeping : Standing::Permitted;
  for (const OdrlConstraint& one : odrl_constraints(terms_, action, odrl::kRefinement)) {
    constraint(one, standing, &grant);
  }
}

void PolicyMapper::prohibition(const DocumentNode& rule) {
  parties_of(rule);
  for (const DocumentNode* target : inherited(rule, odrl::kTarget)) {
    dataset(*target);
  }
  for (const DocumentNode* action : inherited(rule, odrl::kAction)) {
    const DocumentNode* name = scalar_of(*action);
    if (name == nullptr) {
      continue;
    }
    restriction(odrl::restriction_of(name->value), "prohibition: " + std::string{local_name(name->value)},
                *name);
    if (odrl::hands_on(name->value)) {
      put(root_, "onward.allowed", made_text("none", *name));
    }
  }
  for (const OdrlConstraint& one : odrl_constraints(terms_, rule, odrl::kConstraint)) {
    constraint(one, Standing::Forbidden, nullptr);
  }
  for (const DocumentNode* sanction : terms_.values(rule, kSanction)) {
    for (const DocumentNode* action : terms_.values(*sanction, odrl::kAction)) {
      if (const DocumentNode* name = scalar_of(*action)) {
        put(root_, "liability.recipient.text",
            made_text("remedy: " + std::string{local_name(name->value)}, *name));
      }
    }
  }
}

void PolicyMapper::restriction(std::string_view kind, std::string text, const DocumentNode& at) {
  DocumentNode made = made_block(at);
  put(made, "kind", made_text(kind, at));
  put(made, "text", made_text(text, at));
  append(root_, "restrictions", std::move(made));
}

void PolicyMapper::put_text(std::string_view path, const OdrlConstraint& one) {
  put(root_, path, made_text(words_of(one), *one.node));
}

Agreement import_odrl(const OdrlPolicy& policy, std::span<const OdrlPolicy> all, Terms& terms) {
  Agreement agreement;
  agreement.format = policy.data_space ? AgreementFormat::Edc : AgreementFormat::Odrl;
  PolicyMapper mapper{policy, all, terms};
  agreement.root = mapper.tree();
  agreement.mistakes = std::move(mapper).mistakes();
  agreement.expressible = expressible_paths(policy.catena_x ? AgreementFormat::Edc : AgreementFormat::Odrl);
  // A plain set of rules is for nobody in particular; an agreement, an offer and a request are.
  const bool between_parties =
      find(agreement.root, "parties") != nullptr || find(agreement.root, "status") != nullptr;
  if (!between_parties) {
    std::erase_if(agreement.expressible, [](std::string_view path) {
      return path.starts_with("parties") || path.starts_with("access[].party");
    });
  }
  return agreement;
}

}  // namespace charter
