#pragma once
/// A YAML document as a plain tree with places: yaml-cpp stays behind this header.
/// YAML 1.2 core texts only: NO is a text, and what a scalar means is decided by who asks for it.

#include "decode/yaml/report.h"

#include <charter/limits.h>
#include <charter/source.h>

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace charter {

struct YamlNode {
  enum class Kind { Null, Scalar, Sequence, Mapping };

  /// One key of a mapping; its value is `items` of the same index.
  struct Key {
    std::string name;
    Span where;
  };

  Kind kind = Kind::Null;
  bool plain = true;  ///< a scalar without quotes: may be a number or a truth value
  std::string value;
  Span where;  ///< starts at the first character of the value; of a value that is not there: its key
  std::vector<Key> keys;
  std::vector<YamlNode> items;
};

/// The value of `key`, or null where a mapping has no such key.
[[nodiscard]] const YamlNode* find(const YamlNode& mapping, std::string_view key);

/// The root of the one document in `text`; nothing when it could not be read to its end. Duplicate keys are
/// told and the first one kept; anchors are followed, counted.
[[nodiscard]] std::optional<YamlNode> read_yaml(std::string_view text, const ReadLimits& limits,
                                                const Report& report);

}  // namespace charter
