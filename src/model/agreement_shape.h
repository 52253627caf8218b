#pragma once
/// The shape of an agreement (`charter: agreement/v1`) as one table: which keys a block may hold and what
/// each value is. The decoder, did-you-mean, the names that rules may use and the test of the published JSON
/// Schema all read it.

#include <span>
#include <string_view>
#include <vector>

namespace charter {

enum class ShapeKind : unsigned char {
  Text,    ///< one text, or a block of language tag and text
  Word,    ///< one text without translations: a name, a URL, a number as text
  Slug,    ///< the id of an item
  Code,    ///< one of `words`
  Ref,     ///< the id of an item of the list `words` of the same file
  Truth,   ///< true or false
  Flag,    ///< true, false, or a text that says how
  Count,   ///< a whole number, 0 or more
  Date,    ///< a calendar day
  Period,  ///< an ISO 8601 duration
  Place,   ///< ISO 3166-1 or -2: CA, CA-QC
  Block,   ///< keys of `block`
};

enum class Many : unsigned char {
  One,
  List,
  OneOrList,  ///< a single value stands for a list of one
};

/// Optional also means: a check asks for it, and says why.
enum class Need : unsigned char { Optional, Required };

struct Shape;

struct ShapeField {
  std::string_view key;
  ShapeKind kind = ShapeKind::Text;
  /// Of a Code: the words, parted by '|'. Of a Ref: the list that declares the id.
  std::string_view words = {};
  const Shape* block = nullptr;  ///< of a Block
  Many many = Many::One;
  Need need = Need::Optional;
};

struct Shape {
  std::string_view name;  ///< of the record in rules: "Party"
  std::span<const ShapeField> fields;
};

/// The whole document.
[[nodiscard]] const Shape& agreement_shape();

/// Every block once, those inside before those that hold them; the whole document last.
[[nodiscard]] std::span<const Shape* const> agreement_shapes();

/// Null where the block has no such key.
[[nodiscard]] const ShapeField* find_field(const Shape& shape, std::string_view key);

/// "a|b|c" as three words.
[[nodiscard]] std::vector<std::string_view> words_of(std::string_view words);

}  // namespace charter
