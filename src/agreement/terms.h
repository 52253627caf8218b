#pragma once
/// JSON-LD as it is published: the same term with a prefix, as an IRI or plain, one value or a list of one, a
/// text or a node that stands for it. Nothing is fetched, so a context is not looked at: the last part of a
/// name is what counts.

#include <charter/document.h>

#include <cstddef>
#include <functional>
#include <map>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

namespace charter {

/// "permission" of "odrl:permission", "http://www.w3.org/ns/odrl/2/permission" and "permission "; "id" of
/// "@id".
[[nodiscard]] std::string_view local_name(std::string_view name);

/// Whether two names are the same, whatever their ASCII case and underscores: "payAmount", "PAY_AMOUNT".
[[nodiscard]] bool same_term(std::string_view a, std::string_view b);
[[nodiscard]] bool is_one_of(std::string_view name, std::span<const std::string_view> terms);

/// The values that a node stands for: the items of a list (or of `@list`, `@set`), or the node itself. Null
/// and empty lists give none.
[[nodiscard]] std::vector<const DocumentNode*> values_of(const DocumentNode& node);

/// A scalar, or the scalar that stands for a node: its @value, @id, uid, source, rdf:value …
[[nodiscard]] const DocumentNode* scalar_of(const DocumentNode& node);
[[nodiscard]] std::optional<std::string_view> text_of(const DocumentNode& node);

/// Looks keys up by their local names, and follows `{"@id": …}` to the node of that id in the same document.
class Terms {
 public:
  /// `document` is referred to and must outlive this. Gives out at most `most` values and then none: nodes
  /// that refer to each other could make a small document endless.
  Terms(const DocumentNode& document, std::size_t most);

  [[nodiscard]] bool exhausted() const { return left_ == 0; }

  /// The values of all keys whose local name is one of `names`, in document order.
  [[nodiscard]] std::vector<const DocumentNode*> values(const DocumentNode& node,
                                                        std::span<const std::string_view> names);
  [[nodiscard]] const DocumentNode* first(const DocumentNode& node, std::span<const std::string_view> names);
  [[nodiscard]] static bool has(const DocumentNode& node, std::span<const std::string_view> names);

 private:
  void index(const DocumentNode& node);
  [[nodiscard]] const DocumentNode& resolved(const DocumentNode& node) const;

  std::map<std::string_view, const DocumentNode*, std::less<>> by_id_;
  std::size_t left_;
};

}  // namespace charter
