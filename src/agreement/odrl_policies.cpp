#include "agreement/odrl_policies.h"

#include <algorithm>

namespace charter {

namespace {

constexpr std::array<std::string_view, 13> kPolicyTypes{
    "Policy",         "Set",     "Offer",    "Agreement",     "Request",           "Ticket",
    "Assertion",      "Privacy", "Contract", "ContractOffer", "ContractAgreement", "ContractRequest",
    "PolicyAgreement"};
constexpr std::array<std::string_view, 3> kTypeEndings{"Agreement", "Offer", "Policy"};
/// A policy may be all but empty where it stands under one of these.
constexpr std::array<std::string_view, 7> kWrapperKeys{
    "policy", "offer", "agreement", "hasPolicy", "contractOffer", "contractAgreement", "contractRequest"};
constexpr std::array<std::string_view, 6> kRuleKeys{"permission",   "permissions", "prohibition",
                                                    "prohibitions", "obligation",  "obligations"};
/// What tells a rule from something else that is called permission, such as those of a program.
constexpr std::array<std::string_view, 10> kInRule{"action",   "actions",    "target",      "assigner",
                                                   "assignee", "constraint", "constraints", "duty",
                                                   "duties",   "edctype"};
constexpr std::array<std::string_view, 7> kSigns{"assigner", "assignee", "policytype", "policyid",
                                                 "uid",      "profile",  "edctype"};
constexpr std::array<std::string_view, 8> kInPolicy{"target",   "assigner", "assignee", "provider",
                                                    "consumer", "action",   "uid",      "profile"};

bool has_key(const DocumentNode& node, std::span<const std::string_view> names) {
  return std::any_of(node.keys.begin(), node.keys.end(), [names](const DocumentNode::Key& key) {
    return is_one_of(local_name(key.name), names);
  });
}

bool is_policy_type(std::string_view type) {
  const std::string_view local = local_name(type);
  const bool prefixed = local.size() < type.size();
  return is_one_of(local, kPolicyTypes) ||
         (prefixed && std::any_of(kTypeEndings.begin(), kTypeEndings.end(),
                                  [local](std::string_view end) { return local.ends_with(end); }));
}

bool has_policy_type(const DocumentNode& node) {
  for (std::size_t i = 0; i < node.keys.size(); ++i) {
    if (!is_one_of(local_name(node.keys[i].name), odrl::kType)) {
      continue;
    }
    for (const DocumentNode* type : values_of(node.items[i])) {
      if (is_policy_type(text_of(*type).value_or(std::string_view{}))) {
        return true;
      }
    }
  }
  return false;
}

/// Rules under their keys, and a sign that they are those of ODRL: other programs have permissions with
/// actions, too.
bool has_rules(const DocumentNode& node, bool odrl) {
  const bool signed_policy = odrl || has_key(node, kSigns) ||
                             std::any_of(node.keys.begin(), node.keys.end(),
                                         [](const auto& key) { return key.name.starts_with('@'); });
  for (std::size_t i = 0; i < node.keys.size(); ++i) {
    const std::string_view name = node.keys[i].name;
    const std::string_view local = local_name(name);
    if (!is_one_of(local, kRuleKeys)) {
      continue;
    }
    const bool prefixed = local.size() < name.size();
    for (const DocumentNode* rule : values_of(node.items[i])) {
      if (has_key(*rule, kInRule) && (signed_policy || prefixed || has_key(*rule, kSigns))) {
        return true;
      }
    }
  }
  return false;
}

bool mentions(const DocumentNode& node, std::string_view key_name, std::span<const std::string_view> words) {
  const DocumentNode* value = find(node, key_name);
  if (value == nullptr) {
    return false;
  }
  std::vector<const DocumentNode*> texts = values_of(*value);
  if (value->kind == DocumentNode::Kind::Mapping) {
    for (const DocumentNode& item : value->items) {
      texts.push_back(&item);
    }
  }
  for (std::size_t i = 0; i < texts.size(); ++i) {
    if (texts[i]->kind == DocumentNode::Kind::Mapping && texts[i] != value) {
      for (const DocumentNode& item : texts[i]->items) {
        if (item.kind == DocumentNode::Kind::Scalar) {
          texts.push_back(&item);
        }
      }
    }
    const bool said = std::any_of(words.begin(), words.end(), [&](std::string_view word) {
      return texts[i]->value.find(word) != std::string::npos;
    });
    if (said) {
      return true;
    }
  }
  return false;
}

constexpr std::array<std::string_view, 5> kOdrlContexts{"odrl", "dspace", "idsa", "edc", "catenax"};
constexpr std::array<std::string_view, 2> kCatenaX{"catenax", "cx-policy"};

class Finder {
 public:
  explicit Finder(const DocumentNode& document) : document_(document) {
    const DocumentNode& top = document.kind == DocumentNode::Kind::Sequence && !document.items.empty()
                                  ? document.items.front()
                                  : document;
    odrl_context_ = mentions(top, "@context", kOdrlContexts);
    catena_x_ = mentions(top, "@context", kCatenaX) || mentions(top, "profile", kCatenaX);
  }

  [[nodiscard]] std::vector<OdrlPolicy> all() && {
    look_at(document_, {}, {});
    return std::move(found_);
  }

 private:
  struct Around {
    const DocumentNode* holder = nullptr;
    const DocumentNode* offered_in = nullptr;
  };

  [[nodiscard]] bool is_policy(const DocumentNode& node, std::string_view key) const {
    const bool odrl = odrl_context_ || mentions(node, "@context", kOdrlContexts);
    if (has_rules(node, odrl)) {
      return true;
    }
    return has_policy_type(node) && (odrl || is_one_of(key, kWrapperKeys)) &&
           (has_key(node, kRuleKeys) || has_key(node, kInPolicy) || (odrl && is_one_of(key, kWrapperKeys)));
  }

  /// Recursion is safe here: no tree is deeper than the limit.
  void look_at(const DocumentNode& node, std::string_view key, Around around) {
    if (node.kind == DocumentNode::Kind::Sequence) {
      for (const DocumentNode& item : node.items) {
        look_at(item, key, around);
      }
      return;
    }
    if (node.kind != DocumentNode::Kind::Mapping) {
      return;
    }
    if (is_policy(node, key)) {
      const bool catena_x = catena_x_ || speaks_catena_x(node);
      found_.push_back(
          {&node, around.holder, around.offered_in, around.holder != nullptr || catena_x, catena_x});
      return;
    }
    if (find(node, "@graph") == nullptr) {
      around = {&node, has_key(node, odrl::kOfferedBy) ? &node : around.offered_in};
    }
    for (std::size_t i = 0; i < node.keys.size(); ++i) {
      look_at(node.items[i], local_name(node.keys[i].name), around);
    }
  }

  [[nodiscard]] static bool speaks_catena_x(const DocumentNode& policy) {
    return mentions(policy, "@context", kCatenaX) || mentions(policy, "profile", kCatenaX) ||
           mentions(policy, "http://www.w3.org/ns/odrl/2/profile", kCatenaX);
  }

  const DocumentNode& document_;
  bool odrl_context_ = false;
  bool catena_x_ = false;
  std::vector<OdrlPolicy> found_;
};

}  // namespace

std::vector<OdrlPolicy> odrl_policies(const DocumentNode& document) {
  return Finder{document}.all();
}

}  // namespace charter
