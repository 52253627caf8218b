#pragma once
/// CEL once more, written for being obviously right and nothing else: a tree walk over the parsed text with
/// values that own what they hold. The engine is compared with it on generated expressions.
///
/// Knows the part of the language that the generator writes: bool, int, double, string, list, macros over
/// lists.

#include "cel/ast.h"

#include <map>
#include <string>
#include <variant>
#include <vector>

namespace charter::cel {

struct NaiveError {
  bool operator==(const NaiveError&) const = default;
};

struct NaiveValue {
  std::variant<NaiveError, bool, std::int64_t, double, std::string, std::vector<NaiveValue>> data;

  [[nodiscard]] bool is_error() const { return std::holds_alternative<NaiveError>(data); }
};

using NaiveScope = std::map<std::string, NaiveValue>;

[[nodiscard]] NaiveValue naive_evaluate(const Ast& ast, std::uint32_t node, const NaiveScope& scope);

/// "error", "true", "3", "1.5", "\"a\"", "[1, 2]".
[[nodiscard]] std::string naive_text(const NaiveValue& value);

}  // namespace charter::cel
