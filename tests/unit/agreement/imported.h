#pragma once
/// Documents of other formats on their way into the model, in a form that a test can hold whole.

#include "agreement/import.h"
#include "agreement/read_document.h"

#include <string>
#include <vector>

/// One line a value: "parties[0].role = provider", in the order of the tree; a text of the document itself
/// that stands at another place than the value's is followed by it: "status = active <Agreement>".
inline void describe(const charter::DocumentNode& node, const std::string& text, const std::string& path,
                     std::string& out) {
  using Kind = charter::DocumentNode::Kind;
  if (node.kind == Kind::Scalar) {
    std::string there = text.substr(node.where.offset, node.where.length);
    if (there.size() > 1 && there.front() == '"') {
      there = there.substr(1, there.size() - 2);
    }
    out += path + " = " + node.value + (there == node.value ? "" : " <" + there + ">") + "\n";
  }
  for (std::size_t i = 0; i < node.items.size(); ++i) {
    const std::string step = node.kind == Kind::Sequence ? path + "[" + std::to_string(i) + "]"
                             : path.empty()              ? node.keys[i].name
                                                         : path + "." + node.keys[i].name;
    describe(node.items[i], text, step, out);
  }
}

/// The agreements in `text`, parted by lines of ---; or the code, place and words of what stands in the way.
inline std::string imported(const std::string& text, const charter::ReadLimits& limits = {}) {
  charter::Mistakes mistakes{limits.mistakes};
  const auto root = charter::read_document(text, limits, {mistakes, 0});
  std::vector<charter::Diagnostic> diagnostics = std::move(mistakes).take();
  std::string out;
  if (root) {
    const auto found = charter::import_document(*root, limits);
    if (found.value) {
      for (const charter::Agreement& agreement : *found.value) {
        out += out.empty() ? "" : "---\n";
        describe(agreement.root, text, "", out);
      }
    }
    diagnostics.insert(diagnostics.end(), found.diagnostics.begin(), found.diagnostics.end());
  }
  const charter::LineIndex lines{text};
  for (const charter::Diagnostic& diagnostic : diagnostics) {
    const charter::Position at = lines.at(diagnostic.span.offset);
    out += std::string{diagnostic.kind->code} + " " + std::to_string(at.line) + ":" +
           std::to_string(at.column) + " " + message_of(diagnostic, charter::Language::En) + "\n";
  }
  return out;
}
