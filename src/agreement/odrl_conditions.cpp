#include "agreement/model_tree.h"
#include "agreement/odrl_mapper.h"
#include "agreement/odrl_words.h"

#include <array>
#include <optional>
#include <string>
#include <utility>

namespace charter {

namespace {

std::vector<const DocumentNode*> scalars(const OdrlConstraint& one) {
  std::vector<const DocumentNode*> all;
  for (const DocumentNode* value : one.right) {
    if (const DocumentNode* scalar = scalar_of(*value)) {
      all.push_back(scalar);
    }
  }
  return all;
}

const DocumentNode* first_value(const OdrlConstraint& one) {
  const auto all = scalars(one);
  return all.empty() ? nullptr : all.front();
}

}  // namespace

void PolicyMapper::purpose(const OdrlConstraint& one, DocumentNode* grant) {
  for (const DocumentNode* code : scalars(one)) {
    if (purposes_.insert(code->value).second) {
      DocumentNode made = made_block(*code);
      put(made, "id", made_text(code->value, *code));
      put(made, "category", made_text(odrl::purpose_category(code->value), *code));
      append(root_, "purposes", std::move(made));
    }
    if (grant != nullptr) {
      append(*grant, "purposes", made_text(code->value, *code));
    }
  }
  restriction("purpose-limit", words_of(one), *one.node);
}

/// Kept: the earliest start and the latest end, since each permission has days of its own.
void PolicyMapper::day(std::string_view path, const DocumentNode& scalar) {
  const auto day = odrl::date_in(scalar.value);
  if (!day) {
    return;
  }
  const bool end = path == "end";
  DocumentNode* term = find_in(root_, "term");
  DocumentNode* known = term == nullptr ? nullptr : find_in(*term, path);
  if (known == nullptr) {
    put(root_, "term." + std::string{path}, made_text(*day, scalar));
  } else if (end ? *day > known->value : *day < known->value) {
    *known = made_text(*day, scalar);
  }
}

/// A date says until when, or from when; IDS gives both as an interval; EDC counts days from the agreement
/// on.
void PolicyMapper::moment(const OdrlConstraint& one) {
  static constexpr std::array<std::string_view, 1> kBegin{"begin"};
  static constexpr std::array<std::string_view, 1> kEnd{"end"};
  const bool from = one.comparison.starts_with("g") || same_term(one.comparison, "after");
  for (const DocumentNode* value : one.right) {
    if (const DocumentNode* begin = scalar(*value, kBegin)) {
      day("start", *begin);
    }
    if (const DocumentNode* end = scalar(*value, kEnd)) {
      day("end", *end);
    }
    const DocumentNode* text = scalar_of(*value);
    const auto period = text == nullptr ? std::nullopt : odrl::period_in(text->value);
    if (period && !from) {
      put(root_, "term.duration", made_text(*period, *text));
    } else if (text != nullptr) {
      day(from ? "start" : "end", *text);
    }
  }
  restriction("time", words_of(one), *one.node);
}

void PolicyMapper::constraint(const OdrlConstraint& one, Standing standing, DocumentNode* grant) {
  const odrl::Operand operand = odrl::operand_of(one.left);
  if (operand == odrl::Operand::UsageRestriction) {
    for (const DocumentNode* code : scalars(one)) {
      const std::string_view kind = odrl::restriction_of_code(code->value);
      restriction(kind, code->value, *code);
      if (kind == "no-onward") {
        put(root_, "onward.allowed", made_text("none", *code));
      }
    }
  } else if (standing == Standing::Forbidden) {
    const bool place = operand == odrl::Operand::Place || operand == odrl::Operand::KeptIn;
    restriction(place ? "geographic" : "other", "prohibition: " + words_of(one), *one.node);
  } else if (standing == Standing::Owed &&
             (operand == odrl::Operand::Moment || operand == odrl::Operand::Elapsed)) {
    restriction("time", words_of(one), *one.node);  // until when a duty is done is no end of the agreement
  } else {
    if (operand == odrl::Operand::KeptIn ||
        (operand == odrl::Operand::Place && standing == Standing::Keeping)) {
      kept_in(one);
    }
    permitted_constraint(one, grant);
  }
}

/// A place that has no code is a place all the same: the check on residency asks for the code.
void PolicyMapper::kept_in(const OdrlConstraint& one) {
  const bool elsewhere = same_term(one.comparison, "neq") || same_term(one.comparison, "isNoneOf");
  if (elsewhere) {
    return;  // where they are not says little
  }
  put(root_, "residency", made_block(*one.node));
  for (const DocumentNode* value : scalars(one)) {
    if (const auto code = odrl::place_code(value->value)) {
      append(root_, "residency.locations", made_text(*code, *value));
    }
  }
}

void PolicyMapper::permitted_constraint(const OdrlConstraint& one, DocumentNode* grant) {
  const DocumentNode* value = first_value(one);
  switch (odrl::operand_of(one.left)) {
    case odrl::Operand::Purpose:
      purpose(one, grant);
      return;
    case odrl::Operand::Place:
    case odrl::Operand::KeptIn:
      restriction("geographic", words_of(one), *one.node);
      return;
    case odrl::Operand::Basis:
      for (const DocumentNode* word : scalars(one)) {
        legal_basis(*word);
      }
      return;
    case odrl::Operand::Role:
      if (grant != nullptr) {
        append(*grant, "roles", made_text(words_of(one), *one.node));
      }
      return;
    case odrl::Operand::FileFormat:
      if (DocumentNode* data = find_in(root_, "data"); data != nullptr && value != nullptr) {
        append(data->items.front(), "open_format", made_text(value->value, *value));
      }
      return;
    default:
      if (!about_time(one) && !about_clauses(one)) {
        restriction("other", words_of(one), *one.node);
      }
  }
}

/// How long: of the use, of the delivery, of keeping the data.
bool PolicyMapper::about_time(const OdrlConstraint& one) {
  const DocumentNode* value = first_value(one);
  const std::string_view text = value == nullptr ? std::string_view{} : value->value;
  const auto put_words = [&](std::string_view path, const std::optional<std::string>& words) {
    if (words) {
      put(root_, path, made_text(*words, *value));
    }
  };
  switch (odrl::operand_of(one.left)) {
    case odrl::Operand::Moment:
      moment(one);
      return true;
    case odrl::Operand::Elapsed:
      put_words("retention.period", odrl::period_in(text));
      restriction("time", words_of(one), *one.node);
      return true;
    case odrl::Operand::UsageDays:
      put_words("retention.period", odrl::days_in(text));
      return true;
    case odrl::Operand::UsageUntil:
      put_words("retention.until", odrl::date_in(text));
      return true;
    case odrl::Operand::UsageEnd:
      // "unlimited" is no bound: the check on retention says so.
      if (text.find("unlimited") == std::string_view::npos) {
        put_text("retention.event", one);
      }
      return true;
    case odrl::Operand::SupplyUntil:
      put_words("term.end", odrl::date_in(text));
      return true;
    case odrl::Operand::SupplyDays:
      put_words("term.duration", odrl::days_in(text));
      return true;
    case odrl::Operand::AtTermination:
      if (text.find("deletion") != std::string_view::npos) {
        put(root_, "retention.disposal.method", made_text("destroy", *value));
        put_text("retention.event", one);
      }
      put_text("termination.effect_on_data", one);
      return true;
    default:
      return false;
  }
}

/// What the Catena-X profile says of the contract around the policy.
bool PolicyMapper::about_clauses(const OdrlConstraint& one) {
  switch (odrl::operand_of(one.left)) {
    case odrl::Operand::Liability:
      put_text("liability.provider.text", one);
      put_text("liability.recipient.text", one);
      return true;
    case odrl::Operand::Warranty: {
      DocumentNode made = made_block(*one.node);
      put(made, "text", made_text(words_of(one), *one.node));
      append(root_, "warranties", std::move(made));
      return true;
    }
    case odrl::Operand::Security:
      append(root_, "security.measures", made_text(words_of(one), *one.node));
      return true;
    case odrl::Operand::Sharing:
      put(root_, "onward.allowed", made_text("listed", *one.node));
      for (const DocumentNode* code : scalars(one)) {
        append(root_, "onward.recipients", made_text(code->value, *code));
      }
      return true;
    case odrl::Operand::Dispute:
      put_text("governance.dispute", one);
      return true;
    case odrl::Operand::Reference:
      for (const DocumentNode* name : scalars(one)) {
        DocumentNode made = made_block(*name);
        put(made, "id", made_text(name->value, *name));
        put(made, "title", made_text(name->value, *name));
        append(root_, "attachments", std::move(made));
      }
      return true;
    default:
      return false;
  }
}

}  // namespace charter
