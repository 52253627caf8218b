#include "cel/symbol_table.h"

namespace charter::cel {

Value SymbolTable::intern(std::string_view text) {
  if (const auto found = find(text)) {
    return *found;
  }
  texts_.push_back(std::string(text));
  Value value = Value::string(texts_.back());
  value.aux = 1;
  values_.emplace(texts_.back(), value);
  return value;
}

std::optional<Value> SymbolTable::find(std::string_view text) const {
  const auto found = values_.find(text);
  return found == values_.end() ? std::nullopt : std::optional<Value>(found->second);
}

}  // namespace charter::cel
