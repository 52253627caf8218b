#include "agreement/terms.h"

#include <algorithm>
#include <array>

namespace charter {

namespace {

char folded(char c) {
  return c >= 'A' && c <= 'Z' ? static_cast<char>(c + ('a' - 'A')) : c;
}

/// What a node is known by, best first.
constexpr std::array<std::string_view, 9> kStandIns{"value",      "id",       "uid",  "source", "name",
                                                    "includedIn", "dateTime", "type", "title"};

const DocumentNode* value_of(const DocumentNode& mapping, std::string_view term) {
  for (std::size_t i = 0; i < mapping.keys.size(); ++i) {
    if (same_term(local_name(mapping.keys[i].name), term)) {
      return &mapping.items[i];
    }
  }
  return nullptr;
}

}  // namespace

std::string_view local_name(std::string_view name) {
  while (!name.empty() && name.back() == ' ') {
    name.remove_suffix(1);
  }
  const std::size_t parting = name.find_last_of("/#:@");
  std::string_view local = parting == std::string_view::npos ? name : name.substr(parting + 1);
  while (!local.empty() && local.front() == ' ') {
    local.remove_prefix(1);
  }
  return local;
}

bool same_term(std::string_view a, std::string_view b) {
  std::size_t j = 0;
  for (const char c : a) {
    if (c == '_') {
      continue;
    }
    while (j < b.size() && b[j] == '_') {
      ++j;
    }
    if (j == b.size() || folded(b[j]) != folded(c)) {
      return false;
    }
    ++j;
  }
  return b.find_first_not_of('_', j) == std::string_view::npos;
}

bool is_one_of(std::string_view name, std::span<const std::string_view> terms) {
  return std::any_of(terms.begin(), terms.end(),
                     [name](std::string_view term) { return same_term(name, term); });
}

std::vector<const DocumentNode*> values_of(const DocumentNode& node) {
  std::vector<const DocumentNode*> values;
  const DocumentNode* list = &node;
  if (node.kind == DocumentNode::Kind::Mapping && node.keys.size() == 1 &&
      (node.keys.front().name == "@list" || node.keys.front().name == "@set")) {
    list = &node.items.front();
  }
  if (list->kind == DocumentNode::Kind::Sequence) {
    for (const DocumentNode& item : list->items) {
      if (item.kind != DocumentNode::Kind::Null) {
        values.push_back(&item);
      }
    }
  } else if (list->kind != DocumentNode::Kind::Null) {
    values.push_back(list);
  }
  return values;
}

const DocumentNode* scalar_of(const DocumentNode& node) {
  const DocumentNode* at = &node;
  // A stand-in may be a list or a node of its own; nobody writes more than a few levels.
  constexpr int kMostLevels = 6;
  for (int level = 0; level < kMostLevels && at != nullptr; ++level) {
    if (at->kind == DocumentNode::Kind::Scalar) {
      return at;
    }
    if (at->kind == DocumentNode::Kind::Null) {
      return nullptr;
    }
    if (at->kind == DocumentNode::Kind::Sequence) {
      at = at->items.empty() ? nullptr : &at->items.front();
      continue;
    }
    const DocumentNode* next = nullptr;
    for (const std::string_view term : kStandIns) {
      next = next == nullptr ? value_of(*at, term) : next;
    }
    at = next;
  }
  return nullptr;
}

std::optional<std::string_view> text_of(const DocumentNode& node) {
  const DocumentNode* scalar = scalar_of(node);
  return scalar == nullptr ? std::nullopt : std::optional<std::string_view>{scalar->value};
}

Terms::Terms(const DocumentNode& document, std::size_t most) : left_(most) {
  index(document);
}

/// Recursion is safe here: no tree is deeper than the limit.
void Terms::index(const DocumentNode& node) {
  if (const DocumentNode* id = find(node, "@id"); id != nullptr && node.keys.size() > 1) {
    if (id->kind == DocumentNode::Kind::Scalar) {
      by_id_.emplace(id->value, &node);
    }
  }
  for (const DocumentNode& item : node.items) {
    index(item);
  }
}

const DocumentNode& Terms::resolved(const DocumentNode& node) const {
  if (node.kind != DocumentNode::Kind::Mapping || node.keys.size() != 1 || node.keys.front().name != "@id" ||
      node.items.front().kind != DocumentNode::Kind::Scalar) {
    return node;
  }
  const auto known = by_id_.find(node.items.front().value);
  return known == by_id_.end() ? node : *known->second;
}

std::vector<const DocumentNode*> Terms::values(const DocumentNode& node,
                                               std::span<const std::string_view> names) {
  std::vector<const DocumentNode*> values;
  for (std::size_t i = 0; i < node.keys.size(); ++i) {
    if (is_one_of(local_name(node.keys[i].name), names)) {
      for (const DocumentNode* value : values_of(node.items[i])) {
        if (left_ == 0) {
          return values;
        }
        --left_;
        values.push_back(&resolved(*value));
      }
    }
  }
  return values;
}

const DocumentNode* Terms::first(const DocumentNode& node, std::span<const std::string_view> names) {
  const auto all = values(node, names);
  return all.empty() ? nullptr : all.front();
}

bool Terms::has(const DocumentNode& node, std::span<const std::string_view> names) {
  return std::any_of(node.keys.begin(), node.keys.end(), [names](const DocumentNode::Key& key) {
    return is_one_of(local_name(key.name), names);
  });
}

}  // namespace charter
