#pragma once
/// What ODCS and the Data Contract Specification say in the same way, as parts of our model.

#include <charter/document.h>

#include <initializer_list>
#include <string>
#include <string_view>

namespace charter::contract {

/// The scalar under `key`; null where it is not there, empty or something else.
[[nodiscard]] const DocumentNode* scalar(const DocumentNode& mapping, std::string_view key);
/// The first of `keys` that holds a scalar.
[[nodiscard]] const DocumentNode* scalar(const DocumentNode& mapping,
                                         std::initializer_list<std::string_view> keys);
/// Whether `key` says true: "pii: true".
[[nodiscard]] bool says_true(const DocumentNode& mapping, std::string_view key);

/// Sets `path` to the scalar under `key` of `from`, if there is one.
void copy_text(const DocumentNode& from, std::string_view key, DocumentNode& to, std::string_view path);

/// A column with its words; what it tells about the data goes to `dataset`.
struct Column {
  std::string name;
  const DocumentNode* node = nullptr;   ///< the column
  const DocumentNode* words = nullptr;  ///< the definition that it refers to, if any
  bool identifier = false;
};
void add_column(const Column& column, DocumentNode& dataset);

/// The categories that tags ("pii", a list or one) give.
void add_tags(const DocumentNode* tags, DocumentNode& dataset);

/// Left with `public` only where nothing else is said of the data.
void settle_categories(DocumentNode& dataset);

/// How data are handed over, in which format, and where they are kept.
void add_server(const DocumentNode& server, DocumentNode& root);

void add_purpose(std::string_view id, const DocumentNode* text, DocumentNode& root);
void add_restriction(std::string_view kind, const DocumentNode& text, DocumentNode& root);
void add_restrictions(const DocumentNode* text, DocumentNode& root);
void add_attachment(const DocumentNode* title, const DocumentNode* url, DocumentNode& root);

/// The one side that a contract speaks of: a provider with its contact, as far as they are given.
void add_provider(const DocumentNode* name, const DocumentNode* person, const DocumentNode* channel,
                  DocumentNode& root);

}  // namespace charter::contract
