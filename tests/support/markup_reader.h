#pragma once
/// A strict reader of the HTML and XML that the reports write: for tests that look at structure, not at
/// substrings. Stricter than a browser on purpose: what it does not know, a tag that is not closed or a bare
/// & is a mistake.

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace charter::test {

struct MarkupElement {
  std::string name;
  std::vector<std::pair<std::string, std::string>> attributes;  ///< values unescaped
  std::string text;                                             ///< directly inside, unescaped
  std::vector<std::string> path;                                ///< names of the elements around it

  [[nodiscard]] std::string attribute(std::string_view wanted) const;
};

struct MarkupDocument {
  std::vector<MarkupElement> elements;  ///< in the order they open
  std::string mistake;                  ///< empty: well formed

  [[nodiscard]] std::string whole_text() const;
  /// Element and attribute names in order: what may not change with the words.
  [[nodiscard]] std::vector<std::string> skeleton() const;
};

[[nodiscard]] MarkupDocument read_markup(std::string_view text);

}  // namespace charter::test
