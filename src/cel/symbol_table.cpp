#include "cel/symbol_table.h"

namespace charter::cel {

Value SymbolTable::intern(std::string_view text) {
  if (const auto found = find(text)) {
    return *found;
  }
  const std::string_view kept = texts_.add(text);
  Value value = Value::string(kept);
  value.aux = 1;
  values_.emplace(kept, value);
  return value;
}

std::optional<Value> SymbolTable::find(std::string_view text) const {
  const auto found = values_.find(text);
  return found == values_.end() ? std::nullopt : std::optional<Value>(found->second);
}

}  // namespace charter::cel
