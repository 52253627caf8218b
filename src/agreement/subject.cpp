#include "agreement/subject.h"

#include "model/period.h"
#include "model/place.h"
#include "model/scalar_values.h"
#include "rules/wording.h"

#include <algorithm>
#include <array>
#include <limits>

namespace charter {

namespace {

using cel::Kind;
using cel::Value;

/// The limits of a document bound what is stored; nothing here grows beyond a multiple of it.
constexpr cel::EvalLimits kStorage{.steps = 0, .memory = std::numeric_limits<std::uint64_t>::max()};

Value timestamp_of(Date date) {
  return Value::timestamp(date.days * kSecondsADay, 0);
}

Date date_of(const Value& timestamp) {
  return {static_cast<std::int32_t>(timestamp.i / kSecondsADay)};
}

/// Of a list whose items a rule can ask for, or of a value that is not there.
Value missing(const ShapeField& field) {
  switch (field.kind) {
    case ShapeKind::Text:
    case ShapeKind::Word:
    case ShapeKind::Slug:
    case ShapeKind::Code:
    case ShapeKind::Ref:
    case ShapeKind::Place:
      return Value::string("");
    case ShapeKind::Flag:
      return Value::boolean(false);
    case ShapeKind::Truth:
    case ShapeKind::Count:
    case ShapeKind::Date:
    case ShapeKind::Period:
    case ShapeKind::Block:
      return {};
  }
  return {};
}

bool holds(std::span<const Value> texts, std::string_view text) {
  return std::any_of(texts.begin(), texts.end(), [text](const Value& one) { return one.as_text() == text; });
}

/// "child", or an IRI that ends so.
bool is_child(std::string_view subject) {
  constexpr std::array<std::string_view, 10> kChildren{"child",  "children",      "minor",  "minors",
                                                       "pupil",  "student-minor", "enfant", "enfants",
                                                       "mineur", "mineurs"};
  std::string last{subject.substr(subject.find_last_of("/#:") + 1)};
  std::transform(last.begin(), last.end(), last.begin(),
                 [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
  return std::find(kChildren.begin(), kChildren.end(), last) != kChildren.end();
}

/// "AES-256" and true say that it is done; "none" and false that it is not.
bool is_stated(const DocumentNode& node) {
  constexpr std::array<std::string_view, 8> kDenials{"no",    "none",   "not", "non",
                                                     "aucun", "aucune", "no.", "n/a"};
  if (const auto truth = truth_of(node)) {
    return *truth;
  }
  return !is_placeholder(node.value) &&
         std::find(kDenials.begin(), kDenials.end(), std::string_view{node.value}) == kDenials.end();
}

}  // namespace

Value& AgreementSubject::Block::operator[](std::string_view field) const {
  return fields[*cel::find_field(*type, field)];
}

AgreementSubject::Block AgreementSubject::block_of(const Value& record) {
  // The fields of a record of ours were allocated by this class and are its own to complete.
  return {record.record_->type,
          const_cast<Value*>(record.record_->fields)};  // NOLINT(cppcoreguidelines-pro-type-const-cast)
}

AgreementSubject::AgreementSubject(const AgreementSchema& schema)
    : schema_(schema), storage_(kStorage), kept_(kStorage) {
  for (const Shape* shape : agreement_shapes()) {
    const cel::RecordType& type = schema.record(*shape);
    auto* fields = kept_.allocate_array<Value>(type.fields.size());
    for (std::size_t i = 0; i < type.fields.size(); ++i) {
      fields[i] = Value{};
      if (i < shape->fields.size()) {
        const ShapeField& field = shape->fields[i];
        const bool one = field.many == Many::One;
        fields[i] = !one ? Value::list({})
                         : (field.kind == ShapeKind::Block ? absent_.at(field.block) : missing(field));
      } else if (type.fields[i].type.kind == cel::TypeKind::Bool) {
        fields[i] = Value::boolean(false);
      } else if (type.fields[i].type.kind == cel::TypeKind::List) {
        fields[i] = Value::list({});
      }
    }
    auto* record = kept_.allocate_array<cel::Record>(1);
    *record = {&type, fields};
    absent_.emplace(shape, Value::record(record));
  }
  slots_.resize(schema.slots());
}

void AgreementSubject::fill(const Agreement& agreement, Date as_of) {
  storage_.reset();
  root_ = &agreement.root;
  const Value record = block(agreement_shape(), &agreement.root);
  slots_[schema_.agreement_slot()] = record;
  slots_[schema_.as_of_slot()] = timestamp_of(as_of);
  work_out(agreement.root, block_of(record));
}

void AgreementSubject::put_beside(std::span<const Value> assessment, const AnswerLookup& answers) {
  std::copy(assessment.begin(), assessment.end(), slots_.begin());
  answers_ = &answers;
}

std::size_t AgreementSubject::items(CheckSubject subject) const {
  if (subject == CheckSubject::Agreement) {
    return 1;
  }
  return block_of(slots_[schema_.agreement_slot()]).list(list_key(subject)).size();
}

void AgreementSubject::turn_to(CheckSubject subject, std::size_t item) {
  if (subject != CheckSubject::Agreement) {
    slots_[schema_.item_slot()] = block_of(slots_[schema_.agreement_slot()]).list(list_key(subject))[item];
  }
}

Value AgreementSubject::answer_of(std::string_view id) const {
  return answers_->answer_of(id);
}

bool AgreementSubject::cites(std::string_view law, std::string_view section) const {
  const Block basis = block_of(block_of(slots_[schema_.agreement_slot()])["legal_basis"]);
  const auto authorities = basis.list("authority");
  return std::any_of(authorities.begin(), authorities.end(), [&](const Value& authority) {
    const Block one = block_of(authority);
    return names_law(one.text("law"), law) &&
           (section.empty() || names_section(one.text("section"), section));
  });
}

Value AgreementSubject::block(const Shape& shape, const DocumentNode* node) {
  if (node == nullptr ||
      (node->kind != DocumentNode::Kind::Mapping && node->kind != DocumentNode::Kind::Null)) {
    return absent_.at(&shape);
  }
  const cel::RecordType& type = schema_.record(shape);
  auto* fields = storage_.allocate_array<Value>(type.fields.size());
  const cel::Record* absent = absent_.at(&shape).record_;
  std::copy(absent->fields, absent->fields + type.fields.size(), fields);
  for (std::size_t i = 0; i < node->keys.size(); ++i) {
    if (const ShapeField* field = find_field(shape, node->keys[i].name)) {
      fields[field - shape.fields.data()] = values(*field, &node->items[i]);
    }
  }
  fields[shape.fields.size()] = Value::boolean(true);  // given
  auto* record = storage_.allocate_array<cel::Record>(1);
  *record = {&type, fields};
  return Value::record(record);
}

Value AgreementSubject::values(const ShapeField& field, const DocumentNode* node) {
  if (field.many == Many::One) {
    return value(field, node);
  }
  std::vector<Value> items;
  if (node->kind == DocumentNode::Kind::Sequence) {
    for (const DocumentNode& item : node->items) {
      items.push_back(value(field, &item));
    }
  } else if (field.many == Many::OneOrList && node->kind != DocumentNode::Kind::Null) {
    items.push_back(value(field, node));
  }
  return list(items);
}

Value AgreementSubject::value(const ShapeField& field, const DocumentNode* node) {
  if (field.kind == ShapeKind::Block) {
    return block(*field.block, node);
  }
  if (field.kind == ShapeKind::Text && node->kind == DocumentNode::Kind::Mapping) {
    return languages_joined(*node);
  }
  return node->kind == DocumentNode::Kind::Scalar ? scalar(field, *node) : missing(field);
}

Value AgreementSubject::scalar(const ShapeField& field, const DocumentNode& node) const {
  const std::string_view text = node.value;
  switch (field.kind) {
    case ShapeKind::Text:
    case ShapeKind::Word:
    case ShapeKind::Slug:
    case ShapeKind::Ref:
    case ShapeKind::Block:
      return Value::string(text);
    case ShapeKind::Code: {
      const auto words = words_of(field.words);
      return std::find(words.begin(), words.end(), text) == words.end() ? missing(field)
                                                                        : Value::string(text);
    }
    case ShapeKind::Place:
      return is_place(text) ? Value::string(text) : missing(field);
    case ShapeKind::Flag:
      return Value::boolean(is_stated(node));
    case ShapeKind::Truth: {
      const auto truth = truth_of(node);
      return truth ? Value::boolean(*truth) : Value{};
    }
    case ShapeKind::Count: {
      const auto number = node.plain ? whole_number(text) : std::nullopt;
      return number && *number >= 0 ? Value::integer(*number) : Value{};
    }
    case ShapeKind::Date: {
      const auto date = parse_date(text);
      return date ? timestamp_of(*date) : Value{};
    }
    case ShapeKind::Period: {
      const auto period = parse_period(text);
      return period ? Value::duration(seconds_of(*period), 0) : Value{};
    }
  }
  return {};
}

/// All languages, one a line: a rule that looks for words looks into all of them.
Value AgreementSubject::languages_joined(const DocumentNode& node) {
  std::string joined;
  for (const DocumentNode& words : node.items) {
    joined += (joined.empty() || words.value.empty() ? "" : "\n") + words.value;
  }
  auto* kept = storage_.allocate_array<char>(joined.size());
  std::copy(joined.begin(), joined.end(), kept);
  return Value::string({kept, joined.size()});
}

Value AgreementSubject::list(std::span<const Value> items) {
  auto* kept = storage_.allocate_array<Value>(items.size());
  std::copy(items.begin(), items.end(), kept);
  return Value::list({kept, items.size()});
}

void AgreementSubject::work_out(const DocumentNode& root, const Block& agreement) {
  work_out_parties(agreement);
  work_out_data(agreement);
  work_out_access(agreement);
  work_out_days(agreement);
  agreement["leaves_quebec"] = Value::boolean(leaves_quebec(agreement));
  if (const DocumentNode* onward = find(root, "onward")) {
    const DocumentNode* listed = find(*onward, "subprocessors");
    if (listed != nullptr && listed->kind == DocumentNode::Kind::Sequence) {
      block_of(agreement["onward"])["subprocessors_given"] = Value::boolean(true);  // [] is an answer: none
    }
  }
  const DocumentNode* title = find(root, "title");
  if (title != nullptr && title->kind == DocumentNode::Kind::Mapping) {
    std::vector<Value> languages;
    for (const DocumentNode::Key& key : title->keys) {
      languages.push_back(Value::string(key.name));
    }
    agreement["title_languages"] = list(languages);
  }
}

void AgreementSubject::work_out_parties(const Block& agreement) const {
  bool quebec = false;
  bool public_body = false;
  bool quebec_public_body = false;
  bool processors = false;
  const auto reach = [](const Value& contact) {
    const Block block = block_of(contact);
    if (block["given"].is_true()) {
      block["reachable"] = Value::boolean(!block.text("email").empty() || !block.text("phone").empty() ||
                                          !block.text("url").empty());
    }
    return block["reachable"];
  };
  for (const Value& item : agreement.list("parties")) {
    const Block party = block_of(item);
    if (!party["given"].is_true()) {
      continue;
    }
    const bool here = in_quebec(party.text("jurisdiction"));
    const bool body = party.text("type") == "public-body";
    party["in_quebec"] = Value::boolean(here);
    party["reachable"] = reach(party["contact"]);
    (void)reach(party["privacy_officer"]);
    quebec = quebec || here;
    public_body = public_body || body;
    quebec_public_body = quebec_public_body || (here && body);
    processors = processors || party.text("role").ends_with("processor");
  }
  for (const char* holder : {"rights", "governance"}) {
    (void)reach(block_of(agreement[holder])["contact"]);
  }
  for (const Value& notify : block_of(agreement["breach"]).list("notify")) {
    (void)reach(block_of(notify)["contact"]);
  }
  agreement["public_body"] = Value::boolean(public_body);
  agreement["quebec_party"] = Value::boolean(quebec);
  agreement["quebec_public_body"] = Value::boolean(quebec_public_body);
  agreement["processors"] = Value::boolean(processors);
}

void AgreementSubject::work_out_data(const Block& agreement) {
  bool any_personal = false;
  bool any_sensitive = false;
  bool any_children = false;
  bool any_indigenous = false;
  bool all_public = !agreement.list("data").empty();
  for (const Value& item : agreement.list("data")) {
    const Block dataset = block_of(item);
    if (!dataset["given"].is_true()) {
      continue;
    }
    const auto categories = dataset.list("categories");
    const bool sensitive = holds(categories, "sensitive-personal");
    const bool personal = sensitive || holds(categories, "personal") || holds(categories, "pseudonymised");
    const auto subjects = dataset.list("subjects");
    const bool children = std::any_of(subjects.begin(), subjects.end(),
                                      [](const Value& subject) { return is_child(subject.as_text()); });
    const bool is_public = holds(categories, "public") && !personal;
    dataset["personal"] = Value::boolean(personal);
    dataset["sensitive"] = Value::boolean(sensitive);
    dataset["children"] = Value::boolean(children);
    dataset["public"] = Value::boolean(is_public);
    dataset["de_identified"] =
        Value::boolean(holds(categories, "pseudonymised") || holds(categories, "anonymised") ||
                       holds(categories, "aggregated"));
    any_personal = any_personal || personal;
    any_sensitive = any_sensitive || sensitive;
    any_children = any_children || children;
    any_indigenous = any_indigenous || dataset.text("indigenous") == "true";
    all_public = all_public && is_public;
  }
  agreement["personal"] = Value::boolean(any_personal);
  agreement["sensitive"] = Value::boolean(any_sensitive);
  agreement["children"] = Value::boolean(any_children);
  agreement["indigenous_data"] = Value::boolean(any_indigenous);
  agreement["all_public"] = Value::boolean(all_public);
}

void AgreementSubject::work_out_access(const Block& agreement) {
  for (const Value& item : agreement.list("access")) {
    const Block access = block_of(item);
    if (!access["given"].is_true()) {
      continue;
    }
    std::vector<Value> who;
    for (const char* key : {"roles", "persons"}) {
      const auto named = access.list(key);
      who.insert(who.end(), named.begin(), named.end());
    }
    access["who"] = list(who);
    for (const Value& data : agreement.list("data")) {
      const Block dataset = block_of(data);
      if (dataset["given"].is_true() && holds(access.list("data"), dataset.text("id"))) {
        dataset["used"] = Value::boolean(true);
        access["personal"] = Value::boolean(access["personal"].is_true() || dataset["personal"].is_true());
        access["sensitive"] = Value::boolean(access["sensitive"].is_true() || dataset["sensitive"].is_true());
      }
    }
  }
}

/// When the agreement and the keeping of its data end. In days of the calendar: P1Y from 2026-03-01 is
/// 2027-03-01.
void AgreementSubject::work_out_days(const Block& agreement) const {
  const Block term = block_of(agreement["term"]);
  const Block retention = block_of(agreement["retention"]);
  const auto written = [&](std::string_view block, std::string_view key) -> std::optional<Period> {
    const DocumentNode* holder = find(*root_, block);
    const DocumentNode* node = holder == nullptr ? nullptr : find(*holder, key);
    return node == nullptr ? std::nullopt : parse_period(node->value);
  };
  const auto end = [&](const Value& said, std::optional<Period> period) {
    const Value& start = term["start"];
    if (said.kind != Kind::Absent || start.kind == Kind::Absent || !period) {
      return said;
    }
    return timestamp_of(plus(date_of(start), *period));
  };
  if (term["given"].is_true()) {
    term["ends"] = end(term["end"], written("term", "duration"));
  }
  if (retention["given"].is_true()) {
    retention["ends"] = end(retention["until"], written("retention", "period"));
  }
}

bool AgreementSubject::leaves_quebec(const Block& agreement) {
  const auto outside = [](std::string_view place) { return !place.empty() && !in_quebec(place); };
  // The country of a company is often all that is known of it: CA alone is not held to be elsewhere.
  const auto any = [&](std::span<const Value> blocks, std::string_view key) {
    return std::any_of(blocks.begin(), blocks.end(), [&](const Value& block) {
      const std::string_view country = block_of(block).text(key);
      return country != "CA" && outside(country);
    });
  };
  const Block residency = block_of(agreement["residency"]);
  const auto locations = residency.list("locations");
  const bool kept_outside = std::any_of(locations.begin(), locations.end(),
                                        [&](const Value& location) { return outside(location.as_text()); });
  const auto parties = agreement.list("parties");
  const bool sent_outside = std::any_of(parties.begin(), parties.end(), [&](const Value& item) {
    const Block party = block_of(item);
    const std::string_view role = party.text("role");
    return (role == "recipient" || role == "joint" || role.ends_with("processor")) &&
           outside(party.text("jurisdiction"));
  });
  return kept_outside || sent_outside || any(residency.list("hosting"), "country") ||
         any(block_of(agreement["onward"]).list("subprocessors"), "country");
}

}  // namespace charter
