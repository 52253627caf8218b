#include "agreement/contract_parts.h"

#include "agreement/contract_words.h"
#include "agreement/model_tree.h"
#include "agreement/terms.h"

#include <algorithm>
#include <utility>

namespace charter::contract {

namespace {

/// "https://…" is an address, "someone@…" or "mailto:…" an email.
std::string_view contact_key(std::string_view channel) {
  const bool address = channel.find("://") != std::string_view::npos;
  const bool email = !address && channel.find('@') != std::string_view::npos;
  return email ? "contact.email" : address ? "contact.url" : "contact.name";
}

void add_category(std::string_view word, const DocumentNode& at, DocumentNode& dataset) {
  const auto category = category_of(word);
  const DocumentNode* known = find(dataset, "categories");
  if (category && !holds(known, *category)) {
    append(dataset, "categories", made_text(*category, at));
  }
}

void add_format(const DocumentNode& server, DocumentNode& root) {
  const DocumentNode* format = scalar(server, "format");
  DocumentNode* data = find_in(root, "data");
  if (format == nullptr || data == nullptr || data->items.empty()) {
    return;
  }
  // Every dataset gets every format: a few, or two long lists would make an endless one.
  constexpr std::size_t kMostFormats = 4;
  const std::string_view type = media_type_of(format->value);
  const DocumentNode* known = find(data->items.front(), "open_format");
  if (holds(known, type) || (known != nullptr && known->items.size() >= kMostFormats)) {
    return;
  }
  for (DocumentNode& dataset : data->items) {
    append(dataset, "open_format", made_text(type, *format));
  }
}

}  // namespace

const DocumentNode* scalar(const DocumentNode& mapping, std::string_view key) {
  const DocumentNode* value = find(mapping, key);
  const bool said = value != nullptr && value->kind == DocumentNode::Kind::Scalar && !value->value.empty();
  return said ? value : nullptr;
}

const DocumentNode* scalar(const DocumentNode& mapping, std::initializer_list<std::string_view> keys) {
  for (const std::string_view key : keys) {
    if (const DocumentNode* value = scalar(mapping, key)) {
      return value;
    }
  }
  return nullptr;
}

bool says_true(const DocumentNode& mapping, std::string_view key) {
  const DocumentNode* value = scalar(mapping, key);
  return value != nullptr && same_term(value->value, "true");
}

void copy_text(const DocumentNode& from, std::string_view key, DocumentNode& to, std::string_view path) {
  if (const DocumentNode* value = scalar(from, key)) {
    put(to, path, made_text(value->value, *value));
  }
}

void add_column(const Column& column, DocumentNode& dataset) {
  DocumentNode element = made_block(*column.node);
  put(element, "name", made_text(column.name, *column.node));
  for (const DocumentNode* from : {column.node, column.words}) {
    if (from == nullptr) {
      continue;
    }
    copy_text(*from, "description", element, "description");
    copy_text(*from, "businessName", element, "description");
    copy_text(*from, "title", element, "description");
    copy_text(*from, "classification", element, "classification");
    if (const DocumentNode* word = scalar(*from, "classification")) {
      add_category(word->value, *word, dataset);
    }
    if (says_true(*from, "pii")) {
      add_category("pii", *find(*from, "pii"), dataset);
    }
    add_tags(find(*from, "tags"), dataset);
  }
  if (column.identifier) {
    put(element, "identifier", made_truth(true, *column.node));
  }
  append(dataset, "elements", std::move(element));
}

void add_tags(const DocumentNode* tags, DocumentNode& dataset) {
  if (tags == nullptr) {
    return;
  }
  for (const DocumentNode* tag : values_of(*tags)) {
    add_category(tag->value, *tag, dataset);
  }
}

void settle_categories(DocumentNode& dataset) {
  DocumentNode* categories = find_in(dataset, "categories");
  if (categories != nullptr && categories->items.size() > 1) {
    std::erase_if(categories->items, [](const DocumentNode& one) { return one.value == "public"; });
  }
}

void add_server(const DocumentNode& server, DocumentNode& root) {
  copy_text(server, "type", root, "exchange.method");
  add_format(server, root);
  for (const DocumentNode& item : server.items) {
    const auto place = item.kind == DocumentNode::Kind::Scalar ? place_in(item.value) : std::nullopt;
    const DocumentNode* residency = find(root, "residency");
    const DocumentNode* known = residency == nullptr ? nullptr : find(*residency, "locations");
    if (place && !holds(known, *place)) {
      append(root, "residency.locations", made_text(*place, item));
      put(root, "environment.hosting", made_text(item.value, item));
    }
  }
}

void add_purpose(std::string_view id, const DocumentNode* text, DocumentNode& root) {
  if (text == nullptr || text->kind != DocumentNode::Kind::Scalar || text->value.empty()) {
    return;
  }
  DocumentNode purpose = made_block(*text);
  put(purpose, "id", made_text(id, *text));
  put(purpose, "description", made_text(text->value, *text));
  append(root, "purposes", std::move(purpose));
}

void add_restriction(std::string_view kind, const DocumentNode& text, DocumentNode& root) {
  DocumentNode restriction = made_block(text);
  put(restriction, "kind", made_text(kind, text));
  put(restriction, "text", made_text(text.value, text));
  append(root, "restrictions", std::move(restriction));
}

void add_restrictions(const DocumentNode* text, DocumentNode& root) {
  if (text == nullptr || text->kind != DocumentNode::Kind::Scalar || text->value.empty()) {
    return;
  }
  std::vector<std::string_view> kinds = restrictions_in(text->value);
  if (kinds.empty()) {
    kinds.emplace_back("other");
  }
  for (const std::string_view kind : kinds) {
    add_restriction(kind, *text, root);
  }
}

void add_attachment(const DocumentNode* title, const DocumentNode* url, DocumentNode& root) {
  const DocumentNode* first = title == nullptr ? url : title;
  if (first == nullptr) {
    return;
  }
  DocumentNode attachment = made_block(*first);
  put(attachment, "id", made_text(first->value, *first));
  put(attachment, "title", made_text(first->value, *first));
  if (url != nullptr) {
    put(attachment, "url", made_text(url->value, *url));
  }
  append(root, "attachments", std::move(attachment));
}

void add_provider(const DocumentNode* name, const DocumentNode* person, const DocumentNode* channel,
                  DocumentNode& root) {
  const DocumentNode* id = name != nullptr ? name : person;
  if (id == nullptr) {
    return;
  }
  DocumentNode party = made_block(*id);
  put(party, "id", made_text(id->value, *id));
  put(party, "name", made_text(id->value, *id));
  put(party, "role", made_text("provider", *id));
  for (const DocumentNode* way : {channel, person}) {
    if (way != nullptr) {
      put(party, contact_key(way->value), made_text(way->value, *way));
    }
  }
  append(root, "parties", std::move(party));
}

}  // namespace charter::contract
