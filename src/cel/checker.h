#pragma once
/// Names, overloads and types of a tree. Private to the room; hosts call `compile`.

#include "cel/ast.h"
#include "cel/environment.h"
#include "cel/inference.h"

#include <charter/diagnostic.h>

#include <optional>
#include <string_view>
#include <vector>

namespace charter::cel {

/// What a node of the tree turned out to mean.
enum class Meaning : std::uint8_t {
  Plain,            ///< just its kind
  Local,            ///< a macro's variable; `index` among the locals
  Slot,             ///< a variable; `index` is its slot
  TypeName,         ///< a type as a value
  Field,            ///< `index` is the field of the operand's record
  Function,         ///< a call of `function`
  Namespaced,       ///< the same, and the first child is only part of the name: "math.abs"
  UnknownName,      ///< unchecked expressions only
  UnknownFunction,  ///< unchecked expressions only
  WrongShape,       ///< unchecked expressions only: the function takes no such number of arguments
};

struct NodeInfo {
  Type type;
  Meaning meaning = Meaning::Plain;
  std::uint32_t index = 0;  ///< see Meaning; for macros and binds: the first of their locals
  const Function* function = nullptr;
  std::string_view type_name = {};
};

/// Off: only names are resolved, everything else shows at evaluation.
enum class Checking : std::uint8_t { On, Off };

struct CheckResult {
  std::vector<NodeInfo> nodes;  ///< one for each node of the tree
  std::vector<Diagnostic> diagnostics;
  std::uint32_t locals = 0;  ///< most that are in scope at once
};

[[nodiscard]] CheckResult check(const Ast& ast, const Environment& environment, Checking checking);

}  // namespace charter::cel
