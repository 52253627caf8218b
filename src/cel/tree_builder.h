#pragma once
/// Adds nodes to a tree and watches its depth. Private to the parser.

#include "cel/ast.h"

#include <algorithm>
#include <span>
#include <vector>

namespace charter::cel {

class TreeBuilder {
 public:
  /// For an expression of so many bytes: its names and literals are no longer than itself.
  explicit TreeBuilder(std::size_t bytes) {
    const std::size_t nodes = bytes / kBytesANode + 1;
    ast.nodes.reserve(nodes);
    ast.children.reserve(nodes);
    ast.texts.reserve(nodes);
    ast.store.reserve(bytes);
    depths_.reserve(nodes);
  }

  std::uint32_t text(std::string_view text) {
    ast.texts.push_back(ast.store.add(text));
    return static_cast<std::uint32_t>(ast.texts.size() - 1);
  }

  /// `children` may carry Ast::kOptionalElement.
  std::uint32_t add(Expr expr, std::span<const std::uint32_t> children) {
    std::uint32_t depth = 0;
    expr.first = static_cast<std::uint32_t>(ast.children.size());
    expr.count = static_cast<std::uint32_t>(children.size());
    for (const std::uint32_t child : children) {
      ast.children.push_back(child);
      depth = std::max(depth, depths_[child & ~Ast::kOptionalElement]);
    }
    ast.nodes.push_back(expr);
    depths_.push_back(depth + 1);
    return static_cast<std::uint32_t>(ast.nodes.size() - 1);
  }

  [[nodiscard]] std::uint32_t depth(std::uint32_t node) const { return depths_[node]; }

  Ast ast;

 private:
  static constexpr std::size_t kBytesANode = 6;  ///< about, in rules

  std::vector<std::uint32_t> depths_;  ///< of each node: levels at and below it
};

}  // namespace charter::cel
