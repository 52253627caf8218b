#pragma once
/// One policy on its way into our model. import_odrl.cpp reads parties and rules, odrl_duties.cpp what is
/// owed, odrl_conditions.cpp what constraints say.

#include "agreement/odrl_constraints.h"
#include "agreement/odrl_policies.h"

#include <charter/diagnostic.h>
#include <charter/document.h>

#include <algorithm>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace charter {

/// What a constraint stands in decides what it says.
enum class Standing { Permitted, Forbidden, Owed, Keeping };  ///< Keeping: of an action that stores the data

class PolicyMapper {
  using Keys = std::span<const std::string_view>;

 public:
  /// All are referred to.
  PolicyMapper(const OdrlPolicy& found, std::span<const OdrlPolicy> all, Terms& terms);

  [[nodiscard]] DocumentNode tree();
  /// What was found missing on the way.
  [[nodiscard]] std::vector<Diagnostic> mistakes() && { return std::move(mistakes_); }

 private:
  [[nodiscard]] const DocumentNode* scalar(const DocumentNode& node, Keys keys) {
    const DocumentNode* value = terms_.first(node, keys);
    return value == nullptr ? nullptr : scalar_of(*value);
  }
  /// What the rule says itself, or else its policy.
  [[nodiscard]] std::vector<const DocumentNode*> inherited(const DocumentNode& rule, Keys keys) {
    const auto own = terms_.values(rule, keys);
    return own.empty() ? terms_.values(*at_, keys) : own;
  }
  [[nodiscard]] bool has_type(const DocumentNode& node, Keys types) {
    const auto all = terms_.values(node, odrl::kType);
    return std::any_of(all.begin(), all.end(), [types](const DocumentNode* type) {
      return is_one_of(local_name(text_of(*type).value_or(std::string_view{})), types);
    });
  }

  void header();
  void rules();
  [[nodiscard]] std::vector<const DocumentNode*> lineage();
  void holder();
  void party(const DocumentNode& node, std::string_view role);
  void parties_of(const DocumentNode& rule);
  void dataset(const DocumentNode& node);
  void permission(const DocumentNode& rule);
  void roles_of(const DocumentNode& assignee, DocumentNode& grant);
  void permitted(const DocumentNode& action, const DocumentNode& rule, DocumentNode& grant);
  void prohibition(const DocumentNode& rule);
  void duties(const DocumentNode& rule, Keys keys);
  /// A duty, and the one of its actions that is being read.
  struct Owed {
    const DocumentNode* rule;
    const DocumentNode* action;
  };
  void duty(std::string_view action, const DocumentNode& at, const Owed& owed);
  [[nodiscard]] std::vector<const DocumentNode*> condition_values(const Owed& owed);
  void when_due(const Owed& owed, std::string_view day_path, std::string_view period_path);
  void consent(const DocumentNode& word);
  void legal_basis(const DocumentNode& word);
  void kept_in(const OdrlConstraint& one);
  void constraint(const OdrlConstraint& one, Standing standing, DocumentNode* grant);
  void permitted_constraint(const OdrlConstraint& one, DocumentNode* grant);
  bool about_time(const OdrlConstraint& one);
  bool about_clauses(const OdrlConstraint& one);
  void moment(const OdrlConstraint& one);
  void day(std::string_view path, const DocumentNode& scalar);
  void purpose(const OdrlConstraint& one, DocumentNode* grant);
  void restriction(std::string_view kind, std::string text, const DocumentNode& at);
  void put_text(std::string_view path, const OdrlConstraint& one);

  const DocumentNode& policy_;
  const DocumentNode* at_;  ///< the policy, or one that it inherits from, whose rules are being read
  std::span<const OdrlPolicy> all_;
  const DocumentNode* holder_;
  const DocumentNode* offered_in_;
  Terms& terms_;
  DocumentNode root_;
  std::vector<Diagnostic> mistakes_;
  std::set<std::string_view> parties_;  ///< ids that are in the tree already
  std::set<std::string_view> data_;
  std::set<std::string_view> purposes_;
};

}  // namespace charter
