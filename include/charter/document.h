#pragma once
/// A document as a plain tree with places, whichever notation it was written in. What a scalar means is
/// decided by who asks for it: YAML 1.2 core texts only, so NO is a text.
///
///     if (const DocumentNode* title = find(root, "title")) { … title->where … }
///
/// A value; safe to share between threads once made.

#include <charter/source.h>

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace charter {

struct DocumentNode {
  enum class Kind : std::uint8_t { Null, Scalar, Sequence, Mapping };

  /// One key of a mapping; its value is `items` of the same index.
  struct Key {
    std::string name;
    Span where;
  };

  Kind kind = Kind::Null;
  bool plain = true;         ///< a scalar without quotes: may be a number or a truth value
  std::uint32_t source = 0;  ///< index of the file it stands in
  std::string value;
  Span where;  ///< starts at the first character of the value; of a value that is not there: its key
  std::vector<Key> keys;
  std::vector<DocumentNode> items;
};

/// The value of `key`, or null where a mapping has no such key.
[[nodiscard]] const DocumentNode* find(const DocumentNode& mapping, std::string_view key);

}  // namespace charter
