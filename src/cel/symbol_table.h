#pragma once
/// Strings that occur often, kept once, so that comparing two of them is comparing two pointers.
///
///     SymbolTable symbols;
///     const Value status = symbols.intern("implemented");   // a string like any other
///
/// All interned values of one evaluation must come from one table: two interned strings of different text are
/// taken to differ when their pointers do. Interning is not thread-safe; reading is.

#include "cel/text_store.h"
#include "cel/value.h"

#include <map>
#include <optional>
#include <string>
#include <string_view>

namespace charter::cel {

class SymbolTable {
 public:
  SymbolTable() = default;
  SymbolTable(const SymbolTable&) = delete;
  SymbolTable& operator=(const SymbolTable&) = delete;

  Value intern(std::string_view text);
  [[nodiscard]] std::optional<Value> find(std::string_view text) const;

 private:
  TextStore texts_;
  std::map<std::string_view, Value> values_;
};

}  // namespace charter::cel
