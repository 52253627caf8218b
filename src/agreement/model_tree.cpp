#include "agreement/model_tree.h"

#include <algorithm>
#include <utility>

namespace charter {

namespace {

DocumentNode made(DocumentNode::Kind kind, const DocumentNode& from) {
  DocumentNode node;
  node.kind = kind;
  node.plain = false;
  node.source = from.source;
  node.where = from.where;
  return node;
}

/// The value under `key`, made as null where it is not there.
DocumentNode& under(DocumentNode& block, std::string_view key, const DocumentNode& from) {
  if (DocumentNode* known = find_in(block, key)) {
    return *known;
  }
  // What is missing from a block is told at its first key: that is where the block itself stands.
  const bool here = block.keys.empty() && block.source == from.source;
  block.keys.push_back({std::string{key}, here ? block.where : from.where});
  block.items.push_back(made(DocumentNode::Kind::Null, from));
  return block.items.back();
}

/// Null where the path leads through a value that is no block.
DocumentNode* at_path(DocumentNode& block, std::string_view path, const DocumentNode& from) {
  DocumentNode* at = &block;
  while (true) {
    if (at->kind != DocumentNode::Kind::Mapping) {
      return nullptr;
    }
    const std::size_t dot = path.find('.');
    DocumentNode& next = under(*at, path.substr(0, dot), from);
    if (dot == std::string_view::npos) {
      return &next;
    }
    if (next.kind == DocumentNode::Kind::Null) {
      next = made_block(from);
    }
    path.remove_prefix(dot + 1);
    at = &next;
  }
}

}  // namespace

DocumentNode made_text(std::string_view value, const DocumentNode& from) {
  DocumentNode node = made(DocumentNode::Kind::Scalar, from);
  node.value = value;
  return node;
}

DocumentNode made_truth(bool value, const DocumentNode& from) {
  DocumentNode node = made_text(value ? "true" : "false", from);
  node.plain = true;
  return node;
}

DocumentNode made_block(const DocumentNode& from) {
  return made(DocumentNode::Kind::Mapping, from);
}

DocumentNode made_list(const DocumentNode& from) {
  return made(DocumentNode::Kind::Sequence, from);
}

void put(DocumentNode& block, std::string_view path, DocumentNode value) {
  DocumentNode* at = at_path(block, path, value);
  if (at != nullptr && at->kind == DocumentNode::Kind::Null) {
    *at = std::move(value);
  }
}

void append(DocumentNode& block, std::string_view path, DocumentNode item) {
  DocumentNode* list = at_path(block, path, item);
  if (list != nullptr && list->kind == DocumentNode::Kind::Null) {
    *list = made_list(item);
  }
  if (list != nullptr && list->kind == DocumentNode::Kind::Sequence) {
    list->items.push_back(std::move(item));
  }
}

DocumentNode* find_in(DocumentNode& block, std::string_view key) {
  for (std::size_t i = 0; i < block.keys.size(); ++i) {
    if (block.keys[i].name == key) {
      return &block.items[i];
    }
  }
  return nullptr;
}

bool holds(const DocumentNode* list, std::string_view value) {
  return list != nullptr && std::any_of(list->items.begin(), list->items.end(), [value](const auto& item) {
           const DocumentNode* id = find(item, "id");
           return (id == nullptr ? item.value : id->value) == value;
         });
}

}  // namespace charter
