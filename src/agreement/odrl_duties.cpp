// What a policy owes: each duty, and what its conditions say of it.

#include "agreement/model_tree.h"
#include "agreement/odrl_mapper.h"
#include "agreement/odrl_words.h"

#include <array>
#include <string>

namespace charter {

namespace {

constexpr std::array<std::string_view, 3> kConditions{"constraint", "constraints", "refinement"};

}  // namespace

void PolicyMapper::duties(const DocumentNode& rule, Keys keys) {
  for (const DocumentNode* owed : terms_.values(rule, keys)) {
    parties_of(*owed);
    for (const DocumentNode* target : terms_.values(*owed, odrl::kTarget)) {
      if (keys.data() == odrl::kObligation.data()) {
        dataset(*target);
      }
    }
    bool review = false;
    for (const DocumentNode* action : terms_.values(*owed, odrl::kAction)) {
      if (const DocumentNode* name = scalar_of(*action)) {
        review = review || odrl::duty_of(name->value) == odrl::Duty::Review;
        duty(name->value, *name, {owed, action});
      }
    }
    for (const OdrlConstraint& one : odrl_constraints(terms_, *owed, odrl::kConstraint)) {
      if (!review) {  // its conditions say when to look again, not what may be done
        constraint(one, Standing::Owed, nullptr);
      }
    }
  }
}

/// The values of the conditions of a duty, and of those that refine its action.
std::vector<const DocumentNode*> PolicyMapper::condition_values(const Owed& owed) {
  std::vector<const DocumentNode*> values;
  for (const DocumentNode* holder : {owed.rule, owed.action}) {
    for (const OdrlConstraint& one : odrl_constraints(terms_, *holder, kConditions)) {
      for (const DocumentNode* value : one.right) {
        if (const DocumentNode* scalar = scalar_of(*value)) {
          values.push_back(scalar);
        }
      }
    }
  }
  return values;
}

void PolicyMapper::duty(std::string_view action, const DocumentNode& at, const Owed& owed) {
  switch (odrl::duty_of(action)) {
    case odrl::Duty::Other:
      return;
    case odrl::Duty::Delete:
      put(root_, "retention.disposal.method", made_text("destroy", at));
      when_due(owed, "retention.until", "retention.period");
      return;
    case odrl::Duty::Anonymize:
      restriction("no-reidentification", "duty: anonymize", at);
      return;
    case odrl::Duty::Consent:
      put(root_, "legal_basis.kind", made_text("consent", at));
      for (const DocumentNode* value : condition_values(owed)) {
        consent(*value);
      }
      return;
    case odrl::Duty::Log:
      put(root_, "security.logging", made_text("duty: " + std::string{local_name(action)}, at));
      return;
    case odrl::Duty::NextPolicy:
      put(root_, "onward.allowed", made_text("with-approval", at));
      return;
    case odrl::Duty::Review:
      when_due(owed, "review.next", "review.every");
      return;
  }
}

/// A day, or after how long.
void PolicyMapper::when_due(const Owed& owed, std::string_view day_path, std::string_view period_path) {
  for (const DocumentNode* value : condition_values(owed)) {
    if (const auto day = odrl::date_in(value->value)) {
      put(root_, day_path, made_text(*day, *value));
    } else if (const auto period = odrl::period_in(value->value)) {
      put(root_, period_path, made_text(*period, *value));
    }
  }
}

/// How consent is given, in the words of DPV.
void PolicyMapper::consent(const DocumentNode& word) {
  const odrl::ConsentWord known = odrl::consent_word(word.value);
  if (!known.manner.empty()) {
    put(root_, "legal_basis.consent.manner", made_text(known.manner, word));
  }
  if (known.informed) {
    put(root_, "legal_basis.consent.informed", made_truth(true, word));
  }
}

void PolicyMapper::legal_basis(const DocumentNode& word) {
  const odrl::BasisWord known = odrl::basis_word(word.value);
  put(root_, "legal_basis.kind", made_text(known.kind, word));
  consent(word);
  if (!known.section.empty()) {
    DocumentNode authority = made_block(word);
    put(authority, "law", made_text("GDPR", word));
    put(authority, "section", made_text(known.section, word));
    append(root_, "legal_basis.authority", std::move(authority));
  }
}

}  // namespace charter
