#pragma once
/// Building a tree in the shape of our model from values of another document: each keeps its place there.

#include <charter/document.h>

#include <string>
#include <string_view>

namespace charter {

/// A text at the place of `from`.
[[nodiscard]] DocumentNode made_text(std::string_view value, const DocumentNode& from);
[[nodiscard]] DocumentNode made_truth(bool value, const DocumentNode& from);
/// An empty mapping or list at the place of `from`.
[[nodiscard]] DocumentNode made_block(const DocumentNode& from);
[[nodiscard]] DocumentNode made_list(const DocumentNode& from);

/// Sets what `path` ("retention.disposal.method") names, making the blocks on the way; nothing where it is
/// set already, or leads through a value: the first place that says something counts.
void put(DocumentNode& block, std::string_view path, DocumentNode value);

/// Adds an item to the list that `path` names, making it at the place of the item where it is not there yet;
/// nothing where something else is there.
void append(DocumentNode& block, std::string_view path, DocumentNode item);

[[nodiscard]] DocumentNode* find_in(DocumentNode& block, std::string_view key);

/// Whether a list of texts, or of blocks with an `id`, holds `value`.
[[nodiscard]] bool holds(const DocumentNode* list, std::string_view value);

}  // namespace charter
