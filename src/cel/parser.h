#pragma once
/// Text of an expression to its tree.
///
///     Parsed parsed = parse("answers.all(a, a.status != 'planned')", {});
///
/// Pure; safe from any thread.

#include "cel/ast.h"

#include <charter/diagnostic.h>

#include <optional>
#include <string_view>
#include <vector>

namespace charter::cel {

/// Longer texts and deeper trees are refused before they cost anything.
inline constexpr std::size_t kMaxExpressionBytes = 65'536;
inline constexpr std::uint32_t kMaxDepth = 250;

/// Groups of syntax and functions beyond CEL's standard ones.
struct Extensions {
  bool optionals = true;      ///< .? [?] optional.of ...
  bool two_variables = true;  ///< all(k, v, ...), transformList, transformMap, transformMapEntry
  bool bindings = true;       ///< cel.bind
  bool strings = true;
  bool math = true;
  bool encoders = true;  ///< base64
  bool block = false;    ///< cel.block, cel.index, cel.iterVar: for the conformance tests only

  bool operator==(const Extensions& other) const = default;
};

struct Parsed {
  std::optional<Ast> ast;
  std::vector<Diagnostic> diagnostics;  ///< the first mistake; empty when there is a tree
};

[[nodiscard]] Parsed parse(std::string_view text, const Extensions& extensions);

}  // namespace charter::cel
