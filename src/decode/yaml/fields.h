#pragma once
/// Reading a mapping key by key: every mistake is told, and reading goes on with what can be used.

#include "decode/words.h"
#include "decode/yaml/document.h"
#include "model/scalar_values.h"

#include <charter/framework.h>
#include <charter/text.h>

#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace charter {

/// Words allowed for a key, with what they are called in a message ("stage").
struct Choice {
  Bilingual noun;
  std::vector<std::string_view> words;
};

/// One mapping and what was asked of it so far. `finish` tells the keys that nobody asked for.
class Fields {
 public:
  /// A node that is not a mapping is told once; every key then reads as absent.
  Fields(const DocumentNode& node, std::string_view name, const Report& report);

  [[nodiscard]] bool is_mapping() const { return node_.kind == DocumentNode::Kind::Mapping; }
  [[nodiscard]] Span where() const { return node_.where; }

  [[nodiscard]] const DocumentNode* optional(std::string_view key);
  [[nodiscard]] const DocumentNode* required(std::string_view key, const DiagnosticArg& expected);

  [[nodiscard]] std::string required_word(std::string_view key);
  [[nodiscard]] std::string optional_word(std::string_view key);
  [[nodiscard]] std::string identifier(std::string_view key);
  [[nodiscard]] std::int32_t number(std::string_view key, std::int32_t low, std::int32_t high,
                                    std::int32_t otherwise);
  [[nodiscard]] std::optional<std::int32_t> optional_number(std::string_view key, std::int32_t low,
                                                            std::int32_t high);
  [[nodiscard]] bool truth(std::string_view key, bool otherwise);
  /// Index into `choice.words`; the first one stands in after a mistake.
  [[nodiscard]] std::size_t one_of(std::string_view key, const Choice& choice);
  [[nodiscard]] std::vector<const DocumentNode*> list(std::string_view key);
  [[nodiscard]] std::vector<const DocumentNode*> required_list(std::string_view key);
  /// With at least one item; `noun` is what they are, in French with its "de".
  [[nodiscard]] std::vector<const DocumentNode*> filled_list(std::string_view key, Bilingual noun);

  void finish() const;

 private:
  [[nodiscard]] std::string word(const DocumentNode& node, std::string_view key) const;
  [[nodiscard]] std::optional<std::int32_t> number_in(const DocumentNode& node, std::string_view key,
                                                      std::int32_t low, std::int32_t high) const;
  [[nodiscard]] std::vector<const DocumentNode*> items(const DocumentNode* node, std::string_view key) const;

  const DocumentNode& node_;
  const Report& report_;
  std::vector<std::string_view> asked_;
};

/// What a node is, in words, for "‘x’ is a list".
[[nodiscard]] Bilingual kind_words(const DocumentNode& node);

}  // namespace charter
