#include "agreement/places.h"

#include <vector>

namespace charter {

namespace {

std::string below(const std::string& path, std::string_view key) {
  return path.empty() ? std::string{key} : path + "." + std::string{key};
}

/// The nearest value that begins at or before an offset, in document order; as the numbers of the items that
/// lead to it, since nearly every value met on the way there is the nearest so far.
struct Search {
  std::uint32_t source = 0;
  std::uint32_t offset = 0;
  std::int64_t best = -1;
  std::vector<std::size_t> way;
  std::vector<std::size_t> best_way;

  void meet(std::uint32_t in, std::uint32_t begin) {
    if (in == source && begin <= offset && static_cast<std::int64_t>(begin) >= best) {
      best = begin;
      best_way = way;
    }
  }

  void look(const DocumentNode& node) {
    for (std::size_t i = 0; i < node.items.size(); ++i) {
      const DocumentNode& item = node.items[i];
      way.push_back(i);
      if (node.kind == DocumentNode::Kind::Mapping) {
        meet(item.source, node.keys[i].where.offset);  // an imported key stands where its value does
      }
      meet(item.source, item.where.offset);
      look(item);
      way.pop_back();
    }
  }
};

}  // namespace

NodePlace place_of(const DocumentNode& from, std::string path, std::string_view at) {
  NodePlace place{std::move(path), from.source, from.where, &from};
  if (!from.keys.empty()) {
    place.where = from.keys.front().where;  // a block starts at its first key: all of it is underlined
  }
  std::string wanted = place.path;
  while (!at.empty()) {
    const std::string_view key = at.substr(0, at.find('.'));
    at = key.size() == at.size() ? std::string_view{} : at.substr(key.size() + 1);
    wanted = below(wanted, key);
    if (place.value == nullptr) {
      continue;
    }
    const DocumentNode& holder = *place.value;
    place.value = find(holder, key);
    if (place.value != nullptr) {
      const auto index = static_cast<std::size_t>(place.value - holder.items.data());
      const bool scalar = place.value->kind == DocumentNode::Kind::Scalar;
      place.source = place.value->source;  // of an imported block, its key stands there too
      place.where = scalar ? place.value->where : holder.keys[index].where;
    }
  }
  place.path = std::move(wanted);
  return place;
}

std::string path_of(const DocumentNode& root, std::uint32_t source, Span where) {
  Search search{source, where.offset, -1, {}, {}};
  search.look(root);
  std::string path;
  const DocumentNode* node = &root;
  for (const std::size_t i : search.best_way) {
    path = node->kind == DocumentNode::Kind::Mapping ? below(path, node->keys[i].name)
                                                     : path + "[" + std::to_string(i) + "]";
    node = &node->items[i];
  }
  return path;
}

}  // namespace charter
